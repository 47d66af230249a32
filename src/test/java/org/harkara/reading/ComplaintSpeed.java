package org.harkara.reading;

import java.lang.management.ManagementFactory;
import java.util.List;

/** How many complaints one core reads in a second. Run by hand; no test. */
final class ComplaintSpeed {
  private static final List<String> TEXTS =
      List.of(
          "Gaon me sharab bant rahi hai, 500 rupaye bhi de rahe hain",
          "मतदान केंद्र पर पानी नहीं है और रैंप भी नहीं है",
          "Loudspeaker running after 10 pm near the temple in ward 7",
          "school ki diwar par party ka poster laga hai",
          "voter list me mera naam nahi hai kya karu",
          "EVM kharab hai booth 123 par, line bahut lambi hai",
          "neta ji jati ke naam par vote mang rahe hain",
          "Polling staff is rude and asking people to go home AC 184 booth 12",
          "कुछ लोग लाठी लेकर बूथ पर वोटरों को धमका रहे हैं",
          "sarkari gadi se prachar ho raha hai kal se");

  private ComplaintSpeed() {}

  public static void main(String[] args) {
    var context = JudgeTest.CITIZEN;
    for (int round = 0; round < 12; round++) {
      int complaints = 0;
      long start = cpu();
      while (cpu() - start < 2_000_000_000L) {
        for (var text : TEXTS) {
          Sample.READER.decide(Sample.READER.parse(text), context);
        }
        complaints += TEXTS.size();
      }
      System.out.println(complaints / 2 + " complaints a second of processor time");
    }
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
