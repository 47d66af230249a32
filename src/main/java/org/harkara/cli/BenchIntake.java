package org.harkara.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import org.harkara.store.jdbi.JdbiStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench intake}: signed SMS to durable, read, routed, reply queued. */
@Command(
    name = "intake",
    description = "Signed SMS in: how many a second, how long each.",
    mixinStandardHelpOptions = true)
final class BenchIntake implements Callable<Integer> {
  private static final String PUBLIC_URL = "https://bench.example";
  private static final String PATH = "/channels/twilio/messages";
  private static final String ACCOUNT = "AC00000000000000000000000000000184";
  private static final byte[] NOTHING =
      "GET /health/live HTTP/1.1\r\nHost: bench\r\nAccept: */*\r\n\r\n"
          .getBytes(StandardCharsets.US_ASCII);
  private static final Duration NOTHING_WARM_UP = Duration.ofSeconds(8);
  private static final PrintStream OUT = System.out;

  private final Surroundings around;

  @Option(names = "--config", paramLabel = "DIR", description = "configuration folder")
  private Path configDir;

  @Option(names = "--seconds", defaultValue = "20", description = "at full speed, and at each rate")
  private int seconds;

  @Option(
      names = "--warm-up",
      defaultValue = "60",
      description = "seconds before anything is measured; the JVM compiles for about so long")
  private int warmUp;

  @Option(names = "--connections", defaultValue = "64", description = "kept-alive connections")
  private int connections;

  @Option(
      names = "--rate",
      split = ",",
      defaultValue = "2000,3000",
      description = "fixed rates a second, latency from the moment a message was meant to leave")
  private List<Integer> rates;

  BenchIntake(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() throws IOException {
    var folder = Files.createTempDirectory("harkara-bench-");
    try (var sink = new BenchSink()) {
      return measure(folder, sink) ? 0 : 1;
    } finally {
      remove(folder);
    }
  }

  private boolean measure(Path folder, BenchSink sink) throws IOException {
    var token = new byte[16];
    new Random(around.machine().millis()).nextBytes(token);
    var secret = HexFormat.of().formatHex(token);
    var alone = new Surroundings(environment(sink, secret), around.machine(), around.catalogue());
    var config = alone.config(configDir);
    var database = "jdbc:sqlite:" + folder.resolve("harkara.db");
    var messages = new BenchMessages(PUBLIC_URL, PATH, ACCOUNT, secret);
    long ok;
    var plan = new Node.Plan("127.0.0.1", 0, database, Optional.empty());
    try (var node = Node.start(config, plan, alone);
        var client = new BenchClient(node.port(), connections)) {
      ok = phases(client, messages);
      OUT.printf("%nsent meanwhile to the stand-in for Twilio: %,d%n", sink.taken());
      BenchMachine.print(OUT, folder.resolve("harkara.db"));
    }
    return matches(ok, messages.made(), database);
  }

  /**
   * Runs them in one process, one after the other. The route that does nothing comes first: after
   * it the JVM compiles anew what both go through, and the intake's own warm-up takes care of that.
   *
   * @return how many messages got their 200
   */
  private long phases(BenchClient client, BenchMessages messages) throws IOException {
    var time = Duration.ofSeconds(seconds);
    OUT.printf(
        "%-24s %9s %8s %8s %8s %8s %8s %9s  %s%n",
        "ms from meant to answered",
        "a second",
        "p50",
        "p99",
        "p99.9",
        "max",
        "cpu \u00b5s",
        "writer \u00b5s",
        "answers");
    BenchClient.Requests nothing = into -> into.put(NOTHING);
    client.closed(nothing, NOTHING_WARM_UP);
    show("no-op HTTP, full speed", client.closed(nothing, Duration.ofSeconds(5)));
    var intake = new ArrayList<BenchClient.Result>();
    intake.add(show("warm-up", client.closed(messages, Duration.ofSeconds(warmUp))));
    intake.add(show("intake, full speed", client.closed(messages, time)));
    for (int rate : rates) {
      var label = String.format("intake, %,d/s meant", rate);
      intake.add(show(label, client.open(messages, time, rate)));
    }
    return intake.stream().mapToLong(BenchClient.Result::ok).sum();
  }

  private static BenchClient.Result show(String label, BenchClient.Result result) {
    var ms = result.latencies();
    OUT.printf(
        "%-24s %,9.0f %8.2f %8.2f %8.2f %8.2f %8.1f %9.1f  %s%n",
        label,
        result.perSecond(),
        ms.at(0.5),
        ms.at(0.99),
        ms.at(0.999),
        ms.longest(),
        result.micros(result.cpu()),
        result.micros(result.writer()),
        result.statuses());
    return result;
  }

  /** The ledger, opened anew, must hold every message that was answered with 200, concluded. */
  private static boolean matches(long ok, long made, String database) {
    try (var store = JdbiStore.open(database, JdbiStore.Mode.BESIDE)) {
      var counts = store.read(views -> views.messageRegister().counts());
      long kept = 0;
      for (var count : counts) {
        OUT.printf(
            "  %-4s %-10s %,10d%n",
            count.incoming() ? "in" : "out", count.verdict(), count.messages());
        kept += count.incoming() && !count.verdict().isBlank() ? count.messages() : 0;
      }
      if (kept == ok && made == ok) {
        OUT.printf("%,d messages answered with 200, all in the ledger with a verdict%n", ok);
        return true;
      }
      OUT.printf("ERROR: %,d made, %,d answered with 200, %,d in the ledger%n", made, ok, kept);
      return false;
    }
  }

  /** No account of this machine's is touched. */
  private static Map<String, String> environment(BenchSink sink, String token) {
    var env = new HashMap<String, String>();
    env.put("HARKARA_PUBLIC_URL", PUBLIC_URL);
    env.put("TWILIO_ACCOUNT_SID", ACCOUNT);
    env.put("TWILIO_AUTH_TOKEN", token);
    env.put("TWILIO_FROM", "+15005550006");
    env.put("TWILIO_API_URL", sink.url());
    return env;
  }

  private static void remove(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
