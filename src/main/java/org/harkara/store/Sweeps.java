package org.harkara.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.harkara.model.Place;

/**
 * When to look for what was not reported: a row for each event, day, part, scope and rung, written
 * ahead, so that no rung fires twice and none is forgotten.
 */
public interface Sweeps {
  /**
   * Writes down a sweep; one that is there already and waits gets this moment. {@code skipped} ones
   * never fire.
   */
  void plan(Planned planned, boolean skipped);

  /** When the next sweep is due, or one begun goes on. */
  Optional<Instant> nextDue();

  /** Due and not finished, oldest first. */
  List<Sweep> due(Instant now, int limit);

  /**
   * Stations of the scope without a counted report of the event (nor of those that settle it), in
   * the order of their ids. An unconfirmed or conflicting report is none.
   *
   * @param kinds of places that are looked at
   * @param except places of other scopes inside this one: they and all below are left out
   * @param after only ids above this
   */
  List<Silent> silent(
      Sweep sweep,
      List<String> kinds,
      List<Long> except,
      List<String> settledBy,
      long after,
      int limit);

  /** Notes who is to be told about which silent place; empty when nobody holds the rung. */
  void note(long sweepId, long placeId, Optional<Long> officerId);

  /** How far the search has come. */
  void searched(long sweepId, long placeId, boolean whole);

  /**
   * Officers of a sweep who have not been told yet, with their places that are still silent; each
   * is taken once.
   */
  List<Digest> untold(long sweepId, int officers);

  /** Marks as told. */
  void told(long sweepId, long officerId, Instant at);

  /** A report came: whoever was not told yet about this place will not be. */
  void answered(long placeId, String event, LocalDate day, String part, Instant at);

  /** It goes on then, from where it stood. */
  void move(long sweepId, Instant due);

  /** Every rung of the sweep has been told. */
  void finish(long sweepId, Instant at);

  /**
   * @param part slot, or empty
   * @param scopeId the place that the poll day (or the kind) is configured for
   * @param rung index into the configured ladder
   */
  record Planned(String event, LocalDate day, String part, long scopeId, int rung, Instant due) {}

  /**
   * @param searched the last place looked at
   * @param whole true when all have been
   */
  record Sweep(long id, Planned planned, long searched, boolean whole) {}

  /**
   * @param unconfirmed a report of it waits for the sender's YES
   */
  record Silent(Place place, boolean unconfirmed) {}

  /**
   * @param places in the order of their codes
   */
  record Digest(long officerId, List<Place> places) {}
}
