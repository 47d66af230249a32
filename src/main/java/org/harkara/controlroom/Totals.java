package org.harkara.controlroom;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.harkara.config.Config;
import org.harkara.model.Report;

/**
 * Adds up counted reports as they pass. A figure that goes on counting holds those before it: of
 * such events only the latest of each place is added.
 */
public final class Totals {
  /** Slots, and days, sort as they are written. */
  static final Comparator<Report> LATER =
      Comparator.comparing(Report::day).thenComparing(Report::part);

  private final Map<String, EventTotal> sums = new LinkedHashMap<>();
  private final Map<String, Map<Long, Latest>> latest = new HashMap<>();
  private boolean added;

  Totals(ReportQuery query, Config config) {
    for (var slug : query.events()) {
      var event = config.event(slug).orElseThrow();
      sums.put(slug, new EventTotal(event));
      if (event.cumulative()) {
        latest.put(slug, new HashMap<>());
      }
    }
  }

  void add(Report report) {
    if (report.state() != Report.State.COUNTED) {
      return;
    }
    var total = sums.get(report.event());
    var ofPlaces = latest.get(report.event());
    if (ofPlaces == null) {
      total.add(report.values());
    } else {
      ofPlaces.computeIfAbsent(report.place().id(), place -> new Latest(total.event())).add(report);
    }
  }

  /** In the order in which the events are declared; nothing may be added afterwards. */
  public List<EventTotal> events() {
    if (!added) {
      added = true;
      latest.forEach(
          (event, places) -> places.values().forEach(place -> sums.get(event).add(place.values())));
    }
    return List.copyOf(sums.values());
  }

  /**
   * The fields of the kind's first event stand at the top, if it has any; every other event's under
   * its name.
   *
   * <p>{@code {reports, total, male, …, final_turnout: {reports, total, …}}}
   */
  public Map<String, Object> json() {
    var json = new LinkedHashMap<String, Object>();
    for (var total : events()) {
      if (json.isEmpty() && !total.event().fields().isEmpty()) {
        json.putAll(total.json());
      } else {
        json.put(total.event().slug(), total.json());
      }
    }
    return json;
  }
}
