package org.harkara.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was promised when a case was filed: its legs, its ladder and every moment at which the clock
 * acts. Frozen with the case; a later change of the configuration does not touch it.
 *
 * @param holds the times the case was put on hold, oldest first; null in rows older than HOLD
 */
public record Plan(List<Leg> legs, List<Rung> ladder, List<Step> steps, List<Hold> holds) {
  public Plan {
    legs = List.copyOf(legs);
    ladder = List.copyOf(ladder);
    steps = List.copyOf(steps);
    holds = holds == null ? List.of() : List.copyOf(holds);
  }

  /** Never on hold so far. */
  public Plan(List<Leg> legs, List<Rung> ladder, List<Step> steps) {
    this(legs, ladder, steps, List.of());
  }

  public Plan withLegs(List<Leg> next) {
    return new Plan(next, ladder, steps, holds);
  }

  public Plan withLadder(List<Rung> next) {
    return new Plan(legs, next, steps, holds);
  }

  public Plan withSteps(List<Step> next) {
    return new Plan(legs, ladder, next, holds);
  }

  public Plan withHolds(List<Hold> next) {
    return new Plan(legs, ladder, steps, next);
  }

  /**
   * A stretch of the time limit.
   *
   * @param stop the status whose coming ends the leg (a later one ends it too)
   */
  public record Leg(String name, Status stop, Instant due, Optional<Instant> doneAt) {}

  /**
   * A step of the ladder: a duty, not a person.
   *
   * @param department when the role belongs to one
   * @param placeId where the search for a holder starts; it goes up the tree from there
   */
  public record Rung(String role, Optional<String> department, long placeId) {}

  /**
   * One thing the clock will do.
   *
   * @param leg index of the leg it belongs to; it is void once that leg is done
   */
  public record Step(Instant at, Act act, int leg, boolean fired) {}

  /**
   * A time in which the case was not worked on and its clock stood still.
   *
   * @param until as ordered; when it ended earlier, then
   * @param before the status it goes back to
   */
  public record Hold(Instant since, Instant until, Status before) {}

  /** What the clock does. */
  public enum Act {
    /** Nobody answered where it was: to the district's officer. */
    ASSIGN,
    /** Tell the owner that a share of the leg has passed. */
    REMIND,
    /** One rung up. */
    CLIMB,
    /** The hold is over. */
    RESUME
  }

  /** The latest hold, over or not. */
  public Optional<Hold> hold() {
    return holds.isEmpty() ? Optional.empty() : Optional.of(holds.getLast());
  }

  /** Due time of the last leg. */
  public Instant deadline() {
    return legs.getLast().due();
  }
}
