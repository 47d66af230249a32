package org.harkara.config;

import java.time.Duration;
import java.util.List;

/**
 * What happens when an event is not reported.
 *
 * @param due from when on it is missing
 * @param rungs in order; each fires once
 * @param settledBy other events of the place and day that make the question needless
 * @param urgent reminders leave even in quiet hours
 */
public record Silence(Moment due, List<Rung> rungs, List<String> settledBy, boolean urgent) {

  /**
   * @param role who is reminded: the party of the place itself, or whoever answers for places above
   * @param after from {@code due}
   * @param text key of the catalogue
   */
  public record Rung(String role, Duration after, String text) {}
}
