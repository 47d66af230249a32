package org.harkara.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.harkara.model.Address;
import org.harkara.model.ChannelId;
import org.harkara.model.Inbound;
import org.harkara.model.Report;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may correct whose figure, and what is left of those that differed. */
class CorrectionsTest {
  private static final Instant ELEVEN = Instant.parse("2025-11-06T05:35:00Z");
  private static final Address PRESIDING = Address.sms("+919800184123");
  private static final Address SECOND = Address.sms("+919800184623");
  private static final Address SECTOR = Address.sms("+919800100068");

  @TempDir Path folder;
  private Stage stage;
  private int sent;

  @BeforeEach
  void open() {
    stage = new Stage(folder, ELEVEN);
  }

  @AfterEach
  void close() {
    stage.close();
  }

  private Drill.Settled say(Address from, String text, Instant said) {
    return stage.drill.deliver(
        Inbound.text(new ChannelId("simulator"), from, "c-" + ++sent, text, said));
  }

  private String say(Address from, String text) {
    var verdict = say(from, text, stage.clock.instant()).verdict();
    return verdict.outcome().slug() + " " + verdict.reason();
  }

  /** What stands at the station. */
  private List<Report.State> standing() {
    return stage.store.transact(
        tables ->
            tables
                .reports()
                .current(
                    tables.places().byCode("184/123").orElseThrow().id(),
                    LocalDate.parse("2025-11-06"))
                .stream()
                .map(Report::state)
                .toList());
  }

  @Test
  void anEqualsCorrectionIsAConflictThatTheFirstOnesCorrectionEnds() {
    assertThat(say(SECOND, "VTR 343")).isEqualTo("accept reported");
    assertThat(say(PRESIDING, "CORR 345")).isEqualTo("confirm conflict");
    assertThat(standing()).containsExactlyInAnyOrder(Report.State.COUNTED, Report.State.CONFLICT);
    assertThat(say(SECOND, "CORR 345")).isEqualTo("accept reported");
    assertThat(standing()).containsExactly(Report.State.COUNTED);
  }

  @Test
  void aConflictOutlivesTheFirstOnesCorrectionToAThirdFigure() {
    say(PRESIDING, "VTR 343");
    assertThat(say(SECOND, "VTR 350")).isEqualTo("confirm conflict");
    assertThat(say(PRESIDING, "CORR 347")).isEqualTo("accept reported");
    assertThat(standing()).containsExactlyInAnyOrder(Report.State.COUNTED, Report.State.CONFLICT);
    assertThat(say(PRESIDING, "353")).isEqualTo("confirm closed_slot");
    assertThat(say(PRESIDING, "haan")).isEqualTo("accept confirmed");
    assertThat(standing()).containsExactlyInAnyOrder(Report.State.COUNTED, Report.State.CONFLICT);
    assertThat(say(SECOND, "353")).isEqualTo("accept already_reported");
    assertThat(standing()).containsExactly(Report.State.COUNTED);
  }

  @Test
  void aCorrectionFromAboveEndsAConflict() {
    say(PRESIDING, "VTR 343");
    say(SECOND, "VTR 350");
    assertThat(say(SECTOR, "CORR 184/123 VTR 11 347")).isEqualTo("accept reported");
    assertThat(standing()).containsExactly(Report.State.COUNTED);
  }

  @Test
  void whoeverComesRoundToTheFigureThatCountsHasNoOtherLeft() {
    say(SECOND, "VTR 343");
    assertThat(say(PRESIDING, "VTR 345")).isEqualTo("confirm conflict");
    assertThat(say(PRESIDING, "VTR 343")).isEqualTo("accept already_reported");
    assertThat(standing()).containsExactly(Report.State.COUNTED);
  }

  @Test
  void aCorrectionFromAboveReplacesAndTheFirstReporterIsTold() {
    say(PRESIDING, "VTR 343");
    assertThat(say(SECTOR, "CORR 184/123 VTR 11 350")).isEqualTo("accept reported");
    assertThat(standing()).containsExactly(Report.State.COUNTED);
    var left = stage.store.read(views -> views.messageRegister().sent(Optional.of(PRESIDING), 100));
    assertThat(left).anySatisfy(line -> assertThat(line.text()).contains("350", "सुधारा"));
  }

  @Test
  void aYesWrittenBeforeTheQuestionIsAskedAgain() {
    say(PRESIDING, "VTR 900");
    var early = say(PRESIDING, "haan", ELEVEN.minus(Duration.ofMinutes(2)));
    assertThat(early.verdict().reason()).isEqualTo("asked_again");
    assertThat(standing()).containsExactly(Report.State.UNCONFIRMED);
    assertThat(say(PRESIDING, "haan")).isEqualTo("accept confirmed");
  }
}
