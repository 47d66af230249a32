package org.harkara.report;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.harkara.config.ReportEvent;
import org.harkara.model.Place;
import org.harkara.model.Report;
import org.harkara.model.Value;
import org.harkara.store.Tables;

/** One thing reported by two: a joint seizure is counted once. */
final class Doubles {
  private Doubles() {}

  /**
   * The first that was likely the same thing.
   *
   * @param beside which of the others are looked at
   */
  static Optional<Report> likely(
      ReportEvent event,
      Place place,
      Map<String, Value> values,
      Predicate<Report> beside,
      Instant now,
      Tables tables) {
    var rule = event.doubles();
    if (rule.isEmpty()) {
      return Optional.empty();
    }
    var above = tables.places().above(place.id(), now);
    var under =
        above.stream().filter(p -> p.kind().equals(rule.get().under())).findFirst().orElse(place);
    var since = now.minus(Duration.ofHours(rule.get().within()));
    return tables.reports().below(under.id(), event.slug(), since).stream()
        .filter(beside)
        .filter(
            other ->
                rule.get().same().stream()
                    .allMatch(field -> same(values.get(field), other.values().get(field))))
        .findFirst();
  }

  /** What one of the two does not say tells them not apart. */
  private static boolean same(Value one, Value other) {
    return one == null || other == null || one.same(other);
  }
}
