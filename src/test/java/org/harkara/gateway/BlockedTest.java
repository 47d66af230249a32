package org.harkara.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.harkara.model.Address;
import org.harkara.model.ChannelId;
import org.harkara.model.Inbound;
import org.harkara.model.SendResult;
import org.harkara.store.MessageRegister;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who has blocked the bot is not reached; who writes again is. */
class BlockedTest {
  private static final Instant MORNING = Instant.parse("2025-11-06T03:30:00Z");
  private static final Address CITIZEN = Address.telegram("5551");

  @Test
  void whoHasBlockedTheBotIsReachedAgainAfterWriting(@TempDir Path folder) {
    try (var stage = new Stage(folder, MORNING)) {
      stage.phones.failNext(new SendResult.Unreachable("Forbidden: bot was blocked by the user"));
      say(stage, "1", "My name is missing from the voter roll, AC 184 booth 123");
      say(stage, "2", "STATUS");
      assertThat(states(stage)).containsExactly("unreachable", "sent");
    }
  }

  private static void say(Stage stage, String key, String text) {
    var now = stage.clock.instant();
    stage.drill.deliver(
        Inbound.text(new ChannelId("simulator"), CITIZEN, "5551:" + key, text, now));
  }

  private static List<String> states(Stage stage) {
    return stage.store.read(views -> views.messageRegister().sent(Optional.of(CITIZEN), 9)).stream()
        .map(MessageRegister.Line::state)
        .map(Optional::orElseThrow)
        .toList();
  }
}
