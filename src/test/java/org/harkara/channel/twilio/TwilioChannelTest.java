package org.harkara.channel.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.harkara.channel.Channel;
import org.harkara.channel.Reply;
import org.harkara.channel.fake.FakeServer.Fault;
import org.harkara.channel.fake.FakeTwilio;
import org.harkara.config.ChannelConfig;
import org.harkara.model.Address;
import org.harkara.model.Medium;
import org.harkara.model.Outcome;
import org.harkara.model.SendResult;
import org.harkara.model.Verdict;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TwilioChannelTest extends TwilioPayloads {
  private final FakeTwilio twilio = new FakeTwilio();

  @Override
  protected Channel open() {
    return open(FakeTwilio.FROM, twilio.url());
  }

  private static Channel open(String from, String apiUrl) {
    return open(from, apiUrl, Duration.ofSeconds(20));
  }

  private static Channel open(String from, String apiUrl, Duration answer) {
    var values =
        Map.of(
            "accountSid",
            FakeTwilio.ACCOUNT,
            "authToken",
            FakeTwilio.TOKEN,
            "from",
            from,
            "apiUrl",
            apiUrl);
    return new TwilioFactory(Duration.ofSeconds(5), answer)
        .open(
            new ChannelConfig("twilio", values, List.of(), 100, false),
            PUBLIC_URL + "/",
            CLOCK,
            MACHINE_CLOCK);
  }

  @AfterAll
  void closeFake() {
    twilio.close();
  }

  @Override
  protected List<String> secrets() {
    return List.of(FakeTwilio.TOKEN);
  }

  @Override
  protected List<Sending> sendings() {
    return List.of(
        failing(
            "500",
            FakeTwilio.error(500, 20500),
            new SendResult.Retry("Twilio answered 500", Optional.empty())),
        failing(
            "503 in HTML",
            new Fault.Answer(503, "<h1>busy</h1>"),
            new SendResult.Retry("Twilio answered 503", Optional.empty())),
        failing(
            "429 with Retry-After",
            FakeTwilio.tooMany(7),
            new SendResult.Retry("Twilio answered 429", Optional.of(Duration.ofSeconds(7)))),
        failing(
            "the line cut after submitting",
            new Fault.Cut(),
            new SendResult.Uncertain("connection lost (IOException)")),
        failing(
            "2xx and garbage",
            new Fault.Answer(201, "garbage"),
            new SendResult.Uncertain("answered 2xx with something unreadable")),
        failing(
            "2xx without an id",
            new Fault.Answer(201, "{}"),
            new SendResult.Uncertain("answered without an id")),
        failing(
            "opted out",
            FakeTwilio.error(400, 21610),
            new SendResult.Unreachable("Twilio error 21610")),
        failing(
            "not a mobile",
            FakeTwilio.error(400, 21614),
            new SendResult.Unreachable("Twilio error 21614")),
        failing(
            "not permitted in this country",
            FakeTwilio.error(400, 21408),
            new SendResult.Refused("21408", "Twilio answered 400, error 21408")),
        failing(
            "400 in HTML",
            new Fault.Answer(400, "<h1>no</h1>"),
            new SendResult.Refused("http_400", "Twilio answered 400, error http_400")),
        failing(
            "wrong token",
            FakeTwilio.error(401, 20003),
            new SendResult.Refused("20003", "Twilio answered 401, error 20003")),
        failing(
            "sent elsewhere",
            new Fault.Answer(307, "", Map.of("Location", "http://127.0.0.1:9/")),
            new SendResult.Refused("http_307", "Twilio answered 307, error http_307")),
        new Sending(
            "a number that is none",
            () -> {},
            outbound(1, Address.sms("56161"), "x"),
            new SendResult.Unreachable("Twilio error 21211")),
        new Sending(
            "too long for Twilio",
            () -> {},
            outbound(1, PHONE, "x".repeat(1601)),
            new SendResult.Refused("21617", "Twilio answered 400, error 21617")),
        new Sending(
            "no longer worth it",
            () -> {},
            outbound(1, PHONE, "x", Optional.empty(), Duration.ZERO),
            new SendResult.Refused("expired", "not worth sending any more")),
        new Sending(
            "not an SMS",
            () -> {},
            outbound(1, Address.telegram("5"), "x"),
            new SendResult.Refused("wrong_medium", "Twilio carries SMS here")));
  }

  private Sending failing(String label, Fault fault, SendResult expected) {
    return new Sending(label, () -> twilio.fail(fault), outbound(1, PHONE, HINDI), expected);
  }

  @Test
  void postsWhatTwilioNeedsOnce() throws InterruptedException {
    try (var fake = new FakeTwilio();
        var ours = open(FakeTwilio.FROM, fake.url() + "/")) {
      assertThat(ours.send(outbound(42, PHONE, HINDI)))
          .isEqualTo(new SendResult.Accepted("SM00000000000000000000000000000001"));
      assertThat(fake.sent().getFirst().params())
          .isEqualTo(
              Map.of(
                  "To",
                  CITIZEN,
                  "From",
                  FakeTwilio.FROM,
                  "Body",
                  HINDI,
                  "StatusCallback",
                  "https://harkara.example/channels/twilio/status?ref=42",
                  "ValidityPeriod",
                  "3600"));
      assertThat(fake.calls()).isEqualTo(1);
    }
  }

  @Test
  void aMessagingServiceIsNamedAsOne() throws InterruptedException {
    try (var fake = new FakeTwilio();
        var ours = open("MG00000000000000000000000000000184", fake.url())) {
      assertThat(ours.send(outbound(1, PHONE, "x", Optional.empty(), Duration.ofDays(3))))
          .isEqualTo(new SendResult.Accepted("SM00000000000000000000000000000001"));
      assertThat(fake.sent().getFirst().params())
          .containsEntry("MessagingServiceSid", "MG00000000000000000000000000000184")
          .containsEntry("ValidityPeriod", "36000")
          .doesNotContainKey("From");
    }
  }

  @Test
  void anAddressThatIsNoneIsNamedAtTheStart() {
    assertThatThrownBy(() -> open(FakeTwilio.FROM, "api.twilio.com"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("channels.twilio.apiUrl must read like https://api.twilio.com");
  }

  @Test
  void theLibraryDoesNotRetry() throws InterruptedException {
    try (var fake = new FakeTwilio();
        var ours = open(FakeTwilio.FROM, fake.url())) {
      fake.fail(FakeTwilio.error(500, 20500), FakeTwilio.error(500, 20500));
      assertThat(ours.send(outbound(1, PHONE, "x"))).isInstanceOf(SendResult.Retry.class);
      assertThat(fake.calls()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @MethodSource("silences")
  void aSendWithoutAnAnswerIsUncertain(Fault silence) throws InterruptedException {
    try (var fake = new FakeTwilio();
        var ours = open(FakeTwilio.FROM, fake.url(), Duration.ofMillis(300))) {
      fake.fail(silence);
      assertThat(ours.send(outbound(1, PHONE, "x")))
          .isEqualTo(new SendResult.Uncertain("no complete answer in time"));
      await().untilAsserted(() -> assertThat(fake.calls()).isEqualTo(1));
    }
  }

  static List<Fault> silences() {
    return List.of(new Fault.Hang(), new Fault.HangInBody());
  }

  @Test
  void aClosedPortIsRetried() throws InterruptedException {
    var gone = new FakeTwilio();
    gone.close();
    try (var ours = open(FakeTwilio.FROM, gone.url())) {
      assertThat(ours.send(outbound(1, PHONE, "x")))
          .isEqualTo(new SendResult.Retry("connection refused", Optional.empty()));
    }
  }

  @Test
  void anUnknownHostIsRetried() throws InterruptedException {
    try (var ours = open(FakeTwilio.FROM, "http://nowhere.invalid")) {
      assertThat(ours.send(outbound(1, PHONE, "x")))
          .isEqualTo(new SendResult.Retry("unknown host", Optional.empty()));
    }
  }

  @Test
  void aHundredSendAtOnce() throws Exception {
    try (var fake = new FakeTwilio();
        var ours = open(FakeTwilio.FROM, fake.url());
        var phones = Executors.newVirtualThreadPerTaskExecutor()) {
      var sends =
          IntStream.rangeClosed(1, 100)
              .mapToObj(i -> phones.submit(() -> ours.send(outbound(i, PHONE, "n" + i))))
              .toList();
      for (var send : sends) {
        assertThat(send.get()).isInstanceOf(SendResult.Accepted.class);
      }
      assertThat(fake.sent())
          .extracting(FakeTwilio.Sent::body)
          .doesNotHaveDuplicates()
          .hasSize(100);
    }
  }

  @Test
  void anIncomingSmsIsAnsweredWithEmptyTwiml() {
    var decoded = message(PHONE, "x");
    assertThat(channel().acknowledge(decoded, Verdict.of(Outcome.ACCEPT, "filed", "1018")))
        .isEqualTo(
            new Reply(
                200,
                "text/xml; charset=utf-8",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>"));
    assertThat(channel().carries()).containsExactly(Medium.SMS);
  }
}
