package org.harkara.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.harkara.model.Report.State.CONFLICT;
import static org.harkara.model.Report.State.COUNTED;
import static org.harkara.model.Report.State.UNCONFIRMED;
import static org.harkara.model.Report.State.WITHDRAWN;
import static org.harkara.store.PollDay.DAY;
import static org.harkara.store.PollDay.SLOT;
import static org.harkara.store.StoreRows.NOON;
import static org.harkara.store.StoreRows.minutes;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.harkara.model.Address;
import org.harkara.model.Names;
import org.harkara.model.Place;
import org.harkara.store.ReportRegister.Movement;
import org.harkara.store.ReportRegister.Red;
import org.harkara.store.ReportRegister.Tally;
import org.junit.jupiter.api.Test;

/** How all stations stand: tallies, who is missing, what is red, machines. */
interface ReportBoardContract extends NewStore {
  List<String> STATION = List.of("station");

  @Test
  default void stationsAreTalliedByGroup() {
    write(
        tables -> {
          var day = new PollDay(tables);
          day.turnout("184/1", COUNTED, "total", 343, "male", 200, "female", 143, "third", 0);
          day.turnout("184/1", UNCONFIRMED, "total", 345);
          day.turnout("184/2", COUNTED, "total", 57, "male", 57, "at", "10:58");
          day.turnout("184/2", CONFLICT, "total", 58);
          day.turnout("184/10", CONFLICT, "total", 9);
          day.turnout("184/10", UNCONFIRMED, "total", 10);
          day.turnout("185/1", WITHDRAWN, "total", 9);
          tables.reports().add(day.draft("185/1", "turnout", "09:00", COUNTED, Map.of()));
          tables.reports().add(day.draft("TC3", "turnout", SLOT, COUNTED, Map.of()));
          day.place("186", "ac", "D");
          var votes = Map.of("total", 400.0, "male", 257.0, "female", 143.0, "third", 0.0);
          var electors = Map.of("male", 800L, "female", 600L, "third", 1L, "total", 1401L);
          var none = Map.of("male", 0L, "female", 0L, "third", 0L, "total", 0L);
          var navnagar = new Tally(place(tables, "184"), 3, 2, 2, 1, votes, electors, votes);
          var rampurwa = new Tally(place(tables, "185"), 1, 0, 0, 0, Map.of(), none, Map.of());
          var empty = new Tally(place(tables, "186"), 0, 0, 0, 0, Map.of(), none, Map.of());
          var sector =
              new Tally(
                  place(tables, "S184-1"),
                  2,
                  1,
                  1,
                  0,
                  Map.of("total", 57.0, "male", 57.0),
                  Map.of("male", 300L, "female", 200L, "third", 0L, "total", 500L),
                  Map.of("total", 57.0, "male", 57.0));
          var district = new Tally(place(tables, "D"), 4, 2, 2, 1, votes, electors, votes);
          record Row(String group, Optional<String> place, List<Tally> tallies) {}
          for (var row :
              List.of(
                  new Row("ac", Optional.empty(), List.of(navnagar, rampurwa, empty)),
                  new Row("ac", Optional.of("D"), List.of(navnagar, rampurwa, empty)),
                  new Row("ac", Optional.of("184"), List.of(navnagar)),
                  new Row("sector", Optional.of("SP"), List.of(sector)),
                  new Row("district", Optional.empty(), List.of(district)),
                  new Row("ac", Optional.of("184/1"), List.of()),
                  new Row("ac", Optional.of("999"), List.of()))) {
            assertThat(
                    tables
                        .reportRegister()
                        .tally("turnout", DAY, SLOT, row.group, row.place, STATION))
                .as("%s below %s", row.group, row.place)
                .isEqualTo(row.tallies);
          }
          var none2 =
              tables
                  .reportRegister()
                  .tally("turnout", DAY, SLOT, "ac", Optional.of("184"), List.of());
          assertThat(none2)
              .containsExactly(
                  new Tally(place(tables, "184"), 0, 0, 0, 0, Map.of(), none, Map.of()));
        });
  }

  @Test
  default void missingAreListedWithWhoeverIsToBeCalled() {
    write(
        tables -> {
          var day = new PollDay(tables);
          day.duty(day.officer("+919800000301", "Presiding"), "presiding_officer", "184/1", 1);
          day.duty(day.officer("+919800000302", "Second"), "presiding_officer", "184/1", 2);
          day.duty(day.officer("+919800000303", "Sector"), "sector_officer", "S184-1", 1);
          day.duty(day.officer("+919800000304", "Station"), "sector_officer", "184/10", 1);
          day.duty(day.officer("+919800000305", "District"), "presiding_officer", "D", 1);
          day.duty(day.officer("+919800000306", "Returning"), "ro", "184", 1);
          day.turnout("184/2", UNCONFIRMED, "total", 1);
          record Row(
              List<String> roles, Optional<String> place, Instant at, List<String> missing) {}
          var later = NOON.plus(minutes(60));
          var sector = List.of("sector_officer");
          for (var row :
              List.of(
                  new Row(
                      List.of("presiding_officer", "sector_officer"),
                      Optional.empty(),
                      NOON,
                      List.of(
                          "184/1 Presiding presiding_officer false",
                          "184/2 District presiding_officer true",
                          "184/10 District presiding_officer false",
                          "185/1 District presiding_officer false")),
                  new Row(
                      List.of("sector_officer", "ro"),
                      Optional.of("D"),
                      NOON,
                      List.of(
                          "184/1 Returning ro false",
                          "184/2 Sector sector_officer true",
                          "184/10 Station sector_officer false",
                          "185/1 nobody - false")),
                  new Row(
                      List.of("presiding_officer"),
                      Optional.of("184/2"),
                      NOON,
                      List.of("184/2 District presiding_officer true")),
                  new Row(
                      sector,
                      Optional.of("S184-1"),
                      later,
                      List.of("184/2 nobody - true", "184/10 nobody - false")),
                  new Row(List.of(), Optional.of("185"), NOON, List.of("185/1 nobody - false")))) {
            assertThat(
                    tables
                        .reportRegister()
                        .missing("turnout", DAY, SLOT, row.place, STATION, row.roles, row.at))
                .as(row.toString())
                .extracting(
                    missing ->
                        "%s %s %s %s"
                            .formatted(
                                missing.place().code(),
                                missing.officer().map(Names::toString).orElse("nobody"),
                                missing.role().orElse("-"),
                                missing.unconfirmed()))
                .isEqualTo(row.missing);
          }
          day.turnout("184/1", COUNTED, "total", 343);
          var left =
              tables
                  .reportRegister()
                  .missing("turnout", DAY, SLOT, Optional.of("184"), STATION, sector, NOON);
          assertThat(left)
              .containsExactly(
                  new ReportRegister.Missing(
                      place(tables, "184/2"),
                      Optional.of(Names.of("Sector", "")),
                      Optional.of("sector_officer"),
                      Optional.of(Address.sms("+919800000303")),
                      true),
                  new ReportRegister.Missing(
                      place(tables, "184/10"),
                      Optional.of(Names.of("Station", "")),
                      Optional.of("sector_officer"),
                      Optional.of(Address.sms("+919800000304")),
                      false));
        });
  }

  @Test
  default void aPlaceIsRedUntilItsOfficerSaysThatItIsOver() {
    write(
        tables -> {
          var day = new PollDay(tables);
          event(tables, day, "184/1", "evm_problem", "1", 0);
          event(tables, day, "184/1", "poll_resumed", "2", 5);
          event(tables, day, "184/1", "evm_problem", "3", 7);
          event(tables, day, "184/1", "evm_problem", "4", 9);
          event(tables, day, "184/1", "law_and_order", "5", 3);
          event(tables, day, "184/2", "evm_problem", "6", 4);
          event(tables, day, "184/2", "problem_resolved", "7", 4);
          event(tables, day, "184/10", "law_and_order", "8", 2);
          event(tables, day, "184/10", "poll_resumed", "9", 6);
          event(tables, day, "185/1", "evm_problem", "10", 1);
          var waits = day.draft("185/1", "problem_resolved", "11", UNCONFIRMED, Map.of());
          tables.reports().add(PollDay.at(waits, DAY, NOON.plus(minutes(9)), NOON));
          var above = day.draft("185/1", "problem_resolved", "12", COUNTED, Map.of());
          tables
              .reports()
              .add(PollDay.onBehalf(PollDay.at(above, DAY, NOON.plus(minutes(9)), NOON)));
          var clearedBy =
              Map.of(
                  "evm_problem",
                  List.of("poll_resumed", "problem_resolved"),
                  "law_and_order",
                  List.of("problem_resolved"));
          record Row(Optional<String> place, List<String> red) {}
          for (var row :
              List.of(
                  new Row(
                      Optional.empty(),
                      List.of(
                          "185/1 evm_problem 1",
                          "184/10 law_and_order 2",
                          "184/1 law_and_order 3",
                          "184/1 evm_problem 7")),
                  new Row(Optional.of("S184-1"), List.of("184/10 law_and_order 2")),
                  new Row(Optional.of("185"), List.of("185/1 evm_problem 1")))) {
            assertThat(tables.reportRegister().red(clearedBy, DAY, row.place))
                .as(row.toString())
                .extracting(ReportBoardContract::text)
                .isEqualTo(row.red);
          }
          assertThat(
                  tables
                      .reportRegister()
                      .red(Map.of("evm_problem", List.of()), DAY, Optional.of("184/2")))
              .extracting(ReportBoardContract::text)
              .containsExactly("184/2 evm_problem 4");
          assertThat(tables.reportRegister().red(clearedBy, DAY.plusDays(1), Optional.empty()))
              .isEmpty();
        });
  }

  @Test
  default void aMachineIsFollowedOnItsWay() {
    write(
        tables -> {
          var day = new PollDay(tables);
          long report = event(tables, day, "184/1", "evm_problem", "1", 0);
          long place = day.id("184/1");
          var incidents = tables.incidents();
          incidents.faulty(place, "CU", report, NOON);
          incidents.faulty(place, "CU", report, NOON.plus(minutes(1)));
          incidents.faulty(place, "BU", report, NOON.plus(minutes(2)));
          incidents.replaced(place, "CU", report, NOON.plus(minutes(3)));
          incidents.faulty(place, "CU", report, NOON.plus(minutes(4)));
          incidents.returned(place, "CU", report, NOON.plus(minutes(5)));
          incidents.replaced(place, "VVPAT", report, NOON.plus(minutes(6)));
          incidents.returned(place, "BU", report, NOON.plus(minutes(7)));
          incidents.returned(day.id("185/1"), "EVM", report, NOON.plus(minutes(8)));
          record Row(Optional<String> place, List<String> movements) {}
          var own =
              List.of("184/1 VVPAT - 6 -", "184/1 CU 4 - -", "184/1 BU 2 - 7", "184/1 CU 0 3 5");
          for (var row :
              List.of(
                  new Row(Optional.of("184"), own),
                  new Row(Optional.of("185"), List.of("185/1 EVM - - 8")),
                  new Row(Optional.of("S184-1"), List.of()))) {
            assertThat(tables.reportRegister().movements(row.place))
                .as(row.toString())
                .extracting(ReportBoardContract::text)
                .isEqualTo(row.movements);
          }
          assertThat(tables.reportRegister().movements(Optional.empty())).hasSize(5);
        });
  }

  private static long event(
      Tables tables, PollDay day, String place, String event, String part, int minute) {
    var draft = day.draft(place, event, part, COUNTED, Map.of());
    return tables.reports().add(PollDay.at(draft, DAY, NOON.plus(minutes(minute)), NOON));
  }

  private static Place place(Tables tables, String code) {
    return tables.places().byCode(code).orElseThrow();
  }

  private static String text(Red red) {
    return red.place().code() + " " + red.event() + " " + minute(Optional.of(red.since()));
  }

  private static String text(Movement movement) {
    return "%s %s %s %s %s"
        .formatted(
            movement.place().code(),
            movement.unit(),
            minute(movement.faultyAt()),
            minute(movement.replacedAt()),
            minute(movement.returnedAt()));
  }

  private static String minute(Optional<Instant> at) {
    return at.map(when -> "" + NOON.until(when, ChronoUnit.MINUTES)).orElse("-");
  }
}
