package org.harkara.config;

import java.util.List;
import java.util.Locale;
import org.harkara.model.Names;

/**
 * What may be complained of, and what follows.
 *
 * @param kind {@code complaint}, {@code question}, {@code out_of_scope}, {@code spam_or_test} or
 *     {@code triage}
 * @param department the first owner's
 * @param gravity of two matters in one message the greater is primary
 * @param emergency at once to the department, no menu, no waiting for the place
 * @param limits name of a set of legs
 * @param clock in what time the limits count
 * @param ladder name of a ladder
 * @param copies who is told at filing: {@code role} or {@code role/department}
 * @param shown true when it may stand in a menu
 */
public record Category(
    String slug,
    String kind,
    Names name,
    String department,
    int gravity,
    boolean emergency,
    String limits,
    Clock clock,
    String ladder,
    List<String> copies,
    boolean shown,
    List<Sign> signs) {

  /** In what time limits count: every hour, or those of the offices at the case's place. */
  public enum Clock {
    ROUND_THE_CLOCK,
    OFFICE_HOURS;

    public String slug() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Words that speak for the category. Every group of {@code all} must be found, none of {@code
   * none} may be.
   *
   * @param all groups of alternatives: words or phrases in any script, {@code *} at the end matches
   *     any ending; named lists are already expanded
   * @param weight how strongly; a category counts by its strongest sign
   * @param topic for questions: which answer of the catalogue ({@code answer.TOPIC})
   */
  public record Sign(List<List<String>> all, List<String> none, int weight, String topic) {}
}
