package org.harkara.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.harkara.model.Names;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueTest {
  private static final Instant NOW = Instant.parse("2025-11-06T05:34:00Z");
  private static final Catalogue CATALOGUE =
      new Catalogue(
          Map.of(
              "en",
              Map.of(
                  "filed", "No {number}: {category}, by {due}.",
                  "twice", "{n} of {n}",
                  "plain", "Nothing to fill",
                  "open", "a { b"),
              "hi",
              Map.of("filed", "क्र. {number}: {category}, {due} तक।")),
          ZoneId.of("Asia/Kolkata"));

  @ParameterizedTest(name = "{0}, due {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | 2025-11-06T07:10:00Z | No 10012: Liquor, by 12:40.
          en | 2025-11-06T18:40:00Z | No 10012: Liquor, by 7 Nov 00:10.
          en | 2025-11-05T18:29:00Z | No 10012: Liquor, by 5 Nov 23:59.
          en | 2025-11-05T18:30:00Z | No 10012: Liquor, by 00:00.
          hi | 2025-11-06T07:10:00Z | क्र. 10012: शराब, 12:40 तक।
          hi | 2025-11-07T07:10:00Z | क्र. 10012: शराब, 7 नवं 12:40 तक।
          bn | 2025-11-06T07:10:00Z | No 10012: Liquor, by 12:40.
          """)
  void rendersTimesAndNamesInTheLanguage(String language, Instant due, String expected) {
    var args =
        Map.<String, Object>of(
            "number", "10012", "category", Names.of("Liquor", "शराब"), "due", due);
    assertThat(CATALOGUE.render("filed", language, args, NOW)).isEqualTo(expected);
  }

  @Test
  void fillsAHoleAsOftenAsItStands() {
    assertThat(CATALOGUE.render("twice", "en", Map.of("n", 3), NOW)).isEqualTo("3 of 3");
  }

  @Test
  void neverFillsHolesInsideAValue() {
    assertThat(CATALOGUE.render("twice", "en", Map.of("n", "{n}"), NOW)).isEqualTo("{n} of {n}");
  }

  @Test
  void leavesTextWithoutHolesAlone() {
    assertThat(CATALOGUE.render("plain", "en", Map.of(), NOW)).isEqualTo("Nothing to fill");
    assertThat(CATALOGUE.render("open", "en", Map.of(), NOW)).isEqualTo("a { b");
  }

  @Test
  void aMissingKeyIsOurFault() {
    assertThatThrownBy(() -> CATALOGUE.render("gone", "hi", Map.of(), NOW))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no text 'gone' in hi");
  }

  @Test
  void aMissingValueIsOurFault() {
    assertThatThrownBy(() -> CATALOGUE.render("twice", "en", Map.of(), NOW))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("text 'twice' in en needs a value for {n}");
  }
}
