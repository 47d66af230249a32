package org.harkara.cli;

import java.nio.file.Path;
import org.harkara.store.jdbi.Backups;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code backup}, beside a running server, and {@code restore}, while none runs. */
@Command(mixinStandardHelpOptions = true)
abstract class Backup implements Runnable {
  final Surroundings around;

  @Parameters(paramLabel = "FILE", description = "the backup")
  Path file;

  @Option(names = "--config", paramLabel = "DIR", description = "configuration folder")
  private Path configDir;

  private Backup(Surroundings around) {
    this.around = around;
  }

  Backups backups() {
    return new Backups(around.database(around.config(configDir)));
  }

  @Command(name = "backup", description = "Saves the database in one file; the server may run.")
  static final class Save extends Backup {
    Save(Surroundings around) {
      super(around);
    }

    @Override
    public void run() {
      System.out.printf("saved %,d bytes in %s%n", backups().write(file), file);
      System.out.println(
          "the key of anonymous complainants (seal.key, or HARKARA_SEAL_KEY) is not in it: keep a"
              + " copy of it in another place");
    }
  }

  @Command(
      name = "restore",
      description = "Puts a backup in the place of the database, which is kept beside it.")
  static final class PutBack extends Backup {
    PutBack(Surroundings around) {
      super(around);
    }

    @Override
    public void run() {
      var restored = backups().read(file, around.machine().instant());
      System.out.printf(
          "restored %,d cases and %,d messages%n", restored.cases(), restored.messages());
      restored.aside().ifPresent(aside -> System.out.println("the former database is " + aside));
      if (restored.waiting() > 0) {
        System.out.printf(
            "%,d texts waited when the backup was made: those that have not expired leave at the"
                + " next start, even if they left since%n",
            restored.waiting());
      }
    }
  }
}
