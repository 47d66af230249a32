package org.harkara.cli;

import picocli.CommandLine.Command;

/** {@code bench}: measures, on this machine, with the load generator in the same process. */
@Command(
    name = "bench",
    description = "Measures this machine with a load of its own, on a database of its own.",
    mixinStandardHelpOptions = true)
final class Bench implements Runnable {
  @Override
  public void run() {
    throw new IllegalArgumentException("say what to measure: harkara bench intake, or bench day");
  }
}
