package org.harkara.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.harkara.model.Address;
import org.harkara.model.ChannelId;
import org.harkara.model.Inbound;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A report that arrives when its sender's duty is over. */
class LateReportTest {
  private static final Instant OVER = Instant.parse("2025-11-07T19:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "2025-11-06T13:30:00Z, VTR 18 700, reported",
    "2025-11-07T10:00:00Z, VTR 18 700, greeting|too_vague|place_missing",
    "2025-11-07T18:59:00Z, VTR 18 700, greeting|too_vague|place_missing",
  })
  void countsWhenItWasWrittenOnThePollDay(
      Instant written, String text, String reasons, @TempDir Path folder) {
    try (var stage = new Stage(folder, OVER)) {
      var late =
          new Inbound(
              new ChannelId("simulator"),
              Address.parse("+919800184123"),
              "late",
              text,
              Optional.of(written),
              OVER,
              Optional.empty(),
              List.of(),
              Optional.empty(),
              Inbound.Hints.NONE);

      assertThat(stage.drill.deliver(late).verdict().reason()).matches(reasons);
    }
  }
}
