package org.harkara.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.harkara.model.Address;
import org.harkara.model.Contact;
import org.harkara.model.Context;
import org.harkara.model.Reading;
import org.harkara.model.Session;
import org.harkara.text.Mask;
import org.harkara.text.Segments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is sent: no exception, bounded time, and trifles change nothing. */
class AnyTextTest {
  private static final Instant NOW = Instant.parse("2025-11-06T05:30:00Z");
  private static final int TRIES = 2_000;
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  @FuzzTest
  void anyBytes(FuzzedDataProvider data) {
    readEverywhere(data.consumeRemainingAsString());
  }

  @Test
  void randomTextOfAllScriptsIsRead() {
    var random = new Random(7);
    for (int i = 0; i < TRIES; i++) {
      var text = new StringBuilder();
      int length = random.nextInt(200);
      for (int j = 0; j < length; j++) {
        switch (random.nextInt(6)) {
          case 0 -> text.append((char) random.nextInt(0x10000));
          case 1 -> text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
          case 2 -> text.append((char) (0x0900 + random.nextInt(0x80)));
          case 3 -> text.append((char) (' ' + random.nextInt(95)));
          case 4 -> text.append(random.nextInt(10));
          default -> text.append(' ');
        }
      }
      readEverywhere(text.toString());
    }
  }

  static Stream<Arguments> giants() {
    return Stream.of(
        Arguments.of("one word", "a".repeat(100_000)),
        Arguments.of("consonants", "bcdfg".repeat(20_000)),
        Arguments.of("signs", "daru bat rahi nahi hai ".repeat(5_000)),
        Arguments.of("digits", "9".repeat(100_000)),
        Arguments.of("spaced digits", "98 ".repeat(33_000)),
        Arguments.of("Devanagari digits", "१".repeat(100_000)),
        Arguments.of("slashes", "184/123/".repeat(12_000)),
        Arguments.of("marks", "\u093F".repeat(100_000)),
        Arguments.of("accents", "e" + "\u0301".repeat(100_000)),
        Arguments.of("questions", "?".repeat(100_000)),
        Arguments.of("emoji", "😀".repeat(50_000)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("giants")
  void giantsAreReadInBoundedTime(String label, String text) {
    for (int i = 0; i < 20; i++) {
      readEverywhere(text);
    }
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 10; i++) {
      long start = CLOCK.getCurrentThreadCpuTime();
      Sample.READER.decide(Sample.READER.parse(text), context(Optional.empty()));
      best = Math.min(best, CLOCK.getCurrentThreadCpuTime() - start);
    }
    assertThat(best).as("nanoseconds of the processor at best").isLessThan(5_000_000);
  }

  static Stream<Arguments> trifles() {
    var trifles =
        Stream.<Arguments>of(
            Arguments.of("wide spaces", (UnaryOperator<String>) t -> " " + t.replace(" ", "   ")),
            Arguments.of("no-break spaces", (UnaryOperator<String>) t -> t.replace(' ', '\u00A0')),
            Arguments.of("upper case", (UnaryOperator<String>) String::toUpperCase),
            Arguments.of("joiners", (UnaryOperator<String>) t -> t.replace("a", "a\u200d")),
            Arguments.of("emoji", (UnaryOperator<String>) t -> "🙏 " + t + " 😡😡"),
            Arguments.of("exclamation", (UnaryOperator<String>) t -> t + "!!!"),
            Arguments.of("trailing dots", (UnaryOperator<String>) t -> t + " ..."),
            Arguments.of(
                "Devanagari digits",
                (UnaryOperator<String>)
                    t ->
                        t.codePoints()
                            .map(c -> c >= '0' && c <= '9' ? c - '0' + '०' : c)
                            .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                            .toString()));
    return trifles;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("trifles")
  void triflesChangeNothing(String label, UnaryOperator<String> trifle) {
    for (var text :
        List.of(
            "sharab bant rahi hai 184/123",
            "booth par goli chal gayi",
            "mera booth kahan hai",
            "STATUS 10012",
            "10012 ok",
            "test message",
            "शराब बंट रही है",
            "evm kharab hai AC 184 booth 45")) {
      assertThat(settled(trifle.apply(text))).as(text).isEqualTo(settled(text));
    }
  }

  private static String settled(String text) {
    var reading = Sample.READER.decide(Sample.READER.parse(text), context(Optional.empty()));
    return JudgeTest.word(reading)
        + (reading instanceof Reading.Complaint c ? c.placeCode().toString() : "");
  }

  private static void readEverywhere(String text) {
    var parsed = Sample.READER.parse(text);
    assertThat(parsed.language()).isIn("hi", "en");
    assertThat(Sample.READER.decide(parsed, context(Optional.empty()))).isNotNull();
    for (var ask : Session.Ask.values()) {
      var pending =
          new Session(
              ask,
              Optional.of(1001L),
              List.of("liquor_distribution", "drugs"),
              List.of("said before"),
              false,
              1,
              NOW,
              NOW);
      assertThat(Sample.READER.decide(parsed, context(Optional.of(pending)))).isNotNull();
    }
    assertThat(Mask.of(text)).isNotNull();
    assertThat(Segments.of(text)).isPositive();
  }

  private static Context context(Optional<Session> pending) {
    return new Context(
        new Contact(
            1, Address.sms("+919812345678"), Optional.empty(), Optional.empty(), false, false),
        List.of(),
        pending,
        List.of(new Context.OpenCase(1001, "10017", "liquor_distribution", Optional.empty(), NOW)),
        Optional.empty(),
        false,
        NOW);
  }
}
