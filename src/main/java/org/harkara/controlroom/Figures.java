package org.harkara.controlroom;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.harkara.store.ReportRegister.Tally;

/**
 * Sums over stations.
 *
 * @param split stations that reported male and female too
 * @param electors of those that reported
 * @param onRoll votes of those whose electors are known
 */
public record Figures(
    int stations,
    int reported,
    int unconfirmed,
    int split,
    long total,
    long male,
    long female,
    long third,
    long electors,
    long onRoll) {

  static Figures of(Collection<Tally> tallies) {
    return of(tallies, "total");
  }

  /**
   * @param sum the field that counts as the total
   */
  static Figures of(Collection<Tally> tallies, String sum) {
    int stations = 0;
    int reported = 0;
    int unconfirmed = 0;
    int split = 0;
    long electors = 0;
    for (var tally : tallies) {
      stations += tally.stations();
      reported += tally.reported();
      unconfirmed += tally.unconfirmed();
      split += tally.split();
      electors += tally.electorsReported().getOrDefault("total", 0L);
    }
    return new Figures(
        stations,
        reported,
        unconfirmed,
        split,
        votes(tallies, sum),
        votes(tallies, "male"),
        votes(tallies, "female"),
        votes(tallies, "third"),
        electors,
        sum(tallies.stream().map(Tally::onRoll), sum));
  }

  private static long votes(Collection<Tally> tallies, String field) {
    return sum(tallies.stream().map(Tally::votes), field);
  }

  private static long sum(Stream<Map<String, Double>> all, String field) {
    return all.mapToLong((Map<String, Double> votes) -> Math.round(votes.getOrDefault(field, 0.0)))
        .sum();
  }

  public Optional<BigDecimal> percent() {
    return Share.percent(onRoll, electors);
  }

  public int missing() {
    return stations - reported;
  }
}
