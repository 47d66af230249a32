package org.harkara.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.harkara.config.Spans;
import org.harkara.model.Reporting;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which half of the day is meant when an event that may happen at any time is told. */
class SlotsTest {
  @ParameterizedTest
  @CsvSource({
    "2025-11-06T14:00, 11, 50, 11:50",
    "2025-11-06T14:00, 1, 30, 13:30",
    "2025-11-06T14:00, 3, 0, 15:00",
    "2025-11-06T23:55, 10, 0, 22:00",
    "2025-11-07T00:10, 11, 50, 23:50",
    "2025-11-07T00:10, 10, 15, 22:15",
  })
  void theLatestPast(LocalDateTime written, int hour, int minute, LocalTime happened) {
    var event = Sample.CONFIG.event("poll_resumed").orElseThrow();
    var time = new Times.Time(0, 0, hour, minute, false, false);

    assertThat(slots(written).happened(event, time)).isEqualTo(happened);
  }

  private static Slots slots(LocalDateTime written) {
    return new Slots(
        new Reporting(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            ReportContexts.PACKS,
            ReportContexts.DAY,
            ReportContexts.SLOTS,
            written),
        Spans.USUAL);
  }
}
