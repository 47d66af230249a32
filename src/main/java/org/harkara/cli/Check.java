package org.harkara.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code check}: reads the whole configuration and lists every fault by file and line. */
@Command(name = "check", description = "Checks the configuration.", mixinStandardHelpOptions = true)
final class Check implements Runnable {
  private final Surroundings around;

  @Option(names = "--config", paramLabel = "DIR", description = "configuration folder")
  private Path configDir;

  Check(Surroundings around) {
    this.around = around;
  }

  @Override
  public void run() {
    var config = around.config(configDir);
    System.out.printf(
        "The configuration is in order: %d categories, %d departments, %d places, %d duties, %d texts in %d languages.%n",
        config.categories().bySlug().size(),
        config.departments().size(),
        config.places().size(),
        config.officers().size(),
        config.texts().values().stream().mapToInt(texts -> texts.size()).sum(),
        config.texts().size());
    for (var channel : config.channels().values()) {
      if (!channel.unset().isEmpty()) {
        System.out.println(
            "  off: " + channel.id() + " (" + String.join(", ", channel.unset()) + " not set)");
      }
    }
  }
}
