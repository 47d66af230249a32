package org.harkara.channel.telegram;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.harkara.channel.Inbox;
import org.harkara.channel.telegram.TelegramApi.Result;
import org.harkara.config.Secret;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells Telegram where to post, again and again until it has understood. */
final class WebhookSetter implements UpdateFeed {
  private static final Logger log = LoggerFactory.getLogger(WebhookSetter.class);

  private final TelegramApi api;
  private final TelegramFactory.Timing timing;
  private final String url;
  private final Secret secret;
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile Thread thread;

  WebhookSetter(TelegramApi api, TelegramFactory.Timing timing, String publicUrl, Secret secret) {
    this.api = api;
    this.timing = timing;
    this.url = publicUrl.replaceFirst("/+$", "") + TelegramChannel.PATH;
    this.secret = secret;
  }

  @Override
  public void start(Inbox inbox) {
    thread = Thread.ofPlatform().daemon().name("telegram-set-webhook").start(this::untilSet);
  }

  private void untilSet() {
    try {
      while (!set() && !closed.await(timing.pause().toMillis(), TimeUnit.MILLISECONDS)) {}
    } catch (InterruptedException stopped) {
      // Only close() interrupts this thread.
    }
  }

  private boolean set() throws InterruptedException {
    try {
      return told();
    } catch (RuntimeException e) {
      log.warn("setWebhook failed: {}", e.getClass().getSimpleName());
      return false;
    }
  }

  private boolean told() throws InterruptedException {
    var body = TelegramApi.JSON.createObjectNode();
    body.put("url", url);
    body.put("secret_token", secret.value());
    TelegramUpdates.WANTED.forEach(body.putArray("allowed_updates")::add);
    var result = api.call("setWebhook", body, timing.answer());
    if (result instanceof Result.Ok) {
      log.info("Telegram posts to {}", url);
      return true;
    }
    log.warn("setWebhook failed, trying again: {}", why(result));
    return false;
  }

  static String why(Result result) {
    return switch (result) {
      case Result.Ok ok -> "ok";
      case Result.No no -> no.code() + " " + no.description();
      case Result.NotSent n -> n.why();
      case Result.NoAnswer n -> n.why();
    };
  }

  @Override
  public void close() {
    closed.countDown();
    var running = thread;
    if (running != null) {
      running.interrupt();
      Threads.join(running, Duration.ofSeconds(2));
    }
  }
}
