package org.harkara.reading;

import java.util.List;
import java.util.Set;
import org.harkara.text.Normal;
import org.harkara.text.Word;

/**
 * Words of a report: as everywhere, but a single letter is itself ({@code M} is "male" and not
 * Hindi's {@code me}), and so are the short words that spelling would make another.
 */
final class ReportWords {
  private static final Set<String> THEMSELVES =
      Set.of("men", "man", "mn", "par", "per", "ish", "pr", "pe", "bot", "ps", "kr", "gi");

  private ReportWords() {}

  static List<Word> split(Normal normal) {
    return Word.split(normal).stream()
        .filter(word -> !abbreviates(word, normal.folded()))
        .map(word -> exact(word, normal))
        .toList();
  }

  /** The sign of abbreviation of {@code पु० 180}, for which many type a zero. */
  private static boolean abbreviates(Word word, String text) {
    return word.key().equals("0")
        && word.start() > 0
        && Character.UnicodeScript.of(text.codePointAt(word.start() - 1))
            == Character.UnicodeScript.DEVANAGARI;
  }

  private static Word exact(Word word, Normal normal) {
    if (word.number()) {
      return word;
    }
    int length = word.end() - word.start();
    if (length > 3) {
      return word;
    }
    var raw = normal.folded().substring(word.start(), word.end());
    return length == 1 && Character.isLetter(raw.charAt(0)) || THEMSELVES.contains(raw)
        ? new Word(word.start(), word.end(), raw + "'", word.sound(), false, word.clause())
        : word;
  }
}
