package org.harkara.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code block}: works beside a running server. */
@Command(
    name = "block",
    description = "What this sender writes is kept in the ledger, and neither read nor answered.",
    mixinStandardHelpOptions = true)
final class Block implements Runnable {
  private final Surroundings around;

  @Parameters(paramLabel = "ADDRESS", description = "+919800184123 or telegram:ID")
  private String address;

  @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "", description = "for the audit")
  private String reason;

  @Option(names = "--config", paramLabel = "DIR", description = "configuration folder")
  private Path configDir;

  Block(Surroundings around) {
    this.around = around;
  }

  @Override
  public void run() {
    SenderBlock.run(around, configDir, address, reason, SenderBlock::set);
  }
}
