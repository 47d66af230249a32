package org.harkara.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.harkara.model.Address;
import org.harkara.model.ChannelId;
import org.harkara.model.Inbound;
import org.harkara.model.SendResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A text to an officer waits for a busy provider, and meanwhile the officer is elsewhere. */
class QueuedTextTest {
  private static final ChannelId PHONES = new ChannelId("simulator");
  private static final Instant NINE = Instant.parse("2025-11-06T03:30:00Z");
  private static final Address CITIZEN = Address.sms("+919812345678");
  private static final Address MUNICIPAL = Address.sms("+919800100016");
  private static final Address TRANSPORT = Address.sms("+919800100017");
  private static final Address NEW = Address.sms("+919800100098");
  private static final SendResult BUSY =
      new SendResult.Retry("busy", Optional.of(Duration.ofMinutes(2)));

  private Stage stage;

  @BeforeEach
  void open(@TempDir Path folder) {
    stage = new Stage(folder, NINE, List.of(), Stage.complaintsOnly());
    stage.phones.failNext(BUSY, BUSY, BUSY);
    write(CITIZEN, "Illegal party banners without permission on the road, AC 184 booth 123");
    assertThat(sent(MUNICIPAL)).isZero();
  }

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void itLeavesToTheNewNumber() {
    OtherHands.officers(
        stage, Stage.SAMPLE, "Farhan Khan,9800100098,nodal_officer,municipal,CHANDANPUR");
    stage.drill.moveTo(NINE.plusSeconds(150));
    assertThat(sent(MUNICIPAL)).isZero();
    assertThat(sent(NEW)).isEqualTo(1);
  }

  @Test
  void itLeavesToWhoeverStandsInAndTheAnswerDoesNot() {
    write(MUNICIPAL, "LEAVE 2025-11-06 9800100017");
    assertThat(sent(MUNICIPAL)).isEqualTo(1);
    stage.drill.moveTo(NINE.plusSeconds(150));
    assertThat(sent(MUNICIPAL)).isEqualTo(1);
    // The list at the hand-over, and the case that waited.
    assertThat(sent(TRANSPORT)).isEqualTo(2);
  }

  private long sent(Address to) {
    return stage.store.read(views -> views.messageRegister().sent(Optional.of(to), 100)).stream()
        .filter(line -> line.state().equals(Optional.of("sent")))
        .count();
  }

  private void write(Address from, String text) {
    var key = "t-" + from.text() + text.hashCode();
    stage.drill.deliver(Inbound.text(PHONES, from, key, text, stage.clock.instant()));
  }
}
