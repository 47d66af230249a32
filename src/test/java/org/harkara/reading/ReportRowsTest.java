package org.harkara.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.harkara.model.Context;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Our own rows: who writes what, and exactly what is read. */
class ReportRowsTest {
  static Stream<Arguments> rows() throws IOException {
    try (var file = ReportRowsTest.class.getResourceAsStream("/reports/rows.tsv")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> Arguments.of((Object[]) line.split("\t")));
    }
  }

  @TempDir static Path dir;
  private static Reader digits;

  /** The pack with digits for codes is in force nowhere in the sample. */
  @BeforeAll
  static void putDigitsInForce() throws IOException {
    digits =
        new Reader(
            ChangedSample.in(dir)
                .replace("harkara.yaml", "\\[eci, west_bengal\\]\n", "[chhattisgarh]\n")
                .load());
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("rows")
  void isReadAs(String who, String text, String reading) {
    var reader = who.equals("chh") ? digits : Sample.READER;
    var parsed = reader.parse(text.replace("\\n", "\n"));
    assertThat(Shown.of(reader.decide(parsed, context(who)))).isEqualTo(reading);
  }

  /** A role, or the time at which the presiding officer writes. */
  static Context context(String who) {
    return switch (who) {
      case "so" -> ReportContexts.sector("11:04");
      case "ro" -> ReportContexts.returning("11:04");
      case "fst" -> ReportContexts.squad();
      case "blo" -> ReportContexts.blo();
      case "tr" -> ReportContexts.trainer();
      case "chh" -> ReportContexts.presiding("11:04", List.of("chhattisgarh"), Optional.empty());
      default -> ReportContexts.presiding(who);
    };
  }
}
