package org.harkara.reading;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.harkara.config.ReportEvent;
import org.harkara.model.Value;

/** Adds up what a report says of the parts of a total. */
final class Totals {
  private final ReportEvent event;
  private final Map<String, Value> values;
  private final Set<String> labelled;

  /**
   * @param field without which a total is none
   */
  record Missing(String why, String field) {}

  /**
   * @param values by field; totals are added to them
   * @param labelled fields that had a label
   */
  Totals(ReportEvent event, Map<String, Value> values, Set<String> labelled) {
    this.event = event;
    this.values = values;
    this.labelled = labelled;
  }

  /** Fills in what the parts make up; a total of which only some parts are written is none. */
  Optional<Missing> incomplete() {
    for (var sum : event.sums().entrySet()) {
      boolean parts =
          sum.getValue().stream()
              .allMatch(f -> values.containsKey(f) || event.fields().get(f).omitted().isPresent());
      boolean unlabelled =
          sum.getValue().stream().anyMatch(f -> values.containsKey(f) && !labelled.contains(f));
      if (parts && unlabelled) {
        sum.getValue().forEach(this::omitted);
      }
      if (parts && !values.containsKey(sum.getKey())) {
        long total =
            sum.getValue().stream().filter(values::containsKey).mapToLong(this::amount).sum();
        values.put(sum.getKey(), Value.Amount.of(total));
      } else if (!parts && sum.getValue().stream().anyMatch(values::containsKey)) {
        var missing =
            sum.getValue().stream()
                .filter(f -> event.fields().get(f).required() && !values.containsKey(f))
                .findFirst();
        return Optional.of(
            missing
                .map(f -> new Missing("no_number", f))
                .orElseGet(() -> new Missing("one_sex", sum.getKey())));
      }
    }
    return Optional.empty();
  }

  /** Numbers in a row that make up the total say that the part not written is none. */
  private void omitted(String field) {
    event
        .fields()
        .get(field)
        .omitted()
        .map(Long::valueOf)
        .map(Value.Amount::of)
        .ifPresent(none -> values.putIfAbsent(field, none));
  }

  private long amount(String field) {
    return values.get(field) instanceof Value.Amount amount ? amount.number().longValue() : 0;
  }
}
