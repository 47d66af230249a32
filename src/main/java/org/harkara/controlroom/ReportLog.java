package org.harkara.controlroom;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.harkara.config.Config;
import org.harkara.config.ReportEvent;
import org.harkara.config.ReportKind;
import org.harkara.model.Report;
import org.harkara.store.ReportRegister;
import org.harkara.store.Store;
import org.harkara.text.Mask;

/** Reports of a declared kind, one by one and added up; no kind is known by name. */
public final class ReportLog {
  private final Store store;
  private final Config config;
  private final ZoneId zone;
  private final Scopes scopes;

  public ReportLog(Store store, Config config) {
    this.store = store;
    this.config = config;
    this.zone = config.calendar().zone();
    this.scopes = new Scopes(store, config);
  }

  /** Empty when there is no such place. */
  public Optional<Scope> scope(Optional<String> place) {
    return scopes.find(place);
  }

  /**
   * @param from else the day before the poll, or for a daily kind today
   * @param to exclusive; else the end of the day after the poll, or of today
   */
  public ReportQuery query(
      ReportKind kind, Scope scope, Optional<Instant> from, Optional<Instant> to, Instant now) {
    var today = now.atZone(zone).toLocalDate();
    var poll = scope.poll().filter(day -> kind.runs().isEmpty());
    var first = poll.map(day -> day.date().minusDays(1)).orElse(today);
    var last = poll.map(day -> day.date().plusDays(1)).orElse(today);
    return new ReportQuery(
        kind, scope, from.orElse(midnight(first)), to.orElse(midnight(last.plusDays(1))));
  }

  /**
   * Row by row, whatever their state.
   *
   * @return what the counted ones add up to
   */
  public Totals each(ReportQuery query, boolean newestFirst, Consumer<ReportLine> consumer) {
    var totals = new Totals(query, config);
    Consumer<ReportRegister.Entry> one =
        entry -> {
          totals.add(entry.report());
          consumer.accept(new ReportLine(entry.report(), entry.officer()));
        };
    return store.read(
        views -> {
          var register = views.reportRegister();
          var place = query.scope().code();
          if (newestFirst) {
            register.eachNewestFirst(query.events(), place, query.from(), query.to(), one);
          } else {
            register.each(query.events(), place, query.from(), query.to(), one);
          }
          return totals;
        });
  }

  /** Totals, places in the order of what was reported there, and the latest fifty. */
  public ReportSummary summary(ReportQuery query, Instant now) {
    var totals = new Totals(query, config);
    var ranking = new Ranking(query.kind());
    return store.read(
        views -> {
          var register = views.reportRegister();
          var groups = views.placeRegister().groups(Scope.CONSTITUENCY);
          register.each(
              query.events(),
              query.scope().code(),
              query.from(),
              query.to(),
              entry -> {
                totals.add(entry.report());
                ranking.add(entry.report(), groups);
              });
          return new ReportSummary(
              totals.events(), ranking, progress(register, query, now), latest(register, query));
        });
  }

  private static List<ReportLine> latest(ReportRegister register, ReportQuery query) {
    return register
        .list(query.events(), query.scope().code(), query.from(), query.to(), 1)
        .items()
        .stream()
        .map(entry -> new ReportLine(entry.report(), entry.officer()))
        .toList();
  }

  private Optional<ReportSummary.Progress> progress(
      ReportRegister register, ReportQuery query, Instant now) {
    var kind = query.kind();
    var today = now.atZone(zone).toLocalDate();
    return kind.target()
        .map(
            target -> {
              var tallies =
                  register.tally(
                      target.event(),
                      today,
                      "",
                      Scope.CONSTITUENCY,
                      query.scope().code(),
                      kind.places());
              var all = Figures.of(tallies, target.field());
              return new ReportSummary.Progress(
                  all.stations(),
                  all.reported(),
                  all.total(),
                  all.percent(),
                  target(kind, target.share(), today));
            });
  }

  /** A day's share for every day begun, 100 % at most. */
  private static BigDecimal target(ReportKind kind, double share, LocalDate today) {
    long days = kind.runs().map(runs -> ChronoUnit.DAYS.between(runs.from(), today) + 1).orElse(1L);
    return BigDecimal.valueOf(Math.clamp(share * days, 0, 1) * 100)
        .setScale(1, RoundingMode.HALF_UP);
  }

  /**
   * @param insider false for who may not see phone numbers inside texts
   */
  public ReportView view(ReportLine line, boolean insider) {
    var report = line.report();
    var values = new LinkedHashMap<String, Object>();
    report
        .values()
        .forEach(
            (field, value) ->
                values.put(field, Plain.value(insider ? value : value.texts(Mask::of))));
    config
        .event(report.event())
        .ifPresent(event -> event.unitsOf(report.values()).forEach(values::putIfAbsent));
    return new ReportView(
        report.received().atZone(zone).toOffsetDateTime(),
        report.place().code(),
        report.role() + " " + line.officer().in("en"),
        report.event(),
        slot(report),
        report.state().slug(),
        values);
  }

  private Optional<String> slot(Report report) {
    return config
        .event(report.event())
        .filter(event -> event.per() == ReportEvent.Per.SLOT)
        .map(event -> report.part());
  }

  private Instant midnight(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }
}
