package org.harkara.store.jdbi;

import static org.harkara.store.StoreRows.NOON;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.harkara.model.Address;
import org.harkara.model.CaseEvent;
import org.harkara.model.Duty;
import org.harkara.model.Inbound;
import org.harkara.model.Kind;
import org.harkara.model.Names;
import org.harkara.model.Outcome;
import org.harkara.model.Session;
import org.harkara.model.Verdict;
import org.harkara.store.Store;
import org.harkara.store.StoreRows;
import org.harkara.store.Tables;

/**
 * Measures complaint transactions a second, each with all the statements that one signed SMS
 * causes. To be run by hand: {@code StoreSpeed [callers] [transactions]}.
 */
final class StoreSpeed {
  private StoreSpeed() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    int callers = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 64;
    int works = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
    var folder = Files.createTempDirectory("harkara-speed");
    try (var store = JdbiStore.open("jdbc:sqlite:" + folder.resolve("speed.db"))) {
      store.transact(StoreSpeed::seed);
      var count = new AtomicLong();
      for (int round = 1; round <= 3; round++) {
        measure(store, callers, works, count, round);
      }
    }
    deleteAll(folder);
  }

  private static void measure(Store store, int callers, int works, AtomicLong count, int round)
      throws InterruptedException {
    var latencies = new ConcurrentLinkedQueue<long[]>();
    long writing = writerNanos();
    long began = System.nanoTime();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int caller = 0; caller < callers; caller++) {
        threads.execute(
            () -> {
              var mine = new long[works / callers];
              for (int i = 0; i < mine.length; i++) {
                long start = System.nanoTime();
                long number = count.incrementAndGet();
                store.transact(tables -> complaint(tables, number));
                mine[i] = System.nanoTime() - start;
              }
              latencies.add(mine);
            });
      }
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    var sorted = latencies.stream().flatMapToLong(Arrays::stream).sorted().toArray();
    System.out.printf(
        "round %d: %,.0f transactions/s, p50 %.1f ms, p99 %.1f ms, worst %.1f ms;"
            + " the writer's processor time %.0f µs each%n",
        round,
        sorted.length / seconds,
        sorted[sorted.length / 2] / 1e6,
        sorted[(int) (sorted.length * 0.99)] / 1e6,
        sorted[sorted.length - 1] / 1e6,
        (writerNanos() - writing) / 1e3 / sorted.length);
  }

  private static long writerNanos() {
    var threads = ManagementFactory.getThreadMXBean();
    return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
        .filter(thread -> thread != null && thread.getThreadName().equals("store-writer"))
        .mapToLong(thread -> threads.getThreadCpuTime(thread.getThreadId()))
        .sum();
  }

  private static Void seed(Tables tables) {
    var from = Instant.EPOCH;
    var to = Instant.parse("2100-01-01T00:00:00Z");
    var district =
        tables
            .places()
            .add(
                "D",
                "district",
                Names.of("District", "जिला"),
                Optional.empty(),
                Optional.empty(),
                from);
    var ac =
        tables
            .places()
            .add(
                "184",
                "ac",
                Names.of("Phulwari", "फुलवारी"),
                Optional.empty(),
                Optional.of(district.id()),
                from);
    tables
        .places()
        .add(
            "184/123",
            "station",
            Names.of("School", "विद्यालय"),
            Optional.empty(),
            Optional.of(ac.id()),
            from);
    for (var role : List.of("nodal", "ceo_office")) {
      var contact = tables.contacts().known(Address.sms("+9198000000" + role.length()));
      var officer = tables.duties().addOfficer(Names.of("Officer", "अधिकारी"), contact.id(), "hi");
      tables
          .duties()
          .addDuty(officer.id(), role, Optional.of("excise"), district.id(), 1, from, to);
    }
    return null;
  }

  private static String complaint(Tables tables, long number) {
    var from =
        new Address(org.harkara.model.Medium.SMS, "+91" + (9_000_000_000L + number % 200_000));
    var contact = tables.contacts().seen(from, StoreRows.TWILIO);
    var entry =
        tables
            .ledger()
            .record(
                Inbound.text(
                    StoreRows.TWILIO,
                    from,
                    "SM" + number,
                    "daru bat rhi hai booth 184/123 ke pas",
                    NOON),
                contact.id());
    tables.duties().ofContact(contact.id(), NOON);
    tables.sessions().of(contact.id());
    tables.cases().openOf(contact.id());
    var place = tables.places().byCode("184/123");
    var nodal =
        tables.duties().holders("nodal", Optional.of("excise"), place.orElseThrow().id(), NOON);
    var office =
        tables
            .duties()
            .holders("ceo_office", Optional.of("excise"), place.orElseThrow().id(), NOON);
    var filed =
        tables
            .cases()
            .insert(
                StoreRows.complaint(contact.id(), place)
                    .withOwner(
                        0, Optional.of(nodal.getFirst().officer().id()), Optional.of("nodal")));
    tables
        .cases()
        .append(
            filed.id(),
            List.of(
                new CaseEvent(NOON, "complainant", "filed", "daru bat rhi hai"),
                new CaseEvent(NOON, "clock", "assigned", "nodal officer, excise")));
    tables.cases().addOwner(filed.id(), 0, nodal.getFirst(), NOON);
    tables
        .outbox()
        .add(
            StoreRows.reply(
                contact.id(), "Case " + filed.number() + " is filed; time limit 12:30"));
    tables.outbox().add(notice(nodal.getFirst(), filed.id(), entry.messageId(), filed.number()));
    tables.outbox().add(notice(office.getFirst(), filed.id(), entry.messageId(), filed.number()));
    tables
        .sessions()
        .put(
            contact.id(),
            new Session(
                Session.Ask.PLACE,
                Optional.of(filed.id()),
                List.of(),
                List.of("said before"),
                false,
                1,
                NOON,
                NOON.plus(Duration.ofMinutes(10))));
    tables
        .ledger()
        .conclude(
            entry.messageId(),
            Verdict.of(Outcome.ACCEPT, "filed", filed.number()),
            Optional.of(filed.id()));
    return filed.number();
  }

  private static org.harkara.store.Outbox.Draft notice(
      Duty duty, long caseId, long messageId, String number) {
    var plain =
        StoreRows.draft(
            Kind.NOTICE,
            duty.officer().contactId(),
            "New case " + number + ": daru bat rhi hai",
            NOON,
            NOON.plus(Duration.ofHours(1)));
    return new org.harkara.store.Outbox.Draft(
        plain.kind(),
        plain.contactId(),
        Optional.of(duty.officer().id()),
        Optional.of(caseId),
        Optional.of(messageId),
        plain.medium(),
        plain.text(),
        plain.language(),
        plain.segments(),
        plain.template(),
        plain.replyTo(),
        plain.state(),
        plain.reason(),
        plain.at(),
        plain.dueAt(),
        plain.expiresAt());
  }

  private static void deleteAll(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
