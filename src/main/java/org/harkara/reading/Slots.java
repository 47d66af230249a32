package org.harkara.reading;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.harkara.config.Moment;
import org.harkara.config.ReportEvent;
import org.harkara.config.Spans;
import org.harkara.model.Reporting;

/** Which slot a written time means, and which half of the day. */
final class Slots {
  private static final LocalTime MORNING = LocalTime.of(5, 0);
  private static final LocalTime NIGHT = LocalTime.of(23, 0);

  private final Reporting reporting;
  private final Spans spans;

  /**
   * @param slot empty when the time is none
   * @param at the time itself, where it is not the slot's
   */
  record Slotted(Optional<LocalTime> slot, Optional<LocalTime> at) {}

  Slots(Reporting reporting, Spans spans) {
    this.reporting = reporting;
    this.spans = spans;
  }

  List<LocalTime> all() {
    return reporting.slots();
  }

  /** The slot of what is written without a time. */
  Optional<LocalTime> latest() {
    return all().stream().filter(this::begun).reduce((a, b) -> b);
  }

  /** False for a slot that is still to come. */
  boolean begun(LocalTime slot) {
    return !reporting.pollDay().atTime(slot).isAfter(reporting.written().plus(spans.slotLead()));
  }

  /** A number that may be a slot's hour: {@code 9}, {@code 09}, {@code 0900}. */
  boolean hour(Num number) {
    return number.whole() && !number.spelled() && ofHour(number).isPresent();
  }

  Optional<LocalTime> ofHour(Num number) {
    boolean four = number.digits().length() == 4 && number.value() % 100 == 0;
    if (!four && number.digits().length() > 2) {
      return Optional.empty();
    }
    int hour = (int) (four ? number.value() / 100 : number.value());
    return hour > 24 ? Optional.empty() : of(Times.Time.ofHour(hour)).slot();
  }

  /** Exactly a slot, or near one; of two the later that has begun. */
  Slotted of(Times.Time time) {
    var candidates = time.candidates();
    var exact = candidates.stream().filter(all()::contains).toList();
    if (!exact.isEmpty()) {
      return new Slotted(best(exact), Optional.empty());
    }
    for (var candidate : candidates) {
      var near = all().stream().filter(slot -> near(slot, candidate)).findFirst();
      if (near.isPresent()) {
        return new Slotted(near, Optional.of(candidate));
      }
    }
    return new Slotted(Optional.empty(), Optional.empty());
  }

  private Optional<LocalTime> best(List<LocalTime> slots) {
    return slots.stream()
        .filter(this::begun)
        .reduce((a, b) -> b)
        .or(() -> slots.stream().findFirst());
  }

  private boolean near(LocalTime slot, LocalTime time) {
    return Duration.between(slot, time).abs().compareTo(spans.slotNear()) <= 0;
  }

  /** {@code 7 se 11 baje}: from before the first slot on, so it is a figure since the beginning. */
  boolean fromTheStart(Times.Time start) {
    return all().isEmpty()
        || start.candidates().stream()
            .anyMatch(
                t -> t.isBefore(all().getFirst().minus(spans.slotNear())) && !t.isBefore(MORNING));
  }

  /** The time an event happened: by the half of the day in which it can, else the latest past. */
  LocalTime happened(ReportEvent event, Times.Time time) {
    var candidates = time.candidates();
    if (candidates.size() == 1) {
      return candidates.getFirst();
    }
    var anchor = event.earliest().map(Moment::anchor);
    if (anchor.filter(a -> a == Moment.Anchor.CLOSES).isPresent()) {
      return candidates.getLast();
    }
    if (anchor.filter(a -> a == Moment.Anchor.OPENS).isPresent()) {
      return candidates.stream().filter(t -> !t.isBefore(MORNING)).findFirst().orElseThrow();
    }
    var day = candidates.stream().filter(t -> !t.isBefore(MORNING) && t.isBefore(NIGHT)).toList();
    var now = reporting.written();
    var passed =
        day.stream().filter(t -> !today(t).isAfter(now.plus(spans.slotLead()))).reduce((a, b) -> b);
    var yesterday =
        candidates.stream()
            .filter(t -> today(t).isAfter(now.plus(spans.slotLead())))
            .filter(t -> !today(t).minusDays(1).isBefore(now.minus(spans.evening())))
            .reduce((a, b) -> b);
    return passed
        .or(() -> yesterday)
        .or(() -> day.stream().findFirst())
        .orElseGet(candidates::getFirst);
  }

  private LocalDateTime today(LocalTime time) {
    return reporting.written().toLocalDate().atTime(time);
  }
}
