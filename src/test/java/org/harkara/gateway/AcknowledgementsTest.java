package org.harkara.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.harkara.text.Catalogue;
import org.harkara.text.Segments;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An acknowledgement costs one segment, even with a six-digit number and a deadline next week. */
class AcknowledgementsTest {
  private static final Instant NOW = Instant.parse("2025-11-06T05:00:00Z");
  private static final Map<String, Object> LONGEST =
      Map.of("number", "123454", "deadline", Instant.parse("2025-11-13T17:15:00Z"));

  static Stream<Arguments> acknowledgements() {
    return Stage.SAMPLE.texts().keySet().stream()
        .flatMap(
            language ->
                Stream.of(
                        "complaint.filed",
                        "complaint.filed.ask_place",
                        "complaint.filed.quiet",
                        "complaint.emergency",
                        "complaint.emergency.ask_place",
                        "complaint.triage",
                        "complaint.place_noted",
                        "complaint.comment_added",
                        "complaint.confirmed",
                        "complaint.reopened",
                        "ask.subject",
                        "stop",
                        "refuse.chain_message",
                        "refuse.paced")
                    .map(key -> Arguments.of(language, key)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("acknowledgements")
  @DisplayName("one segment")
  void fitsOneSegment(String language, String key) {
    var text =
        new Catalogue(Stage.SAMPLE.texts(), Stage.SAMPLE.calendar().zone())
            .render(key, language, LONGEST, NOW);
    assertThat(Segments.of(text)).as(text).isEqualTo(1);
  }
}
