package org.harkara.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code block} and {@code unblock}: work beside a running server. */
@Command(mixinStandardHelpOptions = true)
abstract class Block implements Runnable {
  private final Surroundings around;
  private final SenderBlock.Change change;

  @Parameters(paramLabel = "ADDRESS", description = "+919800184123 or telegram:ID")
  private String address;

  @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "", description = "for the audit")
  private String reason;

  @Option(names = "--config", paramLabel = "DIR", description = "configuration folder")
  private Path configDir;

  private Block(Surroundings around, SenderBlock.Change change) {
    this.around = around;
    this.change = change;
  }

  @Override
  public void run() {
    SenderBlock.run(around, configDir, address, reason, change);
  }

  @Command(
      name = "block",
      description = "What this sender writes is kept in the ledger, and neither read nor answered.")
  static final class Set extends Block {
    Set(Surroundings around) {
      super(around, SenderBlock::set);
    }
  }

  @Command(name = "unblock", description = "Hears a blocked sender again.")
  static final class Lift extends Block {
    Lift(Surroundings around) {
      super(around, SenderBlock::lift);
    }
  }
}
