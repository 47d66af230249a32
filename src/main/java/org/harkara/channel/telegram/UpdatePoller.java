package org.harkara.channel.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.harkara.channel.Decoded;
import org.harkara.channel.Inbox;
import org.harkara.channel.telegram.TelegramApi.Result;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Long polling that nothing can silently stop. Asking for {@code last + 1} tells Telegram to forget
 * all before it, so that is asked only after every update was durably taken; what Telegram repeats
 * after a restart the ledger absorbs.
 */
final class UpdatePoller implements UpdateFeed {
  private static final Logger log = LoggerFactory.getLogger(UpdatePoller.class);
  private static final int BATCH = 100;
  private static final int TRIES = 3;

  /** Left to itself for a week, Telegram draws a new, perhaps lower number: stop insisting. */
  private static final Duration NUMBER_HOLDS = Duration.ofDays(2);

  private final TelegramApi api;
  private final TelegramFactory.Timing timing;
  private final Clock clock;
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile Thread supervisor;

  // Used by the polling thread alone; kept here so that a restarted thread goes on where it was.
  private long last;
  private long lastAt = System.nanoTime();
  private long failing;
  private int failures;
  private boolean webhookDeleted;
  private String trouble = "";

  UpdatePoller(TelegramApi api, TelegramFactory.Timing timing, Clock clock) {
    this.api = api;
    this.timing = timing;
    this.clock = clock;
  }

  @Override
  public void start(Inbox inbox) {
    supervisor =
        Thread.ofPlatform().daemon().name("telegram-supervisor").start(() -> supervise(inbox));
  }

  /** Starts the polling thread again should it ever end. */
  private void supervise(Inbox inbox) {
    var restarts = 0;
    while (!isClosed()) {
      var poller =
          Thread.ofPlatform()
              .daemon()
              .name("telegram-poll-" + restarts++)
              .start(() -> pollUntilClosed(inbox));
      try {
        poller.join();
        pause();
      } catch (InterruptedException stopped) {
        poller.interrupt();
        Threads.join(poller, Duration.ofSeconds(2));
        return;
      }
    }
  }

  private void pollUntilClosed(Inbox inbox) {
    while (!isClosed()) {
      try {
        if (poll(inbox)) {
          recovered();
        } else {
          pause();
        }
      } catch (InterruptedException stopped) {
        return;
      } catch (Throwable any) {
        // Whatever it was, even an Error: the next poll may well work.
        troubled(any.getClass().getSimpleName());
        pauseAfterError();
      }
    }
  }

  /** One getUpdates and all that came with it; false to pause before the next. */
  private boolean poll(Inbox inbox) throws InterruptedException {
    var within = timing.longPoll().plus(timing.answer());
    return switch (api.call("getUpdates", question(), within)) {
      case Result.Ok ok when ok.result().isArray() -> takeAll(ok.result(), inbox);
      case Result.Ok ok -> troubled("no list of updates");
      case Result.No no -> refused(no);
      case Result.NotSent n -> troubled(n.why());
      case Result.NoAnswer n -> troubled(n.why());
    };
  }

  private JsonNode question() {
    if (System.nanoTime() - lastAt > NUMBER_HOLDS.toNanos()) {
      last = 0;
    }
    var body = TelegramApi.JSON.createObjectNode();
    if (last > 0) {
      body.put("offset", last + 1);
    }
    body.put("limit", BATCH);
    body.put("timeout", timing.longPoll().toSeconds());
    TelegramUpdates.WANTED.forEach(body.putArray("allowed_updates")::add);
    return body;
  }

  private boolean takeAll(JsonNode updates, Inbox inbox) {
    for (var update : updates) {
      var id = update.path("update_id");
      if (!id.isIntegralNumber()) {
        troubled("an update without update_id");
      } else if (!take(id.asLong(), update, inbox)) {
        return false;
      } else {
        last = id.asLong();
        lastAt = System.nanoTime();
      }
    }
    return true;
  }

  /** False when it is to be asked for again. */
  private boolean take(long id, JsonNode update, Inbox inbox) {
    try {
      switch (TelegramUpdates.read(update, clock.instant())) {
        case Decoded.Messages m -> {
          inbox.take(m);
          TelegramChannel.pressed(m).ifPresent(this::answer);
        }
        case Decoded.Receipts r -> inbox.take(r);
        case Decoded.Ignored i -> log.debug("update ignored: {}", i.why());
        case Decoded.Rejected r -> inbox.park("update:" + id, update.toString(), r.why());
      }
      return true;
    } catch (RuntimeException e) {
      failures = failing == id ? failures + 1 : 1;
      failing = id;
      troubled("update " + id + " not taken: " + e.getClass().getSimpleName());
      return failures >= TRIES && parked(id, update, e, inbox);
    }
  }

  /** Best effort, and not waited for: it only stops the button from looking busy. */
  private void answer(String callback) {
    var body = TelegramApi.JSON.createObjectNode().put("callback_query_id", callback);
    Thread.ofVirtual()
        .name("telegram-answer")
        .start(
            () -> {
              try {
                api.call(TelegramChannel.ANSWER, body, timing.answer());
              } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
              } catch (RuntimeException e) {
                log.debug("a button was not answered: {}", e.getClass().getSimpleName());
              }
            });
  }

  private boolean parked(long id, JsonNode update, RuntimeException last, Inbox inbox) {
    try {
      var why = "failed " + failures + " times: " + last.getClass().getSimpleName();
      inbox.park("update:" + id, update.toString(), why);
      log.error("update {} parked, {}", id, why);
      return true;
    } catch (RuntimeException e) {
      return troubled("update " + id + " not parked: " + e.getClass().getSimpleName());
    }
  }

  private boolean refused(Result.No no) throws InterruptedException {
    var why = no.description().toLowerCase(Locale.ROOT);
    if (no.code() == 409 && why.contains("webhook") && !webhookDeleted) {
      // Somebody set a webhook for this bot; what waits for it must reach us instead.
      var body = TelegramApi.JSON.createObjectNode().put("drop_pending_updates", false);
      webhookDeleted = api.call("deleteWebhook", body, timing.answer()) instanceof Result.Ok;
      log.warn("a webhook was active; deleteWebhook {}", webhookDeleted ? "done" : "failed");
    }
    return troubled(no.code() + " " + no.description());
  }

  /** Says it once for as long as the trouble stays the same; always false. */
  private boolean troubled(String why) {
    if (!why.equals(trouble)) {
      log.warn("polling Telegram failed, asking again in {}: {}", timing.pause(), why);
      trouble = why;
    }
    return false;
  }

  private void recovered() {
    webhookDeleted = false;
    if (!trouble.isEmpty()) {
      log.info("polling Telegram works again");
      trouble = "";
    }
  }

  private boolean isClosed() {
    return closed.getCount() == 0;
  }

  private void pause() throws InterruptedException {
    closed.await(timing.pause().toMillis(), TimeUnit.MILLISECONDS);
  }

  private void pauseAfterError() {
    try {
      pause();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed.countDown();
    var running = supervisor;
    if (running != null) {
      running.interrupt();
      Threads.join(running, Duration.ofSeconds(3));
    }
  }
}
