package org.harkara.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.harkara.reading.Meaning.Sort;

/**
 * Finds the stations of a message: {@code 184/123}, {@code AC 184 PS 123}, {@code booth no 123},
 * {@code 123 नं बूथ}, {@code 123A}.
 */
final class Stations {
  private static final String SUFFIXES = "abcdकखगघ";
  private static final int LONGEST = 4;

  /** Of the only auxiliary there is, as a rule. */
  private static final String AUXILIARY = "A";

  private final Sheet sheet;
  private final Charges charges;
  private final List<Written> found = new ArrayList<>();

  /**
   * A constituency, a station, or both, as written.
   *
   * @param from index of its first word
   * @param to after its last word
   */
  record Written(int from, int to, Optional<String> ac, Optional<String> ps) {
    /** The number alone. */
    static Written of(Num number) {
      var ps = Optional.of(Charges.canonical(number.digits()));
      return new Written(number.from(), number.to(), Optional.empty(), ps);
    }
  }

  private Stations(Sheet sheet, Charges charges) {
    this.sheet = sheet;
    this.charges = charges;
  }

  /** Accounts for the numbers it takes; a constituency and a station beside it are one. */
  static List<Written> find(Sheet sheet, Charges charges) {
    var stations = new Stations(sheet, charges);
    for (var number : sheet.free()) {
      if (!sheet.used(number.from()) && number.whole() && !number.spelled()) {
        stations.at(number);
      }
    }
    return joined(stations.found);
  }

  private static List<Written> joined(List<Written> found) {
    var joined = new ArrayList<Written>();
    for (var next : found) {
      var last = joined.isEmpty() ? null : joined.getLast();
      if (last != null && last.ps().isEmpty() && next.ac().isEmpty()) {
        joined.set(joined.size() - 1, new Written(last.from(), next.to(), last.ac(), next.ps()));
      } else if (last != null && last.ac().isEmpty() && next.ps().isEmpty() && found.size() == 2) {
        joined.set(joined.size() - 1, new Written(last.from(), next.to(), next.ac(), last.ps()));
      } else {
        joined.add(next);
      }
    }
    return joined;
  }

  private void at(Num number) {
    if (number.digits().length() > LONGEST || number.value() == 0) {
      return;
    }
    if (slashed(number) || labelled(number, "ac") || labelled(number, "station")) {
      return;
    }
    int label = labelAfter(number);
    var suffix = suffix(number, false);
    if (label > 0 && charges.station(digits(number) + suffix)) {
      take(number.from(), label, Optional.empty(), Optional.of(digits(number) + suffix));
    } else if (!suffix.isEmpty()
        && (charges.ownNumber(digits(number))
            || charges.station(digits(number))
            || stationed(digits(number) + suffix))) {
      int end = number.to() + 1;
      take(number.from(), end, Optional.empty(), Optional.of(digits(number) + suffix));
    } else if (officer(number) || there(number)) {
      take(number.from(), number.to(), Optional.empty(), Optional.of(digits(number)));
    } else if (sheet.at("ac", number.to()).isPresent() && charges.knownAc(digits(number))) {
      int end = sheet.at("ac", number.to()).get().to();
      take(number.from(), end, Optional.of(digits(number)), Optional.empty());
    } else if (charges.ownAc(digits(number)) && sheet.at("station", number.to()).isPresent()) {
      take(number.from(), number.to(), Optional.of(digits(number)), Optional.empty());
    }
  }

  private void take(int from, int to, Optional<String> ac, Optional<String> ps) {
    sheet.use(from, to);
    found.add(
        new Written(from, to, ac, ps.map(p -> Charges.canonical(p)).filter(p -> !p.isEmpty())));
  }

  private static String digits(Num number) {
    return Charges.canonical(number.digits());
  }

  /** {@code 184/123}: a station that exists, or the constituency's label before it. */
  private boolean slashed(Num number) {
    if (number.to() >= sheet.size() || !sheet.words().get(number.to()).number()) {
      return false;
    }
    var between = sheet.gapBefore(number.to()).strip();
    var second = sheet.number(number.to());
    if (second.isEmpty()
        || sheet.used(number.to())
        || !second.get().whole()
        || !between.equals("/") && !between.equals("-")
        || !charges.knownAc(digits(number))) {
      return false;
    }
    var ps = digits(second.get()) + suffix(second.get(), true);
    boolean exists = charges.configured(digits(number) + "/" + ps);
    if (!exists && before(number, "ac").isEmpty()) {
      return false;
    }
    int from = before(number, "ac").orElse(number.from());
    int end = second.get().to() + (ps.equals(digits(second.get())) ? 0 : 1);
    take(from, end, Optional.of(digits(number)), Optional.of(ps));
    return true;
  }

  /** {@code AC 184}, {@code booth no. 123}. */
  private boolean labelled(Num number, String list) {
    var from = before(number, list);
    if (from.isEmpty()) {
      return false;
    }
    boolean station = list.equals("station");
    boolean counted = sheet.at("votes", number.to()).isPresent();
    if (station && counted && !charges.station(digits(number))) {
      return false;
    }
    var suffix = station ? suffix(number, true) : "";
    boolean auxiliary = station && sheet.before("auxiliary", from.get()).isPresent();
    if (auxiliary && suffix.isEmpty()) {
      take(from.get(), number.to(), Optional.empty(), Optional.of(digits(number) + AUXILIARY));
      return true;
    }
    int end = number.to() + (suffix.isEmpty() ? 0 : 1);
    var written = Optional.of(digits(number) + suffix);
    take(
        from.get(),
        end,
        station ? Optional.empty() : written,
        station ? written : Optional.empty());
    return true;
  }

  /** Where the words before a number begin: {@code booth no}, {@code केंद्र संख्या}. */
  private Optional<Integer> before(Num number, String list) {
    return sheet
        .before(list, sheet.begin(number))
        .filter(m -> !sheet.used(m.from()))
        .map(Sheet.Mark::from);
  }

  /** After {@code 123 नं बूथ} or {@code 123 booth}; 0 where no such word stands. */
  private int labelAfter(Num number) {
    int at = sheet.at("number", number.to()).map(Sheet.Mark::to).orElse(number.to());
    return sheet.at("station", at).map(Sheet.Mark::to).orElse(0);
  }

  /** {@code 124 par marpit}: at a station, which is no figure. */
  private boolean there(Num number) {
    return sheet.at("phrase.place_mark", number.to()).isPresent()
        && stationed(digits(number))
        && sheet.marks(Sort.LABEL).stream()
            .noneMatch(m -> m.from() == number.to() || m.to() == number.from());
  }

  /** {@code PRO 123}: only the own station, since officers have numbers of their own. */
  private boolean officer(Num number) {
    int at = sheet.begin(number);
    return charges.ownStation(digits(number))
        && sheet
            .before("filler", at)
            .map(m -> sheet.raw(m.from()))
            .filter("pro po"::contains)
            .isPresent();
  }

  /**
   * The letter of an auxiliary: stuck to the number, in brackets or behind a hyphen; after a space
   * when a label stood before, or the number is that of a station in charge and has no label.
   */
  private String suffix(Num number, boolean named) {
    int at = number.to();
    if (sheet.at("auxiliary", at).filter(m -> m.to() == at + 1).isPresent()) {
      return AUXILIARY;
    }
    if (at >= sheet.size() || sheet.raw(at).length() != 1 || !SUFFIXES.contains(sheet.raw(at))) {
      return "";
    }
    var gap = sheet.gapBefore(at);
    var typed = sheet.typed(at, at + 1);
    boolean capital = typed.equals(typed.toUpperCase(Locale.ROOT));
    boolean own = charges.ownNumber(digits(number)) || charges.station(digits(number));
    boolean other = stationed(digits(number) + sheet.raw(at).toUpperCase(Locale.ROOT));
    boolean bare =
        sheet.marks(Sort.LABEL).stream().noneMatch(m -> m.to() == number.from() || label(m, at));
    boolean spaced = named && (capital || own) || (own || other) && bare;
    boolean alone = at + 1 >= sheet.size() || !sheet.touches(at + 1);
    boolean stuck = gap.isEmpty() || gap.strip().equals("(") || gap.equals("-") || gap.equals("/");
    return alone && (stuck || spaced && gap.isBlank())
        ? sheet.raw(at).toUpperCase(Locale.ROOT)
        : "";
  }

  /** The number of a station in charge, or of another of the constituency. */
  private boolean stationed(String ps) {
    return charges.station(ps)
        || charges.code(Optional.empty(), ps).filter(charges::configured).isPresent();
  }

  /** The letter is a label of what the sender may report: {@code 123 D 900}. */
  private boolean label(Sheet.Mark mark, int word) {
    var event = sheet.scheme().events().get(mark.meaning().event());
    return mark.from() == word && event != null && charges.may(event.kind());
  }

  /** Numbers of places that are no stations: {@code FST3}, {@code naka 12}, {@code centre 3}. */
  static Optional<String> coded(Sheet sheet, Charges charges, String field, Num number) {
    int at = sheet.begin(number);
    boolean worded =
        sheet.marks(Sort.PLACE).stream()
            .anyMatch(m -> m.to() == at && m.meaning().name().equals(field));
    return worded ? codes(sheet, charges, field, number.digits()).findFirst() : Optional.empty();
  }

  /** Configured codes that one of the field's words and this number make: {@code TC3}. */
  static Stream<String> codes(Sheet sheet, Charges charges, String field, String digits) {
    return sheet.scheme().placeWords().getOrDefault(field, List.of()).stream()
        .map(word -> word.toUpperCase(Locale.ROOT) + Charges.canonical(digits))
        .map(charges.known()::code)
        .flatMap(Optional::stream);
  }
}
