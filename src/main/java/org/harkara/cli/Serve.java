package org.harkara.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code serve}: the real thing. */
@Command(name = "serve", description = "Runs the gateway.", mixinStandardHelpOptions = true)
final class Serve implements Runnable {
  private final Surroundings around;

  @Option(names = "--config", paramLabel = "DIR", description = "configuration folder")
  private Path configDir;

  Serve(Surroundings around) {
    this.around = around;
  }

  @Override
  public void run() {
    var config = around.config(configDir);
    var plan =
        new Node.Plan(
            "0.0.0.0", config.settings().port(), around.database(config), Optional.empty());
    var node = Node.start(config, plan, around);
    System.out.println("Harkara " + Harkara.version() + " serves on port " + node.port());
    node.off().forEach(channel -> System.out.println("  off: " + channel));
    node.untilStopped();
  }
}
