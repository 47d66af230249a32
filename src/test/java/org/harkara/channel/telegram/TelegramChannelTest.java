package org.harkara.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.harkara.channel.Channel;
import org.harkara.channel.Reply;
import org.harkara.channel.fake.FakeServer.Fault;
import org.harkara.channel.fake.FakeTelegram;
import org.harkara.config.ChannelConfig;
import org.harkara.model.Address;
import org.harkara.model.Button;
import org.harkara.model.Outbound;
import org.harkara.model.Outcome;
import org.harkara.model.SendResult;
import org.harkara.model.Verdict;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TelegramChannelTest extends TelegramPayloads {
  private final FakeTelegram telegram = new FakeTelegram();

  static ChannelConfig config(String apiUrl, String webhookSecret) {
    return new ChannelConfig(
        "telegram",
        Map.of("botToken", FakeTelegram.TOKEN, "webhookSecret", webhookSecret, "apiUrl", apiUrl),
        List.of(),
        30,
        false);
  }

  static Channel open(String apiUrl, String webhookSecret) {
    return open(apiUrl, webhookSecret, Duration.ofSeconds(20));
  }

  static Channel open(String apiUrl, String webhookSecret, Duration answer) {
    var connect = Duration.ofSeconds(5);
    var longPoll = Duration.ofSeconds(1);
    var pause = Duration.ofMillis(20);
    return new TelegramFactory(new TelegramFactory.Timing(connect, answer, longPoll, pause))
        .open(config(apiUrl, webhookSecret), PUBLIC_URL, CLOCK, MACHINE_CLOCK);
  }

  @Override
  protected Channel open() {
    return open(telegram.url(), SECRET);
  }

  @AfterAll
  void closeFake() {
    telegram.close();
  }

  @Override
  protected List<String> secrets() {
    return List.of(FakeTelegram.TOKEN, SECRET);
  }

  @Override
  protected List<Sending> sendings() {
    return List.of(
        failing(
            "429 with retry_after",
            FakeTelegram.tooMany(9),
            new SendResult.Retry("Telegram answered 429", Optional.of(Duration.ofSeconds(9)))),
        failing(
            "500",
            FakeTelegram.no(500, "Internal Server Error"),
            new SendResult.Retry("Telegram answered 500", Optional.empty())),
        failing(
            "502 in HTML",
            new Fault.Answer(502, "<h1>Bad Gateway</h1>"),
            new SendResult.Retry("Telegram answered 502", Optional.empty())),
        failing(
            "the line cut",
            new Fault.Cut(),
            new SendResult.Uncertain("connection lost (IOException)")),
        failing(
            "2xx and garbage",
            new Fault.Answer(200, "garbage"),
            new SendResult.Uncertain("answered 200 with something unreadable")),
        failing(
            "2xx without an id",
            new Fault.Answer(200, "{\"ok\":true,\"result\":{}}"),
            new SendResult.Uncertain("answered without a message id")),
        failing(
            "deactivated",
            FakeTelegram.no(403, "Forbidden: user is deactivated"),
            new SendResult.Unreachable("Forbidden: user is deactivated")),
        failing(
            "wrong token, and the token in the words",
            FakeTelegram.no(401, "Unauthorized bot" + FakeTelegram.TOKEN),
            new SendResult.Refused("401", "Unauthorized bot[REDACTED]")),
        new Sending(
            "blocked by the person",
            () -> telegram.block("77"),
            outbound(1, Address.telegram("77"), "x"),
            new SendResult.Unreachable("Forbidden: bot was blocked by the user")),
        new Sending(
            "never met",
            () -> telegram.forget("78"),
            outbound(1, Address.telegram("78"), "x"),
            new SendResult.Unreachable("Bad Request: chat not found")),
        new Sending(
            "too long",
            () -> {},
            outbound(1, ASHA, "x".repeat(4097)),
            new SendResult.Refused("400", "Bad Request: message is too long")),
        new Sending(
            "not Telegram",
            () -> {},
            outbound(1, Address.sms("+919876543210"), "x"),
            new SendResult.Refused("wrong_medium", "Telegram reaches Telegram chats only")));
  }

  @Test
  void buttonsAreAnInlineKeyboard() throws InterruptedException {
    try (var fake = new FakeTelegram();
        var ours = open(fake.url(), "")) {
      var rows =
          List.of(
              List.of(new Button("हाँ", "/f figure:7 yes"), new Button("नहीं", "/f figure:7 no")),
              List.of(new Button("Report", "/report")));
      assertThat(ours.send(offering(rows))).isEqualTo(new SendResult.Accepted("5551234:101"));
      assertThat(fake.sent().getFirst().params().get("reply_markup"))
          .isEqualTo(
              "{\"inline_keyboard\":[[{\"text\":\"हाँ\",\"callback_data\":\"/f figure:7 yes\"},"
                  + "{\"text\":\"नहीं\",\"callback_data\":\"/f figure:7 no\"}],"
                  + "[{\"text\":\"Report\",\"callback_data\":\"/report\"}]]}");
    }
  }

  static Outbound offering(List<List<Button>> rows) {
    var plain = outbound(1, ASHA, "Right?");
    return new Outbound(
        plain.id(),
        plain.kind(),
        plain.to(),
        plain.via(),
        plain.text(),
        plain.language(),
        plain.segments(),
        plain.attempt(),
        plain.replyTo(),
        plain.template(),
        plain.expiresAt(),
        rows);
  }

  @Test
  void aButtonIsAnsweredInTheAnswerToTheWebhook() {
    var pressed =
        channel()
            .decode(
                genuine(
                        bytes(
                            """
                            {"update_id":1,"callback_query":{"id":"77001","from":{"id":5551234,
                            "is_bot":false,"first_name":"A"},"chat_instance":"1",
                            "data":"/f figure:7 yes"}}"""))
                    .orElseThrow());
    assertThat(channel().acknowledge(pressed, Verdict.of(Outcome.ACCEPT, "confirmed")))
        .isEqualTo(
            new Reply(
                200,
                "application/json; charset=utf-8",
                "{\"method\":\"answerCallbackQuery\",\"callback_query_id\":\"77001\"}"));
  }

  private Sending failing(String label, Fault fault, SendResult expected) {
    return new Sending(label, () -> telegram.fail(fault), outbound(1, ASHA, HINDI), expected);
  }

  @Test
  void anAnswerQuotesWhatItAnswers() throws InterruptedException {
    try (var fake = new FakeTelegram();
        var ours = open(fake.url(), "")) {
      var message = outbound(1, ASHA, HINDI, Optional.of("5551234:77"), Duration.ofHours(1));
      assertThat(ours.send(message)).isEqualTo(new SendResult.Accepted("5551234:101"));
      assertThat(fake.sent().getFirst().params())
          .isEqualTo(
              Map.of(
                  "chat_id", "5551234",
                  "text", HINDI,
                  "reply_parameters", "{\"message_id\":77,\"allow_sending_without_reply\":true}"));
    }
  }

  @Test
  void aQuoteFromAnotherChatIsLeftOut() throws InterruptedException {
    try (var fake = new FakeTelegram();
        var ours = open(fake.url(), "")) {
      ours.send(outbound(1, ASHA, "x", Optional.of("555:77"), Duration.ofHours(1)));
      assertThat(fake.sent().getFirst().params().keySet()).containsExactly("chat_id", "text");
    }
  }

  @ParameterizedTest
  @MethodSource("silences")
  void aSendWithoutAnAnswerIsUncertain(Fault silence) throws InterruptedException {
    try (var fake = new FakeTelegram();
        var ours = open(fake.url(), "", Duration.ofMillis(300))) {
      fake.fail(silence);
      assertThat(ours.send(outbound(1, ASHA, "x")))
          .isEqualTo(new SendResult.Uncertain("no complete answer in time"));
      await().untilAsserted(() -> assertThat(fake.calls()).containsExactly("sendmessage"));
    }
  }

  static List<Fault> silences() {
    return List.of(new Fault.Hang(), new Fault.HangInBody());
  }

  @Test
  void aClosedPortIsRetried() throws InterruptedException {
    var gone = new FakeTelegram();
    gone.close();
    try (var ours = open(gone.url(), "")) {
      assertThat(ours.send(outbound(1, ASHA, "x")))
          .isEqualTo(new SendResult.Retry("connection refused", Optional.empty()));
    }
  }

  @Test
  void withoutASecretThereIsNoAddressToPostTo() {
    try (var ours = open(telegram.url(), "")) {
      assertThat(ours.endpoints()).isEmpty();
      var request = post(PATH, "", Map.of(HEADER, ""), bytes("{\"update_id\":1}"));
      assertThat(ours.decode(request)).isEqualTo(FORGED);
    }
  }

  @Test
  void aTokenOrAddressThatIsNoneIsNamedWithoutBeingShown() {
    assertThatThrownBy(() -> open("ftp://127.0.0.1", ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("channels.telegram.apiUrl must read like https://api.telegram.org");
    var config =
        new ChannelConfig(
            "telegram", Map.of("botToken", "184:secret with spaces"), List.of(), 1, false);
    assertThatThrownBy(() -> new TelegramFactory().open(config, PUBLIC_URL, CLOCK, MACHINE_CLOCK))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("channels.telegram.botToken must read DIGITS:LETTERS")
        .hasNoCause();
  }

  @Test
  void aPathInTheAddressIsKept() throws InterruptedException {
    try (var fake = new FakeTelegram();
        var ours = open(fake.url() + "/proxy/", "")) {
      assertThat(ours.send(outbound(1, ASHA, "x")))
          .isEqualTo(new SendResult.Refused("404", "Not Found"));
    }
  }

  @Test
  void aSecretTelegramWouldRefuseIsNamedAtTheStart() {
    assertThatThrownBy(() -> open(telegram.url(), "two words"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("channels.telegram.webhookSecret may hold 1 to 256 of A-Z, a-z, 0-9, _ and -");
  }
}
