package org.harkara.cli;

import java.nio.file.Path;
import org.harkara.access.Access;
import org.harkara.access.AccountRole;
import org.harkara.store.jdbi.JdbiStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code token create}: works beside a running server. */
@Command(
    name = "token",
    description = "Grants access to the API and the pages.",
    mixinStandardHelpOptions = true,
    subcommands = {})
final class Token implements Runnable {
  private final Surroundings around;

  Token(Surroundings around) {
    this.around = around;
  }

  @Override
  public void run() {
    throw new IllegalArgumentException("say what to do: harkara token create --role ROLE");
  }

  @Command(
      name = "create",
      description = "Makes a token and prints it, alone; it cannot be shown again.",
      mixinStandardHelpOptions = true)
  void create(
      @Option(
              names = "--role",
              required = true,
              description = "administrator, operator, nodal or observer")
          String role,
      @Option(names = "--label", defaultValue = "command line", description = "whose it is")
          String label,
      @Option(names = "--config", paramLabel = "DIR", description = "configuration folder")
          Path configDir) {
    var granted = AccountRole.ofSlug(role);
    var config = around.config(configDir);
    try (var store = around.store(around.database(config), JdbiStore.Mode.BESIDE)) {
      System.out.println(new Access(store, around.machine()).createToken(granted, label));
    }
  }
}
