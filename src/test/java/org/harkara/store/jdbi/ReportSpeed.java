package org.harkara.store.jdbi;

import static org.harkara.store.StoreRows.NOON;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.harkara.model.Address;
import org.harkara.model.Names;
import org.harkara.model.Report;
import org.harkara.model.Value;
import org.harkara.store.Reports;
import org.harkara.store.Store;
import org.harkara.store.StoreRows;
import org.harkara.store.Sweeps;
import org.harkara.store.Tables;

/**
 * Measures what a slot of a poll day asks of the store when 30 % of the stations are silent. To be
 * run by hand: {@code ReportSpeed [stations]}.
 */
final class ReportSpeed {
  private static final LocalDate DAY = LocalDate.parse("2025-11-06");
  private static final List<String> SLOTS = List.of("09:00", "11:00", "13:00");
  private static final String LAST = "13:00";
  private static final List<String> STATION = List.of("station");
  private static final int CHUNK = 200;

  private static final OperatingSystemMXBean MACHINE =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private final Store store;
  private final List<Long> stations = new ArrayList<>();
  private long scope;

  private ReportSpeed(Store store) {
    this.store = store;
  }

  public static void main(String[] arguments) throws IOException {
    int stations = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5677;
    var folder = Files.createTempDirectory("harkara-speed");
    try (var store = JdbiStore.open("jdbc:sqlite:" + folder.resolve("speed.db"))) {
      new ReportSpeed(store).measure(stations);
    }
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  private void measure(int count) {
    store.transact(tables -> plant(tables, count));
    time("keep %d reports".formatted(count * 2 + count * 7 / 10), () -> store.transact(this::keep));
    for (int round = 1; round <= 3; round++) {
      time("current of every station", () -> store.transact(this::current));
      int rung = round;
      time("search and note the silent", () -> search(rung));
      time("tell every officer", () -> tell(rung));
      time(
          "tally by constituency",
          () ->
              store.read(
                  v ->
                      v.reportRegister()
                          .tally("turnout", DAY, LAST, "ac", Optional.empty(), STATION)
                          .size()));
      for (var slot : List.of(LAST, "15:00")) {
        time(
            "missing at " + slot,
            () ->
                store.read(
                    v ->
                        v.reportRegister()
                            .missing(
                                "turnout",
                                DAY,
                                slot,
                                Optional.of("D"),
                                STATION,
                                List.of(
                                    "presiding_officer",
                                    "second_polling_officer",
                                    "sector_officer"),
                                NOON)
                            .size()));
      }
      time(
          "first page of the list",
          () ->
              store.read(
                  v ->
                      (int)
                          v.reportRegister()
                              .list(
                                  List.of("turnout", "final_turnout"),
                                  Optional.of("D"),
                                  Instant.EPOCH,
                                  Instant.MAX,
                                  1)
                              .total()));
      time(
          "totals",
          () ->
              store.read(
                  v ->
                      v.reportRegister()
                          .totals(
                              List.of("turnout", "final_turnout"),
                              Optional.of("D"),
                              Instant.EPOCH,
                              Instant.MAX)
                          .size()));
    }
  }

  /** The processor's time beside the clock's: the machine may be busy with other things. */
  private static void time(String what, Supplier<Integer> work) {
    long began = System.nanoTime();
    long busy = MACHINE.getProcessCpuTime();
    int found = work.get();
    System.out.printf(
        "%-32s %,8.0f ms, %,8.0f ms of processor time, %,10d%n",
        what, (System.nanoTime() - began) / 1e6, (MACHINE.getProcessCpuTime() - busy) / 1e6, found);
  }

  /** Ten stations a sector, forty sectors a constituency, an officer for each of them. */
  private Void plant(Tables tables, int count) {
    scope = place(tables, "D", "district", Optional.empty());
    long ac = 0;
    long sector = 0;
    for (int i = 0; i < count; i++) {
      if (i % 400 == 0) {
        ac = place(tables, "" + (100 + i / 400), "ac", Optional.of(scope));
      }
      if (i % 10 == 0) {
        sector = place(tables, "S" + i / 10, "sector", Optional.of(ac));
        appoint(tables, "sector_officer", sector, 8_000_000_000L + i);
      }
      long station =
          place(tables, (100 + i / 400) + "/" + (i % 400 + 1), "station", Optional.of(sector));
      appoint(tables, "presiding_officer", station, 9_000_000_000L + i);
      stations.add(station);
    }
    return null;
  }

  private static long place(Tables tables, String code, String kind, Optional<Long> parent) {
    var name = Names.of("Primary School " + code, "प्राथमिक विद्यालय " + code);
    var electors = Map.of("male", 560, "female", 488, "third", 2);
    return tables
        .places()
        .add(code, kind, name, Optional.empty(), electors, parent, Instant.EPOCH)
        .id();
  }

  private static void appoint(Tables tables, String role, long place, long phone) {
    var contact = tables.contacts().known(Address.sms("+91" + phone));
    var officer = tables.duties().addOfficer(Names.of("Officer " + phone, ""), contact.id(), "hi");
    tables
        .duties()
        .addDuty(officer.id(), role, Optional.empty(), place, 1, Instant.EPOCH, Instant.MAX);
  }

  private int keep(Tables tables) {
    var contact = tables.contacts().seen(StoreRows.CITIZEN, StoreRows.TWILIO);
    long message =
        tables.ledger().record(StoreRows.inbound("SM1", "343"), contact.id()).messageId();
    int kept = 0;
    for (var slot : SLOTS) {
      for (int i = 0; i < stations.size(); i++) {
        if (!slot.equals(LAST) || i % 10 >= 3) {
          keep(tables, stations.get(i), slot, message);
          kept++;
        }
      }
    }
    return kept;
  }

  private static void keep(Tables tables, long place, String slot, long message) {
    var values =
        Map.<String, Value>of(
            "total",
            Value.Amount.of(343),
            "male",
            Value.Amount.of(200),
            "female",
            Value.Amount.of(143),
            "third",
            Value.Amount.of(0));
    tables
        .reports()
        .add(
            new Reports.Draft(
                place,
                "turnout",
                DAY,
                slot,
                values,
                Report.State.COUNTED,
                List.of(),
                1,
                "presiding_officer",
                false,
                NOON,
                NOON,
                message,
                Optional.empty()));
  }

  private int current(Tables tables) {
    return stations.stream().mapToInt(id -> tables.reports().current(id, DAY).size()).sum();
  }

  private int search(int rung) {
    store.transact(
        tables -> {
          tables
              .sweeps()
              .plan(
                  new Sweeps.Planned("turnout", DAY, LAST, scope, rung, NOON.plusSeconds(rung)),
                  false);
          return null;
        });
    int found = 0;
    int chunk;
    do {
      chunk = store.transact(this::searchOn);
      found += chunk;
    } while (chunk == CHUNK);
    return found;
  }

  private int searchOn(Tables tables) {
    var sweep = tables.sweeps().due(Instant.MAX, 1).getFirst();
    var silent =
        tables
            .sweeps()
            .silent(sweep, STATION, List.of(), List.of("final_turnout"), sweep.searched(), CHUNK);
    for (var one : silent) {
      var holder =
          tables
              .duties()
              .holders("sector_officer", Optional.empty(), one.place().id(), NOON)
              .getFirst();
      tables.sweeps().note(sweep.id(), one.place().id(), Optional.of(holder.officer().id()));
    }
    if (!silent.isEmpty()) {
      tables.sweeps().searched(sweep.id(), silent.getLast().place().id(), silent.size() < CHUNK);
    }
    return silent.size();
  }

  private int tell(int rung) {
    int told = 0;
    int some;
    do {
      some = store.transact(this::tellOn);
      told += some;
    } while (some > 0);
    return told;
  }

  private int tellOn(Tables tables) {
    var sweep = tables.sweeps().due(Instant.MAX, 1).getFirst();
    var digests = tables.sweeps().untold(sweep.id(), CHUNK);
    for (var digest : digests) {
      tables
          .outbox()
          .add(StoreRows.reply(tables.duties().officer(digest.officerId()).contactId(), "Silent"));
      tables.sweeps().told(sweep.id(), digest.officerId(), NOON);
    }
    if (digests.isEmpty()) {
      tables.sweeps().finish(sweep.id(), NOON);
    }
    return digests.size();
  }
}
