package org.harkara.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.harkara.config.Config;
import org.harkara.config.PlaceRow;
import org.harkara.config.ReportKind;
import org.harkara.model.Reporting;

/** What one sender may report, and about which places. */
final class Charges {
  private final Reporting reporting;
  private final Set<String> roles;
  private final Known known;
  private final Set<String> ownStations = new LinkedHashSet<>();
  private final Set<String> below = new HashSet<>();
  private final Set<String> acs = new LinkedHashSet<>();

  /** Places of the configuration by their canonical code. */
  static final class Known {
    private final Map<String, PlaceRow> rows = new HashMap<>();

    Known(Config config) {
      config.places().forEach(row -> rows.put(canonical(row.code()), row));
    }

    /** The code as configured. */
    Optional<String> code(String written) {
      return Optional.ofNullable(rows.get(canonical(written))).map(PlaceRow::code);
    }

    boolean ac(String number) {
      var row = rows.get(canonical(number));
      return row != null && row.kind().equals("ac");
    }

    /** {@code kind} of a place's code. */
    Optional<String> kind(String code) {
      return Optional.ofNullable(rows.get(canonical(code))).map(PlaceRow::kind);
    }
  }

  /**
   * @param roles of all the sender's duties
   */
  Charges(Reporting reporting, Set<String> roles, Known known) {
    this.reporting = reporting;
    this.roles = roles;
    this.known = known;
    for (var charge : reporting.own()) {
      var code = charge.place().code();
      if (charge.place().kind().equals("station")) {
        ownStations.add(canonical(code));
      }
      ac(code);
    }
    for (var charge : reporting.below()) {
      if (charge.place().kind().equals("station")) {
        below.add(canonical(charge.place().code()));
      }
      ac(charge.place().code());
    }
    reporting.areas().forEach(this::ac);
  }

  private void ac(String code) {
    var ac = code.split("/", 2)[0];
    if (known.ac(ac) || code.contains("/")) {
      acs.add(ac);
    }
  }

  Reporting reporting() {
    return reporting;
  }

  boolean may(ReportKind kind) {
    return reports(kind) || behalf(kind);
  }

  /** About a place of the sender's own duty. */
  boolean reports(ReportKind kind) {
    for (var charge : reporting.own()) {
      if (kind.reporters().contains(charge.role())
          && kind.places().contains(charge.place().kind())) {
        return true;
      }
    }
    return false;
  }

  private boolean behalf(ReportKind kind) {
    return kind.behalf().stream().anyMatch(roles::contains);
  }

  /** Codes of the sender's own places for reports of this kind. */
  Stream<String> own(ReportKind kind) {
    return reporting.own().stream()
        .filter(charge -> kind.reporters().contains(charge.role()))
        .filter(charge -> kind.places().contains(charge.place().kind()))
        .map(charge -> charge.place().code())
        .distinct();
  }

  /** The sender's own place, when there is no other. */
  Optional<String> only(ReportKind kind) {
    var own = own(kind).toList();
    return own.size() == 1 ? Optional.of(own.getFirst()) : Optional.empty();
  }

  /** More than one station may be meant by a number. */
  boolean several() {
    return !below.isEmpty() || !reporting.areas().isEmpty() || ownStations.size() > 1;
  }

  /** The sender's own constituency, or the only one that is meant. */
  Optional<String> ac() {
    return acs.size() == 1 ? Optional.of(acs.iterator().next()) : Optional.empty();
  }

  boolean knownAc(String number) {
    return known.ac(number);
  }

  boolean ownAc(String number) {
    return acs.stream().anyMatch(ac -> canonical(ac).equals(canonical(number)));
  }

  /** The number is that of a station the sender has. */
  boolean station(String ps) {
    return Stream.concat(ownStations.stream(), below.stream())
        .anyMatch(code -> number(code).equals(canonical(ps)));
  }

  boolean ownStation(String ps) {
    return ownStations.stream().anyMatch(code -> number(code).equals(canonical(ps)));
  }

  /** The number without its suffix is that of an own station. */
  boolean ownNumber(String digits) {
    return ownStations.stream()
        .anyMatch(code -> number(code).replaceAll("[A-Z]", "").equals(canonical(digits)));
  }

  private static String number(String code) {
    return code.substring(code.indexOf('/') + 1);
  }

  /** Configured, or the sender's own. */
  boolean configured(String code) {
    return known.code(code).isPresent()
        || ownStations.contains(canonical(code))
        || below.contains(canonical(code));
  }

  Known known() {
    return known;
  }

  /** Code of a station whose number is written, with or without its constituency. */
  Optional<String> code(Optional<String> ac, String ps) {
    return ac.or(() -> of(ps)).or(this::ac).map(a -> whole(a + "/" + canonical(ps)));
  }

  /** The constituency of the only own station of that number. */
  private Optional<String> of(String ps) {
    var found =
        Stream.concat(ownStations.stream(), below.stream())
            .filter(code -> number(code).equals(canonical(ps)))
            .map(code -> code.split("/", 2)[0])
            .distinct()
            .toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /** Written {@code AC 185} by the officer of 184/123: station 123 of the other constituency. */
  Optional<String> elsewhere(String ac) {
    return ownStations.size() == 1
        ? Optional.of(whole(ac + "/" + number(ownStations.iterator().next())))
        : Optional.empty();
  }

  private String whole(String code) {
    return known.code(code).orElse(code);
  }

  /** By field: {@code male}, {@code female}, {@code third}; of the place, else nothing. */
  Map<String, Integer> electors(Optional<String> place) {
    if (place.isEmpty()) {
      return Map.of();
    }
    var code = canonical(place.get());
    return Stream.concat(reporting.own().stream(), reporting.below().stream())
        .filter(charge -> canonical(charge.place().code()).equals(code))
        .map(Reporting.Charge::electors)
        .filter(map -> !map.isEmpty())
        .findFirst()
        .orElse(Map.of());
  }

  /** Upper case, no leading zeros, क as A. */
  static String canonical(String code) {
    if (code.length() == 1) {
      return code;
    }
    var out = new StringBuilder();
    boolean leading = true;
    for (char c : code.toUpperCase(Locale.ROOT).toCharArray()) {
      if (c == '/') {
        leading = true;
        out.append(c);
      } else if (c != '0' || !leading) {
        leading = false;
        int suffix = "कखगघ".indexOf(c);
        out.append(suffix >= 0 ? (char) ('A' + suffix) : c);
      }
    }
    return out.toString();
  }
}
