package org.harkara.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.harkara.model.Report.State.CONFLICT;
import static org.harkara.model.Report.State.COUNTED;
import static org.harkara.model.Report.State.SUPERSEDED;
import static org.harkara.model.Report.State.UNCONFIRMED;
import static org.harkara.model.Report.State.WITHDRAWN;
import static org.harkara.store.PollDay.DAY;
import static org.harkara.store.PollDay.SLOT;
import static org.harkara.store.StoreRows.NOON;
import static org.harkara.store.StoreRows.minutes;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.harkara.model.Report;
import org.harkara.model.Value;
import org.junit.jupiter.api.Test;

/** Reports as they come in. */
interface ReportsContract extends NewStore {

  @Test
  default void aReportComesBackAsItWasKept() {
    write(
        tables -> {
          var day = new PollDay(tables);
          long first = day.turnout("184/1", SUPERSEDED, "total", 341);
          var values = new LinkedHashMap<String, Value>();
          values.put("total", Value.Amount.of(9_007_199_254_740_991L));
          values.put("litres", new Value.Amount(new BigDecimal("12.75")));
          values.put("at", new Value.Word("10:58"));
          values.put("remark", new Value.Word(""));
          values.put("joint", new Value.Words(List.of("police", "excise")));
          values.put("none", new Value.Words(List.of()));
          var draft =
              new Reports.Draft(
                  day.id("184/1"),
                  "turnout",
                  DAY,
                  SLOT,
                  values,
                  COUNTED,
                  List.of("jump", "letters"),
                  day.reporter().id(),
                  "sector_officer",
                  true,
                  NOON.minus(minutes(3)),
                  NOON,
                  day.messageId(),
                  Optional.of(first));
          long id = tables.reports().add(draft);
          var kept = tables.reports().find(id).orElseThrow();
          assertThat(kept)
              .isEqualTo(
                  new Report(
                      id,
                      tables.places().byCode("184/1").orElseThrow(),
                      "turnout",
                      DAY,
                      SLOT,
                      values,
                      COUNTED,
                      List.of("jump", "letters"),
                      day.reporter().id(),
                      "sector_officer",
                      true,
                      NOON.minus(minutes(3)),
                      NOON,
                      day.messageId(),
                      Optional.of(first)));
          assertThat(kept.values().keySet())
              .containsExactly("total", "litres", "at", "remark", "joint", "none");
          assertThat(tables.reports().find(id + 1)).isEmpty();
        });
  }

  @Test
  default void currentAreThoseThatStandOrWaitOldestFirst() {
    write(
        tables -> {
          var day = new PollDay(tables);
          long place = day.id("184/1");
          assertThat(tables.reports().current(place, DAY)).isEmpty();
          day.turnout("184/1", SUPERSEDED, "total", 1);
          long conflict = day.turnout("184/1", CONFLICT, "total", 2);
          day.turnout("184/1", WITHDRAWN, "total", 3);
          long counted = day.turnout("184/1", COUNTED, "total", 343, "male", 200);
          long waiting = day.turnout("184/1", UNCONFIRMED, "total", 4);
          day.turnout("184/2", COUNTED, "total", 5);
          long bare =
              tables.reports().add(day.draft("184/1", "mock_poll_done", "", COUNTED, Map.of()));
          var other = day.draft("184/1", "turnout", SLOT, COUNTED, Map.of());
          tables.reports().add(PollDay.at(other, DAY.plusDays(1), NOON, NOON));
          var current = tables.reports().current(place, DAY);
          assertThat(current)
              .extracting(Report::id)
              .containsExactly(conflict, counted, waiting, bare);
          assertThat(current.get(1).values()).isEqualTo(PollDay.values("total", 343, "male", 200));
          assertThat(current.get(3).values()).isEmpty();
        });
  }

  @Test
  default void nothingCountsTwice() {
    write(
        tables -> {
          var day = new PollDay(tables);
          long counted = day.turnout("184/1", COUNTED, "total", 343);
          assertThatThrownBy(() -> day.turnout("184/1", COUNTED, "total", 344))
              .isInstanceOf(IllegalStateException.class)
              .hasMessage("a report of turnout on 2025-11-06 11:00 counts already at this place");
          long other = day.turnout("184/1", UNCONFIRMED, "total", 344);
          assertThatThrownBy(() -> tables.reports().settle(other, COUNTED))
              .isInstanceOf(IllegalStateException.class);
          tables.reports().settle(counted, SUPERSEDED);
          tables.reports().settle(other, COUNTED);
          tables.reports().flag(other, List.of());
          assertThat(tables.reports().current(day.id("184/1"), DAY))
              .singleElement()
              .satisfies(report -> assertThat(report.id()).isEqualTo(other));
          assertThat(tables.reports().find(counted).orElseThrow().state()).isEqualTo(SUPERSEDED);
        });
  }

  @Test
  default void flagsAreNamedAnewOrTakenAway() {
    write(
        tables -> {
          long id = new PollDay(tables).turnout("184/1", UNCONFIRMED, "total", 343);
          for (var flags : List.of(List.of("jump"), List.of("zero", "words"), List.<String>of())) {
            tables.reports().flag(id, flags);
            assertThat(tables.reports().find(id).orElseThrow().flags()).isEqualTo(flags);
          }
        });
  }

  @Test
  default void aDailyKindGoesOnFromTheLastDayThatCounts() {
    write(
        tables -> {
          var day = new PollDay(tables);
          var sir = day.draft("184/1", "enumeration", "", COUNTED, PollDay.values("digitised", 40));
          var waits =
              day.draft("184/1", "enumeration", "", UNCONFIRMED, PollDay.values("digitised", 90));
          long first = tables.reports().add(PollDay.at(sir, DAY.minusDays(3), NOON, NOON));
          long second = tables.reports().add(PollDay.at(sir, DAY.minusDays(2), NOON, NOON));
          tables.reports().add(PollDay.at(waits, DAY.minusDays(1), NOON, NOON));
          tables.reports().add(sir);
          long place = day.id("184/1");
          var reports = tables.reports();
          assertThat(reports.lastBefore(place, "enumeration", DAY).orElseThrow().id())
              .isEqualTo(second);
          var before = reports.lastBefore(place, "enumeration", DAY.minusDays(2)).orElseThrow();
          assertThat(before.id()).isEqualTo(first);
          assertThat(before.values()).isEqualTo(PollDay.values("digitised", 40));
          assertThat(reports.lastBefore(place, "enumeration", DAY.minusDays(3))).isEmpty();
          assertThat(reports.lastBefore(place, "turnout", DAY)).isEmpty();
          assertThat(reports.lastBefore(day.id("184/2"), "enumeration", DAY)).isEmpty();
        });
  }

  @Test
  default void whatCountsOrWaitsBelowAPlaceIsFound() {
    write(
        tables -> {
          var day = new PollDay(tables);
          long one = seizure(tables, day, "184/1", "1", Duration.ZERO);
          long two = seizure(tables, day, "184", "2", minutes(50));
          seizure(tables, day, "185/1", "3", minutes(50));
          seizure(tables, day, "184/1", "4", minutes(90));
          var waits = day.draft("184/1", "seizure", "5", UNCONFIRMED, Map.of());
          long five = tables.reports().add(waits);
          day.turnout("184/1", COUNTED, "total", 1);
          var found = tables.reports().below(day.id("184"), "seizure", NOON.minus(minutes(60)));
          assertThat(found).extracting(Report::id).containsExactly(one, two, five);
          assertThat(found.get(1).values())
              .isEqualTo(PollDay.values("value", 235_000, "item", "cash"));
        });
  }

  private static long seizure(
      Tables tables, PollDay day, String place, String part, Duration before) {
    var draft =
        day.draft(
            place, "seizure", part, COUNTED, PollDay.values("value", 235_000, "item", "cash"));
    return tables.reports().add(PollDay.at(draft, DAY, NOON, NOON.minus(before)));
  }

  @Test
  default void aSlotClosedAboveIsClosedBelow() {
    write(
        tables -> {
          var day = new PollDay(tables);
          var reports = tables.reports();
          long ac = day.id("184");
          assertThat(reports.unlock(ac, "turnout", DAY, SLOT, "ceo", NOON)).isFalse();
          reports.lock(ac, "turnout", DAY, SLOT, "ro", NOON);
          reports.lock(ac, "turnout", DAY, SLOT, "ro", NOON.plus(minutes(1)));
          record Row(String place, String event, String part, boolean locked) {}
          for (var row :
              List.of(
                  new Row("184", "turnout", SLOT, true),
                  new Row("184/1", "turnout", SLOT, true),
                  new Row("184/10", "turnout", SLOT, true),
                  new Row("185/1", "turnout", SLOT, false),
                  new Row("D", "turnout", SLOT, false),
                  new Row("184/1", "turnout", "13:00", false),
                  new Row("184/1", "final_turnout", SLOT, false))) {
            assertThat(reports.locked(day.id(row.place), row.event, DAY, row.part))
                .as(row.toString())
                .isEqualTo(row.locked);
          }
          assertThat(reports.locked(ac, "turnout", DAY.plusDays(1), SLOT)).isFalse();
          assertThat(reports.unlock(day.id("184/1"), "turnout", DAY, SLOT, "ceo", NOON)).isFalse();
          assertThat(reports.unlock(ac, "turnout", DAY, SLOT, "ceo", NOON)).isTrue();
          assertThat(reports.unlock(ac, "turnout", DAY, SLOT, "ceo", NOON)).isFalse();
          assertThat(reports.locked(day.id("184/1"), "turnout", DAY, SLOT)).isFalse();
          reports.lock(ac, "turnout", DAY, SLOT, "ro", NOON.plus(minutes(9)));
          assertThat(reports.locked(day.id("184/1"), "turnout", DAY, SLOT)).isTrue();
        });
  }
}
