package org.harkara.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.harkara.config.Calendar.PollDay;
import org.harkara.model.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A poll is put off after its reminders were written down. */
class PostponedTest {
  private static final Instant SIX = Instant.parse("2025-11-06T00:30:00Z");
  private static final Instant NINE_TWENTY = Instant.parse("2025-11-06T03:50:00Z");
  private static final PollDay USUAL =
      Stage.SAMPLE.calendar().pollDays().values().iterator().next();

  @TempDir private Path folder;

  @Test
  void nobodyIsRemindedOfThePollThatIsPutOff() {
    assertThat(polls(new Stage(folder, SIX), NINE_TWENTY)).isNotEmpty();
    var later =
        new PollDay(LocalDate.of(2025, 11, 13), USUAL.opens(), USUAL.closes(), USUAL.slots());

    assertThat(polls(open(later), NINE_TWENTY.plusSeconds(4 * 3600)).stream())
        .noneMatch(text -> text.contains("11:00") || text.contains("13:00"));
  }

  private Stage open(PollDay day) {
    var config = Stage.polling(Stage.SAMPLE, Map.of("CHANDANPUR", day));
    return new Stage(folder, NINE_TWENTY, List.of(), config);
  }

  private static List<String> polls(Stage stage, Instant until) {
    try (stage) {
      stage.drill.moveTo(until);
      return stage
          .store
          .transact(tables -> tables.messageRegister().sent(Optional.empty(), 10_000))
          .stream()
          .filter(line -> line.kind().equals(Optional.of(Kind.REMINDER)))
          .map(line -> line.text())
          .toList();
    }
  }
}
