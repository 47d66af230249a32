package org.harkara.cli;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.harkara.config.Calendar.PollDay;
import org.harkara.model.Report;
import org.harkara.model.Value;
import org.harkara.store.Store;

/** The board at the end of the day beside what really happened. */
final class DayBoard {
  private static final List<String> STATIONS = List.of("station");
  private static final int SHOWN = 20;

  private final Store store;
  private final PollDay poll;
  private final ZoneId zone;

  DayBoard(Store store, PollDay poll, ZoneId zone) {
    this.store = store;
    this.poll = poll;
    this.zone = zone;
  }

  void sent(PrintStream out) {
    store
        .read(views -> views.messageRegister().counts())
        .forEach(
            count ->
                out.printf(
                    "  %-32s %,9d%n",
                    (count.incoming() ? "in " : "out ") + count.verdict(), count.messages()));
  }

  /** Every station, every slot, to the last vote; and the sums by constituency. */
  boolean matches(List<DayStation> stations, PrintStream out) {
    var counted = counted();
    int wrong = 0;
    int figures = 0;
    for (var station : stations) {
      var kept = counted.getOrDefault(station.code, Map.of());
      for (var truth : station.truth.entrySet()) {
        figures++;
        wrong += differs(station, truth.getKey().toString(), truth.getValue(), kept, wrong, out);
      }
      figures++;
      wrong += differs(station, "final", station.finalTotal(), kept, wrong, out);
    }
    boolean sums = true;
    for (var slot : poll.slots()) {
      sums &= sum(slot, stations, out);
    }
    out.printf("%,d figures, %,d differ from the truth%n", figures, wrong);
    return wrong == 0 && sums;
  }

  private static int differs(
      DayStation station,
      String part,
      int truth,
      Map<String, Long> kept,
      int wrong,
      PrintStream out) {
    var board = kept.get(part);
    if (board != null && board == truth) {
      return 0;
    }
    if (wrong < SHOWN) {
      out.printf("  %s %s: %d in truth, %s on the board%n", station.code, part, truth, board);
    }
    return 1;
  }

  /** Station → slot (or "final") → votes. */
  private Map<String, Map<String, Long>> counted() {
    var all = new HashMap<String, Map<String, Long>>();
    var from = poll.date().minusDays(1).atStartOfDay(zone).toInstant();
    var to = poll.date().plusDays(2).atStartOfDay(zone).toInstant();
    store.read(
        views -> {
          views
              .reportRegister()
              .each(
                  List.of("turnout", "final_turnout"),
                  Optional.empty(),
                  from,
                  to,
                  entry -> keep(entry.report(), all));
          return null;
        });
    return all;
  }

  private static void keep(Report report, Map<String, Map<String, Long>> all) {
    if (report.state() == Report.State.COUNTED
        && report.values().get("total") instanceof Value.Amount(BigDecimal total)) {
      all.computeIfAbsent(report.place().code(), code -> new HashMap<>())
          .put(report.part().isEmpty() ? "final" : report.part(), total.longValue());
    }
  }

  private boolean sum(LocalTime slot, List<DayStation> stations, PrintStream out) {
    long truth = stations.stream().mapToLong(s -> s.truth.get(slot)).sum();
    var rows =
        store.read(
            views ->
                views
                    .reportRegister()
                    .tally(
                        "turnout", poll.date(), slot.toString(), "ac", Optional.empty(), STATIONS));
    long board =
        rows.stream().mapToLong(r -> r.votes().getOrDefault("total", 0.0).longValue()).sum();
    int reported = rows.stream().mapToInt(r -> r.reported()).sum();
    out.printf(
        "  %s: %,d votes on the board, %,d in truth, %,d of %,d stations%n",
        slot, board, truth, reported, stations.size());
    return board == truth && reported == stations.size();
  }
}
