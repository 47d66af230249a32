package org.harkara.channel;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Brings files over HTTP, as far as they are not too large and not too slow. No retry of its own.
 */
public final class Downloads implements AutoCloseable {
  private static final int REDIRECTS = 3;

  private final HttpClient http;
  private final Duration connect;
  private final Asked asked;

  /**
   * @param connect the longest a connection may take to open
   * @param asked looks at every address before it is called, those we are sent on to as well
   */
  public Downloads(Duration connect, Asked asked) {
    this.connect = connect;
    this.asked = asked;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(connect)
            .build();
  }

  /** May this address be called? */
  @FunctionalInterface
  public interface Asked {
    /** Empty when it may be; else what to say instead. */
    Optional<Fetched> refused(URI uri);
  }

  /**
   * @param headers sent to the first address only, never to where it sends us on
   * @throws InterruptedException when the caller is told to stop
   */
  public Fetched get(URI first, Map<String, String> headers, Errand errand)
      throws InterruptedException {
    var uri = first;
    for (int hop = 0; hop <= REDIRECTS; hop++) {
      var refused = asked.refused(uri);
      if (refused.isPresent()) {
        return refused.get();
      }
      var request = HttpRequest.newBuilder(uri).timeout(errand.within()).GET();
      if (hop == 0) {
        headers.forEach(request::header);
      }
      var answer = once(request.build(), errand);
      if (answer.next().isEmpty()) {
        return answer.fetched();
      }
      uri = uri.resolve(answer.next().get());
    }
    return new Fetched.Gone("sent on too often");
  }

  /**
   * @param next where the other side sends us instead
   */
  private record Answer(Fetched fetched, Optional<URI> next) {
    static Answer of(Fetched fetched) {
      return new Answer(fetched, Optional.empty());
    }
  }

  private Answer once(HttpRequest request, Errand errand) throws InterruptedException {
    var call = http.sendAsync(request, head -> body(head, errand.into(), errand.most()));
    try {
      var longest = connect.plus(errand.within()).toMillis();
      return answer(call.get(longest, TimeUnit.MILLISECONDS));
    } catch (TimeoutException slow) {
      call.cancel(true);
      return again("not there in time", Optional.empty());
    } catch (ExecutionException failed) {
      return failed(failed.getCause());
    } catch (InterruptedException stopped) {
      call.cancel(true);
      throw stopped;
    }
  }

  private static HttpResponse.BodySubscriber<Boolean> body(
      HttpResponse.ResponseInfo head, Path into, long most) {
    if (head.statusCode() != 200) {
      return HttpResponse.BodySubscribers.replacing(false);
    }
    if (head.headers().firstValueAsLong("Content-Length").orElse(0) > most) {
      return Filling.tooLarge();
    }
    try {
      var file = FileChannel.open(into, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      return new Filling(file, most);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Answer answer(HttpResponse<Boolean> response) {
    int status = response.statusCode();
    if (status == 200) {
      return Answer.of(response.body() ? new Fetched.Brought() : new Fetched.TooLarge());
    }
    var location = response.headers().firstValue("Location").flatMap(Downloads::uri);
    if (status / 100 == 3 && location.isPresent()) {
      return new Answer(new Fetched.Gone("sent on"), location);
    }
    var after =
        response
            .headers()
            .firstValue("Retry-After")
            .filter(s -> s.matches("[0-9]{1,6}"))
            .map(s -> Duration.ofSeconds(Long.parseLong(s)));
    return status == 429 || status == 408 || status >= 500
        ? again("answered " + status, after)
        : Answer.of(new Fetched.Gone("answered " + status));
  }

  private static Answer failed(Throwable cause) {
    if (cause instanceof IOException) {
      return again("no connection (" + cause.getClass().getSimpleName() + ")", Optional.empty());
    }
    throw new IllegalStateException("the file could not be fetched", cause);
  }

  private static Answer again(String why, Optional<Duration> after) {
    return Answer.of(new Fetched.Retry(why, after));
  }

  private static Optional<URI> uri(String location) {
    try {
      return Optional.of(URI.create(location.strip()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Gives up what is still under way. */
  @Override
  public void close() {
    http.shutdownNow();
  }
}
