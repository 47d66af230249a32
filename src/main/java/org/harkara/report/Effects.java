package org.harkara.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.harkara.config.Calendar.PollDay;
import org.harkara.config.Config;
import org.harkara.config.ReportEvent;
import org.harkara.model.Duty;
import org.harkara.model.Letter;
import org.harkara.model.Report;
import org.harkara.model.Value;
import org.harkara.store.Tables;

/** What follows when a report counts: silence ends, machines move, people are told. */
final class Effects {
  private final Config config;
  private final Wording wording;
  private final Told told;

  Effects(Config config, Wording wording) {
    this.config = config;
    this.wording = wording;
    this.told = new Told(config);
  }

  /**
   * @return whom to tell what
   */
  List<Letter> counted(Report report, Tables tables, Instant now) {
    var event = config.event(report.event()).orElseThrow();
    var before = report.replaces().flatMap(tables.reports()::find);
    answered(report, tables, now);
    moved(event, report, before, tables, now);
    var out = new ArrayList<Letter>();
    corrected(report, before, tables).ifPresent(out::add);
    out.addAll(notices(event, report, before, tables, now));
    return out;
  }

  /** To whoever reported other figures, when somebody above or below corrects them. */
  private Optional<Letter> corrected(Report report, Optional<Report> before, Tables tables) {
    return before
        .filter(first -> first.officerId() != report.officerId())
        .filter(first -> first.behalf() || report.behalf())
        .filter(first -> !report.values().entrySet().containsAll(first.values().entrySet()))
        .map(
            first -> {
              var args = wording.args(report, BigDecimal.ZERO);
              return Letter.notice(
                  tables.duties().officer(first.officerId()), "notice.corrected", args);
            });
  }

  /** Nobody is asked any more for this, nor for what it makes needless. */
  private void answered(Report report, Tables tables, Instant now) {
    quiet(report, report.event(), report.part(), tables, now);
    for (var kind : config.reports().values()) {
      for (var other : kind.events().values()) {
        if (other.silence().filter(s -> s.settledBy().contains(report.event())).isEmpty()) {
          continue;
        }
        for (var part : parts(other)) {
          quiet(report, other.slug(), part, tables, now);
        }
      }
    }
  }

  private static void quiet(Report report, String event, String part, Tables tables, Instant now) {
    var place = report.place().id();
    tables.sweeps().answered(place, event, report.day(), part, now);
    tables.outbox().cancel(Subject.text(event, report.day(), part, place), "reported", now);
  }

  private Set<String> parts(ReportEvent event) {
    if (event.per() != ReportEvent.Per.SLOT) {
      return Set.of("");
    }
    var slots = new HashSet<String>();
    for (PollDay poll : config.calendar().pollDays().values()) {
      poll.slots().forEach(slot -> slots.add(slot.toString()));
    }
    return slots;
  }

  /** A new version of what was said of the same unit moves nothing again. */
  private static void moved(
      ReportEvent event, Report report, Optional<Report> before, Tables tables, Instant now) {
    var unit = unit(report);
    if (before.filter(first -> unit(first).equals(unit)).isPresent()) {
      return;
    }
    var place = report.place().id();
    switch (event.movement()) {
      case NONE -> {}
      case FAULTY -> tables.incidents().faulty(place, unit, report.id(), now);
      case REPLACED -> tables.incidents().replaced(place, unit, report.id(), now);
      case RETURNED -> tables.incidents().returned(place, unit, report.id(), now);
    }
  }

  /** The choice that is declared as the unit; empty where none is. */
  private static String unit(Report report) {
    return Value.word(report.values(), ReportEvent.UNIT).orElse("");
  }

  /**
   * Of a new version only what the one before did not call for. That a trouble is over hears
   * everybody who was told of it.
   */
  private List<Letter> notices(
      ReportEvent event, Report report, Optional<Report> before, Tables tables, Instant now) {
    var out = new ArrayList<Letter>();
    var heard = new HashSet<Long>();
    heard.add(report.officerId());
    for (var notice : event.notices()) {
      boolean always = notice.when().isEmpty() && event.per() != ReportEvent.Per.EACH;
      boolean holds =
          holds(notice, report)
              && (always || before.filter(first -> holds(notice, first)).isEmpty());
      if (!holds) {
        continue;
      }
      for (var tell : notice.tell()) {
        Told.holder(tell, report.place().id(), tables, now)
            .filter(duty -> heard.add(duty.officer().id()))
            .map(duty -> letter(duty, notice.text(), report))
            .ifPresent(out::add);
      }
    }
    if (event.trouble() == ReportEvent.Trouble.CLEARS && !report.behalf()) {
      told.of(report, tables, now).stream()
          .filter(duty -> heard.add(duty.officer().id()))
          .map(duty -> letter(duty, "notice.cleared", report))
          .forEach(out::add);
    }
    return out;
  }

  static boolean holds(ReportEvent.Notice notice, Report report) {
    return notice.when().stream().allMatch(rule -> Ruling.of(rule, report.values()).holds());
  }

  private Letter letter(Duty duty, String key, Report report) {
    return Letter.notice(duty.officer(), key, wording.args(report, BigDecimal.ZERO));
  }
}
