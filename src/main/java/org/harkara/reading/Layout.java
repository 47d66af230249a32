package org.harkara.reading;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.harkara.reading.Meaning.Sort;

/**
 * A sheet with all that is no figure taken out: phones, dates, percentages, spans, hours, stations.
 */
final class Layout {
  private static final int PHONE = 10;
  private static final int HUNDRED = 100;
  private static final int HALF_PHONE = 5;

  /** Words that say of something that there is none: {@code koi line nahi}. */
  private static final int PHRASE = 3;

  /** Of a duration, in minutes. */
  private static final int LONGEST = 90;

  private final Sheet sheet;
  private final Charges charges;
  private Optional<Num> percent = Optional.empty();
  private boolean ordinal;
  private boolean percentage;
  private final List<Times.Time> times;
  private final List<Stations.Written> stations;

  Layout(Sheet sheet, Charges charges, List<LocalTime> slots) {
    this.sheet = sheet;
    this.charges = charges;
    named();
    phones();
    dates();
    percents();
    ordinals();
    durations();
    times = Times.find(sheet, slots, charges::station);
    stations = Stations.find(sheet, charges);
    added();
  }

  Sheet sheet() {
    return sheet;
  }

  Charges charges() {
    return charges;
  }

  List<Times.Time> times() {
    return times;
  }

  List<Stations.Written> stations() {
    return stations;
  }

  /** The share that is written, as a number from 0 to 100. */
  Optional<Num> percent() {
    return percent;
  }

  boolean percentage() {
    return percentage;
  }

  /** {@code 3rd slot}. */
  boolean ordinal() {
    return ordinal;
  }

  /**
   * Numbers in digits that are not accounted for; in words where they are large or all there is.
   */
  List<Num> figures() {
    var figures = new ArrayList<Num>();
    for (var number : sheet.free()) {
      boolean whole = number.to() - number.from() == sheet.size();
      if (!number.spelled() || number.value() >= HUNDRED || whole) {
        figures.add(number);
      }
    }
    return figures;
  }

  /**
   * Figures, and small numbers in words right beside a label: {@code teen agent}, {@code T nil}.
   */
  List<Num> spoken(Scheme.Texted texted) {
    var labels = Labels.labels(sheet, texted);
    var figures = figures();
    return sheet.free().stream()
        .filter(
            n ->
                figures.contains(n)
                    || n.spelled() && n.to() - n.from() >= PHRASE && n.value() == 0
                    || labels.stream().anyMatch(l -> l.to() == n.from() || l.from() == n.to()))
        .toList();
  }

  /** Numbers that are part of a name: {@code 17C}, {@code 3rd gender}. */
  private void named() {
    for (var sort : List.of(Sort.CODE, Sort.GROUP, Sort.LABEL)) {
      for (var mark : sheet.marks(sort)) {
        for (int i = mark.from(); i < mark.to() && mark.to() - mark.from() > 1; i++) {
          if (sheet.words().get(i).number()) {
            sheet.use(i, i + 1);
          }
        }
      }
    }
  }

  private void phones() {
    var numbers = sheet.numbers();
    for (int i = 0; i < numbers.size(); i++) {
      var number = numbers.get(i);
      int length = number.digits().length();
      boolean named = sheet.before("phone", sheet.begin(number)).isPresent();
      boolean plus = sheet.gapBefore(number.from()).endsWith("+");
      if (length >= PHONE || named && length > HALF_PHONE) {
        use(number);
      } else if (i + 1 < numbers.size()) {
        var next = numbers.get(i + 1);
        boolean beside = next.from() == number.to() && sheet.gapAfter(number.to()).length() <= 1;
        int both = length + next.digits().length();
        boolean halves = length == HALF_PHONE && next.digits().length() == HALF_PHONE;
        boolean country = number.digits().equals("91") && (plus || both == PHONE + 2);
        if (beside && (halves || country || named && both >= PHONE)) {
          use(number);
          use(next);
        }
      }
    }
  }

  private void use(Num number) {
    sheet.use(number.from(), number.to());
  }

  /** {@code 06/11/2025}, {@code 6-11-25}: the poll day, or any day of a year written in full. */
  private void dates() {
    var day = charges.reporting().pollDay();
    var free = sheet.free();
    for (int i = 0; i + 2 < free.size(); i++) {
      var a = free.get(i);
      var b = free.get(i + 1);
      var c = free.get(i + 2);
      boolean row = a.to() == b.from() && b.to() == c.from() && a.whole() && b.whole() && c.whole();
      var first = row ? sheet.gapBefore(b.from()) : "";
      boolean dated = first.matches("[/.-]") && sheet.gapBefore(c.from()).equals(first);
      boolean full = c.value() >= 2000 && c.value() < 2100 && a.value() <= 31 && b.value() <= 12;
      boolean today =
          a.value() == day.getDayOfMonth()
              && b.value() == day.getMonthValue()
              && c.value() == day.getYear() % 100;
      if (dated && (full || today)) {
        sheet.use(a.from(), c.to());
      }
    }
  }

  /** {@code 32.6%}, {@code 32 pratishat}, {@code प्रतिशत 32.6}. */
  private void percents() {
    for (int i = 0; i < sheet.size(); i++) {
      var number = sheet.number(i);
      if (number.isPresent() && sheet.gapAfter(number.get().to()).stripLeading().startsWith("%")) {
        share(number.get());
      }
    }
    for (var mark : sheet.list("percent")) {
      percentage = true;
      var before = sheet.numberEnding(mark.from());
      Stream.of(before, after(mark.to()))
          .flatMap(Optional::stream)
          .filter(n -> n.value() <= 100 && !sheet.used(n.from()) && n.trait() == Num.Trait.PLAIN)
          .findFirst()
          .or(() -> before)
          .filter(n -> percent.isEmpty())
          .ifPresent(this::share);
    }
  }

  private Optional<Num> after(int word) {
    int at = word;
    while (at < sheet.size() && !sheet.words().get(at).number() && sheet.covered("filler", at)) {
      at++;
    }
    return sheet.number(at);
  }

  private void share(Num number) {
    percentage = true;
    percent = Optional.of(number);
    use(number);
  }

  /** {@code 3rd slot}, {@code round 2}, {@code 2nd}. */
  private void ordinals() {
    ordinal = sheet.has("ordinal");
    for (var number : sheet.free()) {
      int end = number.to();
      boolean suffixed = end < sheet.size() && sheet.ordinal(end) && !labelled(end + 1);
      boolean named =
          sheet.at("ordinal", suffixed ? end + 1 : end).isPresent()
              || sheet.before("ordinal", sheet.begin(number)).isPresent();
      if (number.value() <= 12 && (suffixed || named)) {
        ordinal |= named || suffixed;
        sheet.use(number.from(), suffixed ? end + 1 : end);
      }
    }
  }

  private boolean labelled(int word) {
    return sheet.marks(Sort.LABEL).stream().anyMatch(m -> m.from() == word);
  }

  /** {@code 2 ghante me}. */
  private void durations() {
    for (var number : sheet.free()) {
      var word = sheet.at("duration", number.to());
      if (number.value() <= LONGEST && word.isPresent()) {
        sheet.use(number.from(), word.get().to());
      }
    }
  }

  /**
   * {@code 118+225=343}, {@code 118 aur 225 kul 343}: where the sum is right only its result is a
   * figure.
   */
  private void added() {
    var free = sheet.free();
    for (int i = 0; i + 1 < free.size(); i++) {
      long sum = free.get(i).value();
      int at = i;
      while (at + 1 < free.size() && plus(free, at)) {
        at++;
        sum += free.get(at).value();
      }
      if (at > i
          && at + 1 < free.size()
          && !labelEnding(free.get(i).from())
          && free.get(at + 1).value() == sum) {
        sheet.use(free.get(i).from(), free.get(at).to());
        i = at + 1;
      }
    }
  }

  private boolean plus(List<Num> numbers, int at) {
    int next = numbers.get(at + 1).from();
    return gap(numbers, at).equals("+")
        || sheet.at("and", numbers.get(at).to()).filter(m -> m.to() == next).isPresent();
  }

  private boolean labelEnding(int word) {
    return sheet.marks(Sort.LABEL).stream().anyMatch(m -> m.to() == word);
  }

  private String gap(List<Num> numbers, int at) {
    var next = numbers.get(at + 1);
    return numbers.get(at).to() == next.from() ? sheet.gapBefore(next.from()).strip() : "";
  }
}
