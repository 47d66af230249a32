package org.harkara.complaint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.harkara.model.Letter;
import org.harkara.model.Route;
import org.harkara.model.Verdict;

/**
 * What came of a message or of the clock: how it ended, and whom to tell what.
 *
 * @param letters in the order in which they are to leave
 */
public record Acted(Verdict verdict, List<Letter> letters, Optional<Route> route) {
  public Acted {
    letters = List.copyOf(letters);
  }

  public static Acted of(Verdict verdict, Letter... letters) {
    return new Acted(verdict, List.of(letters), Optional.empty());
  }

  static Acted of(Verdict verdict, List<Letter> letters) {
    return new Acted(verdict, letters, Optional.empty());
  }

  /** The same, with one more letter before all others. */
  public Acted first(Letter letter) {
    var all = new ArrayList<Letter>();
    all.add(letter);
    all.addAll(letters);
    return new Acted(verdict, all, route);
  }
}
