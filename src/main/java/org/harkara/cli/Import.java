package org.harkara.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.harkara.config.Config;
import org.harkara.routing.Importer;
import org.harkara.store.ImportRegister.Batch;
import org.harkara.store.Imports.Stays;
import org.harkara.store.Store;
import org.harkara.store.jdbi.JdbiStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import}: lists of other offices; works beside a running server. */
@Command(
    name = "import",
    description = "Reads lists of stations and officers in, and takes them back.",
    mixinStandardHelpOptions = true)
final class Import implements Runnable {
  private final Surroundings around;

  Import(Surroundings around) {
    this.around = around;
  }

  @Override
  public void run() {
    throw new IllegalArgumentException(
        "say what to do: harkara import stations FILE, import officers FILE, import list or import"
            + " undo BATCH");
  }

  @Command(
      name = "list",
      description = "Shows the lists that were read in, the latest first.",
      mixinStandardHelpOptions = true)
  void list(
      @Option(names = "--config", paramLabel = "DIR", description = "configuration folder")
          Path configDir) {
    var config = around.config(configDir);
    try (var store = store(config)) {
      List<Batch> batches = store.read(views -> views.importRegister().batches());
      if (batches.isEmpty()) {
        System.out.println("No list has been read in.");
      }
      for (var batch : batches) {
        System.out.println(line(batch, config.calendar().zone()));
      }
    }
  }

  private static String line(Batch batch, ZoneId zone) {
    var state = new StringBuilder();
    batch.undoneAt().ifPresent(at -> state.append(", taken back ").append(shown(at, zone)));
    if (batch.undoneAt().isEmpty() && batch.finishedAt().isEmpty()) {
      state.append(", not finished: read the list in again, or take it back");
    }
    return "batch %d: %s, %s, %s, %d changes stand%s"
        .formatted(
            batch.id(),
            shown(batch.at(), zone),
            batch.list().name().toLowerCase(Locale.ROOT),
            batch.file(),
            batch.rows(),
            state);
  }

  private static String shown(Instant at, ZoneId zone) {
    return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").format(at.atZone(zone));
  }

  @Command(
      name = "undo",
      description = "Takes a list back; places that cases, reports or duties rest on stay.",
      mixinStandardHelpOptions = true)
  void undo(
      @Parameters(paramLabel = "BATCH", description = "number, as import list shows it") long batch,
      @Option(names = "--config", paramLabel = "DIR", description = "configuration folder")
          Path configDir) {
    var config = around.config(configDir);
    try (var store = store(config)) {
      var undone = new Importer(store).undo(batch, around.machine().instant());
      for (var stayed : undone.stayed()) {
        System.out.printf(
            "line %d: %s stays: %s%n", stayed.line(), stayed.place(), reason(stayed.why()));
      }
      System.out.printf(
          "Batch %d: %d changes taken back, %d stay.%n",
          batch, undone.undone(), undone.stayed().size());
    }
  }

  private static String reason(Stays why) {
    return switch (why) {
      case HAS_CASES -> "cases or incidents are about it";
      case HAS_REPORTS -> "there are reports of it, or its officer has reported from there";
      case HAS_DUTIES -> "officers have duties there";
      case HAS_PLACES_BELOW -> "other places lie below it";
      case CHANGED_SINCE ->
          "it has been changed since; if a later batch did it, take that back first";
    };
  }

  private Store store(Config config) {
    return around.store(around.database(config), JdbiStore.Mode.BESIDE);
  }
}
