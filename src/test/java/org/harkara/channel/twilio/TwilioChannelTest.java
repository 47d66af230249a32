package org.harkara.channel.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.harkara.channel.Channel;
import org.harkara.channel.ChannelContract;
import org.harkara.channel.Decoded;
import org.harkara.channel.Reply;
import org.harkara.channel.Request;
import org.harkara.channel.fake.FakeServer.Fault;
import org.harkara.channel.fake.FakeTwilio;
import org.harkara.config.ChannelConfig;
import org.harkara.model.Address;
import org.harkara.model.Attachment;
import org.harkara.model.GeoPoint;
import org.harkara.model.Inbound;
import org.harkara.model.Inbound.Hints;
import org.harkara.model.Medium;
import org.harkara.model.Outcome;
import org.harkara.model.Receipt;
import org.harkara.model.SendResult;
import org.harkara.model.SendState;
import org.harkara.model.Verdict;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TwilioChannelTest extends ChannelContract {
  private static final String MESSAGES = "/channels/twilio/messages";
  private static final String STATUS = "/channels/twilio/status";
  private static final String SID = "SM7c1f0a4e6b2d4893a5e0d91f3b6c8e21";
  private static final String CITIZEN = "+919876543210";
  private static final Address PHONE = Address.sms(CITIZEN);
  private static final Decoded FORGED =
      new Decoded.Rejected(403, "X-Twilio-Signature is missing or does not fit");

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
  protected List<String> paths() {
    return List.of("POST " + MESSAGES, "POST " + STATUS);
  }

  @Override
  protected List<String> secrets() {
    return List.of(FakeTwilio.TOKEN);
  }

  @Override
  protected Optional<Request> genuine(byte[] body) {
    var form = Form.read(new String(body, java.nio.charset.StandardCharsets.UTF_8));
    return form.map(f -> signed(MESSAGES, "", f.values(), body));
  }

  private static Request signed(
      String path, String query, Map<String, List<String>> params, byte[] body) {
    var url = PUBLIC_URL + path + (query.isEmpty() ? "" : "?" + query);
    var signature = FakeTwilio.sign(url, params, FakeTwilio.TOKEN);
    return post(path, query, Map.of("X-Twilio-Signature", signature), body);
  }

  private static Request signed(String path, String query, Map<String, List<String>> params) {
    return signed(path, query, params, bytes(FakeTwilio.encode(params)));
  }

  private static Map<String, List<String>> incoming(String body, String... more) {
    var params = new TreeMap<>(FakeTwilio.incoming(SID, CITIZEN, body));
    for (var i = 0; i < more.length; i += 2) {
      params.put(more[i], List.of(more[i + 1]));
    }
    return params;
  }

  private static Map<String, List<String>> without(Map<String, List<String>> params, String... no) {
    var less = new TreeMap<>(params);
    List.of(no).forEach(less::remove);
    return less;
  }

  private static Row genuine(String label, Map<String, List<String>> params, Decoded expected) {
    return new Row(label, signed(MESSAGES, "", params), expected);
  }

  private static Decoded message(Address from, String text) {
    return new Decoded.Messages(List.of(Inbound.text(TwilioChannel.ID, from, SID, text, AT)));
  }

  private static Decoded message(List<Attachment> attachments, Optional<GeoPoint> location) {
    return new Decoded.Messages(
        List.of(
            new Inbound(
                TwilioChannel.ID,
                PHONE,
                SID,
                "",
                Optional.empty(),
                AT,
                Optional.empty(),
                attachments,
                location,
                Hints.NONE)));
  }

  private static Row receipt(
      String label, String query, String status, String code, Decoded expected) {
    var params = FakeTwilio.status(SID, status, Optional.ofNullable(code));
    return new Row(label, signed(STATUS, query, params), expected);
  }

  private static Decoded receipt(Long ref, SendState state, String code) {
    return new Decoded.Receipts(
        List.of(
            new Receipt(
                TwilioChannel.ID,
                Optional.ofNullable(ref),
                SID,
                state,
                Optional.ofNullable(code))));
  }

  @Override
  protected List<Row> rows() {
    var plain = incoming("daru bat rhi hai 184/123");
    var body = bytes(FakeTwilio.encode(plain));
    var right = FakeTwilio.sign(PUBLIC_URL + MESSAGES, plain, FakeTwilio.TOKEN);
    var missingMedia = "https://api.twilio.com/2010-04-01/Accounts/AC0/Messages/MM0/Media/ME0";
    return List.of(
        genuine("an SMS", plain, message(PHONE, "daru bat rhi hai 184/123")),
        genuine("Hindi and an emoji", incoming(HINDI), message(PHONE, HINDI)),
        genuine(
            "signs that mean something in a form",
            incoming("50% + 2 & a=b?"),
            message(PHONE, "50% + 2 & a=b?")),
        genuine("an empty text", incoming(""), message(PHONE, "")),
        genuine("no Body at all", without(plain, "Body"), message(PHONE, "")),
        genuine("a huge text", incoming("म".repeat(15_000)), message(PHONE, "म".repeat(15_000))),
        genuine("unknown parameters", incoming("x", "NewThing", "1"), message(PHONE, "x")),
        genuine(
            "letter sender",
            incoming("Your OTP is 1", "From", "AX-SBIBNK"),
            message(Address.sms("AX-SBIBNK"), "Your OTP is 1")),
        genuine(
            "short code",
            incoming("offer", "From", "56161"),
            message(Address.sms("56161"), "offer")),
        genuine(
            "WhatsApp",
            incoming("hi", "From", "whatsapp:" + CITIZEN),
            new Decoded.Ignored("not an SMS but whatsapp")),
        genuine(
            "two photos and a sound",
            incoming(
                "",
                "NumMedia",
                "3",
                "MediaUrl0",
                missingMedia,
                "MediaContentType0",
                "image/jpeg",
                "MediaUrl1",
                missingMedia + "1",
                "MediaContentType1",
                "video/mp4",
                "MediaUrl2",
                missingMedia + "2",
                "MediaContentType2",
                "audio/amr"),
            message(
                List.of(
                    new Attachment("photo", missingMedia, "image/jpeg"),
                    new Attachment("video", missingMedia + "1", "video/mp4"),
                    new Attachment("voice", missingMedia + "2", "audio/amr")),
                Optional.empty())),
        genuine(
            "a place on the map",
            incoming("", "Latitude", "25.5941", "Longitude", "85.1376"),
            message(List.of(), Optional.of(new GeoPoint(25.5941, 85.1376)))),
        genuine(
            "a place off the map",
            incoming("", "Latitude", "125.5", "Longitude", "85.1"),
            message(List.of(), Optional.empty())),
        genuine(
            "a place in words",
            incoming("", "Latitude", "north", "Longitude", "85.1"),
            message(List.of(), Optional.empty())),
        genuine(
            "no MessageSid",
            without(plain, "MessageSid", "SmsSid"),
            new Decoded.Rejected(400, "MessageSid is missing")),
        genuine(
            "no From",
            without(plain, "From"),
            new Decoded.Rejected(400, "From is missing or longer than 64 characters")),
        genuine(
            "From of 70 characters",
            incoming("x", "From", "A".repeat(70)),
            new Decoded.Rejected(400, "From is missing or longer than 64 characters")),
        new Row(
            "a parameter twice, signed as Twilio does",
            signed(MESSAGES, "", repeated(plain)),
            message(PHONE, "daru bat rhi hai 184/123")),
        new Row(
            "a query in the address",
            signed(MESSAGES, "campaign=poll%20day", plain),
            message(PHONE, "daru bat rhi hai 184/123")),
        new Row(
            "signed with the port that https implies",
            post(
                MESSAGES,
                "",
                Map.of(
                    "X-Twilio-Signature",
                    FakeTwilio.sign(
                        "https://harkara.example:443" + MESSAGES, plain, FakeTwilio.TOKEN)),
                body),
            message(PHONE, "daru bat rhi hai 184/123")),
        new Row("no signature", post(MESSAGES, "", Map.of(), body), FORGED),
        new Row(
            "an empty signature",
            post(MESSAGES, "", Map.of("X-Twilio-Signature", ""), body),
            FORGED),
        new Row(
            "signed with another token",
            post(
                MESSAGES,
                "",
                Map.of(
                    "X-Twilio-Signature",
                    FakeTwilio.sign(PUBLIC_URL + MESSAGES, plain, "0".repeat(32))),
                body),
            FORGED),
        new Row(
            "signed for another address",
            post(
                MESSAGES,
                "",
                Map.of(
                    "X-Twilio-Signature",
                    FakeTwilio.sign("http://localhost:8080" + MESSAGES, plain, FakeTwilio.TOKEN)),
                body),
            FORGED),
        new Row(
            "the right signature, another text",
            post(
                MESSAGES,
                "",
                Map.of("X-Twilio-Signature", right),
                bytes(FakeTwilio.encode(incoming("daru nahi bat rhi")))),
            FORGED),
        new Row(
            "the right signature, a query put on",
            post(MESSAGES, "ref=1", Map.of("X-Twilio-Signature", right), body),
            FORGED),
        new Row(
            "the right signature, a parameter put on",
            post(
                MESSAGES,
                "",
                Map.of("X-Twilio-Signature", right),
                bytes(FakeTwilio.encode(plain) + "&From=%2B911111111111")),
            FORGED),
        new Row(
            "a broken escape",
            post(MESSAGES, "", Map.of("X-Twilio-Signature", right), bytes("Body=%zz")),
            FORGED),
        new Row(
            "nothing",
            post(MESSAGES, "", Map.of("X-Twilio-Signature", right), new byte[0]),
            FORGED),
        receipt("sent", "ref=42", "sent", null, receipt(42L, SendState.SENT, null)),
        receipt("delivered", "ref=42", "delivered", null, receipt(42L, SendState.DELIVERED, null)),
        receipt(
            "undelivered",
            "ref=42",
            "undelivered",
            "30003",
            receipt(42L, SendState.FAILED, "30003")),
        receipt(
            "unknown handset",
            "ref=42",
            "undelivered",
            "30005",
            receipt(42L, SendState.UNREACHABLE, "30005")),
        receipt("failed", "ref=42", "failed", "30008", receipt(42L, SendState.FAILED, "30008")),
        receipt("no reference", "", "delivered", null, receipt(null, SendState.DELIVERED, null)),
        receipt(
            "a reference in words",
            "ref=abc",
            "delivered",
            null,
            receipt(null, SendState.DELIVERED, null)),
        receipt("queued", "ref=42", "queued", null, new Decoded.Ignored("on its way")),
        receipt(
            "a word of tomorrow", "ref=42", "teleported", null, new Decoded.Ignored("on its way")),
        new Row(
            "a status without a status",
            signed(
                STATUS,
                "ref=42",
                without(
                    FakeTwilio.status(SID, "sent", Optional.empty()),
                    "MessageStatus",
                    "SmsStatus")),
            new Decoded.Rejected(400, "MessageSid and MessageStatus must both be there")),
        new Row(
            "a status for another message of ours",
            post(
                STATUS,
                "ref=43",
                Map.of(
                    "X-Twilio-Signature",
                    FakeTwilio.sign(
                        PUBLIC_URL + STATUS + "?ref=42",
                        FakeTwilio.status(SID, "sent", Optional.empty()),
                        FakeTwilio.TOKEN)),
                bytes(FakeTwilio.encode(FakeTwilio.status(SID, "sent", Optional.empty())))),
            FORGED));
  }

  private static Map<String, List<String>> repeated(Map<String, List<String>> params) {
    var more = new TreeMap<>(params);
    more.put("Tag", List.of("b", "a", "b"));
    return more;
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
