package org.harkara.report;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.harkara.model.Value;
import org.harkara.store.Tables;

/** One thing reported by two: a joint seizure is counted once. */
final class Doubles {
  private Doubles() {}

  static boolean likely(Subject subject, Map<String, Value> values, Instant now, Tables tables) {
    var rule = subject.event().doubles();
    if (rule.isEmpty()) {
      return false;
    }
    var above = tables.places().above(subject.place().id(), now);
    var under =
        above.stream()
            .filter(place -> place.kind().equals(rule.get().under()))
            .findFirst()
            .orElse(subject.place());
    var since = now.minus(Duration.ofHours(rule.get().within()));
    return tables.reports().below(under.id(), subject.event().slug(), since).stream()
        .anyMatch(
            other ->
                rule.get().same().stream()
                    .allMatch(field -> same(values.get(field), other.values().get(field))));
  }

  /** What one of the two does not say tells them not apart. */
  private static boolean same(Value one, Value other) {
    if (one == null || other == null) {
      return true;
    }
    return one instanceof Value.Amount(var a) && other instanceof Value.Amount(var b)
        ? a.compareTo(b) == 0
        : one.equals(other);
  }
}
