package org.harkara.config;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code categories.yaml}.
 *
 * @param bySlug in the order of the file
 * @param limits named sets of legs
 * @param ladders named ladders: roles, lowest first; the last must have a holder
 * @param overdueEvery from the deadline on, one more rung each time this passes
 * @param orders what officers' orders may do
 * @param spellings word → how it is written too, in dialects and on small phones; one word each
 * @param likely how like the examples a message must be
 * @param examples messages of known meaning, from which reading learns
 */
public record Categories(
    Map<String, Category> bySlug,
    Map<String, List<LegRule>> limits,
    Map<String, List<String>> ladders,
    Duration overdueEvery,
    OrderRules orders,
    Map<String, List<String>> spellings,
    Likely likely,
    List<Example> examples) {

  /**
   * How like its examples a message must be that no sign decides, 0 to 1.
   *
   * @param accept to be taken for one of them
   * @param hinted the same where a weak sign speaks for it too
   * @param urgent to be taken for an emergency, hinted at or not
   * @param overrule to be taken for it against a sign, where it is hardly like what that says
   * @param offer to be offered in a menu
   */
  public record Likely(double accept, double hinted, double urgent, double overrule, double offer) {
    /** Without a word in the configuration. */
    public static final Likely USUAL = new Likely(0.6, 0.3, 0.6, 0.7, 0.12);
  }

  /** The internal category of what reading could not place. */
  public static final String TRIAGE = "triage";

  public Category get(String slug) {
    var category = bySlug.get(slug);
    if (category == null) {
      throw new IllegalArgumentException("no category '" + slug + "'");
    }
    return category;
  }

  /**
   * The category of a case; triage's while it has none, or one that the configuration no longer
   * knows.
   */
  public Category ofCase(Optional<String> slug) {
    return slug.map(bySlug::get).orElseGet(() -> get(TRIAGE));
  }

  /**
   * @param within time from filing to the end of the leg (cumulative)
   * @param stop the status that ends it: accepted, reached or resolved
   * @param remindAt shares of the leg, 0 to 1, at which its owner is reminded
   */
  public record LegRule(String name, Duration within, String stop, List<Double> remindAt) {}
}
