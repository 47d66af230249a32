package org.harkara.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SegmentsTest {
  static Stream<Arguments> rows() {
    return Stream.of(
        Arguments.of("empty", "", 1),
        Arguments.of("160 plain letters", "a".repeat(160), 1),
        Arguments.of("161 plain letters", "a".repeat(161), 2),
        Arguments.of("306 plain letters", "a".repeat(306), 2),
        Arguments.of("307 plain letters", "a".repeat(307), 3),
        Arguments.of("80 brackets are 160 septets", "[".repeat(80), 1),
        Arguments.of("81 brackets are 162 septets", "[".repeat(81), 2),
        Arguments.of(
            "a bracket is not split over parts", "a".repeat(152) + "[" + "a".repeat(152), 3),
        Arguments.of("two brackets astride both borders", "[".repeat(76) + "[" + "[".repeat(76), 3),
        Arguments.of("euro is in the extension", "€".repeat(80), 1),
        Arguments.of("newline and accents are basic", "é\nÅ".repeat(53), 1),
        Arguments.of("backtick is not GSM", "`" + "a".repeat(69), 1),
        Arguments.of("backtick makes 71 units two parts", "`" + "a".repeat(70), 2),
        Arguments.of("rupee sign is not GSM", "₹" + "a".repeat(70), 2),
        Arguments.of("danda is not GSM", "a".repeat(70) + "।", 2),
        Arguments.of("70 Devanagari letters", "क".repeat(70), 1),
        Arguments.of("71 Devanagari letters", "क".repeat(71), 2),
        Arguments.of("134 Devanagari letters", "क".repeat(134), 2),
        Arguments.of("135 Devanagari letters", "क".repeat(135), 3),
        Arguments.of("combining marks count", "कि".repeat(35), 1),
        Arguments.of("combining marks count, one more", "कि".repeat(35) + "क", 2),
        Arguments.of("35 emoji are 70 units", "😀".repeat(35), 1),
        Arguments.of("a surrogate pair is not split", "क".repeat(66) + "😀" + "क".repeat(66), 3),
        Arguments.of("a lone surrogate counts one", "\uD83D" + "a".repeat(69), 1));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void counts(String label, String text, int parts) {
    assertThat(Segments.of(text)).isEqualTo(parts);
  }
}
