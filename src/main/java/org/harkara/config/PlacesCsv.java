package org.harkara.config;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.harkara.config.Csv.Row;
import org.harkara.model.GeoPoint;
import org.harkara.model.Names;

/** {@code places.csv}: the place tree, parents before children. */
final class PlacesCsv {
  static final String FILE = "places.csv";

  private static final List<String> COLUMNS =
      List.of(
          "code",
          "kind",
          "name",
          "name_hi",
          "parent",
          "latitude",
          "longitude",
          "electors_male",
          "electors_female",
          "electors_third");
  static final List<String> KINDS =
      List.of("state", "district", "ac", "sector", "station", "centre", "check_post", "squad");

  private final Faults faults;
  private final Map<String, PlaceRow> places = new LinkedHashMap<>();

  private PlacesCsv(Faults faults) {
    this.faults = faults;
  }

  /** By code, in the order of the file. */
  static Map<String, PlaceRow> read(Path dir, Faults faults) {
    var reader = new PlacesCsv(faults);
    var rows = Csv.read(dir, FILE, COLUMNS, faults);
    rows.forEach(reader::take);
    if (rows.isEmpty() && faults.readable(FILE)) {
      faults.addUnreadable(FILE, 0, "has no place: begin with the state");
    }
    return Collections.unmodifiableMap(reader.places);
  }

  private void take(Row row) {
    var code = row.required("code");
    var kind = row.required("kind");
    var name = row.required("name");
    var place =
        new PlaceRow(
            code,
            kind,
            Names.of(name, row.text("name_hi")),
            row.optional("parent"),
            point(row),
            electors(row),
            row.line());
    checkParent(row, place);
    if (KINDS.contains(kind)) {
      checkCode(row, place);
    } else if (!kind.isEmpty()) {
      row.fault("kind '" + kind + "' is none of " + YamlMap.join(KINDS));
    }
    var first = places.putIfAbsent(code, place);
    if (first != null && !code.isEmpty()) {
      row.fault("the code '" + code + "' stands already on line " + first.line() + ": keep one");
    }
  }

  private void checkParent(Row row, PlaceRow place) {
    if (place.parent().isEmpty()) {
      if (!places.isEmpty()) {
        row.fault("parent is empty: only the first place has no place above it");
      }
    } else if (!places.containsKey(place.parent().get())) {
      row.fault("parent '" + place.parent().get() + "' stands on no line above: put parents first");
    }
  }

  private void checkCode(Row row, PlaceRow place) {
    var code = place.code();
    switch (place.kind()) {
      case "ac" -> {
        if (!code.matches("[1-9][0-9]{0,2}")) {
          row.fault("the code of an ac is its number without leading zeros, such as 184");
        }
      }
      case "station" -> {
        if (!code.matches("[1-9][0-9]{0,2}/[1-9][0-9]{0,3}[A-Z]{0,2}")) {
          row.fault("the code of a station is AC/NUMBER and a suffix, such as 184/123 or 184/123A");
        } else if (!above(place, code.substring(0, code.indexOf('/')))) {
          row.fault("'" + code + "' does not lie under that ac: mend the code or the parent");
        }
      }
      default -> {
        if (!code.isEmpty() && !code.matches("[A-Z][A-Z0-9-]{1,30}")) {
          row.fault("the code must be capital letters, digits and -, such as NAKA12");
        }
      }
    }
  }

  private boolean above(PlaceRow place, String ac) {
    var next = place.parent().map(places::get);
    while (next.isPresent()) {
      if (next.get().code().equals(ac)) {
        return true;
      }
      next = next.get().parent().map(places::get);
    }
    return false;
  }

  private static Optional<GeoPoint> point(Row row) {
    var lat = row.optional("latitude");
    var lon = row.optional("longitude");
    if (lat.isEmpty() && lon.isEmpty()) {
      return Optional.empty();
    }
    var number = "-?[0-9]{1,3}(\\.[0-9]{1,10})?";
    if (!lat.orElse("").matches(number)
        || !lon.orElse("").matches(number)
        || Math.abs(Double.parseDouble(lat.get())) > 90
        || Math.abs(Double.parseDouble(lon.get())) > 180) {
      row.fault("latitude and longitude must both be degrees such as 25.61 and 85.14, or empty");
      return Optional.empty();
    }
    return Optional.of(new GeoPoint(Double.parseDouble(lat.get()), Double.parseDouble(lon.get())));
  }

  private static Map<String, Integer> electors(Row row) {
    var electors = new LinkedHashMap<String, Integer>();
    for (var sex : List.of("male", "female", "third")) {
      var value = row.text("electors_" + sex);
      if (value.matches("[0-9]{1,6}")) {
        electors.put(sex, Integer.parseInt(value));
      } else if (!value.isEmpty()) {
        row.fault("electors_" + sex + " is not a whole number such as 560");
      }
    }
    var station = row.text("kind").equals("station");
    if (!electors.isEmpty() && (electors.size() < 3 || !station)) {
      row.fault("electors stand at stations, all three: male, female and third (0 if none)");
    }
    return Collections.unmodifiableMap(electors);
  }
}
