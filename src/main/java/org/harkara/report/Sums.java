package org.harkara.report;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.harkara.config.ReportEvent;
import org.harkara.model.Value;

/** Totals and their parts. */
final class Sums {
  private Sums() {}

  /** The same values with totals that are not written, but whose parts are. */
  static Map<String, Value> completed(ReportEvent event, Map<String, Value> values) {
    var all = new LinkedHashMap<String, Value>();
    for (var field : event.fields().values()) {
      var written = Optional.ofNullable(values.get(field.slug()));
      var parts = event.sums().get(field.slug());
      written
          .or(() -> Optional.ofNullable(parts).flatMap(p -> sum(event, p, values)))
          .ifPresent(value -> all.put(field.slug(), value));
    }
    return all;
  }

  /**
   * What was known with what is written over it; totals whose parts were written are summed anew.
   */
  static Map<String, Value> merged(
      ReportEvent event, Map<String, Value> known, Map<String, Value> written) {
    var all = new LinkedHashMap<>(known);
    event
        .sums()
        .forEach(
            (total, parts) -> {
              if (parts.stream().anyMatch(written::containsKey)) {
                all.remove(total);
              }
            });
    all.putAll(written);
    return completed(event, all);
  }

  /** Of all parts; one that is not written counts what the configuration says, if it does. */
  private static Optional<Value> sum(
      ReportEvent event, List<String> parts, Map<String, Value> values) {
    var sum = BigDecimal.ZERO;
    boolean any = false;
    for (var part : parts) {
      var number = Value.number(values, part);
      any |= number.isPresent();
      var counted = number.or(() -> omitted(event, part));
      if (counted.isEmpty()) {
        return Optional.empty();
      }
      sum = sum.add(counted.get());
    }
    return any ? Optional.of(new Value.Amount(sum)) : Optional.empty();
  }

  /** True when a written total is not the sum of its parts, or less than those written. */
  static boolean mismatch(ReportEvent event, Map<String, Value> values) {
    return other(event, values).isPresent();
  }

  /** The sum of the parts of a written total that is another. */
  static Optional<BigDecimal> other(ReportEvent event, Map<String, Value> values) {
    return event.sums().entrySet().stream()
        .flatMap(
            sum -> {
              var total = Value.number(values, sum.getKey());
              var whole =
                  sum(event, sum.getValue(), values).map(value -> ((Value.Amount) value).number());
              var written =
                  sum.getValue().stream()
                      .map(part -> Value.number(values, part).orElse(BigDecimal.ZERO))
                      .reduce(BigDecimal.ZERO, BigDecimal::add);
              return total.stream()
                  .flatMap(
                      t ->
                          whole
                              .filter(w -> w.compareTo(t) != 0)
                              .or(() -> Optional.of(written).filter(w -> w.compareTo(t) > 0))
                              .stream());
            })
        .findFirst();
  }

  private static Optional<BigDecimal> omitted(ReportEvent event, String part) {
    return Optional.ofNullable(event.fields().get(part))
        .flatMap(field -> field.omitted())
        .map(BigDecimal::new);
  }
}
