package org.harkara.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.harkara.config.Calendar.PollDay;
import org.harkara.config.Config;
import org.harkara.config.ReportEvent;
import org.harkara.config.ReportKind;
import org.harkara.config.Silence;
import org.harkara.store.Sweeps.Planned;
import org.harkara.store.Tables;

/**
 * Writes down ahead when to look for what was not reported. Run at each start: what a changed
 * calendar adds is added, what waits gets its new moment, and what fell due before the first start
 * of all never fires. What the calendar no longer plans ends untold ({@link Watch}).
 */
public final class SweepPlan {
  private final Config config;
  private final ZoneId zone;

  public SweepPlan(Config config) {
    this.config = config;
    this.zone = config.calendar().zone();
  }

  /**
   * @param firstStart of this database
   * @return how many sweeps there ought to be
   */
  public int write(Tables tables, Instant firstStart) {
    var all = new ArrayList<Planned>();
    for (var kind : config.reports().values()) {
      for (var event : kind.events().values()) {
        event.silence().ifPresent(silence -> all.addAll(planned(kind, event, silence, tables)));
      }
    }
    for (var sweep : all) {
      tables.sweeps().plan(sweep, sweep.due().isBefore(firstStart));
    }
    return all.size();
  }

  /** When the calendar has it due as it is now; empty when it plans no such sweep any more. */
  Optional<Instant> due(Planned written, Tables tables) {
    var event = config.event(written.event());
    return event
        .flatMap(ReportEvent::silence)
        .map(
            silence ->
                planned(config.reports().get(event.get().kind()), event.get(), silence, tables))
        .orElse(List.of())
        .stream()
        .filter(
            now ->
                now.day().equals(written.day())
                    && now.part().equals(written.part())
                    && now.scopeId() == written.scopeId()
                    && now.rung() == written.rung())
        .findFirst()
        .map(Planned::due);
  }

  private List<Planned> planned(
      ReportKind kind, ReportEvent event, Silence silence, Tables tables) {
    var out = new ArrayList<Planned>();
    if (kind.runs().isPresent()) {
      var scope = place(config.settings().district(), tables);
      var runs = kind.runs().get();
      for (var day = runs.from(); !day.isAfter(runs.to()); day = day.plusDays(1)) {
        out.addAll(rungs(event, silence, scope, day, PollDay.whole(day), Optional.empty()));
      }
      return out;
    }
    config
        .calendar()
        .pollDays()
        .forEach(
            (code, poll) -> {
              long scope = place(code, tables);
              for (var slot : slots(event, poll)) {
                out.addAll(rungs(event, silence, scope, poll.date(), poll, slot));
              }
            });
    return out;
  }

  private static List<Optional<LocalTime>> slots(ReportEvent event, PollDay poll) {
    return event.per() == ReportEvent.Per.SLOT
        ? poll.slots().stream().map(Optional::of).toList()
        : List.of(Optional.empty());
  }

  private List<Planned> rungs(
      ReportEvent event,
      Silence silence,
      long scope,
      LocalDate day,
      PollDay poll,
      Optional<LocalTime> slot) {
    var due = silence.due().on(day, poll, slot).atZone(zone).toInstant();
    var out = new ArrayList<Planned>();
    for (int rung = 0; rung < silence.rungs().size(); rung++) {
      out.add(
          new Planned(
              event.slug(),
              day,
              slot.map(LocalTime::toString).orElse(""),
              scope,
              rung,
              due.plus(silence.rungs().get(rung).after())));
    }
    return out;
  }

  private static long place(String code, Tables tables) {
    return tables
        .places()
        .byCode(code)
        .orElseThrow(() -> new IllegalStateException("the place " + code + " is not stored"))
        .id();
  }
}
