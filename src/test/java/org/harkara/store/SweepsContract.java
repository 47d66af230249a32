package org.harkara.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.harkara.model.Report.State.CONFLICT;
import static org.harkara.model.Report.State.COUNTED;
import static org.harkara.model.Report.State.SUPERSEDED;
import static org.harkara.model.Report.State.UNCONFIRMED;
import static org.harkara.model.Report.State.WITHDRAWN;
import static org.harkara.store.PollDay.DAY;
import static org.harkara.store.PollDay.SLOT;
import static org.harkara.store.StoreRows.NOON;
import static org.harkara.store.StoreRows.minutes;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.harkara.model.Names;
import org.harkara.model.Place;
import org.harkara.store.Sweeps.Planned;
import org.harkara.store.Sweeps.Sweep;
import org.junit.jupiter.api.Test;

/** Who did not report, and who is told of it. */
interface SweepsContract extends NewStore {
  List<String> STATIONS = List.of("station");

  @Test
  default void whatIsPlannedFallsDueOnceOldestFirst() {
    write(
        tables -> {
          long scope = new PollDay(tables).id("184");
          var sweeps = tables.sweeps();
          assertThat(sweeps.nextDue()).isEmpty();
          var later = new Planned("turnout", DAY, SLOT, scope, 1, NOON.plus(minutes(10)));
          var first = new Planned("turnout", DAY, SLOT, scope, 0, NOON);
          var past = new Planned("turnout", DAY, "09:00", scope, 0, NOON.minus(minutes(120)));
          sweeps.plan(later, false);
          sweeps.plan(first, false);
          sweeps.plan(past, true);
          sweeps.plan(new Planned("turnout", DAY, "09:00", scope, 0, NOON), false);
          assertThat(sweeps.nextDue()).contains(NOON);
          assertThat(sweeps.due(NOON.minusMillis(1), 9)).isEmpty();
          assertThat(sweeps.due(NOON, 9)).extracting(Sweep::planned).containsExactly(first);
          assertThat(sweeps.due(NOON.plus(minutes(60)), 9))
              .extracting(Sweep::planned)
              .containsExactly(first, later);
          assertThat(sweeps.due(NOON.plus(minutes(60)), 1))
              .extracting(Sweep::planned)
              .containsExactly(first);
        });
  }

  @Test
  default void oneThatWaitsIsMovedAndOneThatIsDoneIsNot() {
    write(
        tables -> {
          long scope = new PollDay(tables).id("184");
          var sweeps = tables.sweeps();
          var moved = new Planned("turnout", DAY, SLOT, scope, 0, NOON.plus(minutes(30)));
          var sweep = planned(tables, scope, SLOT, 0);
          sweeps.plan(moved, false);
          assertThat(sweeps.due(NOON, 9)).isEmpty();
          assertThat(sweeps.due(moved.due(), 9)).extracting(Sweep::planned).containsExactly(moved);
          sweeps.move(sweep.id(), NOON.plus(minutes(40)));
          assertThat(sweeps.nextDue()).contains(NOON.plus(minutes(40)));
          sweeps.finish(sweep.id(), NOON);
          sweeps.plan(moved, false);
          assertThat(sweeps.nextDue()).isEmpty();
        });
  }

  @Test
  default void aSweepGoesOnWhereItStoppedUntilItIsFinished() {
    write(
        tables -> {
          long scope = new PollDay(tables).id("184");
          var sweeps = tables.sweeps();
          var sweep = planned(tables, scope, SLOT, 0);
          assertThat(sweep).isEqualTo(new Sweep(sweep.id(), sweep.planned(), 0, false));
          sweeps.searched(sweep.id(), 7, false);
          assertThat(due(tables)).isEqualTo(new Sweep(sweep.id(), sweep.planned(), 7, false));
          sweeps.searched(sweep.id(), 9, true);
          assertThat(due(tables)).isEqualTo(new Sweep(sweep.id(), sweep.planned(), 9, true));
          assertThat(sweeps.nextDue()).contains(NOON);
          sweeps.finish(sweep.id(), NOON);
          assertThat(sweeps.nextDue()).isEmpty();
          assertThat(sweeps.due(NOON, 9)).isEmpty();
          sweeps.plan(sweep.planned(), false);
          assertThat(sweeps.nextDue()).isEmpty();
        });
  }

  @Test
  default void silentAreThoseOfWhomNothingCounts() {
    write(
        tables -> {
          var day = new PollDay(tables);
          day.turnout("184/1", COUNTED, "total", 343);
          day.turnout("184/2", UNCONFIRMED, "total", 1);
          day.turnout("184/10", CONFLICT, "total", 1);
          day.turnout("185/1", SUPERSEDED, "total", 1);
          day.turnout("185/1", WITHDRAWN, "total", 1);
          tables.reports().add(day.draft("185/1", "turnout", "09:00", COUNTED, Map.of()));
          tables.reports().add(day.draft("185/1", "turnout", "09:00", UNCONFIRMED, Map.of()));
          tables.reports().add(day.draft("185/1", "poll_started", SLOT, COUNTED, Map.of()));
          var other = day.draft("185/1", "turnout", SLOT, COUNTED, Map.of());
          tables.reports().add(PollDay.at(other, DAY.minusDays(1), NOON, NOON));
          var sweep = planned(tables, day.id("D"), SLOT, 0);
          var silent = tables.sweeps().silent(sweep, STATIONS, List.of(), List.of(), 0, 9);
          assertThat(silent)
              .extracting(place -> place.place().code() + " " + place.unconfirmed())
              .containsExactly("184/2 true", "184/10 true", "185/1 false");
          assertThat(silent.getFirst().place())
              .isEqualTo(tables.places().byCode("184/2").orElseThrow());
        });
  }

  @Test
  default void silentAreSoughtBelowTheScopeOnly() {
    write(
        tables -> {
          var day = new PollDay(tables);
          long last = day.id("184/2");
          record Row(
              String scope,
              List<String> kinds,
              List<Long> except,
              long after,
              int limit,
              List<String> silent) {}
          var none = List.<Long>of();
          var d = List.of("184/1", "184/2", "184/10", "185/1");
          for (var row :
              List.of(
                  new Row("D", STATIONS, none, 0, 9, d),
                  new Row("SP", STATIONS, none, 0, 9, d),
                  new Row("S184-1", STATIONS, none, 0, 9, List.of("184/2", "184/10")),
                  new Row("184/1", STATIONS, none, 0, 9, List.of("184/1")),
                  new Row("D", STATIONS, none, 0, 2, List.of("184/1", "184/2")),
                  new Row("D", STATIONS, none, last, 9, List.of("184/10", "185/1")),
                  new Row("D", STATIONS, List.of(day.id("184")), 0, 9, List.of("185/1")),
                  new Row(
                      "D",
                      STATIONS,
                      List.of(day.id("185"), day.id("S184-1")),
                      0,
                      9,
                      List.of("184/1")),
                  new Row("D", STATIONS, List.of(day.id("D")), 0, 9, List.of()),
                  new Row("D", List.of("centre", "ac"), none, 0, 9, List.of("184", "185", "TC3")),
                  new Row("D", List.of(), none, 0, 9, List.of()))) {
            var planned = new Planned("turnout", DAY, SLOT, day.id(row.scope), 0, NOON);
            var sweep = new Sweep(1, planned, 0, false);
            assertThat(
                    tables
                        .sweeps()
                        .silent(sweep, row.kinds, row.except, List.of(), row.after, row.limit))
                .as(row.toString())
                .extracting(silent -> silent.place().code())
                .isEqualTo(row.silent);
          }
        });
  }

  @Test
  default void aLaterEventMakesTheQuestionNeedless() {
    write(
        tables -> {
          var day = new PollDay(tables);
          tables.reports().add(day.draft("184/1", "final_turnout", "", COUNTED, Map.of()));
          tables.reports().add(day.draft("184/2", "poll_closed", "", COUNTED, Map.of()));
          tables.reports().add(day.draft("184/10", "final_turnout", "", UNCONFIRMED, Map.of()));
          var other = day.draft("185/1", "final_turnout", "", COUNTED, Map.of());
          tables.reports().add(PollDay.at(other, DAY.plusDays(1), NOON, NOON));
          var sweep = planned(tables, day.id("D"), SLOT, 0);
          record Row(List<String> settledBy, List<String> silent) {}
          for (var row :
              List.of(
                  new Row(List.of(), List.of("184/1", "184/2", "184/10", "185/1")),
                  new Row(List.of("final_turnout"), List.of("184/2", "184/10", "185/1")),
                  new Row(List.of("final_turnout", "poll_closed"), List.of("184/10", "185/1")))) {
            assertThat(tables.sweeps().silent(sweep, STATIONS, List.of(), row.settledBy, 0, 9))
                .as(row.toString())
                .extracting(silent -> silent.place().code())
                .isEqualTo(row.silent);
          }
        });
  }

  @Test
  default void aStationThatIsMovedIsSoughtWhereItIsAtTheTime() {
    write(
        tables -> {
          var day = new PollDay(tables);
          var scope = Optional.of(day.id("185"));
          var name = Names.of("New", "");
          tables.places().add("185/2", "station", name, Optional.empty(), scope, NOON);
          record Row(Instant due, List<String> silent) {}
          for (var row :
              List.of(
                  new Row(NOON.minusMillis(1), List.of("185/1")),
                  new Row(NOON, List.of("185/1", "185/2")))) {
            var planned = new Planned("turnout", DAY, SLOT, scope.get(), 0, row.due);
            var sweep = new Sweep(1, planned, 0, false);
            assertThat(tables.sweeps().silent(sweep, STATIONS, List.of(), List.of(), 0, 9))
                .as(row.toString())
                .extracting(silent -> silent.place().code())
                .isEqualTo(row.silent);
          }
        });
  }

  @Test
  default void eachOfficerIsToldOnceAboutAllSilentPlaces() {
    write(
        tables -> {
          var day = new PollDay(tables);
          var sweeps = tables.sweeps();
          var sweep = planned(tables, day.id("D"), SLOT, 2);
          long one = day.officer("+919800000201", "One").id();
          long two = day.officer("+919800000202", "Two").id();
          long three = day.officer("+919800000203", "Three").id();
          sweeps.note(sweep.id(), day.id("184/10"), Optional.of(two));
          sweeps.note(sweep.id(), day.id("184/2"), Optional.of(two));
          sweeps.note(sweep.id(), day.id("184/1"), Optional.of(three));
          sweeps.note(sweep.id(), day.id("184/1"), Optional.of(one));
          sweeps.note(sweep.id(), day.id("185/1"), Optional.empty());
          assertThat(digests(tables, sweep, 9))
              .containsExactly(two + ":184/2 184/10", three + ":184/1");
          assertThat(digests(tables, sweep, 1)).containsExactly(two + ":184/2 184/10");
          sweeps.told(sweep.id(), two, NOON);
          assertThat(digests(tables, sweep, 9)).containsExactly(three + ":184/1");
          assertThat(digests(tables, sweep, 1)).containsExactly(three + ":184/1");
          sweeps.told(sweep.id(), three, NOON);
          assertThat(digests(tables, sweep, 9)).isEmpty();
        });
  }

  @Test
  default void nobodyIsToldAboutAPlaceThatHasAnswered() {
    write(
        tables -> {
          var day = new PollDay(tables);
          var sweeps = tables.sweeps();
          long officer = day.officer("+919800000201", "One").id();
          var own = planned(tables, day.id("D"), SLOT, 0);
          sweeps.finish(own.id(), NOON);
          var above = planned(tables, day.id("D"), SLOT, 1);
          sweeps.finish(above.id(), NOON);
          var later = planned(tables, day.id("D"), "13:00", 0);
          for (var sweep : List.of(own, above, later)) {
            sweeps.note(sweep.id(), day.id("184/1"), Optional.of(officer));
            sweeps.note(sweep.id(), day.id("184/2"), Optional.of(officer));
          }
          sweeps.told(own.id(), officer, NOON);
          sweeps.answered(day.id("184/1"), "turnout", DAY, SLOT, NOON);
          assertThat(digests(tables, own, 9)).isEmpty();
          assertThat(digests(tables, above, 9)).containsExactly(officer + ":184/2");
          assertThat(digests(tables, later, 9)).containsExactly(officer + ":184/1 184/2");
          sweeps.answered(day.id("184/2"), "turnout", DAY, SLOT, NOON);
          sweeps.answered(day.id("184/2"), "poll_started", DAY, "13:00", NOON);
          sweeps.answered(day.id("184/2"), "turnout", DAY.plusDays(1), "13:00", NOON);
          assertThat(digests(tables, above, 9)).isEmpty();
          assertThat(digests(tables, later, 9)).containsExactly(officer + ":184/1 184/2");
        });
  }

  private static Sweep planned(Tables tables, long scope, String part, int rung) {
    tables.sweeps().plan(new Planned("turnout", DAY, part, scope, rung, NOON), false);
    return due(tables);
  }

  private static Sweep due(Tables tables) {
    var due = tables.sweeps().due(NOON, 9);
    assertThat(due).hasSize(1);
    return due.getFirst();
  }

  private static List<String> digests(Tables tables, Sweep sweep, int officers) {
    return tables.sweeps().untold(sweep.id(), officers).stream()
        .map(
            digest ->
                digest.officerId()
                    + ":"
                    + String.join(" ", digest.places().stream().map(Place::code).toList()))
        .toList();
  }
}
