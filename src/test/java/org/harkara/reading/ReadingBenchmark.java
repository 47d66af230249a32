package org.harkara.reading;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.harkara.model.Context;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Messages that one core reads in a second. Run {@link #main} by hand; no test. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ReadingBenchmark {
  private static final int TEXTS = 10;

  private static final List<String> COMPLAINTS =
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

  private static final List<String> REPORTS =
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

  private final Reader reader = Sample.READER;
  private final Context officer = ReportContexts.presiding("11:04");

  @Benchmark
  @OperationsPerInvocation(TEXTS)
  public void complaints(Blackhole hole) {
    COMPLAINTS.forEach(text -> hole.consume(reader.decide(reader.parse(text), JudgeTest.CITIZEN)));
  }

  @Benchmark
  @OperationsPerInvocation(TEXTS)
  public void shortReports(Blackhole hole) {
    REPORTS.forEach(text -> hole.consume(reader.decide(reader.parse(text), officer)));
  }

  public static void main(String[] args) throws RunnerException {
    new Runner(new OptionsBuilder().include(ReadingBenchmark.class.getSimpleName()).build()).run();
  }
}
