package org.harkara.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import org.harkara.channel.simulator.SimulatorFactory;
import org.harkara.config.Calendar.PollDay;
import org.harkara.config.ChannelConfig;
import org.harkara.config.Config;
import org.harkara.evidence.Vault;
import org.harkara.gateway.Drill;
import org.harkara.gateway.DrillClock;
import org.harkara.gateway.Works;
import org.harkara.model.Address;
import org.harkara.model.ChannelId;
import org.harkara.model.Inbound;
import org.harkara.model.Outcome;
import org.harkara.model.Verdict;
import org.harkara.store.Store;
import org.harkara.store.jdbi.JdbiStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code bench day}: a whole poll day on a real list of stations; the board must equal the truth.
 */
@Command(
    name = "day",
    description = "Plays a poll day on a list of stations and compares the board with the truth.",
    mixinStandardHelpOptions = true)
final class BenchDay implements Callable<Integer> {
  private static final ChannelId PHONES = new ChannelId("simulator");
  private static final PrintStream OUT = System.out;
  private static final double MILLIS = 1e6;

  private final Surroundings around;

  @Option(names = "--config", paramLabel = "DIR", description = "configuration folder")
  private Path configDir;

  @Option(
      names = "--stations",
      paramLabel = "CSV",
      required = true,
      description = "list of stations")
  private Path list;

  @Option(names = "--most", defaultValue = "1000000", description = "stations taken from the list")
  private int most;

  @Option(names = "--seed", defaultValue = "184", description = "the same seed, the same day")
  private long seed;

  @Option(names = "--silent", defaultValue = "0.3", description = "figures that come late")
  private double silent;

  @Option(names = "--wrong", defaultValue = "0.02", description = "figures mistyped first")
  private double wrong;

  @Option(names = "--repeats", defaultValue = "0.05", description = "messages that come twice")
  private double repeats;

  @Option(names = "--shadow", defaultValue = "0.03", description = "stations without network")
  private double shadow;

  private final Map<String, LongAdder> ends = new TreeMap<>();
  private final LongAdder sent = new LongAdder();

  BenchDay(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() throws IOException {
    var folder = Files.createTempDirectory("harkara-day-");
    try (var store =
        JdbiStore.open("jdbc:sqlite:" + folder.resolve("harkara.db"), JdbiStore.Mode.SERVE)) {
      return play(store) ? 0 : 1;
    } finally {
      try (var files = Files.walk(folder)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private boolean play(Store store) throws IOException {
    var config = DayField.bare(around.config(configDir));
    var zone = config.calendar().zone();
    var poll = config.calendar().pollDays().get(config.settings().district());
    var start = poll.date().minusDays(1).atTime(8, 0).atZone(zone).toInstant();
    long began = System.nanoTime();
    var random = new Random(seed);
    var stations = new DayField(config, random, start).settle(list, most, store);
    OUT.printf("%,d stations settled in %.1f s%n", stations.size(), seconds(began));

    var habits = new DayStation.Habits(silent, wrong, repeats, shadow);
    var messages = new ArrayList<DayMessage>();
    stations.forEach(s -> messages.addAll(s.day(poll.date(), poll.slots(), habits)));
    messages.sort(Comparator.comparing(DayMessage::at));

    var clock = new DrillClock(start, around.machine(), false);
    began = System.nanoTime();
    try (var works = works(config, store, clock)) {
      works.recover();
      run(messages, poll, works, new Drill(works, store, clock), config);
    }
    OUT.printf("%,d messages in %.0f s%n", sent.sum(), seconds(began));
    ends.forEach((how, times) -> OUT.printf("  %-32s %,9d%n", how, times.sum()));
    var board = new DayBoard(store, poll, zone);
    board.sent(OUT);
    return board.matches(stations, OUT);
  }

  private Works works(Config config, Store store, DrillClock clock) {
    var factory = new SimulatorFactory();
    var none = new ChannelConfig(factory.id(), Map.of(), List.of(), 0, false);
    var phones = factory.open(none, "http://localhost", clock, around.machine());
    return new Works(
        config, store, List.of(phones), clock, false, Vault.beside("jdbc:sqlite:nowhere"));
  }

  /** Minute by minute: what arrives in one comes in side by side, as over several connections. */
  private void run(
      List<DayMessage> messages, PollDay poll, Works works, Drill drill, Config config) {
    var zone = config.calendar().zone();
    var byMinute =
        messages.stream()
            .collect(
                Collectors.groupingBy(
                    m -> m.at().withSecond(0), TreeMap::new, Collectors.toList()));
    for (var slot : poll.slots()) {
      byMinute.putIfAbsent(swept(poll, slot), List.of());
    }
    try (var phones = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var minute : byMinute.entrySet()) {
        var now = minute.getKey().atZone(zone).toInstant();
        sweep(minute.getKey(), now, poll, drill);
        drill.moveTo(now);
        // One phone's texts keep their order.
        var byPhone =
            minute.getValue().stream().collect(Collectors.groupingBy(m -> m.from().phone));
        var done =
            byPhone.values().stream()
                .map(texts -> phones.submit(() -> texts.forEach(t -> converse(t, works, now))))
                .toList();
        for (var future : done) {
          join(future);
        }
      }
    }
    drill.moveTo(drill.now().plus(Duration.ofHours(4)));
  }

  /** The first rung after a slot is timed by itself. */
  private static void sweep(LocalDateTime minute, Instant now, PollDay poll, Drill drill) {
    var slot = poll.slots().stream().filter(s -> swept(poll, s).equals(minute)).findAny();
    if (slot.isPresent()) {
      drill.moveTo(now.minusSeconds(1));
      long began = System.nanoTime();
      drill.fire(now);
      OUT.printf(
          "  %s: silent found and reminders queued in %.0f ms%n",
          slot.get(), (System.nanoTime() - began) / MILLIS);
    }
  }

  /** Ten minutes after a slot its first rung is due. */
  private static LocalDateTime swept(PollDay poll, LocalTime slot) {
    return poll.date().atTime(slot).plusMinutes(10);
  }

  /** An officer answers what we ask. */
  private void converse(DayMessage message, Works works, Instant now) {
    if (!message.wrong().isEmpty()) {
      var first = say(message, message.wrong(), message.key() + "-w", works, now);
      if (first.outcome() == Outcome.CONFIRM) {
        say(message, "NO", message.key() + "-n", works, now);
        answer(message, message.text(), works, now);
      } else {
        answer(message, "CORR " + message.clear().replaceAll(".* ", ""), works, now);
      }
      return;
    }
    answer(message, message.text(), works, now);
  }

  private void answer(DayMessage message, String text, Works works, Instant now) {
    var end = say(message, text, message.key(), works, now);
    if (end.duplicate()) {
      return;
    }
    if (end.outcome() == Outcome.ASK) {
      end = say(message, message.clear(), message.key() + "-c", works, now);
    }
    if (end.outcome() == Outcome.CONFIRM) {
      say(message, "हाँ", message.key() + "-y", works, now);
    }
  }

  private Verdict say(DayMessage message, String text, String key, Works works, Instant now) {
    sent.increment();
    var end =
        works
            .gateway()
            .receive(Inbound.text(PHONES, Address.sms(message.from().phone), key, text, now));
    var how = end.outcome().slug() + " " + end.reason();
    synchronized (ends) {
      ends.computeIfAbsent(how, h -> new LongAdder()).increment();
    }
    return end;
  }

  private static void join(Future<?> done) {
    try {
      done.get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException fault) {
      throw new IllegalStateException("a phone failed", fault.getCause());
    }
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }
}
