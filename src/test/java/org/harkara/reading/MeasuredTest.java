package org.harkara.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.harkara.reading.Measurement.Line;
import org.harkara.reading.Measurement.Mark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Sentences that nothing was developed on and no example repeats: {@code held-out} was written
 * before the first look and is only measured; {@code unseen} was written after the last change, and
 * its first figures stand here as floors.
 */
class MeasuredTest {
  private static final Path FOLDER = Path.of("src/test/resources/complaints");

  @ParameterizedTest(name = "{0}")
  @CsvSource({"held-out.tsv, 91, 6, 88, 1", "unseen.tsv, 88, 4, 91, 1"})
  void rightOrAsked(String file, int right, int wrong, int urgent, int alarms) throws IOException {
    var measured = Measurement.of(Sample.READER, rows(file));
    var missed = measured.lines().stream().filter(l -> l.mark() != Mark.RIGHT).toList();
    int all = measured.lines().size();
    assertThat(100 * measured.count(Mark.RIGHT))
        .as("%s", missed)
        .isGreaterThanOrEqualTo(right * all);
    assertThat(100 * measured.count(Mark.WRONG)).as("%s", missed).isLessThanOrEqualTo(wrong * all);
    var emergencies = measured.lines().stream().filter(MeasuredTest::urgent).toList();
    var others = measured.lines().stream().filter(Predicate.not(MeasuredTest::urgent)).toList();
    assertThat(100 * emergencies.stream().filter(Line::emergency).count())
        .as("emergencies recognised")
        .isGreaterThanOrEqualTo(urgent * (long) emergencies.size());
    assertThat(100 * others.stream().filter(Line::emergency).count())
        .as("false alarms")
        .isLessThanOrEqualTo(alarms * (long) others.size());
  }

  private static boolean urgent(Line line) {
    return Sample.CONFIG
        .categories()
        .bySlug()
        .getOrDefault(line.row().primary(), Sample.CONFIG.categories().get("triage"))
        .emergency();
  }

  @Test
  void everyCategoryHasExamples() {
    var examples = Sample.CONFIG.categories().examples();
    assertThat(Sample.CONFIG.categories().bySlug().keySet())
        .filteredOn(slug -> !slug.equals("triage"))
        .allSatisfy(
            slug ->
                assertThat(examples.stream().filter(e -> e.category().equals(slug)).count())
                    .as(slug)
                    .isGreaterThanOrEqualTo(5));
  }

  @Test
  void triflesChangeNoMeaning() throws IOException {
    var rows = rows("held-out.tsv");
    var plain = Measurement.of(Sample.READER, rows).lines().stream().map(Line::got).toList();
    for (var trifle :
        List.<UnaryOperator<String>>of(
            t -> "  " + t.replace(" ", "   ") + " ",
            t -> t.replace(' ', '\u00A0'),
            t -> "🙏 " + t + " 😡",
            t -> t + "!!!",
            String::toUpperCase)) {
      var changed =
          rows.stream()
              .map(row -> new Measurement.Row(trifle.apply(row.text()), row.expected()))
              .toList();
      assertThat(Measurement.of(Sample.READER, changed).lines())
          .extracting(Line::got)
          .containsExactlyElementsOf(plain);
    }
  }

  static List<Measurement.Row> rows(String file) throws IOException {
    return Files.readAllLines(FOLDER.resolve(file)).stream()
        .skip(1)
        .map(line -> line.split("\t"))
        .map(cells -> new Measurement.Row(cells[0], cells[2]))
        .toList();
  }
}
