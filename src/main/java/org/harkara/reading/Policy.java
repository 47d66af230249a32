package org.harkara.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.harkara.config.ReportField;
import org.harkara.reading.Meaning.Sort;
import org.harkara.reading.Num.Trait;

/**
 * When a reading of the figures is not taken as written though it could be: a share, what remains,
 * what may be an hour, a station, or two numbers in one.
 */
final class Policy {
  private static final int GLUED = 5;
  private static final int BEYOND = 3;
  private static final int NEAR_WORDS = 3;
  private static final int LAST_HOUR = 12;

  /** Where the roll is unknown: no station has more. */
  private static final int LARGE = 2000;

  private final Layout layout;
  private final Sheet sheet;
  private final Scheme.Texted texted;
  private final Slots slots;

  Policy(Layout layout, Scheme.Texted texted, Slots slots) {
    this.layout = layout;
    this.sheet = layout.sheet();
    this.texted = texted;
    this.slots = slots;
  }

  /** Why there is no number. */
  String none() {
    return sheet.has("same") ? "same" : layout.percentage() ? "percentage" : "no_number";
  }

  /** Why no single reading accounts for these numbers. */
  String unclear(List<Num> numbers) {
    if (numbers.size() == 2 && sheet.dashed(numbers.getFirst(), numbers.getLast())) {
      return "range";
    }
    if (numbers.size() == 1) {
      return numbers.getFirst().digits().length() >= GLUED ? "glued" : "no_number";
    }
    return "two_numbers";
  }

  /**
   * What speaks against the only reading there is.
   *
   * @param electors of the station; empty where unknown
   * @param nowhere no station is written
   */
  Optional<String> objection(
      Figures.Solution solution, Map<String, Integer> electors, boolean nowhere) {
    var figures =
        solution.values().entrySet().stream()
            .filter(e -> texted.event().fields().containsKey(e.getKey()))
            .toList();
    if (figures.isEmpty()) {
      var aside = solution.values().keySet().stream();
      return aside
          .filter(Set.of("increment", "remaining")::contains)
          .findFirst()
          .or(
              () ->
                  bare() || !solution.values().containsKey("ps")
                      ? Optional.of("no_number")
                      : Optional.empty());
    }
    if (remains(solution)) {
      return Optional.of("remaining");
    }
    int everybody = electors.values().stream().mapToInt(Integer::intValue).sum();
    for (var figure : figures) {
      boolean counted =
          texted.event().fields().get(figure.getKey()).type() == ReportField.Type.COUNT;
      if (counted && glued(figure.getValue(), everybody)) {
        return Optional.of("glued");
      }
    }
    var total = texted.event().total().map(solution.values()::get);
    if (total.isPresent()
        && everybody > 0
        && layout.percent().filter(p -> !fits(total.get().value(), everybody, p)).isPresent()) {
      return Optional.of("percentage");
    }
    if (figures.size() > 1 || solution.holds() || !bare()) {
      return Optional.empty();
    }
    var only = figures.getFirst();
    return solution.labelled().contains(only.getKey()) || voted(only.getValue())
        ? Optional.empty()
        : lone(only.getValue(), solution, everybody, nowhere);
  }

  /** {@code 343 log bache hai}: what remains is spoken of, and no other number is it. */
  private boolean remains(Figures.Solution solution) {
    return !solution.values().containsKey("remaining")
        && Labels.labels(sheet, texted).stream().anyMatch(l -> l.fields().contains("remaining"));
  }

  private boolean bare() {
    return texted.bare();
  }

  private static boolean glued(Num number, int everybody) {
    return number.digits().length() >= GLUED && number.value() > 9999
        || everybody > 0 && number.value() > (long) BEYOND * everybody;
  }

  private static boolean fits(long total, int electors, Num percent) {
    var share =
        BigDecimal.valueOf(100 * total)
            .divide(BigDecimal.valueOf(electors), 4, RoundingMode.HALF_UP);
    var step = BigDecimal.ONE.movePointLeft(percent.fraction().length());
    return share.subtract(percent.exact()).abs().compareTo(step) <= 0;
  }

  private boolean voted(Num number) {
    return sheet.list("votes").stream()
        .anyMatch(
            m ->
                m.from() >= number.to() && m.from() - number.to() < NEAR_WORDS
                    || m.to() <= number.from() && number.from() - m.to() < NEAR_WORDS);
  }

  /** One number and no word about what it is. */
  private Optional<String> lone(
      Num number, Figures.Solution solution, int everybody, boolean nowhere) {
    boolean station = nowhere && !solution.values().containsKey("ps");
    if (station
        && (layout.charges().station(number.digits()) || layout.charges().ownAc(number.digits()))) {
      return Optional.of("station_or_number");
    }
    boolean timed = !layout.times().isEmpty() || solution.values().containsKey("slot");
    if (sheet.before("number", number.from()).isPresent()) {
      return Optional.of("station_or_number");
    }
    boolean hour = number.value() > 0 && number.value() <= LAST_HOUR;
    if (hour || !timed && slots.hour(number)) {
      return Optional.of("time_or_number");
    }
    for (var name : List.of("slot", "ps")) {
      var before = solution.values().get(name);
      boolean told = name.equals("slot") && before != null && told(before, number);
      if (before != null && !told && split(before, number, everybody)) {
        return Optional.of("glued");
      }
    }
    return Optional.empty();
  }

  /** {@code VTR 9 99}: a slot that has begun, by its own hour, and after a space what it counts. */
  private boolean told(Num slot, Num count) {
    boolean apart =
        count.digits().length() == 2
            && slot.to() == count.from()
            && sheet.gapBefore(count.from()).equals(" ");
    return apart
        && slots
            .ofHour(slot)
            .filter(slots::begun)
            .filter(s -> s.getHour() == hour(slot))
            .isPresent()
        && named(slot.from());
  }

  /** The event stands before this word, by a code or by other words. */
  private boolean named(int word) {
    return sheet.marks(Sort.CODE).stream()
            .anyMatch(m -> m.to() <= word && m.meaning().name().equals(texted.slug()))
        || !new EventFinder(sheet, texted.slug()::equals).in(0, word).isEmpty();
  }

  private static long hour(Num slot) {
    return slot.value() < 100 ? slot.value() : slot.value() / 100;
  }

  /** {@code 9 18}: nine o'clock and 18, or 918? {@code 11 43}: or a time? */
  private static boolean split(Num first, Num second, int everybody) {
    if (second.digits().length() > 2) {
      return false;
    }
    long joined = Long.parseLong(first.digits() + second.digits());
    return joined <= (everybody > 0 ? everybody : LARGE)
        || second.digits().length() == 2 && second.value() < 60;
  }

  /** Lakhs are said in words as a rule. */
  private boolean money(String name) {
    var field = texted.event().fields().get(name);
    return field != null && field.type() == ReportField.Type.MONEY;
  }

  /** What the text itself leaves to be confirmed. */
  List<String> flags(Figures.Solution solution) {
    var flags = new ArrayList<String>();
    if (!solution.holds()) {
      var traits =
          solution.values().entrySet().stream()
              .filter(e -> !money(e.getKey()))
              .map(e -> e.getValue().trait())
              .toList();
      if (traits.contains(Trait.LETTERS)) {
        flags.add("letters");
      }
      if (traits.contains(Trait.WORDS)) {
        flags.add("words");
      }
    }
    return flags;
  }
}
