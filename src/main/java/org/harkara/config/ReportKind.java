package org.harkara.config;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.harkara.model.Names;

/**
 * {@code reports/NAME.yaml}: a kind of report, declared. No code knows a kind.
 *
 * @param slug the file's name
 * @param places kinds of places it may be about
 * @param reporters roles that report about the place of their own duty
 * @param behalf roles that may report about any such place at or below theirs
 * @param runs the days of a daily kind; empty for kinds that belong to the poll day
 * @param events by slug, in the order in which they are expected
 * @param lists events of other kinds that stand in this kind's list too
 * @param expected a number awaited by place code and part ({@code expected} in checks)
 * @param target what ought to be reached in a day
 * @param party who speaks for the place
 */
public record ReportKind(
    String slug,
    Names name,
    List<String> places,
    List<String> reporters,
    List<String> behalf,
    Optional<Runs> runs,
    Map<String, ReportEvent> events,
    List<String> lists,
    Map<String, Map<String, Integer>> expected,
    Optional<Target> target,
    Optional<Party> party) {

  /**
   * Who speaks for a place, and who may put another in their place.
   *
   * @param by roles; the first that is held confirms a phone that registers itself
   * @param from which station they have is said to nobody before this
   * @param to the duty ends
   */
  public record Party(String role, List<String> by, Moment from, Moment to) {
    public Party {
      by = List.copyOf(by);
    }
  }

  /** Both inclusive. */
  public record Runs(LocalDate from, LocalDate to) {}

  /**
   * @param share of the electors, 0 to 1, by which {@code field} of {@code event} ought to grow
   */
  public record Target(String event, String field, double share) {}
}
