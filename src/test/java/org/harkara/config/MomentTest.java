package org.harkara.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Moments as configured, on a poll day from 07:00 to 18:00, for the slot 11:00. */
class MomentTest {
  private static final LocalDate DAY = LocalDate.of(2025, 11, 6);
  private static final Calendar.PollDay POLL =
      new Calendar.PollDay(
          DAY, LocalTime.of(7, 0), LocalTime.of(18, 0), List.of(LocalTime.of(11, 0)));

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "slot,           2025-11-06T11:00",
    "slot + 10m,     2025-11-06T11:10",
    "slot+10m,       2025-11-06T11:10",
    "opens - 45m,    2025-11-06T06:15",
    "closes,         2025-11-06T18:00",
    "closes + 5h,    2025-11-06T23:00",
    "closes + 30h,   2025-11-08T00:00",
    "17:00,          2025-11-06T17:00",
    "eve 17:00,      2025-11-05T17:00",
    "eve 00:00,      2025-11-05T00:00"
  })
  void onThePollDay(String text, LocalDateTime at) {
    assertThat(Moment.parse(text).on(DAY, POLL, Optional.of(LocalTime.of(11, 0)))).isEqualTo(at);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "noon",
        "slot + 10",
        "slot 10m",
        "slot + 10s",
        "+ 10m",
        "opens - -5m",
        "24:00",
        "7:00",
        "eve",
        "eve slot",
        "17:00 + 5m",
        "closes + 99999h"
      })
  void noMoment(String text) {
    assertThatThrownBy(() -> Moment.parse(text))
        .isInstanceOfAny(IllegalArgumentException.class, DateTimeException.class);
  }

  @Test
  void aSlotMomentNeedsASlot() {
    assertThatThrownBy(() -> Moment.parse("slot").on(DAY, POLL, Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("this moment needs a slot");
  }
}
