package org.harkara.channel;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** Writes what comes into a file; gives up at the first byte too many. False then, else true. */
final class Filling implements BodySubscriber<Boolean> {
  private final CompletableFuture<Boolean> done = new CompletableFuture<>();
  private final FileChannel file;
  private final long most;
  private Flow.Subscription subscription;
  private long written;

  /**
   * @param file null when nothing is to be written at all
   */
  Filling(FileChannel file, long most) {
    this.file = file;
    this.most = most;
  }

  /** Takes nothing, because its length was said before. */
  static BodySubscriber<Boolean> tooLarge() {
    return new Filling(null, -1);
  }

  @Override
  public CompletionStage<Boolean> getBody() {
    return done;
  }

  @Override
  public void onSubscribe(Flow.Subscription to) {
    subscription = to;
    if (most < 0) {
      end(false);
    } else {
      to.request(Long.MAX_VALUE);
    }
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    if (done.isDone()) {
      return;
    }
    try {
      for (var buffer : buffers) {
        written += buffer.remaining();
        if (written > most) {
          end(false);
          return;
        }
        while (buffer.hasRemaining()) {
          file.write(buffer);
        }
      }
    } catch (IOException e) {
      subscription.cancel();
      onError(e);
    }
  }

  private void end(boolean whole) {
    subscription.cancel();
    shut();
    done.complete(whole);
  }

  @Override
  public void onError(Throwable cause) {
    shut();
    done.completeExceptionally(cause);
  }

  @Override
  public void onComplete() {
    shut();
    done.complete(true);
  }

  private void shut() {
    try {
      if (file != null) {
        file.close();
      }
    } catch (IOException e) {
      done.completeExceptionally(e);
    }
  }
}
