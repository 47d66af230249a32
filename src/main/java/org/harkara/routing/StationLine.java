package org.harkara.routing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.harkara.config.Folded;
import org.harkara.config.ImportWords;
import org.harkara.config.Sheet;
import org.harkara.model.GeoPoint;
import org.harkara.routing.ImportPlan.Topic;

/** Reads one line of a list of stations, and remarks on what is odd about it. */
final class StationLine {
  /** What an SMS of one segment holds in Devanagari; longer names are never put into one. */
  private static final int LONG_NAME = 70;

  private static final List<String> SEXES = List.of("male", "female", "third");

  private final ImportWords words;
  private final Function<String, Optional<Constituency>> byName;
  private final ImportPlan.Draft draft;

  /**
   * @param byName the constituency of a name that stands without its number
   */
  StationLine(
      ImportWords words, Function<String, Optional<Constituency>> byName, ImportPlan.Draft draft) {
    this.words = words;
    this.byName = byName;
    this.draft = draft;
  }

  /** Empty when it is left out, which has been remarked. */
  Optional<StationRow> read(Sheet.Line line) {
    var code = Folded.digits(line.text("code")).split("/", 2);
    var acCell = code.length == 2 ? code[0] : line.text("ac");
    var numberCell = code.length == 2 ? code[1] : line.text("number");
    var ac = Constituency.read(acCell).or(() -> byName.apply(acCell));
    if (ac.isEmpty()) {
      draft.leaveOut(line.number(), "'" + acCell + "' names no constituency by number: left out");
      return Optional.empty();
    }
    var number = StationNumber.read(numberCell, words);
    if (number.isEmpty()) {
      draft.leaveOut(line.number(), "'" + numberCell + "' is no station number: left out");
      return Optional.empty();
    }
    if (!numberCell.isEmpty() && numberCell.endsWith(".")) {
      draft.remark(
          line.number(),
          Topic.NUMBER,
          "the number '" + numberCell + "' read as " + number.get().number());
    }
    var names = ListedNames.of(line, words);
    var row =
        new StationRow(
            line.number(),
            ac.get(),
            number.get(),
            auxiliary(line),
            names,
            at(line),
            electors(line),
            part(line),
            line.text("sector"),
            Optional.of(line.text("parent")).filter(parent -> !parent.isEmpty()));
    checkNames(row);
    var named = ac.get().name().isEmpty() ? line.text("ac_name") : ac.get().name();
    return Optional.of(row.of(new Constituency(ac.get().number(), named)));
  }

  private void checkNames(StationRow row) {
    if (row.names().isEmpty()) {
      draft.remark(row.line(), Topic.NAME, "no name: the station is called by its code");
    }
    row.names().values().stream()
        .filter(name -> name.length() > LONG_NAME)
        .forEach(
            name ->
                draft.remark(
                    row.line(),
                    Topic.NAME,
                    "the name has "
                        + name.length()
                        + " characters: kept whole, too long for an SMS"));
  }

  private Optional<Boolean> auxiliary(Sheet.Line line) {
    var type = Folded.of(line.text("type"));
    if (line.text("type").isEmpty()) {
      return Optional.empty();
    }
    boolean auxiliary = words.auxiliary().contains(type);
    if (!auxiliary && !words.main().contains(type)) {
      draft.remark(
          line.number(),
          Topic.NUMBER,
          "'" + line.text("type") + "' says neither main nor auxiliary: the number decides");
      return Optional.empty();
    }
    return Optional.of(auxiliary);
  }

  private Optional<GeoPoint> at(Sheet.Line line) {
    boolean none = !line.values().containsKey("latitude");
    return none ? Optional.empty() : point(line);
  }

  /** Of a place that may well have none. */
  Optional<GeoPoint> pointIfAny(Sheet.Line line) {
    boolean none = line.text("latitude").isEmpty() && line.text("longitude").isEmpty();
    return none ? Optional.empty() : point(line);
  }

  private Optional<GeoPoint> point(Sheet.Line line) {
    var read = Coordinates.read(line.text("latitude"), line.text("longitude"), words.bounds());
    read.remark().ifPresent(what -> draft.remark(line.number(), Topic.COORDINATES, what));
    return read.point();
  }

  /** All three or none: male and female without third means that there is none. */
  private Map<String, Integer> electors(Sheet.Line line) {
    var electors = new HashMap<String, Integer>();
    var missing = new ArrayList<String>();
    for (var sex : SEXES) {
      var cell = line.text("electors_" + sex);
      var count = count(cell);
      count.ifPresent(n -> electors.put(sex, n));
      if (count.isEmpty() && !(cell.isEmpty() && sex.equals("third"))) {
        missing.add(cell.isEmpty() ? sex : "'" + cell + "'");
      }
    }
    var total = count(line.text("electors_total"));
    if (missing.isEmpty()) {
      electors.putIfAbsent("third", 0);
      int sum = electors.values().stream().mapToInt(Integer::intValue).sum();
      if (total.isPresent() && total.get() != sum) {
        draft.remark(
            line.number(),
            Topic.ELECTORS,
            "male, female and third are %d, the total says %d: the three are kept"
                .formatted(sum, total.get()));
      }
      return Map.copyOf(electors);
    }
    if (!electors.isEmpty() || missing.stream().anyMatch(cell -> cell.startsWith("'"))) {
      draft.remark(
          line.number(),
          Topic.ELECTORS,
          "electors not complete (" + String.join(", ", missing) + "): left unknown");
    }
    return Map.of();
  }

  private static Optional<Integer> count(String cell) {
    var digits =
        Folded.digits(cell)
            .replaceAll("(?<=[0-9]),(?=[0-9]{2,3}(?![0-9]))", "")
            .replaceFirst("\\.0$", "");
    return digits.matches("[0-9]{1,6}") ? Optional.of(Integer.parseInt(digits)) : Optional.empty();
  }

  private Optional<RollPart> part(Sheet.Line line) {
    var odd = new ArrayList<String>();
    var part = RollPart.read(line.number(), line.text("serial_from"), line.text("serial_to"), odd);
    odd.forEach(what -> draft.remark(line.number(), Topic.ROLL_PART, what));
    return part;
  }
}
