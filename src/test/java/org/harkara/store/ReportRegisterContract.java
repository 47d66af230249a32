package org.harkara.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.harkara.model.Report.State.CONFLICT;
import static org.harkara.model.Report.State.COUNTED;
import static org.harkara.model.Report.State.SUPERSEDED;
import static org.harkara.model.Report.State.UNCONFIRMED;
import static org.harkara.store.PollDay.DAY;
import static org.harkara.store.StoreRows.NOON;
import static org.harkara.store.StoreRows.minutes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.harkara.model.Address;
import org.harkara.model.Names;
import org.harkara.model.Report;
import org.harkara.store.ReportRegister.Entry;
import org.junit.jupiter.api.Test;

/** Lists of reports, their sums and their disagreements. */
interface ReportRegisterContract extends NewStore {

  /** Minutes count from noon; the last row asks up to the minute before. */
  @Test
  default void reportsAreListedNewestFirst() {
    write(
        tables -> {
          var day = new PollDay(tables);
          keep(tables, day, "184/1", "turnout", "1", COUNTED, 0);
          keep(tables, day, "184/2", "turnout", "2", UNCONFIRMED, 5);
          keep(tables, day, "185/1", "turnout", "3", SUPERSEDED, 5);
          keep(tables, day, "184/1", "final_turnout", "4", COUNTED, 3);
          keep(tables, day, "184/1", "poll_closed", "5", COUNTED, 4);
          record Row(List<String> events, String place, int from, int to, String parts) {}
          var both = List.of("turnout", "final_turnout");
          for (var row :
              List.of(
                  new Row(both, "", 0, 9, "3 2 4 1"),
                  new Row(both, "D", 0, 9, "3 2 4 1"),
                  new Row(both, "184", 0, 9, "2 4 1"),
                  new Row(both, "184/1", 0, 9, "4 1"),
                  new Row(List.of("turnout"), "", 0, 9, "3 2 1"),
                  new Row(List.of("poll_started"), "", 0, 9, ""),
                  new Row(List.of(), "", 0, 9, ""),
                  new Row(both, "999", 0, 9, ""),
                  new Row(both, "", 1, 9, "3 2 4"),
                  new Row(both, "", 0, 5, "4 1"))) {
            var place = Optional.of(row.place).filter(code -> !code.isEmpty());
            var from = NOON.plus(minutes(row.from));
            var to = NOON.plus(minutes(row.to));
            var register = tables.reportRegister();
            var page = register.list(row.events, place, from, to, 1);
            assertThat(parts(page.items())).as(row.toString()).isEqualTo(row.parts);
            assertThat(page.total()).as(row.toString()).isEqualTo(page.items().size());
            var each = new ArrayList<Entry>();
            register.each(row.events, place, from, to, each::add);
            assertThat(each).hasSameElementsAs(page.items());
          }
        });
  }

  @Test
  default void aReportIsShownWithWhoeverSentIt() {
    write(
        tables -> {
          var day = new PollDay(tables);
          long id = day.turnout("184/1", COUNTED, "total", 343, "male", 200, "at", "10:58");
          var page =
              tables
                  .reportRegister()
                  .list(List.of("turnout"), Optional.empty(), NOON, Instant.MAX, 1);
          assertThat(page.items())
              .containsExactly(
                  new Entry(
                      tables.reports().find(id).orElseThrow(),
                      Names.of("Reporter", ""),
                      Address.sms("+919800000100")));
        });
  }

  @Test
  default void aLongListIsCutIntoPagesAndStreamedWholeOldestFirst() {
    write(
        tables -> {
          var day = new PollDay(tables);
          int many = 1201;
          for (int i = 0; i < many; i++) {
            keep(tables, day, "184/1", i % 2 == 0 ? "seizure" : "turnout", "" + i, COUNTED, i / 3);
          }
          var register = tables.reportRegister();
          var events = List.of("seizure", "turnout");
          var nowhere = Optional.<String>empty();
          record Row(int asked, int items, String first) {}
          for (var row :
              List.of(new Row(1, 50, "1200"), new Row(2, 50, "1150"), new Row(25, 1, "0"))) {
            var page = register.list(events, nowhere, NOON, Instant.MAX, row.asked);
            assertThat(page.items()).as(row.toString()).hasSize(row.items);
            assertThat(page.items().getFirst().report().part()).isEqualTo(row.first);
            assertThat(page.pages()).isEqualTo(25);
            assertThat(page.total()).isEqualTo(many);
          }
          var each = new ArrayList<String>();
          register.each(
              events, nowhere, NOON, Instant.MAX, entry -> each.add(entry.report().part()));
          assertThat(each).hasSize(many);
          for (int i = 0; i < many; i++) {
            assertThat(each.get(i)).isEqualTo("" + i);
          }
          var back = new ArrayList<String>();
          register.eachNewestFirst(
              events, nowhere, NOON, Instant.MAX, entry -> back.add(entry.report().part()));
          assertThat(back).isEqualTo(each.reversed());
        });
  }

  @Test
  default void whatCountsIsAddedUpByField() {
    write(
        tables -> {
          var day = new PollDay(tables);
          var cash = PollDay.values("value", 235_000, "item", "cash", "litres", 2);
          tables.reports().add(day.draft("184/1", "seizure", "1", COUNTED, cash));
          var more = PollDay.values("value", 65_000);
          tables.reports().add(day.draft("185", "seizure", "2", COUNTED, more));
          tables.reports().add(day.draft("184/1", "seizure", "3", UNCONFIRMED, cash));
          tables.reports().add(day.draft("184/1", "turnout", "4", COUNTED, cash));
          var register = tables.reportRegister();
          record Row(Optional<String> place, List<String> events, Map<String, Double> totals) {}
          var seizure = List.of("seizure");
          for (var row :
              List.of(
                  new Row(Optional.empty(), seizure, Map.of("value", 300_000.0, "litres", 2.0)),
                  new Row(Optional.of("184"), seizure, Map.of("value", 235_000.0, "litres", 2.0)),
                  new Row(Optional.of("185"), seizure, Map.of("value", 65_000.0)),
                  new Row(
                      Optional.of("184"),
                      List.of("seizure", "turnout"),
                      Map.of("value", 470_000.0, "litres", 4.0)),
                  new Row(Optional.empty(), List.of(), Map.of()))) {
            assertThat(register.totals(row.events, row.place, NOON, NOON.plus(minutes(1))))
                .as(row.toString())
                .isEqualTo(row.totals);
            assertThat(register.totals(row.events, row.place, Instant.EPOCH, NOON)).isEmpty();
          }
        });
  }

  @Test
  default void whatDisagreesIsShownBesideWhatCounts() {
    write(
        tables -> {
          var day = new PollDay(tables);
          long against = day.turnout("184/10", CONFLICT, "total", 71);
          long another = day.turnout("184/10", CONFLICT, "total", 72);
          long counted = day.turnout("184/10", COUNTED, "total", 70);
          day.turnout("184/1", COUNTED, "total", 343);
          day.turnout("184/1", UNCONFIRMED, "total", 344);
          long alone = day.turnout("184/2", CONFLICT, "total", 9);
          day.turnout("185/1", CONFLICT, "total", 9);
          tables.reports().add(day.draft("184/2", "turnout", "09:00", COUNTED, Map.of()));
          var register = tables.reportRegister();
          assertThat(register.conflicts("turnout", DAY, Optional.of("184")))
              .extracting(entry -> entry.report().id())
              .containsExactly(alone, counted, against, another);
          assertThat(register.conflicts("turnout", DAY, Optional.empty())).hasSize(5);
          assertThat(register.conflicts("turnout", DAY.plusDays(1), Optional.empty())).isEmpty();
          assertThat(register.conflicts("final_turnout", DAY, Optional.empty())).isEmpty();
        });
  }

  private static void keep(
      Tables tables,
      PollDay day,
      String place,
      String event,
      String part,
      Report.State state,
      int minute) {
    var draft = day.draft(place, event, part, state, PollDay.values("total", 343, "male", 200));
    tables.reports().add(PollDay.at(draft, DAY, NOON, NOON.plus(minutes(minute))));
  }

  private static String parts(List<Entry> entries) {
    return String.join(" ", entries.stream().map(entry -> entry.report().part()).toList());
  }
}
