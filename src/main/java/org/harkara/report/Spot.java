package org.harkara.report;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.harkara.config.ReportEvent;
import org.harkara.config.ReportField;
import org.harkara.config.ReportField.Type;
import org.harkara.model.Place;
import org.harkara.model.ReportItem;
import org.harkara.model.Value;
import org.harkara.store.Tables;

/** Where it was, when that is not the reporter's own place: a constituency, a check post. */
final class Spot {
  private Spot() {}

  /**
   * With the constituency that was written as the place where it was, when no other is and it is
   * not the one the report belongs to anyway.
   *
   * @param own the report belongs to it
   */
  static Map<String, Value> added(
      ReportEvent event,
      ReportItem item,
      Map<String, Value> values,
      Place own,
      Instant at,
      Tables tables) {
    var field = field(event).filter(f -> !values.containsKey(f.slug()));
    var written = item.ac().flatMap(tables.places()::byCode);
    if (field.isEmpty() || written.isEmpty() || near(written.get(), own, at, tables)) {
      return values;
    }
    var all = new LinkedHashMap<String, Value>();
    for (var each : event.fields().keySet()) {
      if (each.equals(field.get().slug())) {
        all.put(each, new Value.Word(written.get().code()));
      } else if (values.containsKey(each)) {
        all.put(each, values.get(each));
      }
    }
    return all;
  }

  /** True when a place is written that is neither around the report's own nor beside it. */
  static boolean elsewhere(
      ReportEvent event,
      ReportItem item,
      Map<String, Value> values,
      Place own,
      Instant at,
      Tables tables) {
    var field = field(event);
    return field.isPresent()
        && Stream.concat(item.ac().stream(), Value.word(values, field.get().slug()).stream())
            .map(tables.places()::byCode)
            .flatMap(Optional::stream)
            .anyMatch(place -> !near(place, own, at, tables));
  }

  private static Optional<ReportField> field(ReportEvent event) {
    return event.fields().values().stream().filter(f -> f.type() == Type.PLACE).findFirst();
  }

  /** Above the own place, or below what is right above it. */
  private static boolean near(Place written, Place own, Instant at, Tables tables) {
    var around = tables.places().above(own.id(), at);
    var area = around.size() > 1 ? around.get(1) : own;
    return around.stream().anyMatch(p -> p.id() == written.id())
        || tables.places().above(written.id(), at).stream().anyMatch(p -> p.id() == area.id());
  }
}
