package org.harkara.controlroom;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Turnout of one slot as the contract shows it: approximate, of the stations that reported, never
 * extrapolated.
 *
 * @param unconfirmed stations with a figure that waits for a YES, also as a correction, or that
 *     stands in conflict with none counted
 * @param splitStations reported male and female too; only theirs are in those sums
 * @param electorsReported of the stations that reported
 * @param percent votes of their electors; empty while nobody reported
 * @param byPlace a row for each constituency, or for each station when no more than one is asked
 * @param missing stations without a counted figure
 */
public record TurnoutView(
    String slot,
    OffsetDateTime asOf,
    int stations,
    int reported,
    int unconfirmed,
    Votes votes,
    int splitStations,
    long electorsReported,
    Optional<BigDecimal> percent,
    List<PlaceRow> byPlace,
    List<MissingRow> missing) {
  public TurnoutView {
    byPlace = List.copyOf(byPlace);
    missing = List.copyOf(missing);
  }

  /** What nobody reported adds nothing. */
  public record Votes(long total, long male, long female, long third) {}

  public record PlaceRow(
      String place, int stations, int reported, long total, Optional<BigDecimal> percent) {}

  /**
   * @param officer who ought to report; empty when nobody is on duty there
   */
  public record MissingRow(String place, Optional<OfficerRef> officer) {}

  /**
   * @param phone empty for who may not see officers' numbers
   */
  public record OfficerRef(String name, Optional<String> phone) {}
}
