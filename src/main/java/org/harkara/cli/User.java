package org.harkara.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import org.harkara.access.AccountRole;
import org.harkara.access.Users;
import org.harkara.store.jdbi.JdbiStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code user}: names with passwords for the pages; works beside a running server. */
@Command(
    name = "user",
    description = "People who sign in to the pages with a name and a password.",
    mixinStandardHelpOptions = true)
final class User implements Runnable {
  private final Surroundings around;

  User(Surroundings around) {
    this.around = around;
  }

  @Override
  public void run() {
    throw new IllegalArgumentException(
        "say what to do: harkara user add NAME --role ROLE, list, password NAME, disable NAME or"
            + " enable NAME");
  }

  @Command(
      name = "add",
      description = "Adds somebody; the password is asked for, or is the first line of stdin.",
      mixinStandardHelpOptions = true)
  void add(
      @Parameters(paramLabel = "NAME", description = "a-z 0-9 . _ -") String name,
      @Option(
              names = "--role",
              required = true,
              description = "administrator, operator, nodal or observer")
          String role,
      @Option(names = "--config", paramLabel = "DIR", description = "configuration folder")
          Path configDir) {
    var granted = AccountRole.ofSlug(role);
    with(configDir, users -> users.add(name, granted, password()));
    System.out.println("user " + name + " may sign in as " + role);
  }

  @Command(
      name = "list",
      description = "Name, role and state of everybody.",
      mixinStandardHelpOptions = true)
  void list(
      @Option(names = "--config", paramLabel = "DIR", description = "configuration folder")
          Path configDir) {
    with(
        configDir,
        users ->
            users
                .list()
                .forEach(
                    user ->
                        System.out.println(
                            user.name() + " " + user.role().slug() + " " + user.state())));
  }

  @Command(
      name = "password",
      description = "Gives another password, and ends all sessions and a lock.",
      mixinStandardHelpOptions = true)
  void change(
      @Parameters(paramLabel = "NAME", description = "whose") String name,
      @Option(names = "--config", paramLabel = "DIR", description = "configuration folder")
          Path configDir) {
    with(configDir, users -> users.password(name, password()));
    System.out.println("user " + name + " has another password; all sessions have ended");
  }

  @Command(
      name = "disable",
      description = "Lets nobody in by that name, and ends all sessions.",
      mixinStandardHelpOptions = true)
  void disable(
      @Parameters(paramLabel = "NAME", description = "who") String name,
      @Option(names = "--config", paramLabel = "DIR", description = "configuration folder")
          Path configDir) {
    with(configDir, users -> users.disable(name, true));
    System.out.println("user " + name + " may not sign in any more");
  }

  @Command(
      name = "enable",
      description = "Lets somebody in again who was disabled.",
      mixinStandardHelpOptions = true)
  void enable(
      @Parameters(paramLabel = "NAME", description = "who") String name,
      @Option(names = "--config", paramLabel = "DIR", description = "configuration folder")
          Path configDir) {
    with(configDir, users -> users.disable(name, false));
    System.out.println("user " + name + " may sign in again");
  }

  private void with(Path configDir, Consumer<Users> work) {
    var config = around.config(configDir);
    try (var store = around.store(around.database(config), JdbiStore.Mode.BESIDE)) {
      work.accept(new Users(store, around.machine(), config.settings().access()));
    }
  }

  /** From Java 22 on there may be a console without anybody at it. */
  private static boolean terminal(Console console) {
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException beforeJava22) {
      return true;
    }
  }

  /** Never an argument: those stand in histories and lists of processes. */
  private static String password() {
    var console = System.console();
    if (console != null && terminal(console)) {
      var once = console.readPassword("Password: ");
      var twice = console.readPassword("Once more: ");
      if (once == null || !Arrays.equals(once, twice)) {
        throw new IllegalArgumentException("the two are not the same: nothing was changed");
      }
      return new String(once);
    }
    try {
      var line =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
      if (line == null || line.isEmpty()) {
        throw new IllegalArgumentException("write the password as the first line of stdin");
      }
      return line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
