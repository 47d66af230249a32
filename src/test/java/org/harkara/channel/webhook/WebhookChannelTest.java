package org.harkara.channel.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.harkara.channel.Channel;
import org.harkara.channel.ChannelContract;
import org.harkara.channel.Decoded;
import org.harkara.channel.Reply;
import org.harkara.channel.Request;
import org.harkara.config.ChannelConfig;
import org.harkara.model.Address;
import org.harkara.model.Attachment;
import org.harkara.model.ChannelId;
import org.harkara.model.GeoPoint;
import org.harkara.model.Inbound;
import org.harkara.model.Inbound.Hints;
import org.harkara.model.Medium;
import org.harkara.model.Outcome;
import org.harkara.model.SendResult;
import org.harkara.model.Verdict;
import org.junit.jupiter.api.Test;

class WebhookChannelTest extends ChannelContract {
  private static final String PATH = "/api/v1/complaints";
  private static final String SECRET = "whsec_aGFya2FyYS1jaGFubmVsLXRlc3RzLTE4NC0xMjM=";
  private static final String ID = "msg_2KWPBgLlAfxdpx2AI54pPJ85f4W";
  private static final Address NOBODY = new Address(Medium.WEBHOOK, "anonymous");
  private static final Hints BARE = hints(null, false, null, null, null, null);

  @Override
  protected Channel open() {
    return open(SECRET);
  }

  private static Channel open(String secret) {
    return new WebhookFactory(
            "liquor_distribution"::equals, "184/123"::equals, ZoneId.of("Asia/Kolkata"))
        .open(
            new ChannelConfig("webhook", Map.of("secret", secret), List.of(), 100, false),
            PUBLIC_URL,
            CLOCK,
            MACHINE_CLOCK);
  }

  @Override
  protected List<String> paths() {
    return List.of("POST " + PATH);
  }

  @Override
  protected List<String> secrets() {
    return List.of(SECRET, SECRET.substring("whsec_".length()));
  }

  @Override
  protected Optional<Request> genuine(byte[] body) {
    return Optional.of(signed(ID, MACHINE, body, ""));
  }

  /** From the specification, not with the library. */
  private static String sign(String secret, String id, long at, byte[] body) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      var key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      mac.update((id + "." + at + ".").getBytes(StandardCharsets.US_ASCII));
      return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Request signed(String id, Instant at, byte[] body, String before) {
    var signature = before + sign(SECRET, id, at.getEpochSecond(), body);
    return headed(id, Long.toString(at.getEpochSecond()), signature, body);
  }

  private static Request headed(String id, String timestamp, String signature, byte[] body) {
    return post(
        PATH,
        "",
        Map.of(
            "Webhook-Id", id,
            "Webhook-Timestamp", timestamp,
            "Webhook-Signature", signature,
            "Content-Type", "application/json"),
        body);
  }

  private static Hints hints(
      String name, boolean anonymous, String category, String place, String source, String ref) {
    return new Hints(
        true,
        Optional.ofNullable(name),
        anonymous,
        Optional.ofNullable(category),
        Optional.ofNullable(place),
        Optional.ofNullable(source),
        Optional.ofNullable(ref));
  }

  private static Decoded complaint(Address from, String text, Hints hints) {
    return complaint(from, text, List.of(), Optional.empty(), hints);
  }

  private static Decoded complaint(
      Address from,
      String text,
      List<Attachment> attachments,
      Optional<GeoPoint> location,
      Hints hints) {
    return new Decoded.Messages(
        List.of(
            new Inbound(
                new ChannelId("webhook"),
                from,
                ID,
                text,
                Optional.empty(),
                AT,
                Optional.empty(),
                attachments,
                location,
                hints)));
  }

  private static Row good(String label, String body, Decoded expected) {
    return new Row(label, signed(ID, MACHINE, bytes(body), ""), expected);
  }

  private static Row bad(String label, String body, String why) {
    return good(label, body, new Decoded.Rejected(400, why));
  }

  private static Row forged(String label, Request request, String why) {
    return new Row(label, request, new Decoded.Rejected(401, why));
  }

  @Override
  protected List<Row> rows() {
    var plain = bytes("{\"text\":\"x\"}");
    var now = Long.toString(MACHINE.getEpochSecond());
    var right = sign(SECRET, ID, MACHINE.getEpochSecond(), plain);
    var noneFits = "no signature in webhook-signature fits";
    var headers = "webhook-id, webhook-timestamp and webhook-signature must all be in the header";
    var stale = "webhook-timestamp is over 5 minutes away from the server's time";
    var taken = complaint(NOBODY, "x", BARE);
    return List.of(
        good("a text alone", "{\"text\":\"x\"}", taken),
        good(
            "everything",
            """
            {"text":"  %s ","from":"+919876543210","name":"Asha","anonymous":true,
             "category":"liquor_distribution","place":"184/123",
             "location":{"lat":25.5941,"lon":85.1376},"source":"cvigil","externalRef":"C-77",
             "attachments":[{"url":"https://files.example/a.jpg","type":"image/jpeg"},
                            {"url":"http://files.example/b"}]}"""
                .formatted(HINDI),
            complaint(
                Address.sms("+919876543210"),
                HINDI,
                List.of(
                    new Attachment("photo", "https://files.example/a.jpg", "image/jpeg"),
                    new Attachment("document", "http://files.example/b", "")),
                Optional.of(new GeoPoint(25.5941, 85.1376)),
                hints("Asha", true, "liquor_distribution", "184/123", "cvigil", "C-77"))),
        good(
            "from Telegram",
            "{\"text\":\"x\",\"from\":\"telegram:5551234\"}",
            complaint(Address.telegram("5551234"), "x", BARE)),
        good(
            "a source without a sender",
            "{\"text\":\"x\",\"source\":\"paper desk\"}",
            complaint(
                new Address(Medium.WEBHOOK, "paper desk"),
                "x",
                hints(null, false, null, null, "paper desk", null))),
        good("unknown fields", "{\"text\":\"x\",\"mood\":{\"a\":[1]}}", taken),
        good(
            "null and blank are absent",
            "{\"text\":\"x\",\"from\":null,\"name\":\"\",\"category\":\" \",\"location\":null,"
                + "\"anonymous\":null,\"attachments\":null}",
            taken),
        good(
            "4,000 characters",
            "{\"text\":\"" + "म".repeat(4000) + "\"}",
            complaint(NOBODY, "म".repeat(4000), BARE)),
        new Row(
            "one signature of three fits", signed(ID, MACHINE, plain, "v1,AAAA v1a,BBBB "), taken),
        new Row("five minutes early", signed(ID, MACHINE.plusSeconds(300), plain, ""), taken),
        new Row("five minutes late", signed(ID, MACHINE.minusSeconds(300), plain, ""), taken),
        forged("over five minutes early", signed(ID, MACHINE.plusSeconds(301), plain, ""), stale),
        forged("over five minutes late", signed(ID, MACHINE.minusSeconds(301), plain, ""), stale),
        forged("dated by the drill's clock", signed(ID, AT, plain, ""), stale),
        forged("no header at all", post(PATH, "", Map.of(), plain), headers),
        forged("an empty signature", headed(ID, now, "", plain), headers),
        forged(
            "a timestamp in words",
            headed(ID, "now", right, plain),
            "webhook-timestamp must be in seconds since 1970"),
        forged("another id", headed("msg_other", now, right, plain), noneFits),
        forged("another body", headed(ID, now, right, bytes("{\"text\":\"y\"}")), noneFits),
        forged(
            "another secret",
            headed(ID, now, sign("whsec_b3RoZXI=", ID, MACHINE.getEpochSecond(), plain), plain),
            noneFits),
        forged("another version", headed(ID, now, right.replace("v1,", "v2,"), plain), noneFits),
        forged("no version", headed(ID, now, right.substring(3), plain), noneFits),
        forged("spaces", headed(ID, now, "   ", plain), noneFits),
        bad("no body", "", "the body must be a JSON object"),
        bad("a list", "[]", "the body must be a JSON object"),
        bad("null", "null", "the body must be a JSON object"),
        bad("half a body", "{\"text\":", "the body is not JSON, from line 1, column 9"),
        bad("two bodies", "{\"text\":\"x\"} {}", "the body is not JSON, from line 1, column 14"),
        bad("no text", "{\"from\":\"+919876543210\"}", "field 'text' is missing or blank"),
        bad("a blank text", "{\"text\":\" \\n \"}", "field 'text' is missing or blank"),
        bad("a text that is a number", "{\"text\":5}", "field 'text' must be a string"),
        bad(
            "4,001 characters",
            "{\"text\":\"" + "म".repeat(4001) + "\"}",
            "field 'text' has more than 4000 characters"),
        bad("a NUL", "{\"text\":\"a\\u0000b\"}", "field 'text' holds a NUL character"),
        bad(
            "a number without +",
            "{\"text\":\"x\",\"from\":\"9876543210\"}",
            "field 'from' must read +COUNTRY NUMBER in digits, or telegram:ID"),
        bad(
            "a Telegram name",
            "{\"text\":\"x\",\"from\":\"telegram:asha\"}",
            "field 'from' must read +COUNTRY NUMBER in digits, or telegram:ID"),
        bad(
            "Telegram and nobody",
            "{\"text\":\"x\",\"from\":\"telegram:\"}",
            "field 'from' must read +COUNTRY NUMBER in digits, or telegram:ID"),
        bad(
            "anonymous in words",
            "{\"text\":\"x\",\"anonymous\":\"yes\"}",
            "field 'anonymous' must be true or false"),
        bad(
            "an unknown category",
            "{\"text\":\"x\",\"category\":\"aliens\"}",
            "field 'category': there is no category 'aliens'"),
        bad(
            "an unknown place",
            "{\"text\":\"x\",\"place\":\"999/1\"}",
            "field 'place': there is no place '999/1'"),
        bad(
            "half a location",
            "{\"text\":\"x\",\"location\":{\"lat\":1}}",
            "field 'location' must be an object with the numbers lat and lon"),
        bad(
            "off the globe",
            "{\"text\":\"x\",\"location\":{\"lat\":91,\"lon\":0}}",
            "field 'location': lat must be within ±90 and lon within ±180 degrees"),
        bad(
            "attachments that are none",
            "{\"text\":\"x\",\"attachments\":{}}",
            "field 'attachments' must be a list of at most 10"),
        bad(
            "a file on the server",
            "{\"text\":\"x\",\"attachments\":[{\"url\":\"file:///etc/passwd\"}]}",
            "field 'attachments': every url must be an http or https address"),
        bad(
            "a source too long",
            "{\"text\":\"x\",\"source\":\"" + "s".repeat(65) + "\"}",
            "field 'source' has more than 64 characters"),
        new Row(
            "an id too long",
            signed("i".repeat(201), MACHINE, plain, ""),
            new Decoded.Rejected(400, "webhook-id has 1 to 200 characters")));
  }

  @Override
  protected List<Sending> sendings() {
    return List.of(
        new Sending(
            "nothing leaves this way",
            () -> {},
            outbound(1, Address.sms("+919876543210"), HINDI),
            new SendResult.Refused("inbound_only", "the webhook only takes in")));
  }

  private Reply answer(Outcome outcome, String reason, Optional<String> number, boolean filed) {
    var deadline = Instant.parse("2025-11-06T07:15:00.250Z");
    var verdict =
        new Verdict(
            outcome,
            reason,
            number,
            filed ? Optional.of(new Verdict.Filed("assigned", deadline)) : Optional.empty());
    return channel().acknowledge(complaint(NOBODY, "x", BARE), verdict);
  }

  @Test
  void aNewCaseIsAnswered201AndARepeat200WithTheSame() {
    var body =
        "{\"case\":\"10184\",\"status\":\"assigned\",\"deadline\":\"2025-11-06T12:45:00+05:30\"}";
    assertThat(answer(Outcome.ACCEPT, "filed", Optional.of("10184"), true))
        .isEqualTo(new Reply(201, "application/json", body));
    assertThat(answer(Outcome.ACCEPT, "duplicate", Optional.of("10184"), true))
        .isEqualTo(new Reply(200, "application/json", body));
  }

  @Test
  void withoutACaseTheReasonIsTheStatus() {
    assertThat(answer(Outcome.REFUSE, "paced", Optional.empty(), false))
        .isEqualTo(new Reply(200, "application/json", "{\"case\":null,\"status\":\"paced\"}"));
  }

  @Test
  void aSecretThatIsNoneIsNamedWithoutBeingShown() {
    for (var secret : List.of("plain-words-184", "whsec_", "whsec_%%%184%%%")) {
      assertThatThrownBy(() -> open(secret))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("channels.webhook.secret must read whsec_ followed by base64")
          .hasNoCause();
    }
  }
}
