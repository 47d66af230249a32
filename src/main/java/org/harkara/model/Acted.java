package org.harkara.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What came of a message or of the clock: how it ended, and whom to tell what.
 *
 * @param letters in the order in which they are to leave
 * @param understood the reading with what the desk added to it: the flags of a report
 */
public record Acted(
    Verdict verdict, List<Letter> letters, Optional<Route> route, Optional<Reading> understood) {
  public Acted {
    letters = List.copyOf(letters);
  }

  public Acted(Verdict verdict, List<Letter> letters, Optional<Route> route) {
    this(verdict, letters, route, Optional.empty());
  }

  public static Acted of(Verdict verdict, Letter... letters) {
    return new Acted(verdict, List.of(letters), Optional.empty());
  }

  public static Acted of(Verdict verdict, List<Letter> letters) {
    return new Acted(verdict, letters, Optional.empty());
  }

  /** The same, with more letters after all others. */
  public Acted then(List<Letter> more) {
    var all = new ArrayList<>(letters);
    all.addAll(more);
    return new Acted(verdict, all, route, understood);
  }

  /** Of a message that says two things: this one's verdict, with the other's case and letters. */
  public Acted beside(Acted other) {
    var both =
        new Verdict(
            verdict.outcome(),
            verdict.reason(),
            verdict.caseNumber().or(other.verdict()::caseNumber),
            verdict.filed());
    return new Acted(both, letters, route.or(other::route), understood).then(other.letters());
  }
}
