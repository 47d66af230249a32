package org.harkara.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.harkara.config.ConfigLoader;
import org.harkara.model.Address;
import org.harkara.model.ChannelId;
import org.harkara.model.Inbound;
import org.harkara.model.Medium;
import org.harkara.store.MessageRegister;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample district, its excise nodal officer reached over Telegram instead of a phone. */
class TelegramOfficerTest {
  private static final Instant MORNING = Instant.parse("2025-11-06T01:45:00Z");
  private static final Address CITIZEN = Address.sms("+919812345678");
  private static final Address EXCISE = Address.telegram("7210045678");
  private static final String WAS = "+919800100011,hi,nodal_officer,excise";

  @TempDir Path folder;
  private int sent;

  @Test
  void isToldAndClosesOverTelegram() throws IOException {
    var config = ConfigLoader.load(sampleWithTelegram(), Map.of());
    try (var stage = new Stage(folder, MORNING, List.of(), config)) {
      var filed = say(stage, CITIZEN, "daru bat rhi h sarpanch ke ghar pe, AC 184 booth 123");
      var number = filed.verdict().caseNumber().orElseThrow();
      assertThat(outTo(stage, EXCISE))
          .singleElement()
          .satisfies(
              notice -> {
                assertThat(notice.channel()).isEqualTo(Medium.TELEGRAM);
                assertThat(notice.text()).startsWith("केस " + number + ": ");
                assertThat(notice.state()).contains("sent");
              });

      assertThat(reasonOf(say(stage, EXCISE, "OK " + number))).isEqualTo("accept accepted");
      assertThat(reasonOf(say(stage, EXCISE, "REACHED " + number))).isEqualTo("accept reached");
      assertThat(reasonOf(say(stage, EXCISE, "DONE " + number + " 42 bottles seized, FIR 117")))
          .isEqualTo("accept resolved");
      assertThat(outTo(stage, EXCISE)).hasSize(7).allMatch(o -> o.channel() == Medium.TELEGRAM);
      assertThat(outTo(stage, CITIZEN).getLast().text())
          .contains("शिकायत " + number, "42 bottles seized, FIR 117");
      assertThat(outTo(stage, CITIZEN)).allMatch(o -> o.channel() == Medium.SMS);
    }
  }

  private Path sampleWithTelegram() throws IOException {
    var copy = folder.resolve("config");
    var from = Path.of("config");
    try (var files = Files.walk(from)) {
      for (var file : files.toList()) {
        Files.copy(file, copy.resolve(from.relativize(file)));
      }
    }
    var officers = copy.resolve("officers.csv");
    var text = Files.readString(officers);
    assertThat(text).containsOnlyOnce(WAS);
    Files.writeString(officers, text.replace(WAS, EXCISE.text() + WAS.substring(WAS.indexOf(','))));
    return copy;
  }

  private Drill.Settled say(Stage stage, Address from, String text) {
    sent++;
    return stage.drill.deliver(
        Inbound.text(new ChannelId("simulator"), from, "m-" + sent, text, stage.clock.instant()));
  }

  private static String reasonOf(Drill.Settled settled) {
    return settled.verdict().outcome().slug() + " " + settled.verdict().reason();
  }

  private static List<MessageRegister.Line> outTo(Stage stage, Address to) {
    return stage.store.read(views -> views.messageRegister().sent(Optional.of(to), 99));
  }
}
