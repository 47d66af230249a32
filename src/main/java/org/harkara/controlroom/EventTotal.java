package org.harkara.controlroom;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.harkara.config.ReportEvent;
import org.harkara.config.ReportField;
import org.harkara.model.Value;
import org.harkara.report.Ruling;

/** What the counted reports of one event add up to. */
public final class EventTotal {
  private final ReportEvent event;
  private final Sum all = new Sum();
  private final Map<String, Map<String, Sum>> byChoice = new LinkedHashMap<>();

  /** How many reports, and their sums by field, in the order of the declaration. */
  public static final class Sum {
    private long reports;
    private final Map<String, BigDecimal> fields = new LinkedHashMap<>();

    public long reports() {
      return reports;
    }

    public Map<String, BigDecimal> fields() {
      return fields;
    }

    Map<String, Object> json() {
      var json = new LinkedHashMap<String, Object>();
      json.put("reports", reports);
      fields.forEach((field, sum) -> json.put(field, Plain.number(sum)));
      return json;
    }
  }

  EventTotal(ReportEvent event) {
    this.event = event;
    for (var field : event.fields().values()) {
      if (field.type() == ReportField.Type.CHOICE) {
        byChoice.put(field.slug(), new LinkedHashMap<>());
      }
    }
  }

  void add(Map<String, Value> values) {
    boolean in = event.totals().stream().allMatch(rule -> Ruling.of(rule, values).holds());
    if (in) {
      add(values, all, "");
    }
    byChoice.forEach(
        (choice, sums) -> {
          if ((in || decides(choice)) && values.get(choice) instanceof Value.Word(String slug)) {
            add(values, sums.computeIfAbsent(slug, s -> new Sum()), choice);
          }
        });
  }

  /** True for the field that keeps reports out of the sums: it shows both sides. */
  private boolean decides(String field) {
    return event.totals().stream()
        .anyMatch(rule -> rule.left().stream().anyMatch(term -> term.names().contains(field)));
  }

  /**
   * Litres and grams do not add up: what is measured in units that depend on a choice is summed
   * only by that choice.
   */
  private void add(Map<String, Value> values, Sum sum, String choice) {
    sum.reports++;
    for (var field : event.fields().values()) {
      boolean alike = field.unitsBy().map(choice::equals).orElse(true);
      if (alike && values.get(field.slug()) instanceof Value.Amount(BigDecimal number)) {
        sum.fields.merge(field.slug(), number, BigDecimal::add);
      }
    }
  }

  public ReportEvent event() {
    return event;
  }

  public Sum all() {
    return all;
  }

  /** By choice field, then by choice as declared; none of a choice that nobody made. */
  public Map<String, Map<String, Sum>> byChoice() {
    var made = new LinkedHashMap<String, Map<String, Sum>>();
    byChoice.forEach(
        (field, sums) -> {
          var inOrder = new LinkedHashMap<String, Sum>();
          for (var choice : event.fields().get(field).choices().keySet()) {
            Optional.ofNullable(sums.get(choice)).ifPresent(sum -> inOrder.put(choice, sum));
          }
          made.put(field, inOrder);
        });
    return made;
  }

  Map<String, Object> json() {
    var json = all.json();
    byChoice()
        .forEach(
            (field, sums) -> {
              var rows = new LinkedHashMap<String, Object>();
              sums.forEach((choice, sum) -> rows.put(choice, sum.json()));
              json.put("by_" + field, rows);
            });
    return json;
  }
}
