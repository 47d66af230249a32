package org.harkara.controlroom;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.harkara.config.ReportEvent;
import org.harkara.config.ReportField;
import org.harkara.config.ReportKind;
import org.harkara.model.Place;
import org.harkara.model.Report;
import org.harkara.model.Value;

/** Constituencies (and what lies in none) by what was reported there: places, never people. */
public final class Ranking {
  private final ReportEvent event;
  private final Optional<ReportField> field;
  private final Map<Long, Report> latest = new HashMap<>();
  private final Map<Place, Line> lines = new HashMap<>();

  /**
   * @param reports counted
   * @param sum of the field it goes by
   */
  public record Line(Place place, long reports, BigDecimal sum) {
    Line plus(BigDecimal more) {
      return new Line(place, reports + 1, sum.add(more));
    }
  }

  /** By the target's field, else money, else the first number of the kind's first event. */
  Ranking(ReportKind kind) {
    var target = kind.target();
    this.event =
        target
            .map(t -> kind.events().get(t.event()))
            .orElseGet(() -> kind.events().values().iterator().next());
    var fields = event.fields();
    this.field =
        target
            .map(t -> fields.get(t.field()))
            .or(() -> first(ReportField.Type.MONEY))
            .or(() -> first(ReportField.Type.COUNT));
  }

  private Optional<ReportField> first(ReportField.Type type) {
    return event.fields().values().stream().filter(f -> f.type() == type).findFirst();
  }

  void add(Report report, Map<Long, Place> groups) {
    if (!report.event().equals(event.slug())
        || report.state() != Report.State.COUNTED
        || event.cumulative()
            && field.filter(f -> !report.values().containsKey(f.slug())).isPresent()) {
      return;
    }
    var before = event.cumulative() ? latest.get(report.place().id()) : null;
    if (before != null && Totals.LATER.compare(before, report) >= 0) {
      return;
    }
    var group = groups.getOrDefault(report.place().id(), report.place());
    var line = lines.getOrDefault(group, new Line(group, 0, BigDecimal.ZERO));
    if (before == null) {
      lines.put(group, line.plus(number(report)));
    } else {
      lines.put(
          group,
          new Line(group, line.reports(), line.sum().subtract(number(before)).add(number(report))));
    }
    if (event.cumulative()) {
      latest.put(report.place().id(), report);
    }
  }

  private BigDecimal number(Report report) {
    return field.map(f -> report.values().get(f.slug())).orElse(null)
            instanceof Value.Amount(BigDecimal number)
        ? number
        : BigDecimal.ZERO;
  }

  public ReportEvent event() {
    return event;
  }

  /** What it goes by; empty when only reports are counted. */
  public Optional<ReportField> field() {
    return field;
  }

  /** Most first. */
  public List<Line> lines() {
    return lines.values().stream()
        .sorted(
            Comparator.comparing(Line::sum)
                .thenComparing(Line::reports)
                .reversed()
                .thenComparing(line -> line.place().code()))
        .toList();
  }
}
