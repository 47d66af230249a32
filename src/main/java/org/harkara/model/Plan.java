package org.harkara.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was promised when a case was filed: its legs, its ladder and every moment at which the clock
 * acts. Frozen with the case; a later change of the configuration does not touch it.
 */
public record Plan(List<Leg> legs, List<Rung> ladder, List<Step> steps) {
  public Plan {
    legs = List.copyOf(legs);
    ladder = List.copyOf(ladder);
    steps = List.copyOf(steps);
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

  /** What the clock does. */
  public enum Act {
    /** Nobody answered where it was: to the district's officer. */
    ASSIGN,
    /** Tell the owner that a share of the leg has passed. */
    REMIND,
    /** One rung up. */
    CLIMB
  }

  /** Due time of the last leg. */
  public Instant deadline() {
    return legs.getLast().due();
  }
}
