package org.harkara.reading;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds the times of day of a message: {@code 11}, {@code 11 am}, {@code 11:00}, {@code 11.00AM},
 * {@code 11 baje}, {@code ११ बजे तक}, {@code till 11}, {@code 1100 hrs}.
 */
final class Times {
  private static final int NOON = 12;
  private static final List<String> AROUND = List.of("am", "pm", "hour", "until", "morning", "day");
  private static final Map<String, Integer> HALVES =
      Map.of("am", -1, "morning", -1, "pm", 1, "day", 1);

  private final Sheet sheet;
  private final List<LocalTime> slots;
  private final Predicate<String> station;
  private final List<Time> found = new ArrayList<>();

  /**
   * A time of day as written.
   *
   * @param from index of its first word
   * @param to after its last word
   * @param hour 0 to 24
   * @param sure which half of the day is meant: the hour is what it says
   * @param start a span of time begins here: "9 to 11"
   */
  record Time(int from, int to, int hour, int minute, boolean sure, boolean start) {

    /** What it can mean. */
    List<LocalTime> candidates() {
      var first = LocalTime.of(hour % 24, minute);
      return sure || hour > NOON || hour == 0
          ? List.of(first)
          : List.of(LocalTime.of(hour % NOON, minute), LocalTime.of(hour % NOON + NOON, minute));
    }

    static Time ofHour(int hour) {
      return new Time(0, 0, hour, 0, false, false);
    }

    Time starting() {
      return new Time(from, to, hour, minute, sure, true);
    }
  }

  private Times(Sheet sheet, List<LocalTime> slots, Predicate<String> station) {
    this.sheet = sheet;
    this.slots = slots;
    this.station = station;
  }

  /**
   * Accounts for the numbers it takes.
   *
   * @param station true for the number of a station in charge
   */
  static List<Time> find(Sheet sheet, List<LocalTime> slots, Predicate<String> station) {
    var times = new Times(sheet, slots, station);
    for (var number : sheet.free()) {
      if (!sheet.used(number.from())) {
        times.at(number).ifPresent(times::take);
      }
    }
    return times.found;
  }

  private void take(Time time) {
    start(time).ifPresent(found::add);
    found.add(time);
    sheet.use(time.from(), time.to());
  }

  /** {@code 9 to 11 am}, {@code 9-11 baje}, {@code 7 se 11 baje}: the hour before this one. */
  private Optional<Time> start(Time time) {
    if (time.from() == 0) {
      return Optional.empty();
    }
    if (!found.isEmpty()) {
      var last = found.getLast();
      if (spans(last.to(), time.from())) {
        found.removeLast();
        return Optional.of(last.starting());
      }
    }
    int end = sheet.before("since", time.from()).map(Sheet.Mark::from).orElse(time.from());
    var before = sheet.numberEnding(end);
    if (before.isEmpty()
        || sheet.used(before.get().from())
        || !hour(before.get())
        || !spans(end, time.from())) {
      return Optional.empty();
    }
    sheet.use(before.get().from(), time.from());
    int hour = (int) before.get().value();
    return Optional.of(new Time(before.get().from(), end, hour, 0, false, true));
  }

  private boolean spans(int from, int to) {
    if (from == to) {
      return sheet.gapBefore(to).strip().equals("-");
    }
    return sheet.at("since", from).filter(m -> m.to() == to).isPresent();
  }

  private Optional<Time> at(Num number) {
    return clock(number)
        .or(() -> pointed(number))
        .or(() -> hourWord(number))
        .or(() -> slot(number));
  }

  /** {@code 11:20}, {@code 6:20pm}. */
  private Optional<Time> clock(Num number) {
    int next = number.to();
    if (!hour(number) || next >= sheet.size() || !number.whole()) {
      return Optional.empty();
    }
    var minutes = sheet.number(next);
    if (minutes.isEmpty()
        || !sheet.gapBefore(next).equals(":")
        || minutes.get().digits().length() != 2
        || minutes.get().value() > 59
        || number.spelled()) {
      return Optional.empty();
    }
    int end = next + 1;
    if (end < sheet.size() && sheet.gapBefore(end).equals(":") && sheet.raw(end).length() == 2) {
      end++;
    }
    return Optional.of(finished(number.from(), end, (int) number.value(), minute(minutes.get())));
  }

  private static int minute(Num number) {
    return (int) number.value();
  }

  /**
   * {@code 11.00AM}, {@code 10.45}: two digits after the point, and a time by its words or place.
   */
  private Optional<Time> pointed(Num number) {
    if (number.fraction().length() != 2
        || number.digits().length() > 2
        || number.value() > 24
        || Integer.parseInt(number.fraction()) > 59) {
      return Optional.empty();
    }
    int minute = Integer.parseInt(number.fraction());
    var time = finished(number.from(), number.to(), (int) number.value(), minute);
    boolean worded = time.to() > number.to() || preceded(number.from());
    boolean exact = time.candidates().stream().anyMatch(slots::contains);
    return worded || exact || percentless(number) ? Optional.of(time) : Optional.empty();
  }

  /** Not the share of {@code 343 (32.57)}: the only number but for stations. */
  private boolean percentless(Num number) {
    return sheet.free().stream()
        .allMatch(n -> n.equals(number) || n.spelled() || n.whole() && station.test(n.digits()));
  }

  /** {@code 11 am}, {@code 11 baje}, {@code 1100 hrs}, {@code gyarah baje}. */
  private Optional<Time> hourWord(Num number) {
    if (!number.whole() || sheet.at("duration", number.to()).isPresent() && !strong(number.to())) {
      return Optional.empty();
    }
    boolean said = strong(number.to());
    if (!said) {
      return Optional.empty();
    }
    if (hour(number)) {
      return Optional.of(
          finished(number.from(), number.to(), (int) number.value(), number.minutes()));
    }
    boolean four = number.digits().length() == 3 || number.digits().length() == 4;
    long minute = number.value() % 100;
    long hour = number.value() / 100;
    return four && minute < 60 && hour <= 24
        ? Optional.of(finished(number.from(), number.to(), (int) hour, (int) minute))
        : Optional.empty();
  }

  private boolean strong(int word) {
    return sheet.at("am", word).isPresent()
        || sheet.at("pm", word).isPresent()
        || sheet.at("hour", word).isPresent();
  }

  /** {@code till 11}, {@code 11 tak}, {@code 11 ka}, {@code subah 9}: only hours of slots. */
  private Optional<Time> slot(Num number) {
    if (!hour(number) || !number.whole() || number.spelled()) {
      return Optional.empty();
    }
    boolean exact =
        Time.ofHour((int) number.value()).candidates().stream().anyMatch(slots::contains);
    boolean after = sheet.at("until", number.to()).isPresent();
    boolean colon = after && sheet.gapAfter(number.to()).contains(":");
    if (!exact || !(preceded(number.from()) || after && !colon)) {
      return Optional.empty();
    }
    return Optional.of(finished(number.from(), number.to(), (int) number.value(), 0));
  }

  private boolean preceded(int word) {
    return sheet.before("before", word).isPresent()
        || sheet.before("morning", word).isPresent()
        || sheet.before("day", word).isPresent()
        || sheet.gapBefore(word).endsWith("@");
  }

  private static boolean hour(Num number) {
    return number.fraction().isEmpty()
        && number.value() <= 24
        && number.digits().length() <= 2
        && number.value() >= 0;
  }

  /** With what stands around it: am, pm, baje, tak, subah. */
  private Time finished(int from, int to, int hour, int minute) {
    int end = to;
    int half = half(sheet.before("morning", from), sheet.before("day", from));
    for (boolean more = true; more && end < sheet.size(); ) {
      more = false;
      for (var list : AROUND) {
        var word = sheet.at(list, end);
        if (word.isPresent() && !sheet.gapBefore(end).contains(",")) {
          half = half == 0 ? HALVES.getOrDefault(list, 0) : half;
          end = word.get().to();
          more = true;
          break;
        }
      }
    }
    int whole = half > 0 && hour < NOON ? hour + NOON : half < 0 && hour == NOON ? 0 : hour;
    return new Time(from, end, whole, minute, half != 0, false);
  }

  private static int half(Optional<Sheet.Mark> early, Optional<Sheet.Mark> late) {
    return early.isPresent() ? -1 : late.isPresent() ? 1 : 0;
  }
}
