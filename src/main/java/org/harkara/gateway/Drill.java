package org.harkara.gateway;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.harkara.model.Inbound;
import org.harkara.model.Verdict;
import org.harkara.store.Store;

/**
 * A gateway whose clock stands still until it is moved; everything due happens before an answer.
 */
public final class Drill {
  private final Works works;
  private final Store store;
  private final DrillClock clock;

  public Drill(Works works, Store store, DrillClock clock) {
    this.works = works;
    this.store = store;
    this.clock = clock;
  }

  public Instant now() {
    return clock.instant();
  }

  /**
   * Moves the clock; all that falls due on the way happens, in order.
   *
   * @throws IllegalArgumentException when {@code to} is earlier than now
   */
  public synchronized void moveTo(Instant to) {
    if (to.isBefore(clock.instant())) {
      throw new IllegalArgumentException(
          "the clock stands at " + clock.instant() + " and does not go back");
    }
    settle();
    var before = Optional.<Instant>empty();
    for (var next = nextDue(to); next.isPresent(); next = nextDue(to)) {
      if (next.get().isAfter(clock.instant())) {
        clock.set(next.get());
      }
      int fired = works.clockwork().runDue(clock.instant());
      if (fired + settle() == 0 && next.equals(before)) {
        break;
      }
      before = next;
    }
    clock.set(to);
  }

  /**
   * Moves the clock to a time that depends on where it stands; nobody else moves it in between.
   *
   * @param target given now; empty leaves the clock alone
   * @throws IllegalArgumentException as {@link #moveTo}
   */
  public synchronized void move(Function<Instant, Optional<Instant>> target) {
    target.apply(clock.instant()).ifPresent(this::moveTo);
  }

  /**
   * Sets the clock and does what is due by then, but sends nothing yet.
   *
   * @return how many cases, questions and steps of sweeps were dealt with
   */
  public synchronized int fire(Instant at) {
    clock.set(at);
    return works.clockwork().runDue(at);
  }

  private Optional<Instant> nextDue(Instant limit) {
    return nextDue().filter(at -> !at.isAfter(limit));
  }

  /** When the clock has something to do next, if it ever has; the past means at the next move. */
  public Optional<Instant> nextDue() {
    return store.transact(
        tables ->
            Stream.of(Clockwork.nextDue(tables), tables.outbox().nextDue(), Fetcher.nextDue(tables))
                .flatMap(Optional::stream)
                .min(Instant::compareTo));
  }

  /** Lets everything that is due leave, and waits for what became of it. */
  private int settle() {
    int all = 0;
    for (int taken = 1; taken > 0; all += taken) {
      boolean files = store.transact(Fetcher::nextDue).filter(at -> !at.isAfter(now())).isPresent();
      taken = files ? works.fetcher().fetch() : 0;
      // What the watching thread has taken is waited for as well: it may have something to say.
      works.fetcher().settled();
      taken += works.dispatcher().dispatch();
      works.dispatcher().settled();
    }
    return all;
  }

  /** Takes a message and lets all sends due now settle. */
  public synchronized Settled deliver(Inbound inbound) {
    var done = works.gateway().take(inbound);
    settle();
    return new Settled(done.verdict(), done.replies(), done.notices());
  }

  /**
   * @param replies to the sender
   * @param notices to others
   */
  public record Settled(Verdict verdict, List<Said> replies, List<Said> notices) {}
}
