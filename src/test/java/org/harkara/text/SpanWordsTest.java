package org.harkara.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.harkara.config.ConfigLoader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanWordsTest {
  private static final SpanWords WORDS =
      new SpanWords(ConfigLoader.load(Path.of("config"), Map.of()).packs().values());

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2h vehicle awaited              | PT2H     | vehicle awaited
          2 h: vehicle awaited            | PT2H     | vehicle awaited
          30m wait                        | PT30M    | wait
          45 min, team on the way         | PT45M    | team on the way
          1 din gaon door hai             | PT24H    | gaon door hai
          २ घंटे गाड़ी नहीं है                 | PT2H     | गाड़ी नहीं है
          दो घंटे के लिए गाड़ी नहीं है          | PT2H     | गाड़ी नहीं है
          do ghante gadi nahi hai         | PT2H     | gadi nahi hai
          dedh ghanta gadi nahi           | PT1H30M  | gadi nahi
          sadhe teen ghante gadi nahi     | PT3H30M  | gadi nahi
          1.5 h gadi nahi                 | PT1H30M  | gadi nahi
          1h 30m gadi nahi                | PT1H30M  | gadi nahi
          1 din 6 ghante gadi nahi        | PT30H    | gadi nahi
          aadha ghanta gadi nahi          | PT30M    | gadi nahi
          kal tak court ka aadesh         | PT24H    | court ka aadesh
          कल तक आदेश                      | PT24H    | आदेश
          vehicle awaited 2h              | PT2H     | vehicle awaited
          team 2 ghante me aayegi         | PT2H     | team 2 ghante me aayegi
          2h                              | PT2H     | ''
          """)
  void found(String text, String span, String rest) {
    var found = WORDS.find(text).orElseThrow();
    assertThat(found.span()).hasToString(span);
    assertThat(found.rest()).isEqualTo(rest);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"vehicle awaited", "2 vehicles awaited", "0h nothing", "team m", "2", "98765h late"})
  void notFound(String text) {
    assertThat(WORDS.find(text)).isEmpty();
  }
}
