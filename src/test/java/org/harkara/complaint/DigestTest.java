package org.harkara.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import org.harkara.config.Config;
import org.harkara.config.ConfigLoader;
import org.harkara.model.CaseNumber;
import org.harkara.model.Kind;
import org.harkara.model.Names;
import org.harkara.model.Officer;
import org.harkara.text.Catalogue;
import org.harkara.text.Segments;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * However many cases there are, the text has at most two segments and no number is lost count of.
 */
class DigestTest {
  private static final Config SAMPLE = ConfigLoader.load(Path.of("config"), Map.of());
  private static final Catalogue CATALOGUE =
      new Catalogue(SAMPLE.texts(), SAMPLE.calendar().zone());

  @ParameterizedTest(name = "{1} in {0}, {2} of them only counted: +{3}")
  @CsvSource({
    "officer.reminder,  en, 2,   0, 0",
    "officer.reminder,  en, 12,  0, 0",
    "officer.reminder,  en, 60,  0, 27",
    "officer.reminder,  hi, 12,  0, 0",
    "officer.reminder,  hi, 13,  0, 3",
    "officer.reminder,  hi, 500, 4500, 4990",
    "officer.escalated, en, 12,  0, 0",
    "officer.escalated, hi, 12,  0, 5",
    "officer.escalated, hi, 2,   3, 3",
  })
  void fits(String key, String language, int named, int unnamed, int more) {
    var officer = new Officer(1, Names.of("Asha", "आशा"), 1, language);
    var numbers = IntStream.range(0, named).mapToObj(i -> CaseNumber.of(1000 + i)).toList();
    var letter = new Digest(SAMPLE).of(officer, Kind.REMINDER, key, numbers, unnamed);
    var text = CATALOGUE.render(letter.key(), language, letter.args(), Instant.EPOCH);
    assertThat(Segments.of(text)).as(text).isLessThanOrEqualTo(2);
    assertThat(letter.args().get("more")).as(text).isEqualTo(more);
    assertThat(text).contains(" " + (named + unnamed) + " ").contains(numbers.getFirst());
    assertThat(text.contains("LIST")).isEqualTo(more > 0);
  }
}
