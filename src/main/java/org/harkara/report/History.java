package org.harkara.report;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.harkara.config.ReportEvent.Per;
import org.harkara.model.Report;
import org.harkara.model.Value;
import org.harkara.store.Tables;

/**
 * The numbers a check may name, for one report: its own, those before and after it, and the place's
 * electors.
 */
final class History {
  private final Subject subject;
  private final Map<String, Value> values;
  private final Map<String, Integer> electors;
  private final List<LocalTime> slots;
  private final Optional<Report> previous;
  private final Optional<Report> next;

  /**
   * @param current reports of the place and day that stand
   * @param slots of the poll day
   */
  History(
      Subject subject,
      Map<String, Value> values,
      List<Report> current,
      List<LocalTime> slots,
      Tables tables) {
    this.subject = subject;
    this.values = values;
    this.electors = tables.places().electors(subject.place().id());
    this.slots = slots;
    this.previous = previous(current, tables);
    this.next =
        subject.event().per() == Per.SLOT
            ? counted(current, subject.event().slug())
                .filter(r -> r.part().compareTo(subject.part()) > 0)
                .min(Comparator.comparing(Report::part))
            : Optional.empty();
  }

  private Optional<Report> previous(List<Report> current, Tables tables) {
    var event = subject.event();
    if (event.follows().isPresent()) {
      return counted(current, event.follows().get()).max(Comparator.comparing(Report::part));
    }
    return switch (event.per()) {
      case SLOT ->
          counted(current, event.slug())
              .filter(r -> r.part().compareTo(subject.part()) < 0)
              .max(Comparator.comparing(Report::part));
      case DAY -> tables.reports().lastBefore(subject.place().id(), event.slug(), subject.day());
      case ONCE, FIELD, EACH -> Optional.empty();
    };
  }

  private static Stream<Report> counted(List<Report> current, String event) {
    return current.stream()
        .filter(r -> r.event().equals(event) && r.state() == Report.State.COUNTED);
  }

  /** Empty when it is not known. */
  Optional<BigDecimal> number(String name) {
    var dot = name.indexOf('.');
    var field = dot < 0 ? "" : name.substring(dot + 1);
    return switch (dot < 0 ? name : name.substring(0, dot)) {
      case "previous" -> previous.flatMap(r -> Value.number(r.values(), field));
      case "next" -> next.flatMap(r -> Value.number(r.values(), field));
      case "growth" -> growth(field);
      case "electors" ->
          field.isEmpty()
              ? all()
              : Optional.ofNullable(electors.get(field)).map(BigDecimal::valueOf);
      case "slots" -> Optional.of(BigDecimal.valueOf(slotsPassed()));
      case "expected" -> expected();
      default -> Value.number(values, name);
    };
  }

  /** A choice's slug. */
  Optional<String> choice(String field) {
    return Value.word(values, field);
  }

  Optional<Report> previous() {
    return previous;
  }

  Optional<Report> next() {
    return next;
  }

  private Optional<BigDecimal> growth(String field) {
    var before =
        previous
            .flatMap(r -> Value.number(r.values(), field))
            .or(
                () ->
                    subject.event().cumulative() ? Optional.of(BigDecimal.ZERO) : Optional.empty());
    return Value.number(values, field).flatMap(now -> before.map(now::subtract));
  }

  /** All electors, or nothing when their number is not known. */
  Optional<BigDecimal> all() {
    return electors.isEmpty()
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(electors.values().stream().mapToLong(Integer::longValue).sum()));
  }

  private long slotsPassed() {
    var from = previous.map(Report::part).orElse("");
    return slots.stream()
        .map(LocalTime::toString)
        .filter(slot -> slot.compareTo(from) > 0 && slot.compareTo(subject.part()) <= 0)
        .count();
  }

  private Optional<BigDecimal> expected() {
    return Optional.ofNullable(subject.kind().expected().get(subject.place().code()))
        .map(parts -> parts.get(subject.part()))
        .map(BigDecimal::valueOf);
  }
}
