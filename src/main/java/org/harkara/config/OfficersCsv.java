package org.harkara.config;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.harkara.config.Csv.Row;
import org.harkara.model.Names;

/** {@code officers.csv}: who has which duty, where, from when to when. */
final class OfficersCsv {
  static final String FILE = "officers.csv";

  private static final List<String> COLUMNS =
      List.of(
          "name",
          "name_hi",
          "phone",
          "language",
          "role",
          "department",
          "place",
          "rank",
          "from",
          "to");
  private static final Pattern TELEGRAM = Pattern.compile("telegram:[1-9][0-9]{0,18}");
  private static final Pattern INDIAN = Pattern.compile("\\+91[6-9][0-9]{9}");
  private static final Pattern FOREIGN = Pattern.compile("\\+(?!91)[1-9][0-9]{7,14}");

  private final DepartmentsYaml known;
  private final Map<String, PlaceRow> places;
  private final Set<String> languages;
  private final ZoneId zone;
  private final Faults faults;
  private final Map<String, OfficerRow> byPhone = new HashMap<>();
  private final Map<List<Object>, List<OfficerRow>> byDuty = new HashMap<>();

  OfficersCsv(
      DepartmentsYaml known,
      Map<String, PlaceRow> places,
      Set<String> languages,
      ZoneId zone,
      Faults faults) {
    this.known = known;
    this.places = places;
    this.languages = languages;
    this.zone = zone;
    this.faults = faults;
  }

  List<OfficerRow> read(Path dir) {
    return Csv.read(dir, FILE, COLUMNS, faults).stream().map(this::take).toList();
  }

  private OfficerRow take(Row row) {
    var officer =
        new OfficerRow(
            Names.of(row.required("name"), row.text("name_hi")),
            phone(row),
            language(row),
            row.required("role"),
            row.optional("department"),
            row.required("place"),
            rank(row),
            when(row, "from", Instant.EPOCH),
            row.text("to").isEmpty() ? OfficerRow.NO_END : when(row, "to", OfficerRow.NO_END),
            row.line());
    checkDuty(row, officer);
    if (!officer.from().isBefore(officer.to())) {
      row.fault("the duty ends before it begins: 'from' must be earlier than 'to'");
    }
    checkRepeats(row, officer);
    return officer;
  }

  private static String phone(Row row) {
    var phone = row.required("phone");
    if (!phone.isEmpty()
        && Stream.of(INDIAN, FOREIGN, TELEGRAM).noneMatch(form -> form.matcher(phone).matches())) {
      row.fault(
          "the phone is no mobile number: write +91 and ten digits that begin with 6, 7, 8 or 9,"
              + " or + and the country's code, without spaces; or telegram: and the id in digits");
    }
    return phone;
  }

  private String language(Row row) {
    var language = row.required("language");
    if (!language.isEmpty() && !language.matches("[a-z]{2,3}")) {
      row.fault("the language '" + language + "' is no code such as hi or en");
    } else if (!language.isEmpty() && !languages.isEmpty() && !languages.contains(language)) {
      row.fault("there is no messages/" + language + ".yaml for the language '" + language + "'");
    }
    return language;
  }

  private static int rank(Row row) {
    var rank = row.text("rank");
    if (!rank.isEmpty() && !rank.matches("[1-9][0-9]?")) {
      row.fault("rank '" + rank + "' is not a whole number from 1 to 99");
      return 1;
    }
    return rank.isEmpty() ? 1 : Integer.parseInt(rank);
  }

  private Instant when(Row row, String column, Instant harmless) {
    var text = row.required(column);
    if (text.isEmpty()) {
      return harmless;
    }
    try {
      return text.length() == 10
          ? LocalDate.parse(text).atStartOfDay(zone).toInstant()
          : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      row.fault(
          column + " '" + text + "' is no moment: write 2025-10-01 or 2025-11-05T00:00+05:30");
      return harmless;
    }
  }

  private void checkDuty(Row row, OfficerRow officer) {
    var slug = officer.role();
    var role = known.roles().get(slug);
    var department = officer.department();
    if (faults.readable(DepartmentsYaml.FILE)) {
      if (role == null && !slug.isEmpty()) {
        row.fault("there is no role '" + slug + "' in departments.yaml");
      } else if (role != null && role.departmental() && department.isEmpty()) {
        row.fault("a " + slug + " belongs to a department: name it");
      } else if (role != null && !role.departmental() && department.isPresent()) {
        row.fault("a " + slug + " belongs to no department: leave it empty");
      }
      if (department.isPresent() && !known.departments().containsKey(department.get())) {
        row.fault("there is no department '" + department.get() + "' in departments.yaml");
      }
    }
    var place = officer.place();
    if (!place.isEmpty() && !places.containsKey(place) && faults.readable(PlacesCsv.FILE)) {
      row.fault("there is no place '" + place + "' in places.csv");
    }
  }

  private void checkRepeats(Row row, OfficerRow officer) {
    if (officer.phone().isEmpty()) {
      return;
    }
    var first = byPhone.putIfAbsent(officer.phone(), officer);
    if (first != null
        && !(first.name().equals(officer.name()) && first.language().equals(officer.language()))) {
      row.fault(
          "the phone is that of another name or language on line "
              + first.line()
              + ": one phone, one person");
    }
    var duty =
        List.<Object>of(officer.phone(), officer.role(), officer.department(), officer.place());
    var others = byDuty.computeIfAbsent(duty, key -> new ArrayList<>());
    for (var other : others) {
      if (other.from().isBefore(officer.to()) && officer.from().isBefore(other.to())) {
        row.fault("the same duty stands already on line " + other.line() + ": keep one");
        break;
      }
    }
    others.add(officer);
  }
}
