package org.harkara.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.harkara.model.Address;
import org.harkara.model.ChannelId;
import org.harkara.model.Inbound;
import org.harkara.model.SendResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A provider is busy while one text about three cases waits, and one of them is closed. */
class DigestCalledBackTest {
  private static final ChannelId PHONES = new ChannelId("simulator");
  private static final Address ROLL = Address.sms("+919800100024");
  private static final Instant EVENING = Instant.parse("2025-11-06T14:30:00Z");
  private static final Instant EIGHT = Instant.parse("2025-11-07T02:30:00Z");

  @TempDir private Path folder;

  @Test
  void theOthersAreToldAnewAndTheClosedOneIsNot() {
    try (var stage = new Stage(folder, EVENING, List.of(), Stage.complaintsOnly())) {
      var numbers = new ArrayList<String>();
      for (int i = 0; i < 3; i++) {
        var filed =
            write(
                stage,
                Address.sms("+91981234561" + i),
                "My name is missing from the voter list, AC 184 booth 123");
        numbers.add(filed.verdict().caseNumber().orElseThrow());
      }
      stage.drill.moveTo(EIGHT.minusSeconds(1));
      var busy = new SendResult.Retry("busy", Optional.of(Duration.ofMinutes(20)));
      stage.phones.failNext(busy);
      stage.drill.moveTo(EIGHT.plusSeconds(10));
      assertThat(told(stage))
          .containsExactly("queued 3 " + String.join(", ", numbers.subList(0, 3)));

      write(stage, ROLL, "DONE " + numbers.get(0) + " naam jod diya");
      stage.drill.moveTo(EIGHT.plusSeconds(60));
      assertThat(told(stage))
          .containsExactly(
              "cancelled 3 " + String.join(", ", numbers),
              "sent 2 " + String.join(", ", numbers.subList(1, 3)));

      // It has left: nothing is said twice.
      write(stage, ROLL, "DONE " + numbers.get(1) + " naam jod diya");
      stage.drill.moveTo(EIGHT.plusSeconds(1800));
      assertThat(told(stage)).hasSize(2);
    }
  }

  private static Drill.Settled write(Stage stage, Address from, String text) {
    var now = stage.clock.instant();
    var key = "t-" + from.text() + text.hashCode();
    return stage.drill.deliver(Inbound.text(PHONES, from, key, text, now));
  }

  /** State, count and numbers of the texts about several cases. */
  private static List<String> told(Stage stage) {
    return stage.store.read(views -> views.messageRegister().sent(Optional.of(ROLL), 100)).stream()
        .filter(line -> line.text().startsWith("स्मरण: ") && line.text().contains("केस लंबित"))
        .map(
            line ->
                line.state().orElseThrow()
                    + line.text()
                        .replaceFirst("स्मरण: ", " ")
                        .replaceFirst(" केस लंबित: ", " ")
                        .replaceFirst("।.*", ""))
        .toList();
  }
}
