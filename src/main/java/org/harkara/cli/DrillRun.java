package org.harkara.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.Optional;
import org.harkara.access.AccountRole;
import org.harkara.config.Calendar;
import org.harkara.config.Config;
import org.harkara.gateway.DrillClock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code drill}: everything real but the phones and the time. */
@Command(
    name = "drill",
    description = "Runs with simulated phones and a clock that stands still until it is moved.",
    mixinStandardHelpOptions = true)
final class DrillRun implements Runnable {
  private static final LocalTime MORNING = LocalTime.of(6, 0);

  private final Surroundings around;

  @Option(names = "--config", paramLabel = "DIR", description = "configuration folder")
  private Path configDir;

  @Option(names = "--port", paramLabel = "N", description = "port; 0 takes a free one")
  private Integer port;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "data folder; a fresh one if not named")
  private Path data;

  @Option(
      names = "--at",
      paramLabel = "TIME",
      description =
          "where the clock starts, ISO-8601 with offset; 06:00 on the poll day if not named")
  private String at;

  @Option(names = "--run", description = "let the clock run on")
  private boolean running;

  DrillRun(Surroundings around) {
    this.around = around;
  }

  @Override
  public void run() {
    var config = around.config(configDir);
    var node = start(config, port, data, at, running, around);
    System.out.println(
        "Drill on http://localhost:"
            + node.port()
            + ", clock at "
            + node.drill().now().atZone(config.calendar().zone()).toOffsetDateTime());
    var key = node.access().createSignInKey(AccountRole.ADMINISTRATOR, "drill");
    System.out.println(
        "  phones to try it on: http://localhost:" + node.port() + "/login?key=" + key);
    node.off().forEach(channel -> System.out.println("  off: " + channel));
    node.untilStopped();
  }

  static Node start(
      Config config, Integer port, Path data, String at, boolean running, Surroundings around) {
    var clock = new DrillClock(startTime(config, at), around.machine(), running);
    var plan =
        new Node.Plan(
            "0.0.0.0",
            port == null ? config.settings().port() : port,
            database(config, data, around),
            Optional.of(clock));
    return Node.start(config, plan, around);
  }

  private static Instant startTime(Config config, String at) {
    if (at == null) {
      return config.calendar().pollDays().values().stream()
          .map(Calendar.PollDay::date)
          .min(Comparator.naturalOrder())
          .orElseThrow(
              () -> new IllegalArgumentException("calendar.yaml names no poll day: give --at"))
          .atTime(MORNING)
          .atZone(config.calendar().zone())
          .toInstant();
    }
    try {
      return OffsetDateTime.parse(at).toInstant();
    } catch (DateTimeParseException fault) {
      throw new IllegalArgumentException(
          "--at: '" + at + "' is not a time like 2025-11-06T06:00:00+05:30", fault);
    }
  }

  private static String database(Config config, Path data, Surroundings around) {
    if (data == null && around.env().containsKey("HARKARA_DATABASE")) {
      return around.database(config);
    }
    try {
      var folder = data == null ? Files.createTempDirectory("harkara-drill-") : data;
      Files.createDirectories(folder);
      return "jdbc:sqlite:" + folder.resolve("harkara.db").toAbsolutePath();
    } catch (IOException fault) {
      throw new UncheckedIOException("no data folder could be made", fault);
    }
  }
}
