package org.harkara.reading;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.harkara.config.ReportField;
import org.harkara.reading.Meaning.Sort;
import org.harkara.reading.Sheet.Mark;

/**
 * Words beside a count that no pack calls harmless there: they may say that it is no count at all,
 * so it waits for a YES. A name is none where officers sign.
 */
final class Strangers {
  /** Lists whose words leave a count what it is. */
  private static final Set<String> HARMLESS =
      Set.of(
          "ac",
          "am",
          "and",
          "auxiliary",
          "before",
          "between",
          "correction",
          "day",
          "duration",
          "filler",
          "harmless",
          "hour",
          "morning",
          "number",
          "onwards",
          "ordinal",
          "percent",
          "phone",
          "pm",
          "role",
          "same",
          "since",
          "station",
          "today",
          "until",
          "votes",
          "phrase.greeting",
          "phrase.thanks",
          "phrase.yes",
          "phrase.place_mark");

  /** A name with its title is no longer. */
  private static final int NAME = 4;

  private final Sheet sheet;
  private final Scheme.Texted texted;
  private final boolean placed;
  private final BitSet harmless = new BitSet();

  /** The other events' words are among them: looked for only when a word is strange. */
  private boolean spread;

  /**
   * @param placed the number of a station was written before the first word
   */
  Strangers(Sheet sheet, Scheme.Texted texted, boolean placed) {
    this.sheet = sheet;
    this.texted = texted;
    this.placed = placed;
  }

  /**
   * @param figures the numbers that are taken; only the clauses they stand in are looked at
   */
  boolean beside(Collection<Num> figures) {
    settle();
    for (int i = harmless.nextClearBit(0); i < sheet.size(); i = harmless.nextClearBit(i + 1)) {
      int word = i;
      boolean beside = figures.stream().anyMatch(n -> together(n, word));
      if (beside && !reason(figures, i) && !signed(i) && !told(i)) {
        return true;
      }
    }
    return false;
  }

  /** In one clause, and no "and" between them. */
  private boolean together(Num number, int word) {
    int from = Math.min(number.from(), word);
    int to = Math.max(number.from(), word);
    return sheet.words().get(from).clause() == sheet.words().get(to).clause()
        && sheet.list("and").stream().noneMatch(m -> from <= m.from() && m.to() <= to);
  }

  private void settle() {
    for (int i = 0; i < sheet.size(); i++) {
      if (sheet.words().get(i).number() || sheet.used(i) || sheet.ordinal(i)) {
        harmless.set(i);
      }
    }
    sheet.numbers().forEach(n -> harmless.set(n.from(), n.to()));
    sheet.marks(Sort.WORD).stream()
        .filter(m -> HARMLESS.contains(m.meaning().name()))
        .forEach(this::spare);
    sheet.marks(Sort.CODE).stream()
        .filter(m -> m.meaning().name().equals(texted.slug()))
        .forEach(this::spare);
    var fields = texted.event().fields().keySet();
    Labels.labels(sheet, texted).forEach(label -> harmless.set(label.from(), label.to()));
    sheet.marks(Sort.PLACE).forEach(this::spare);
    groups(texted.slug());
    for (var sort : List.of(Sort.CHOICE, Sort.UNIT)) {
      sheet.marks(sort).stream()
          .filter(m -> fields.contains(m.meaning().name()))
          .forEach(this::spare);
    }
    if (texted.event().sums().isEmpty()) {
      sheet.list("waiting").forEach(this::spare);
    }
    sheet.list("phrase.negation").stream()
        .filter(no -> !meant(no))
        .forEach(no -> harmless.clear(no.from(), no.to()));
  }

  /**
   * The "no" of {@code booth no 123} or of {@code koi samasya nahi}; Hindi's {@code mat}, a vote.
   */
  private boolean meant(Mark no) {
    return sheet.covered("votes", no.from())
        || sheet.covered("number", no.from())
        || sheet.list("harmless").stream()
            .anyMatch(m -> m.from() <= no.from() && no.to() <= m.to() && m.to() - m.from() > 1);
  }

  private void spare(Mark mark) {
    harmless.set(mark.from(), mark.to());
  }

  private void groups(String event) {
    for (var sign : sheet.scheme().signs()) {
      if (sign.event().equals(event)) {
        for (var mark : sheet.marks(Sort.GROUP)) {
          if (sign.all().contains(Integer.valueOf(mark.meaning().name()))) {
            spare(mark);
          }
        }
      }
    }
  }

  /** A word of another event that is told in the same breath. */
  private boolean told(int word) {
    if (!spread) {
      spread = true;
      for (var match : new EventFinder(sheet, event -> true).in(0, sheet.size())) {
        groups(match.event());
      }
    }
    return harmless.get(word);
  }

  /** A name: by its last word, after a role or before one, or at the very end behind a break. */
  private boolean signed(int word) {
    int from = word;
    while (from > 0 && nameless(from - 1) && !breaks(from)) {
      from--;
    }
    int to = word + 1;
    while (to < sheet.size() && nameless(to) && !breaks(to)) {
      to++;
    }
    if (!nameless(word) || to - from > NAME) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (sheet.covered("name", i)) {
        return true;
      }
    }
    boolean named = from > 0 && sheet.covered("role", from - 1);
    boolean titled = to < sheet.size() && sheet.covered("role", to);
    boolean last = to == sheet.size() && from > 0 && breaks(from);
    return named || titled || last || at(from);
  }

  /** {@code 120 Rampur 310}: what the station is called. */
  private boolean at(int word) {
    return word == 0 ? placed : sheet.used(word - 1) && sheet.words().get(word - 1).number();
  }

  /** Behind the figures, where a reason may be given in any words. */
  private boolean reason(Collection<Num> figures, int word) {
    return texted.event().has(ReportField.Type.TEXT)
        && figures.stream().allMatch(n -> n.to() <= word);
  }

  private boolean nameless(int word) {
    return !sheet.words().get(word).number() && (!sheet.known(word) || sheet.covered("name", word));
  }

  private boolean breaks(int word) {
    return sheet.gapBefore(word).chars().anyMatch(c -> "-\n,;\u2013\u2014|".indexOf(c) >= 0);
  }
}
