package org.harkara.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.harkara.model.Report;
import org.harkara.model.Value;

/** Reports as they come in; nothing is ever deleted or overwritten but a report's state. */
public interface Reports {
  /**
   * Keeps a report.
   *
   * @throws IllegalStateException when another counts already for the same place, event, day, part
   */
  long add(Draft draft);

  Optional<Report> find(long id);

  /** Every report of that place and day that is not superseded or withdrawn, oldest first. */
  List<Report> current(long placeId, LocalDate day);

  /**
   * The latest counted report of the event at the place before that day, for daily kinds that go on
   * counting.
   */
  Optional<Report> lastBefore(long placeId, String event, LocalDate day);

  /**
   * Reports of an event received since, at this place or anywhere below it, that count or wait for
   * their sender's YES.
   */
  List<Report> below(long placeId, String event, Instant since);

  /** The officer's own of an event, received since, that count or wait for YES; oldest first. */
  List<Report> own(long officerId, String event, Instant since);

  /**
   * Changes what a report counts for.
   *
   * @throws IllegalStateException when it should count and another does; settle that one first
   */
  void settle(long id, Report.State state);

  /** Takes all flags away or names others. */
  void flag(long id, List<String> flags);

  /** Closes a slot to changes at a place and below, or (lifted) opens it again. */
  void lock(long placeId, String event, LocalDate day, String part, String by, Instant at);

  /**
   * What was kept meanwhile is then to be dealt with ({@link #lifted}).
   *
   * @return false when it was not closed
   */
  boolean unlock(long placeId, String event, LocalDate day, String part, String by, Instant at);

  /** True when the slot is closed at the place or at one that is above it on that day. */
  boolean locked(long placeId, String event, LocalDate day, String part);

  /**
   * Slots that were opened and whose kept reports are not all dealt with yet, the earliest first.
   */
  List<Lifted> lifted(int limit);

  /**
   * Of an opened slot, at its place and below: unconfirmed ones that this flag, among others, holds
   * back, by id.
   */
  List<Report> kept(Lifted lifted, String flag, int limit);

  /**
   * How far the reports of an opened slot are dealt with.
   *
   * @param reportId the last one; empty when all are
   */
  void freed(long lockId, Optional<Long> reportId);

  /**
   * An opened slot.
   *
   * @param freedTo id of the last report dealt with; 0 for none
   */
  record Lifted(
      long lockId,
      long placeId,
      String event,
      LocalDate day,
      String part,
      Instant at,
      long freedTo) {}

  /** What a report is before it has an id; see {@link Report}. */
  record Draft(
      long placeId,
      String event,
      LocalDate day,
      String part,
      Map<String, Value> values,
      Report.State state,
      List<String> flags,
      long officerId,
      String role,
      boolean behalf,
      Instant said,
      Instant received,
      long messageId,
      Optional<Long> replaces) {}
}
