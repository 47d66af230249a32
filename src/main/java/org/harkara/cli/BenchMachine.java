package org.harkara.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;

/** What the figures were measured on. */
final class BenchMachine {
  private static final long MIB = 1024 * 1024;

  private BenchMachine() {}

  /** Processor time of this process so far. */
  static Duration cpu() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** Processor time so far of the thread that writes; zero while there is none. */
  static Duration writer() {
    var threads = ManagementFactory.getThreadMXBean();
    return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
        .filter(thread -> thread != null && thread.getThreadName().equals("store-writer"))
        .map(thread -> Duration.ofNanos(threads.getThreadCpuTime(thread.getThreadId())))
        .findFirst()
        .orElse(Duration.ZERO);
  }

  static void print(PrintStream out, Path database) throws IOException {
    var runtime = Runtime.getRuntime();
    var collectors = ManagementFactory.getGarbageCollectorMXBeans();
    out.printf(
        "Java %s, %d cores, heap %d of %d MiB, %s %,d runs %,d ms%n",
        Runtime.version(),
        runtime.availableProcessors(),
        (runtime.totalMemory() - runtime.freeMemory()) / MIB,
        runtime.maxMemory() / MIB,
        collectors.stream().map(c -> c.getName()).toList(),
        collectors.stream().mapToLong(c -> c.getCollectionCount()).sum(),
        collectors.stream().mapToLong(c -> c.getCollectionTime()).sum());
    var status = Path.of("/proc/self/status");
    if (Files.isReadable(status)) {
      for (var line : Files.readAllLines(status)) {
        if (line.startsWith("VmRSS:") || line.startsWith("VmHWM:")) {
          out.println(line.replaceAll("\\s+", " "));
        }
      }
    }
    out.printf("database %,d MiB%n", Files.size(database) / MIB);
  }
}
