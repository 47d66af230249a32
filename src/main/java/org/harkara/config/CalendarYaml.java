package org.harkara.config;

import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.harkara.config.Calendar.PollDay;
import org.harkara.config.Calendar.Span;

/** {@code calendar.yaml}: when offices work, when phones rest, when people vote. */
final class CalendarYaml {
  static final String FILE = "calendar.yaml";

  private CalendarYaml() {}

  static Calendar read(Path dir, Map<String, PlaceRow> places, Faults faults) {
    var root = YamlFile.read(dir, FILE, faults);
    var zone =
        root.get("zone")
            .<ZoneId>parsed(
                "a time zone such as Asia/Kolkata",
                ZoneOffset.UTC,
                text -> {
                  if (!ZoneId.getAvailableZoneIds().contains(text)) {
                    throw new IllegalArgumentException("no zone");
                  }
                  return ZoneId.of(text);
                });
    var offices = OfficesYaml.everywhere(root);
    var officesAt = new OfficesYaml(places, faults).at(root.optional("officesAt"), offices);
    var quiet = root.optional("quietHours").map(CalendarYaml::quiet);
    var notices = Notices.read(root);
    var pollDays = new LinkedHashMap<String, PollDay>();
    root.get("pollDays")
        .map()
        .entries()
        .forEach(
            (place, node) -> {
              if (!places.containsKey(place) && faults.readable(PlacesCsv.FILE)) {
                node.fault("there is no place '" + place + "' in places.csv");
              }
              pollDays.put(place, pollDay(node));
            });
    root.noOthers();
    return new Calendar(
        zone, offices, officesAt, quiet, notices, Collections.unmodifiableMap(pollDays));
  }

  private static Span quiet(YamlNode node) {
    var span = span(node);
    if (span.from().equals(span.to()) && node.isMap()) {
      node.fault("begins and ends at " + span.to() + ": leave the key out for no quiet hours");
    }
    return span;
  }

  static Span span(YamlNode node) {
    var map = node.map();
    var span = new Span(map.get("from").time(), map.get("to").time());
    map.noOthers();
    return span;
  }

  private static PollDay pollDay(YamlNode node) {
    var map = node.map();
    var date = map.get("date").date();
    var opens = map.get("opens").time();
    var closes = map.get("closes");
    if (closes.present() && !closes.time().isAfter(opens)) {
      closes.fault("the poll must close after it opens at " + opens);
    }
    var slots = map.get("slots");
    var end = closes.present() ? closes.time() : LocalTime.MAX;
    var last = opens;
    for (var slot : slots.list()) {
      var time = slot.time();
      if (!time.isAfter(last)) {
        slot.fault("slots must come one after another, after the poll opens: " + time);
      }
      if (time.isAfter(end) && end.isAfter(opens)) {
        slot.fault("the poll closes at " + end + ", before this slot: " + time);
      }
      last = time.isAfter(last) ? time : last;
    }
    var times = slots.list().stream().map(YamlNode::time).toList();
    map.noOthers();
    return new PollDay(date, opens, end, times);
  }
}
