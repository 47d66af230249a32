package org.harkara.report;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.harkara.config.Calendar.PollDay;
import org.harkara.config.Config;
import org.harkara.config.Moment;
import org.harkara.config.ReportEvent;
import org.harkara.config.ReportEvent.Movement;
import org.harkara.config.ReportEvent.Per;
import org.harkara.config.ReportEvent.Trouble;
import org.harkara.config.ReportKind;
import org.harkara.model.Context;
import org.harkara.model.Place;
import org.harkara.model.Report;
import org.harkara.model.Reporting.Charge;
import org.harkara.routing.Charges;
import org.harkara.store.Tables;

/** What somebody may report, and what of it fits now: the next that is expected first. */
public final class Agenda {
  private final Config config;
  private final Charges charges;

  /** A slot may be reported this long before it begins, as in a text. */
  private final Duration ahead;

  public Agenda(Config config) {
    this.config = config;
    this.charges = new Charges(config);
    this.ahead = config.settings().spans().slotLead();
  }

  /** Kinds that the sender may report at all, whatever the hour. */
  public List<ReportKind> kinds(Context context) {
    return config.reports().values().stream()
        .filter(
            kind ->
                context.duties().stream()
                    .anyMatch(
                        duty ->
                            kind.behalf().contains(duty.role())
                                || kind.reporters().contains(duty.role())
                                    && kind.places().contains(duty.place().kind())))
        .toList();
  }

  /** Places the sender may report about, own ones first; without those of wide charges. */
  public List<Place> places(ReportKind kind, Context context) {
    if (context.reporting().isEmpty()) {
      return List.of();
    }
    var reporting = context.reporting().get();
    return Stream.concat(
            reporting.own().stream().filter(c -> kind.reporters().contains(c.role())),
            reporting.below().stream().filter(c -> kind.behalf().contains(c.role())))
        .map(Charge::place)
        .filter(place -> kind.places().contains(place.kind()))
        .distinct()
        .toList();
  }

  /** True when the sender may report about places too many to be shown. */
  public boolean wide(ReportKind kind, Context context) {
    return context.reporting().filter(r -> !r.areas().isEmpty()).isPresent()
        && context.duties().stream().anyMatch(d -> kind.behalf().contains(d.role()));
  }

  /** Events that fit now, the next that is expected first. */
  public List<ReportEvent> now(Context context, Tables tables) {
    var ranked = new ArrayList<Ranked>();
    for (var kind : kinds(context)) {
      var places = places(kind, context);
      if (places.isEmpty() && !wide(kind, context)) {
        continue;
      }
      var day = day(kind, places, context, tables);
      if (day.isPresent()) {
        var known =
            places.size() == 1
                ? tables.reports().current(places.getFirst().id(), day.get().poll().date())
                : List.<Report>of();
        kind.events().values().stream()
            .filter(event -> fits(event, day.get(), known))
            .map(event -> ranked(event, day.get(), known))
            .forEach(ranked::add);
      }
    }
    ranked.sort(Comparator.comparingInt(Ranked::rank).thenComparing(Ranked::due));
    return ranked.stream().map(Ranked::event).toList();
  }

  /** Slots that have begun, the latest first. */
  public List<String> slots(Context context) {
    return context.reporting().stream()
        .flatMap(
            r ->
                r.slots().stream()
                    .filter(s -> !r.pollDay().atTime(s).minus(ahead).isAfter(r.written())))
        .sorted(Comparator.reverseOrder())
        .map(LocalTime::toString)
        .toList();
  }

  private record Ranked(ReportEvent event, int rank, LocalDateTime due) {}

  /**
   * @param poll of the place; for daily kinds the day itself
   */
  private record Day(PollDay poll, LocalDateTime now, List<LocalTime> begun) {}

  /** Poll-day kinds are reported from the day before to the day after. */
  private Optional<Day> day(ReportKind kind, List<Place> places, Context context, Tables tables) {
    var now = LocalDateTime.ofInstant(context.at(), config.calendar().zone());
    if (kind.runs().isPresent()) {
      var runs = kind.runs().get();
      var today = now.toLocalDate();
      boolean within = !today.isBefore(runs.from()) && !today.isAfter(runs.to());
      return within ? Optional.of(new Day(PollDay.whole(today), now, List.of())) : Optional.empty();
    }
    var place = places.isEmpty() ? context.duties().getFirst().place() : places.getFirst();
    return charges
        .pollDay(place, context.at(), tables)
        .filter(p -> Math.abs(ChronoUnit.DAYS.between(p.date(), now.toLocalDate())) <= 1)
        .map(
            p ->
                new Day(
                    p,
                    now,
                    p.slots().stream()
                        .filter(s -> !p.date().atTime(s).minus(ahead).isAfter(now))
                        .toList()));
  }

  private boolean fits(ReportEvent event, Day day, List<Report> known) {
    if (event.per() == Per.SLOT && day.begun().isEmpty()
        || event.earliest().filter(m -> day.now().isBefore(on(m, day))).isPresent()) {
      return false;
    }
    var counted = counted(known);
    boolean over = event.per() == Per.ONCE && counted.contains(event.slug());
    boolean past = event.per() == Per.ONCE && event.after().stream().anyMatch(counted::contains);
    boolean answered = event.rollCall() && settled(event, counted);
    boolean nothingToClear =
        event.trouble() == Trouble.CLEARS
            && !known.isEmpty()
            && counted.stream().noneMatch(slug -> event(slug, e -> e.trouble() == Trouble.OPENS));
    boolean nothingOut =
        event.movement() == Movement.RETURNED
            && !known.isEmpty()
            && counted.stream()
                .noneMatch(slug -> event(slug, e -> e.movement() == Movement.REPLACED));
    return !over && !past && !answered && !nothingToClear && !nothingOut;
  }

  private boolean event(String slug, Predicate<ReportEvent> is) {
    return config.event(slug).filter(is).isPresent();
  }

  private static boolean settled(ReportEvent event, Set<String> counted) {
    return event
        .silence()
        .filter(s -> s.settledBy().stream().anyMatch(counted::contains))
        .isPresent();
  }

  private static Set<String> counted(List<Report> known) {
    return known.stream()
        .filter(r -> r.state() == Report.State.COUNTED)
        .map(Report::event)
        .collect(Collectors.toSet());
  }

  /** What is awaited, by its due time; then what may happen at any time; then what is answered. */
  private Ranked ranked(ReportEvent event, Day day, List<Report> known) {
    boolean there =
        known.stream()
            .filter(r -> r.state() == Report.State.COUNTED && r.event().equals(event.slug()))
            .anyMatch(
                r -> event.per() != Per.SLOT || r.part().equals(day.begun().getLast().toString()));
    if (event.silence().isEmpty()) {
      return new Ranked(event, 1, day.now());
    }
    boolean asked = !there && !settled(event, counted(known));
    return new Ranked(event, asked ? 0 : 2, on(event.silence().get().due(), day));
  }

  private static LocalDateTime on(Moment moment, Day day) {
    var slot =
        day.begun().isEmpty() ? Optional.<LocalTime>empty() : Optional.of(day.begun().getLast());
    return moment.on(day.poll().date(), day.poll(), slot);
  }
}
