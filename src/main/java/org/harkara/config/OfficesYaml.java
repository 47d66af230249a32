package org.harkara.config;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.harkara.config.Calendar.Span;

/** {@code officeHours}, {@code holidays} and {@code officesAt} of {@code calendar.yaml}. */
final class OfficesYaml {
  private final Map<String, PlaceRow> places;
  private final Faults faults;
  private final Map<String, Own> own = new LinkedHashMap<>();

  /** What a place says itself; without hours, those above it hold. */
  private record Own(Optional<Map<DayOfWeek, List<Span>>> hours, Set<LocalDate> holidays) {}

  OfficesYaml(Map<String, PlaceRow> places, Faults faults) {
    this.places = places;
    this.faults = faults;
  }

  static Offices everywhere(YamlMap root) {
    return new Offices(hours(root.get("officeHours")), holidays(root.get("holidays")));
  }

  /** By place code, with all that holds there: the nearest hours, and every holiday above. */
  Map<String, Offices> at(Optional<YamlNode> node, Offices everywhere) {
    node.map(YamlNode::map)
        .ifPresent(map -> map.entries().forEach((place, at) -> own.put(place, own(place, at))));
    var all = new LinkedHashMap<String, Offices>();
    own.keySet().forEach(place -> all.put(place, whole(place, everywhere, new HashSet<>())));
    return Collections.unmodifiableMap(all);
  }

  private Own own(String place, YamlNode node) {
    if (!places.containsKey(place) && faults.readable(PlacesCsv.FILE)) {
      node.fault("there is no place '" + place + "' in places.csv");
    }
    var map = node.map();
    var hours = map.optional("officeHours");
    var holidays = map.optional("holidays");
    if (hours.isEmpty() && holidays.isEmpty() && node.isMap()) {
      node.fault("says nothing: write officeHours, holidays or both");
    }
    map.noOthers();
    var week = hours.map(OfficesYaml::hours);
    if (week.filter(days -> !new Offices(days, Set.of()).everOpen()).isPresent()
        && hours.get().isMap()) {
      hours.get().fault("names no day: an office that never opens has no time limits");
    }
    return new Own(week, holidays.map(OfficesYaml::holidays).orElse(Set.of()));
  }

  /**
   * @param below places that were passed on the way up; a place above itself is noted elsewhere
   */
  private Offices whole(String place, Offices everywhere, Set<String> below) {
    var above =
        Optional.ofNullable(places.get(place))
            .flatMap(PlaceRow::parent)
            .filter(below::add)
            .map(parent -> whole(parent, everywhere, below))
            .orElse(everywhere);
    var here = own.get(place);
    if (here == null) {
      return above;
    }
    var holidays = new HashSet<>(above.holidays());
    holidays.addAll(here.holidays());
    return new Offices(here.hours().orElse(above.hours()), holidays);
  }

  private static Map<DayOfWeek, List<Span>> hours(YamlNode node) {
    var map = node.map();
    var hours = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
    for (var day : DayOfWeek.values()) {
      map.optional(day.name().toLowerCase(Locale.ROOT))
          .ifPresent(spans -> hours.put(day, day(spans)));
    }
    map.noOthers();
    return hours;
  }

  private static List<Span> day(YamlNode node) {
    var spans = new ArrayList<Span>();
    for (var item : node.list()) {
      var span = CalendarYaml.span(item);
      boolean midnight = span.to().equals(LocalTime.MIDNIGHT);
      if (!midnight && !span.to().isAfter(span.from()) && item.isMap()) {
        item.fault(
            span.to().isBefore(span.from())
                ? "ends at " + span.to() + ", before it begins at " + span.from()
                : "ends when it begins, at " + span.to());
      } else if (!spans.isEmpty() && !follows(spans.getLast(), span)) {
        item.fault(
            "begins at %s, before the one before has ended at %s"
                .formatted(span.from(), spans.getLast().to()));
      }
      spans.add(span);
    }
    return List.copyOf(spans);
  }

  private static boolean follows(Span earlier, Span later) {
    return !earlier.to().equals(LocalTime.MIDNIGHT) && !later.from().isBefore(earlier.to());
  }

  private static Set<LocalDate> holidays(YamlNode node) {
    var dates = new HashSet<LocalDate>();
    for (var item : node.list()) {
      var date = item.date();
      if (!dates.add(date) && !date.equals(LocalDate.EPOCH)) {
        item.fault("the holiday " + date + " stands twice");
      }
    }
    return dates;
  }
}
