package org.harkara.channel.twilio;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.harkara.channel.ChannelContract;
import org.harkara.channel.Decoded;
import org.harkara.channel.Request;
import org.harkara.channel.fake.FakeTwilio;
import org.harkara.model.Address;
import org.harkara.model.Attachment;
import org.harkara.model.GeoPoint;
import org.harkara.model.Inbound;
import org.harkara.model.Inbound.Hints;
import org.harkara.model.Receipt;
import org.harkara.model.SendState;

/** What Twilio posts, genuine and forged, and exactly what it decodes to. */
abstract class TwilioPayloads extends ChannelContract {
  static final String MESSAGES = "/channels/twilio/messages";
  static final String STATUS = "/channels/twilio/status";
  static final String SID = "SM7c1f0a4e6b2d4893a5e0d91f3b6c8e21";
  static final String CITIZEN = "+919876543210";
  static final Address PHONE = Address.sms(CITIZEN);
  static final Decoded FORGED =
      new Decoded.Rejected(403, "X-Twilio-Signature is missing or does not fit");

  @Override
  protected List<String> paths() {
    return List.of("POST " + MESSAGES, "POST " + STATUS);
  }

  @Override
  protected Optional<Request> genuine(byte[] body) {
    var form = Form.read(new String(body, java.nio.charset.StandardCharsets.UTF_8));
    return form.map(f -> signed(MESSAGES, "", f.values(), body));
  }

  static Request signed(String path, String query, Map<String, List<String>> params, byte[] body) {
    var url = PUBLIC_URL + path + (query.isEmpty() ? "" : "?" + query);
    var signature = FakeTwilio.sign(url, params, FakeTwilio.TOKEN);
    return post(path, query, Map.of("X-Twilio-Signature", signature), body);
  }

  static Request signed(String path, String query, Map<String, List<String>> params) {
    return signed(path, query, params, bytes(FakeTwilio.encode(params)));
  }

  static Map<String, List<String>> incoming(String body, String... more) {
    var params = new TreeMap<>(FakeTwilio.incoming(SID, CITIZEN, body));
    for (var i = 0; i < more.length; i += 2) {
      params.put(more[i], List.of(more[i + 1]));
    }
    return params;
  }

  static Map<String, List<String>> without(Map<String, List<String>> params, String... no) {
    var less = new TreeMap<>(params);
    List.of(no).forEach(less::remove);
    return less;
  }

  static Row genuine(String label, Map<String, List<String>> params, Decoded expected) {
    return new Row(label, signed(MESSAGES, "", params), expected);
  }

  static Decoded message(Address from, String text) {
    return new Decoded.Messages(List.of(Inbound.text(TwilioChannel.ID, from, SID, text, AT)));
  }

  static Decoded message(List<Attachment> attachments, Optional<GeoPoint> location) {
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

  static Row receipt(String label, String query, String status, String code, Decoded expected) {
    var params = FakeTwilio.status(SID, status, Optional.ofNullable(code));
    return new Row(label, signed(STATUS, query, params), expected);
  }

  static Decoded receipt(Long ref, SendState state, String code) {
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

  static Map<String, List<String>> repeated(Map<String, List<String>> params) {
    var more = new TreeMap<>(params);
    more.put("Tag", List.of("b", "a", "b"));
    return more;
  }
}
