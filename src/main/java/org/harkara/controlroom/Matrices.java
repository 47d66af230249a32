package org.harkara.controlroom;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.harkara.config.Config;
import org.harkara.config.ReportEvent;
import org.harkara.model.Place;
import org.harkara.model.Report;
import org.harkara.store.ReportRegister;
import org.harkara.store.ReportRegister.Tally;
import org.harkara.store.Store;
import org.harkara.store.Views;

/** The whole poll day of an area: slots across, places down. */
public final class Matrices {
  private static final String DISTRICT = "district";

  private final Store store;
  private final ZoneId zone;
  private final Duration lead;
  private final Optional<TurnoutKind> turnout;
  private final Alarms alarms;

  public Matrices(Store store, Config config) {
    this.store = store;
    this.zone = config.calendar().zone();
    this.lead = config.settings().spans().slotLead();
    this.turnout = TurnoutKind.in(config);
    this.alarms = new Alarms(store, config);
  }

  /** A row for each place on the next level: districts, constituencies, or stations. */
  public TurnoutMatrix of(Scope scope, Instant now) {
    return store.read(views -> matrix(views, scope, group(views, scope), now));
  }

  /** Every station; one constituency after the other, so that only one is in memory. */
  public void eachStation(Scope scope, Instant now, Consumer<TurnoutMatrix.Row> consumer) {
    var kind = turnout.orElseThrow();
    store.read(
        views -> {
          var group = scope.group(kind.leaf());
          if (group.equals(kind.leaf())) {
            matrix(views, scope, group, now).rows().forEach(consumer);
            return null;
          }
          for (var tally :
              tallies(views.reportRegister(), kind.slotted(), "", group, scope, kind.stations())) {
            var part = new Scope(views.placeRegister().line(tally.group().code()), scope.poll());
            matrix(views, part, kind.leaf(), now).rows().forEach(consumer);
          }
          return null;
        });
  }

  private String group(Views views, Scope scope) {
    return scope.wide() && views.placeRegister().count(DISTRICT) > 1
        ? DISTRICT
        : scope.group(turnout.orElseThrow().leaf());
  }

  private TurnoutMatrix matrix(Views views, Scope scope, String group, Instant now) {
    var kind = turnout.orElseThrow();
    var register = views.reportRegister();
    var slots = scope.poll().orElseThrow().slots();
    var bySlot =
        List.copyOf(
            register
                .tallies(
                    kind.slotted().slug(),
                    scope.poll().orElseThrow().date(),
                    slots.stream().map(LocalTime::toString).toList(),
                    group,
                    scope.code(),
                    kind.stations())
                .values());
    var last =
        kind.last().map(event -> tallies(register, event, "", group, scope, kind.stations()));
    var conflicts = conflicts(register, kind, scope);
    var red = alarms.red(register, scope).stream().map(Alarms.Red::place).toList();
    return new TurnoutMatrix(
        slots,
        scope.slot(now.atZone(zone).toLocalDateTime(), lead),
        group.equals(kind.leaf()),
        bySlot.stream().map(Figures::of).toList(),
        last.map(Figures::of),
        rows(bySlot, last, counts(conflicts, group, views), counts(red, group, views)));
  }

  private static List<TurnoutMatrix.Row> rows(
      List<List<Tally>> bySlot,
      Optional<List<Tally>> last,
      Map<String, Integer> conflicts,
      Map<String, Integer> red) {
    var figures = new LinkedHashMap<Place, List<Figures>>();
    for (var tallies : bySlot) {
      for (var tally : tallies) {
        figures
            .computeIfAbsent(tally.group(), place -> new ArrayList<>())
            .add(Figures.of(List.of(tally)));
      }
    }
    var finals = new HashMap<Place, Figures>();
    last.ifPresent(tallies -> tallies.forEach(t -> finals.put(t.group(), Figures.of(List.of(t)))));
    var rows = new ArrayList<TurnoutMatrix.Row>();
    figures.forEach(
        (place, bySlots) ->
            rows.add(
                new TurnoutMatrix.Row(
                    place,
                    bySlots,
                    Optional.ofNullable(finals.get(place)),
                    bySlots.stream().mapToInt(Figures::unconfirmed).sum()
                        + Optional.ofNullable(finals.get(place))
                            .map(Figures::unconfirmed)
                            .orElse(0),
                    conflicts.getOrDefault(place.code(), 0),
                    red.getOrDefault(place.code(), 0))));
    return rows;
  }

  private static List<Tally> tallies(
      ReportRegister register,
      ReportEvent event,
      String part,
      String group,
      Scope scope,
      List<String> kinds) {
    return register.tally(
        event.slug(), scope.poll().orElseThrow().date(), part, group, scope.code(), kinds);
  }

  /** Figures that differ from a counted one, of whatever slot, final ones too. */
  private static List<Place> conflicts(ReportRegister register, TurnoutKind kind, Scope scope) {
    var day = scope.poll().orElseThrow().date();
    return kind.figures().stream()
        .flatMap(event -> register.conflicts(event.slug(), day, scope.code()).stream())
        .map(ReportRegister.Entry::report)
        .filter(report -> report.state() == Report.State.CONFLICT)
        .map(Report::place)
        .toList();
  }

  /** How many of the places lie in each of the groups, by its code; few are ever asked for. */
  private static Map<String, Integer> counts(List<Place> places, String group, Views views) {
    var counts = new HashMap<String, Integer>();
    for (var place : places) {
      views.placeRegister().line(place.code()).stream()
          .filter(above -> above.kind().equals(group))
          .findFirst()
          .ifPresent(above -> counts.merge(above.code(), 1, Integer::sum));
    }
    return counts;
  }
}
