package org.harkara.reading;

import java.util.List;
import java.util.Optional;
import org.harkara.config.ReportEvent;
import org.harkara.config.ReportField;
import org.harkara.reading.Meaning.Sort;
import org.harkara.reading.Num.Trait;

/** Words and signs beside the numbers that forbid to take any of them for a figure. */
final class Warnings {
  private static final int NEAR_WORDS = 3;
  private static final int SHORT = 3;

  /** Lists of words beside which a number is no count; each names why. */
  private static final List<String> OTHERS = List.of("planned", "waiting", "other_votes");

  private final Layout layout;
  private final Sheet sheet;
  private final Scheme.Texted texted;
  private final Astray astray;

  Warnings(Layout layout, Scheme.Texted texted, Slots slots) {
    this.layout = layout;
    this.sheet = layout.sheet();
    this.texted = texted;
    this.astray = new Astray(sheet, slots);
  }

  /** Why none is taken; empty when nothing speaks against it. */
  Optional<String> about(List<Num> numbers) {
    boolean summed = summed();
    if (summed && astray.refused() || counted() && beside("supposed", numbers)) {
      return Optional.of("unclear");
    }
    if (sheet.has("about") || sheet.has("future") || astray.limited()) {
      return Optional.of("about");
    }
    for (var list : OTHERS) {
      boolean other = counted() && (!list.equals("waiting") || summed);
      if (other && beside(list, numbers)) {
        return Optional.of(list);
      }
    }
    if (sheet.has("same") && numbers.stream().allMatch(Num::spelled)) {
      return Optional.of("same");
    }
    if (summed && sheet.has("practice")) {
      return Optional.of("unclear");
    }
    if (summed && astray.onwards(layout.times())) {
      return Optional.of("increment");
    }
    if (summed && sheet.has("duration") && !labelledTotal()) {
      return Optional.of("increment");
    }
    if (texted.event().per() == ReportEvent.Per.DAY && texted.event().cumulative() && todays()) {
      return Optional.of("increment");
    }
    var denials = new EventFinder(sheet, event -> true);
    for (int i = 0; i < numbers.size(); i++) {
      var number = numbers.get(i);
      if (denials.denies(number) && !sheet.has("correction")) {
        return Optional.of("unclear");
      }
      if (more(number)) {
        return Optional.of("about");
      }
      if (i > 0 && sheet.ranged(numbers.get(i - 1), number)) {
        return Optional.of("range");
      }
      if (number.trait() == Trait.MURKY || stuck(number)) {
        return Optional.of("glued");
      }
      if (!number.fraction().isEmpty()) {
        return Optional.of("percentage");
      }
      if (thing(number) || named(number) || Quantities.measured(sheet, texted, number)) {
        return Optional.of("no_number");
      }
      if (sheet.before("beyond", number.from()).isPresent()) {
        return Optional.of("about");
      }
      if (later(number)) {
        return Optional.of("unclear");
      }
    }
    if (more(numbers) || summed && further(numbers)) {
      return Optional.of("increment");
    }
    if (numbers.stream().anyMatch(this::halved)) {
      return Optional.of("glued");
    }
    return denials.asks() ? Optional.of("unclear") : Optional.empty();
  }

  /** {@code aur 225 vote}: and so many more. */
  private boolean more(List<Num> numbers) {
    return sheet
        .before("and", numbers.getFirst().from())
        .filter(and -> numbers.size() == 1 && !labelledTotal())
        .isPresent();
  }

  private boolean summed() {
    return !texted.event().sums().isEmpty();
  }

  private boolean counted() {
    return texted.event().has(ReportField.Type.COUNT);
  }

  /** A word of the list in the clause of one of the numbers. */
  private boolean beside(String list, List<Num> numbers) {
    var words = sheet.words();
    return sheet.list(list).stream()
        .anyMatch(
            m ->
                numbers.stream()
                    .anyMatch(n -> words.get(n.from()).clause() == words.get(m.from()).clause()));
  }

  /** {@code 225 aur}: and so many more. */
  private boolean further(List<Num> numbers) {
    int end = numbers.getLast().to();
    return numbers.size() == 1
        && !labelledTotal()
        && sheet.at("and", end).filter(m -> m.to() == sheet.size()).isPresent();
  }

  /** {@code aaj 50}, and not {@code aaj tak 450}. */
  private boolean todays() {
    return sheet.list("today").stream()
        .anyMatch(
            m -> sheet.at("until", m.to()).isEmpty() && sheet.before("before", m.from()).isEmpty());
  }

  private boolean labelledTotal() {
    return Labels.labels(sheet, texted).stream()
        .anyMatch(l -> texted.event().total().filter(l.fields()::contains).isPresent());
  }

  /** {@code ward 343}, {@code EVM no 12}, {@code Rs 343}: the number of something, or money. */
  private boolean named(Num number) {
    int at = sheet.begin(number);
    boolean labelled = Labels.labels(sheet, texted).stream().anyMatch(l -> l.to() == at);
    boolean money =
        sheet.before("money", at).isPresent() && !texted.event().has(ReportField.Type.MONEY);
    boolean thing =
        sheet.before("things", at).isPresent() || sheet.before("things", number.from()).isPresent();
    return !labelled && thing || money;
  }

  /** {@code 343 vote ke baad}: something happened then. */
  private boolean later(Num number) {
    return sheet.list("later").stream()
        .anyMatch(
            m ->
                m.from() >= number.to() && m.from() - number.to() < NEAR_WORDS
                    || m.to() == number.from());
  }

  /** A number in words, and more words of numbers beside it. */
  private boolean halved(Num number) {
    return number.spelled()
        && sheet.numbers().stream()
            .anyMatch(
                n ->
                    n.spelled()
                        && !n.equals(number)
                        && (Math.abs(n.from() - number.to()) < NEAR_WORDS
                            || Math.abs(number.from() - n.to()) < NEAR_WORDS)
                        && !sheet.used(n.from()));
  }

  /** {@code 350+}, {@code +225}: but not {@code M180+F163}. */
  private boolean more(Num number) {
    int next = number.to();
    boolean after =
        sheet.gapAfter(next).stripLeading().startsWith("+")
            && !(next < sheet.size() && (sheet.words().get(next).number() || label(next)));
    int last = number.from() - 1;
    boolean before =
        sheet.gapBefore(number.from()).stripTrailing().endsWith("+")
            && !(last >= 0 && (sheet.words().get(last).number() || label(last)));
    return after || before;
  }

  /** Letters that mean nothing here, stuck to the number: {@code 34x}, {@code 343A}. */
  private boolean stuck(Num number) {
    return sheet.touches(number.from()) && strange(number.from() - 1)
        || number.to() < sheet.size() && sheet.touches(number.to()) && strange(number.to());
  }

  private boolean strange(int word) {
    return !sheet.words().get(word).number()
        && !sheet.ordinal(word)
        && sheet.raw(word).length() < SHORT
        && !sheet.means(word, texted.slug());
  }

  private boolean label(int word) {
    return sheet.marks(Sort.LABEL).stream().anyMatch(m -> m.from() <= word && word < m.to());
  }

  /** {@code 5 bottles}: the number is of something else. */
  private boolean thing(Num number) {
    boolean labelled =
        sheet.marks(Sort.LABEL).stream().anyMatch(m -> m.from() == number.to())
            || sheet.marks(Sort.CHOICE).stream()
                .anyMatch(m -> m.from() == number.to() && listed(m));
    return sheet.at("things", number.to()).filter(m -> clause(m, number)).isPresent()
        && !labelled
        && sheet.at("votes", number.to()).isEmpty()
        && Labels.labels(sheet, texted).stream().noneMatch(l -> l.from() == number.to());
  }

  private boolean clause(Sheet.Mark mark, Num number) {
    return sheet.words().get(mark.from()).clause() == sheet.words().get(number.from()).clause();
  }

  /** {@code 50000 police ke sath}: those who were there. */
  private boolean listed(Sheet.Mark mark) {
    var field = texted.event().fields().get(mark.meaning().name());
    return field != null && field.type() == ReportField.Type.CHOICES;
  }
}
