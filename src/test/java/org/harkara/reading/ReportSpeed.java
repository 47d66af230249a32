package org.harkara.reading;

import java.lang.management.ManagementFactory;
import java.util.List;

/** How many short reports one core reads in a second. Run by hand; no test. */
final class ReportSpeed {
  private static final List<String> TEXTS =
      List.of(
          "343",
          "VTR 343",
          "VTR 11 343",
          "M180 F163 T0",
          "11 baje tak 343 vote",
          "PS 123 VTR 343",
          "MP 04",
          "PS",
          "poll closed 6:20pm",
          "EVM kharab");

  private ReportSpeed() {}

  public static void main(String[] args) {
    var context = ReportContexts.presiding("11:04");
    for (int round = 0; round < 12; round++) {
      int reports = 0;
      long start = cpu();
      while (cpu() - start < 2_000_000_000L) {
        for (var text : TEXTS) {
          Sample.READER.decide(Sample.READER.parse(text), context);
        }
        reports += TEXTS.size();
      }
      System.out.println(reports / 2 + " reports a second of processor time");
    }
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
