package org.harkara.gateway;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.harkara.channel.Channel;
import org.harkara.config.Settings;
import org.harkara.model.ChannelId;
import org.harkara.model.Kind;
import org.harkara.model.Medium;
import org.harkara.model.Outbound;
import org.harkara.model.SendResult;
import org.harkara.model.SendState;
import org.harkara.store.Outbox.Taken;
import org.harkara.store.Store;
import org.harkara.text.Mask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what is due from the outbox, lets the right channel try once, and writes down what became
 * of it. {@code sending} is durable before the call; an answer that never came is uncertain, never
 * failed.
 */
final class Dispatcher implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
  private static final int IN_FLIGHT = 256;

  private final Store store;
  private final Settings settings;
  private final List<Channel> channels;
  private final Clock clock;
  private final Map<ChannelId, Throttle> throttles;
  private final Semaphore slots = new Semaphore(IN_FLIGHT);
  private final ExecutorService senders =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("send-", 0).factory());

  /**
   * @param channels in the order of preference for each medium
   * @param throttles by channel; empty in a drill
   */
  Dispatcher(
      Store store,
      Settings settings,
      List<Channel> channels,
      Clock clock,
      Map<ChannelId, Throttle> throttles) {
    this.store = store;
    this.settings = settings;
    this.channels = channels;
    this.clock = clock;
    this.throttles = Map.copyOf(throttles);
  }

  /** At start: what was being sent when the last run died is uncertain. */
  void recover() {
    var now = clock.instant();
    int interrupted =
        store.transact(t -> t.outbox().markInterrupted(now, now.plus(settings.uncertainWait())));
    if (interrupted > 0) {
      LOG.warn(
          "{} sends were cut off by the last stop: uncertain, once more after a while",
          interrupted);
    }
  }

  /**
   * Starts sending what is due, as far as throttle and free slots allow. One caller at a time, so
   * that whatever was taken by another is already counted as under way.
   *
   * @return how many were taken
   */
  synchronized int dispatch() {
    int free = Math.min(slots.availablePermits(), ready());
    if (free == 0) {
      return 0;
    }
    var now = clock.instant();
    var taken = store.transact(t -> t.outbox().take(now, free));
    for (var message : taken) {
      slots.acquireUninterruptibly();
      senders.execute(() -> sendAndSettle(message));
    }
    return taken.size();
  }

  /** No more is taken than some channel may send now, so that little waits as {@code sending}. */
  private int ready() {
    return throttles.isEmpty()
        ? IN_FLIGHT
        : throttles.values().stream().mapToInt(Throttle::available).max().orElse(0);
  }

  /** Returns when nothing is under way. */
  void settled() {
    slots.acquireUninterruptibly(IN_FLIGHT);
    slots.release(IN_FLIGHT);
  }

  /**
   * Waits until nothing is under way, but not longer than so.
   *
   * @return false when something still is
   */
  boolean settled(Duration atMost) {
    try {
      boolean settled = slots.tryAcquire(IN_FLIGHT, atMost.toMillis(), TimeUnit.MILLISECONDS);
      if (settled) {
        slots.release(IN_FLIGHT);
      }
      return settled;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void sendAndSettle(Taken message) {
    try {
      settle(message, attempt(message));
    } catch (RuntimeException fault) {
      LOG.error("message {} could not be settled", message.id(), fault);
    } finally {
      slots.release();
    }
  }

  private SendResult attempt(Taken message) {
    var channel = channel(message);
    if (channel.isEmpty()) {
      return new SendResult.Unreachable("no_channel");
    }
    try {
      var throttle = throttles.get(channel.get().id());
      if (throttle != null) {
        throttle.await();
      }
      return channel.get().send(outbound(message, channel.get().id()));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new SendResult.Uncertain("stopped while sending");
    } catch (RuntimeException unexpected) {
      LOG.error("{} threw while sending message {}", channel.get().id(), message.id(), unexpected);
      return new SendResult.Uncertain("channel fault: " + unexpected.getClass().getSimpleName());
    }
  }

  /** The way it came in by, else the first channel that carries the medium. */
  private Optional<Channel> channel(Taken message) {
    var medium = message.to().medium();
    return channels.stream()
        .filter(
            c -> c.carries().contains(medium) && message.via().filter(c.id()::equals).isPresent())
        .findFirst()
        .or(() -> channels.stream().filter(c -> c.carries().contains(medium)).findFirst());
  }

  private static Outbound outbound(Taken m, ChannelId via) {
    return new Outbound(
        m.id(),
        m.kind(),
        m.to(),
        via,
        m.text(),
        m.language(),
        m.segments(),
        m.attempt(),
        m.to().medium() == Medium.TELEGRAM ? m.replyTo() : Optional.empty(),
        Optional.of(m.template()),
        m.expiresAt(),
        m.buttons(),
        m.edits());
  }

  private void settle(Taken m, SendResult result) {
    var now = clock.instant();
    if (m.sealed()) {
      settle(m, nameless(result, m), now);
    } else {
      settle(m, result, now);
    }
  }

  /** What a provider says of a send often holds the number; of anonymous people nothing does. */
  private static SendResult nameless(SendResult result, Taken m) {
    var number = m.to().value();
    return switch (result) {
      case SendResult.Accepted a -> a;
      case SendResult.Retry(String why, var after) ->
          new SendResult.Retry(Mask.without(why, number), after);
      case SendResult.Refused(String code, String why) ->
          new SendResult.Refused(Mask.without(code, number), Mask.without(why, number));
      case SendResult.Unreachable(String why) ->
          new SendResult.Unreachable(Mask.without(why, number));
      case SendResult.Uncertain(String why) -> new SendResult.Uncertain(Mask.without(why, number));
    };
  }

  private void settle(Taken m, SendResult result, Instant now) {
    switch (result) {
      case SendResult.Accepted(String id) ->
          write(
              m,
              SendState.SENT,
              m.uncertainBefore() ? "sent_again" : "",
              Optional.of(id),
              Optional.empty(),
              now);
      case SendResult.Retry(String why, Optional<Duration> after) -> retry(m, why, after, now);
      case SendResult.Refused(String code, String why) ->
          write(
              m,
              SendState.FAILED,
              (code + " " + why).strip(),
              Optional.empty(),
              Optional.empty(),
              now);
      case SendResult.Unreachable(String why) ->
          write(m, SendState.UNREACHABLE, why, Optional.empty(), Optional.empty(), now);
      case SendResult.Uncertain(String why) ->
          write(m, SendState.UNCERTAIN, why, Optional.empty(), again(m, now), now);
    }
  }

  private void retry(Taken m, String why, Optional<Duration> after, Instant now) {
    var pauses = settings.retries();
    if (m.attempt() > pauses.size()) {
      write(m, SendState.FAILED, "gave up: " + why, Optional.empty(), Optional.empty(), now);
      return;
    }
    var pause = pauses.get(m.attempt() - 1);
    var wait = after.filter(a -> a.compareTo(pause) > 0).orElse(pause);
    write(m, SendState.QUEUED, why, Optional.empty(), Optional.of(now.plus(wait)), now);
  }

  /** Once more when no receipt comes; a bulk message never, and never a third time. */
  private Optional<Instant> again(Taken m, Instant now) {
    return m.kind() == Kind.BULK || m.uncertainBefore()
        ? Optional.empty()
        : Optional.of(now.plus(settings.uncertainWait()));
  }

  private void write(
      Taken m,
      SendState state,
      String reason,
      Optional<String> providerId,
      Optional<Instant> next,
      Instant now) {
    store.transact(
        t -> {
          var id = m.sealed() ? providerId.map(t.seal()::trace) : providerId;
          t.outbox().settle(m.id(), state, reason, id, next, now);
          return null;
        });
  }

  /** Lets what is under way come to its end. */
  @Override
  public void close() {
    senders.close();
  }
}
