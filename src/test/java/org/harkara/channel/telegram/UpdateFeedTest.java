package org.harkara.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.harkara.channel.Decoded;
import org.harkara.channel.Inbox;
import org.harkara.channel.fake.FakeServer.Fault;
import org.harkara.channel.fake.FakeTelegram;
import org.harkara.model.Button;
import org.harkara.model.Inbound;
import org.harkara.model.Outcome;
import org.harkara.model.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The poller against a Telegram that misbehaves, and the setting of the webhook. */
@Timeout(60)
class UpdateFeedTest {
  private final FakeTelegram telegram = new FakeTelegram();
  private final Taken inbox = new Taken();

  @AfterEach
  void closeFake() {
    telegram.close();
  }

  /** Takes everything, unless told otherwise. */
  private static final class Taken implements Inbox {
    private final List<String> texts = Collections.synchronizedList(new ArrayList<>());
    private final List<String> parked = Collections.synchronizedList(new ArrayList<>());
    private volatile Consumer<Inbound> before = in -> {};

    @Override
    public Verdict take(Decoded decoded) {
      for (var inbound : ((Decoded.Messages) decoded).inbound()) {
        before.accept(inbound);
        texts.add(inbound.text());
      }
      return Verdict.of(Outcome.ACCEPT, "filed");
    }

    @Override
    public void park(String key, String raw, String why) {
      parked.add(key + " " + why);
    }

    List<String> texts() {
      return List.copyOf(texts);
    }
  }

  private void untilTaken(String... texts) {
    await().atMost(Duration.ofSeconds(20)).until(() -> inbox.texts().equals(List.of(texts)));
  }

  private void untilConfirmed() {
    await().atMost(Duration.ofSeconds(20)).until(() -> telegram.waiting() == 0);
  }

  @Test
  void takesInOrderAndConfirmsOnlyWhatWasTaken() {
    telegram.say(5, "one");
    telegram.say(5, "two");
    var waitingAtTake = new ArrayList<Integer>();
    inbox.before = in -> waitingAtTake.add(telegram.waiting());
    try (var ours = TelegramChannelTest.open(telegram.url(), "")) {
      ours.start(inbox);
      untilTaken("one", "two");
      untilConfirmed();
      telegram.say(5, "three");
      untilTaken("one", "two", "three");
    }
    assertThat(waitingAtTake).startsWith(2, 2);
    assertThat(telegram.offsets()).startsWith(0L, 860_000_003L);
  }

  @Test
  void aButtonIsAnsweredOnceItIsTaken() throws InterruptedException {
    try (var ours = TelegramChannelTest.open(telegram.url(), "")) {
      ours.send(
          TelegramChannelTest.offering(List.of(List.of(new Button("Yes", "/f figure:7 yes")))));
      var answeredAtTake = new ArrayList<Integer>();
      inbox.before = in -> answeredAtTake.add(telegram.answered().size());
      var id = telegram.press(5551234, "Yes").at("/callback_query/id").asText();
      ours.start(inbox);
      untilTaken("/f figure:7 yes");
      await().untilAsserted(() -> assertThat(telegram.answered()).containsExactly(id));
      assertThat(answeredAtTake).containsExactly(0);
    }
  }

  static List<Fault> failures() {
    return List.of(
        FakeTelegram.no(409, "Conflict: terminated by other getUpdates request"),
        FakeTelegram.no(401, "Unauthorized"),
        FakeTelegram.no(500, "Internal Server Error"),
        FakeTelegram.tooMany(3600),
        new Fault.Answer(200, "{\"ok\":true,\"result\":[{\"upd"),
        new Fault.Answer(200, "{\"ok\":true,\"result\":5}"),
        new Fault.Answer(200, "{\"ok\":true,\"result\":[5,{},null]}"),
        new Fault.Answer(502, "<h1>Bad Gateway</h1>"),
        new Fault.Answer(200, ""),
        new Fault.Hang(),
        new Fault.HangInBody(),
        new Fault.Cut());
  }

  @ParameterizedTest
  @MethodSource("failures")
  void asksAgainAfter(Fault failure) {
    telegram.fail(failure);
    telegram.say(5, "still here");
    try (var ours = TelegramChannelTest.open(telegram.url(), "", Duration.ofMillis(300))) {
      ours.start(inbox);
      untilTaken("still here");
    }
  }

  @Test
  void asksAgainOnceTheServerIsThere() {
    var gone = new FakeTelegram();
    gone.close();
    try (var ours = TelegramChannelTest.open(gone.url(), "")) {
      ours.start(inbox);
      try (var back = new FakeTelegram(gone.port())) {
        back.say(5, "back again");
        untilTaken("back again");
      }
    }
  }

  @Test
  void aPollingThreadThatEndsIsReplaced() {
    try (var ours = TelegramChannelTest.open(telegram.url(), "")) {
      ours.start(inbox);
      await().atMost(Duration.ofSeconds(20)).until(() -> telegram.calls().contains("getupdates"));
      Thread.getAllStackTraces().keySet().stream()
          .filter(t -> t.getName().equals("telegram-poll-0"))
          .forEach(Thread::interrupt);
      await()
          .atMost(Duration.ofSeconds(20))
          .until(
              () ->
                  Thread.getAllStackTraces().keySet().stream()
                      .anyMatch(t -> t.getName().equals("telegram-poll-1")));
      telegram.say(5, "one");
      untilTaken("one");
    }
  }

  @Test
  void whatCouldNotBeStoredIsAskedForAgain() {
    var left = new AtomicInteger(2);
    inbox.before = in -> failWhile(left.getAndDecrement() > 0);
    telegram.say(5, "one");
    telegram.say(5, "two");
    try (var ours = TelegramChannelTest.open(telegram.url(), "")) {
      ours.start(inbox);
      untilTaken("one", "two");
      untilConfirmed();
    }
    assertThat(inbox.parked).isEmpty();
    assertThat(telegram.offsets()).startsWith(0L, 0L, 0L, 860_000_003L);
  }

  @Test
  void whatFailsThreeTimesIsParkedAndTheNextFlows() {
    inbox.before = in -> failWhile(in.text().equals("poison"));
    telegram.say(5, "one");
    telegram.say(5, "poison");
    telegram.say(5, "three");
    try (var ours = TelegramChannelTest.open(telegram.url(), "")) {
      ours.start(inbox);
      untilTaken("one", "three");
      untilConfirmed();
    }
    assertThat(inbox.parked)
        .containsExactly("update:860000002 failed 3 times: IllegalStateException");
  }

  @Test
  void whatCannotBeReadIsParkedAndTheNextFlows() {
    telegram.add(JsonNodeFactory.instance.objectNode().put("message", "what?"));
    telegram.say(5, "two");
    try (var ours = TelegramChannelTest.open(telegram.url(), "")) {
      ours.start(inbox);
      untilTaken("two");
    }
    assertThat(inbox.parked).containsExactly("update:860000001 an update that cannot be read");
  }

  @Test
  void evenAnErrorDoesNotStopIt() {
    var left = new AtomicInteger(1);
    inbox.before =
        in -> {
          if (left.getAndDecrement() > 0) {
            throw new StackOverflowError("scripted");
          }
        };
    telegram.say(5, "one");
    try (var ours = TelegramChannelTest.open(telegram.url(), "")) {
      ours.start(inbox);
      untilTaken("one");
    }
  }

  @Test
  void aForgottenWebhookIsDeletedOnce() {
    telegram.webhookIs("https://elsewhere.example");
    telegram.say(5, "one");
    try (var ours = TelegramChannelTest.open(telegram.url(), "")) {
      ours.start(inbox);
      untilTaken("one");
    }
    assertThat(telegram.calls()).startsWith("getupdates", "deletewebhook", "getupdates");
    assertThat(telegram.calls().stream().filter("deletewebhook"::equals)).hasSize(1);
  }

  @Test
  void noWebhookIsDeletedWithoutNeed() {
    telegram.fail(FakeTelegram.no(409, "Conflict: terminated by other getUpdates request"));
    telegram.say(5, "one");
    try (var ours = TelegramChannelTest.open(telegram.url(), "")) {
      ours.start(inbox);
      untilTaken("one");
    }
    assertThat(telegram.calls()).doesNotContain("deletewebhook");
  }

  @Test
  void closingEndsAWaitingPollAtOnce() {
    var ours = TelegramChannelTest.open(telegram.url(), "");
    ours.start(inbox);
    await().atMost(Duration.ofSeconds(20)).until(() -> telegram.calls().contains("getupdates"));
    var before = System.nanoTime();
    ours.close();
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
    assertThat(Thread.getAllStackTraces().keySet())
        .noneMatch(t -> t.getName().startsWith("telegram-"));
  }

  @Test
  void theWebhookIsSetAgainAndAgainUntilItWorks() throws Exception {
    telegram.fail(FakeTelegram.no(500, "Internal Server Error"), new Fault.Cut());
    try (var ours = TelegramChannelTest.open(telegram.url(), "hk_184")) {
      ours.start(inbox);
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> telegram.webhook().equals("https://harkara.example/channels/telegram"));
      assertThat(telegram.calls()).containsExactly("setwebhook", "setwebhook", "setwebhook");
    }
  }

  private static void failWhile(boolean failing) {
    if (failing) {
      throw new IllegalStateException("scripted");
    }
  }
}
