package org.harkara.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.harkara.config.Config;
import org.harkara.config.ListFile;
import org.harkara.config.Sheet;
import org.harkara.routing.ImportPlan;
import org.harkara.routing.Importer;
import org.harkara.routing.OfficerList;
import org.harkara.routing.OfficerRules;
import org.harkara.routing.Seeder;
import org.harkara.routing.StationList;
import org.harkara.store.ImportRegister;
import org.harkara.store.Store;
import org.harkara.store.jdbi.JdbiStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What {@code import stations} and {@code import officers} have in common. */
final class ImportLists {
  private static final String SQLITE = "jdbc:sqlite:";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Parameters(paramLabel = "FILE", description = "a list, CSV in UTF-8")
  private Path file;

  @Option(names = "--yes", description = "write it; otherwise nothing is written")
  private boolean yes;

  @Option(names = "--preview", description = "only say what would be done (as without --yes)")
  private boolean preview;

  @Option(names = "--all", description = "print every remark, not only the first of each kind")
  private boolean all;

  @Option(names = "--report", paramLabel = "CSV", description = "write every remark to this file")
  private Path report;

  @Option(names = "--config", paramLabel = "DIR", description = "configuration folder")
  private Path configDir;

  /** The list of a kind, read and compared. */
  private interface Reading {
    Sheet sheet(Path file, Config config);

    ImportPlan plan(Sheet sheet, Config config, ImportRegister register, Instant now);
  }

  private void run(Surroundings around, Reading reading) throws IOException {
    if (yes && preview) {
      throw new ParameterException(command.commandLine(), "--yes or --preview, not both");
    }
    var config = around.config(configDir);
    var now = around.machine().instant();
    var sheet = reading.sheet(file, config);
    try (var store = open(config, around)) {
      if (yes) {
        new Seeder(config).seed(store, now);
      }
      var plan = plan(reading, sheet, config, store, now);
      var remarks = new ArrayList<>(plan.remarks());
      var written = Optional.<Importer.Written>empty();
      if (yes && !plan.changes().isEmpty()) {
        written = Optional.of(new Importer(store).write(plan, sheet.file(), now));
        remarks.addAll(written.get().meanwhile());
      }
      var shown = new ImportReport(sheet, plan, remarks);
      if (report != null) {
        Files.writeString(report, shown.csv());
      }
      System.out.print(shown.text(all));
      System.out.println(end(plan, written));
    }
  }

  private String end(ImportPlan plan, Optional<Importer.Written> written) {
    if (written.isPresent()) {
      long batch = written.get().batch();
      return ("A running server reads the new names in texts from its next start on.%n"
              + "Written as batch %d. To take it back: ./harkara import undo %d")
          .formatted(batch, batch);
    }
    if (plan.changes().isEmpty()) {
      return "There is nothing to write.";
    }
    return "Nothing was written. To write it, give the same command with --yes.";
  }

  private static ImportPlan plan(
      Reading reading, Sheet sheet, Config config, Store store, Instant now) {
    return store.read(views -> reading.plan(sheet, config, views.importRegister(), now));
  }

  /** A preview of a database not filled yet works on one that is, and is thrown away. */
  private Store open(Config config, Surroundings around) throws IOException {
    var url = around.database(config);
    if (yes) {
      return around.store(url, JdbiStore.Mode.BESIDE);
    }
    if (!url.startsWith(SQLITE) || Files.exists(Path.of(url.substring(SQLITE.length())))) {
      var store = around.store(url, JdbiStore.Mode.BESIDE);
      if (!store.read(views -> views.importRegister().places(Instant.EPOCH)).isEmpty()) {
        return store;
      }
      store.close();
    }
    var folder = Files.createTempDirectory("harkara-import-");
    var store = JdbiStore.open(SQLITE + folder.resolve("harkara.db"), JdbiStore.Mode.BESIDE);
    new Seeder(config).seed(store, around.machine().instant());
    return store;
  }

  /** {@code import stations}. */
  @Command(
      name = "stations",
      description =
          "Reads a list of polling stations; without --yes it only says what it would do.",
      mixinStandardHelpOptions = true)
  static final class Stations implements Callable<Integer> {
    private final Surroundings around;

    @Mixin private ImportLists lists;

    @Option(
        names = "--under",
        paramLabel = "CODE",
        description = "the place new constituencies are made under; else harkara.yaml's district")
    private String under;

    Stations(Surroundings around) {
      this.around = around;
    }

    @Override
    public Integer call() throws IOException {
      lists.run(
          around,
          new Reading() {
            @Override
            public Sheet sheet(Path file, Config config) {
              return ListFile.read(file, config.imports().stations(), StationList.NEEDED);
            }

            @Override
            public ImportPlan plan(
                Sheet sheet, Config config, ImportRegister register, Instant now) {
              var above = under == null ? config.settings().district() : under;
              return StationList.plan(sheet, config.imports(), above, register.places(now));
            }
          });
      return 0;
    }
  }

  /** {@code import officers}. */
  @Command(
      name = "officers",
      description =
          "Reads a list of officers and duties; without --yes it only says what it would do.",
      mixinStandardHelpOptions = true)
  static final class Officers implements Callable<Integer> {
    private final Surroundings around;

    @Mixin private ImportLists lists;

    @Option(
        names = "--role",
        paramLabel = "ROLE",
        description = "the role of lines that name none, as in departments.yaml")
    private String role;

    @Option(
        names = "--replace",
        description = "the present holder of a duty gives it up when the new one begins")
    private boolean replace;

    Officers(Surroundings around) {
      this.around = around;
    }

    @Override
    public Integer call() throws IOException {
      lists.run(
          around,
          new Reading() {
            @Override
            public Sheet sheet(Path file, Config config) {
              return ListFile.read(file, config.imports().officers(), OfficerList.NEEDED);
            }

            @Override
            public ImportPlan plan(
                Sheet sheet, Config config, ImportRegister register, Instant now) {
              var rules = new OfficerRules(config, Optional.ofNullable(role), replace, now);
              return OfficerList.plan(
                  sheet, rules, register.places(now), register.people(), register.duties());
            }
          });
      return 0;
    }
  }
}
