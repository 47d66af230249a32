package org.harkara.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.harkara.config.OfficerRow;
import org.harkara.model.Address;
import org.harkara.model.ChannelId;
import org.harkara.model.Inbound;
import org.harkara.model.Report;
import org.harkara.model.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Buttons of one presiding officer on Telegram, where a transcript would show too many others. */
class ButtonsTest {
  private static final Address OFFICER = Address.telegram("71");
  private static final Instant EVE = Instant.parse("2025-11-05T04:29:00Z");
  private static final Instant ELEVEN = Instant.parse("2025-11-06T05:35:00Z");

  @TempDir Path folder;
  private final Keyboards keyboards = new Keyboards();
  private int sent;

  private Stage stage(Instant start) {
    return new Stage(folder, start, List.of(keyboards), Stage.with(Stage.SAMPLE, officers()));
  }

  private static List<OfficerRow> officers() {
    return Stage.SAMPLE.officers().stream()
        .map(
            row ->
                row.phone().equals("+919800184123")
                    ? Stage.reached(row, OFFICER.text(), "en")
                    : row)
        .toList();
  }

  private Drill.Settled say(Stage stage, String key, String text) {
    return stage.drill.deliver(
        Inbound.text(new ChannelId("simulator"), OFFICER, key, text, stage.clock.instant()));
  }

  private Drill.Settled say(Stage stage, String text) {
    return say(stage, "71:" + ++sent, text);
  }

  private Drill.Settled press(Stage stage, String label) {
    return say(stage, "callback:" + ++sent, keyboards.data(OFFICER, label));
  }

  @Test
  void theRollCallIsAnsweredByAButtonEvenAfterAnotherQuestion() {
    try (var stage = stage(EVE)) {
      stage.drill.moveTo(EVE.plusSeconds(120));
      assertThat(keyboards.last(OFFICER)).isEqualTo("OK");
      say(stage, "/report");
      var pressed = press(stage, "OK");
      assertThat(pressed.verdict().reason()).isEqualTo("reported");
      assertThat(press(stage, "OK").verdict().reason()).isEqualTo("already_reported");
      assertThat(reports(stage, "2025-11-06"))
          .extracting(Report::event)
          .containsExactly("roll_call");
    }
  }

  private static List<Report> reports(Stage stage, String day) {
    return stage.store.transact(
        tables ->
            tables
                .reports()
                .current(
                    tables.places().byCode("184/123").orElseThrow().id(), LocalDate.parse(day)));
  }

  @Test
  void theSamePressTakenTwiceHasOneEffect() {
    try (var stage = stage(ELEVEN)) {
      say(stage, "/report");
      press(stage, "turnout");
      press(stage, "11:00");
      say(stage, "343");
      press(stage, "Skip the rest");
      var data = keyboards.data(OFFICER, "Send");
      assertThat(say(stage, "callback:9", data).verdict().reason()).isEqualTo("reported");
      assertThat(say(stage, "callback:9", data).verdict().reason()).isEqualTo("duplicate");
      assertThat(say(stage, "callback:10", data).verdict().reason()).isEqualTo("button_gone");
      assertThat(reports(stage, "2025-11-06")).hasSize(1);
    }
  }

  @Test
  void anAnswerEditedLaterIsNotTheAnswerToTheNextQuestion() {
    try (var stage = stage(ELEVEN)) {
      say(stage, "/report");
      press(stage, "turnout");
      press(stage, "11:00");
      say(stage, "71:77", "340");
      var edited = say(stage, "71:77:1762405560", "343");
      assertThat(edited.replies().getFirst().text())
          .startsWith("To correct an answer press Change at the end. turnout, male?");
      assertThat(pending(stage).said()).contains("total=340").doesNotContain("male=343");
    }
  }

  private static Session pending(Stage stage) {
    return stage.store.transact(
        tables -> tables.sessions().of(tables.contacts().known(OFFICER).id()).orElseThrow());
  }

  @Test
  void formsMayBeFilledInOftenWithinAnHour() {
    try (var stage = stage(ELEVEN)) {
      for (int i = 0; i < 15; i++) {
        assertThat(say(stage, "/report").replies()).hasSize(1);
        press(stage, "Cancel");
      }
    }
  }
}
