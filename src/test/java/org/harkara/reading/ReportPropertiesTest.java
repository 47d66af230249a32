package org.harkara.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.harkara.model.Context;
import org.harkara.model.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Trifles change nothing, hedges never count, and no text takes long. */
class ReportPropertiesTest {
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  private static final List<Context> SENDERS =
      List.of(
          ReportContexts.presiding("11:04"),
          ReportContexts.sector("11:04"),
          ReportContexts.returning("11:04"),
          ReportContexts.squad(),
          ReportContexts.blo(),
          ReportContexts.trainer());

  private static final List<String> TEXTS =
      List.of(
          "343",
          "VTR 11 343",
          "11 baje tak kul 343 vote pade",
          "M 180 F 163 T 0",
          "AC 184 PS 123 11 am total 343",
          "पुरुष 180 महिला 163 कुल 343",
          "MP 4",
          "poll closed 6:20 pm",
          "17C M 380 F 322 T 0 total 702",
          "line me 35 log",
          "CU change kar diya 10:20");

  private static String read(String text, Context context) {
    return Shown.of(Sample.READER.decide(Sample.READER.parse(text), context));
  }

  private static String read(String text) {
    return read(text, SENDERS.getFirst());
  }

  static Stream<Arguments> trifles() {
    var scripts =
        Stream.of("०", "০", "੦", "૦", "୦", "௦", "౦", "೦", "൦", "٠", "۰", "０")
            .map(
                zero ->
                    Arguments.of(
                        "digits from " + zero,
                        (UnaryOperator<String>) text -> digits(text, zero.codePointAt(0))));
    var others =
        Stream.of(
            Arguments.of("wide spaces", (UnaryOperator<String>) t -> " " + t.replace(" ", "   ")),
            Arguments.of("no-break spaces", (UnaryOperator<String>) t -> t.replace(' ', '\u00A0')),
            Arguments.of("upper case", (UnaryOperator<String>) String::toUpperCase),
            Arguments.of("lower case", (UnaryOperator<String>) String::toLowerCase),
            Arguments.of("joiners", (UnaryOperator<String>) t -> t.replace("3", "3\u200d")),
            Arguments.of("non-joiners", (UnaryOperator<String>) t -> t.replace("3", "\u200c3")),
            Arguments.of("byte-order mark", (UnaryOperator<String>) t -> "\uFEFF" + t),
            Arguments.of("soft hyphens", (UnaryOperator<String>) t -> t.replace("3", "3\u00AD")),
            Arguments.of("courtesy", (UnaryOperator<String>) t -> "sir " + t + " thanks"),
            Arguments.of("signature", (UnaryOperator<String>) t -> t + " Ramesh Kumar"),
            Arguments.of("phone", (UnaryOperator<String>) t -> t + " 9800184123"),
            Arguments.of("full stop", (UnaryOperator<String>) t -> t + "."),
            Arguments.of("exclamation", (UnaryOperator<String>) t -> t + " !!"));
    return Stream.concat(scripts, others);
  }

  private static String digits(String text, int zero) {
    return text.codePoints()
        .map(c -> c >= '0' && c <= '9' ? zero + c - '0' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("trifles")
  void triflesChangeNothing(String label, UnaryOperator<String> trifle) {
    for (var text : TEXTS) {
      assertThat(read(trifle.apply(text))).as(text).isEqualTo(read(text));
    }
  }

  @Test
  void hedgedNumbersNeverCount() {
    var random = new Random(11);
    var hedges =
        List.of(
            "about %d",
            "lagbhag %d",
            "%d approx",
            "%d+",
            "%d se zyada",
            "%d%%",
            "%d pratishat",
            "%d ya 999",
            "%d-999",
            "%d se 999",
            "aur %d vote pade",
            "%d badhe",
            "baki %d",
            "pichle 2 ghante me %d",
            "male %d",
            "mahila %d",
            "Rs %d",
            "ward %d",
            "%d chair",
            "%d?",
            "%d hoga",
            "mock poll %d vote",
            "mob 9800%06d");
    for (int i = 0; i < 2_000; i++) {
      var text = String.format(hedges.get(random.nextInt(hedges.size())), 1 + random.nextInt(998));
      var context = SENDERS.getFirst();
      var reading = Sample.READER.decide(Sample.READER.parse(text), context);
      boolean counted =
          reading instanceof Reading.Report report
              && report.items().stream().anyMatch(item -> item.values().containsKey("total"));
      assertThat(counted).as(text).isFalse();
    }
  }

  @FuzzTest
  void anyBytes(FuzzedDataProvider data) {
    var text = data.consumeRemainingAsString();
    SENDERS.forEach(sender -> assertThat(read(text, sender)).isNotNull());
  }

  @Test
  void randomReportsAreRead() {
    var words =
        List.of(
            "VTR", "11", "baje", "343", "M", "F", "T", "180", "163", "/", "-", "+", "=", ",", "PS",
            "123", "AC", "184", "teen", "sau", "evm", "kharab", "aur", "%", "ka", "se", "तक", "\n",
            "kul", "17C", "line", "SZ", "CASH", "lakh", "kg", "34O", ".", "am", "?", "नहीं");
    var random = new Random(5);
    for (int i = 0; i < 3_000; i++) {
      var text = new StringBuilder();
      for (int j = random.nextInt(14); j >= 0; j--) {
        text.append(words.get(random.nextInt(words.size())))
            .append(random.nextInt(3) == 0 ? "" : " ");
      }
      SENDERS.forEach(sender -> assertThat(read(text.toString(), sender)).isNotNull());
    }
  }

  static Stream<Arguments> giants() {
    return Stream.of(
        Arguments.of("figures", "343 ".repeat(500)),
        Arguments.of("stations", "120-310 ".repeat(250)),
        Arguments.of("lines", "120 310\n".repeat(250)),
        Arguments.of("labels", "M 180 F 163 ".repeat(160)),
        Arguments.of("events", "evm kharab, ".repeat(160)),
        Arguments.of("hours", "11 baje ".repeat(250)),
        Arguments.of("words", "teen sau ".repeat(220)),
        Arguments.of("letters", "x".repeat(2_000)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("giants")
  void giantsAreReadInBoundedTime(String label, String text) {
    for (var sender : SENDERS.subList(0, 2)) {
      for (int i = 0; i < 30; i++) {
        read(text, sender);
      }
      long best = Long.MAX_VALUE;
      for (int i = 0; i < 10; i++) {
        long start = CLOCK.getCurrentThreadCpuTime();
        read(text, sender);
        best = Math.min(best, CLOCK.getCurrentThreadCpuTime() - start);
      }
      assertThat(best).as("nanoseconds of the processor at best").isLessThan(5_000_000);
    }
  }
}
