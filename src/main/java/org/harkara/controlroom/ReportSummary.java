package org.harkara.controlroom;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A kind at a glance.
 *
 * @param totals by event, those with no report too
 * @param latest newest first, at most fifty
 */
public record ReportSummary(
    List<EventTotal> totals,
    Ranking ranking,
    Optional<Progress> progress,
    List<ReportLine> latest) {

  /**
   * How far a daily kind has come.
   *
   * @param reported stations that reported today
   * @param percent of their electors; empty while there is none
   * @param target percent that ought to be reached by the end of today
   */
  public record Progress(
      int stations, int reported, long sum, Optional<BigDecimal> percent, BigDecimal target) {}
}
