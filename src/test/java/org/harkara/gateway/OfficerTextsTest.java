package org.harkara.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.harkara.config.OfficerRow;
import org.harkara.model.Address;
import org.harkara.model.ChannelId;
import org.harkara.model.Inbound;
import org.harkara.text.Segments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What any officer is told about texting costs two segments at most, in either language. */
class OfficerTextsTest {
  private static final Instant NINE = Instant.parse("2025-11-06T03:34:00Z");
  private static final List<String> ASKED =
      List.of("hello", "/start", "HELP", "HELP please", "HELP \u0915\u0943\u092a\u092f\u093e");

  @Test
  void costTwoSegments(@TempDir Path folder) {
    try (var stage = new Stage(folder, NINE)) {
      for (var officer :
          Stage.SAMPLE.officers().stream().map(OfficerRow::phone).distinct().toList()) {
        for (var text : ASKED) {
          var said = stage.works.gateway().explain(text(officer, text)).replies();
          assertThat(said).as(officer + " " + text).hasSize(1);
          var words = said.getFirst().text();
          assertThat(Segments.of(words)).as(officer + " " + words).isLessThanOrEqualTo(2);
        }
      }
    }
  }

  private static Inbound text(String from, String text) {
    return Inbound.text(new ChannelId("simulator"), Address.parse(from), from + text, text, NINE);
  }
}
