package org.harkara.controlroom;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.harkara.config.ReportEvent;
import org.harkara.model.Report;
import org.harkara.model.Value;

/**
 * What one place has reached, of an event that goes on counting. What adds up (a total and its
 * parts) comes from one report; other fields are counters of their own, some of which a report may
 * leave out: of these the latest that was written stands.
 */
final class Latest {
  private final List<String> counters;
  private Report latest;
  private Map<String, Report> withCounter = Map.of();

  Latest(ReportEvent event) {
    this.counters =
        event.fields().keySet().stream()
            .filter(
                field ->
                    !event.sums().containsKey(field)
                        && event.sums().values().stream().noneMatch(p -> p.contains(field)))
            .toList();
  }

  /** In whatever order they come. */
  void add(Report report) {
    if (latest == null || Totals.LATER.compare(report, latest) > 0) {
      latest = report;
    }
    for (var counter : counters) {
      if (report.values().containsKey(counter)) {
        if (withCounter.isEmpty()) {
          withCounter = new HashMap<>();
        }
        withCounter.merge(
            counter, report, (one, other) -> Totals.LATER.compare(other, one) > 0 ? other : one);
      }
    }
  }

  Map<String, Value> values() {
    var values = new LinkedHashMap<>(latest.values());
    withCounter.forEach((counter, report) -> values.put(counter, report.values().get(counter)));
    return values;
  }
}
