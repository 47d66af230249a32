package org.harkara.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code unblock}: works beside a running server. */
@Command(
    name = "unblock",
    description = "Hears a blocked sender again.",
    mixinStandardHelpOptions = true)
final class Unblock implements Runnable {
  private final Surroundings around;

  @Parameters(paramLabel = "ADDRESS", description = "+919800184123 or telegram:ID")
  private String address;

  @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "", description = "for the audit")
  private String reason;

  @Option(names = "--config", paramLabel = "DIR", description = "configuration folder")
  private Path configDir;

  Unblock(Surroundings around) {
    this.around = around;
  }

  @Override
  public void run() {
    SenderBlock.run(around, configDir, address, reason, SenderBlock::lift);
  }
}
