package org.harkara.channel.telegram;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.harkara.channel.ChannelContract;
import org.harkara.channel.Decoded;
import org.harkara.channel.Request;
import org.harkara.model.Address;
import org.harkara.model.Attachment;
import org.harkara.model.GeoPoint;
import org.harkara.model.Inbound;
import org.harkara.model.Inbound.Hints;

/** Updates as Telegram posts them, genuine and forged, and exactly what they decode to. */
abstract class TelegramPayloads extends ChannelContract {
  static final String PATH = "/channels/telegram";
  static final String SECRET = "hk_webhook-Secret-184";
  static final String HEADER = "X-Telegram-Bot-Api-Secret-Token";
  static final Instant WRITTEN = Instant.ofEpochSecond(1_762_405_500);
  static final Address ASHA = Address.telegram("5551234");
  static final String FROM =
      """
      "from":{"id":5551234,"is_bot":false,"first_name":"Asha","last_name":"Devi",
        "username":"asha","language_code":"hi"},\
      """;
  static final String CHAT =
      """
      "chat":{"id":5551234,"first_name":"Asha","last_name":"Devi","type":"private"},\
      """;
  static final Decoded FORGED =
      new Decoded.Rejected(401, "X-Telegram-Bot-Api-Secret-Token is missing or wrong");
  static final Decoded NO_UPDATE = new Decoded.Rejected(400, "not an update of Telegram");

  @Override
  protected List<String> paths() {
    return List.of("POST " + PATH);
  }

  @Override
  protected Optional<Request> genuine(byte[] body) {
    return Optional.of(post(PATH, "", Map.of(HEADER, SECRET), body));
  }

  Row genuine(String label, String body, Decoded expected) {
    return new Row(label, genuine(bytes(body)).orElseThrow(), expected);
  }

  /** A private message with these fields more. */
  Row message(String label, String fields, Decoded expected) {
    return genuine(label, update("message", 77, FROM + CHAT, fields), expected);
  }

  static String update(String kind, int id, String people, String fields) {
    return "{\"update_id\":860000001,\""
        + kind
        + "\":{\"message_id\":"
        + id
        + ","
        + people
        + "\"date\":1762405500,"
        + fields
        + "}}";
  }

  static Decoded text(String text) {
    return inbound("5551234:77", text, Optional.empty(), List.of(), Optional.empty());
  }

  static Decoded inbound(
      String key,
      String text,
      Optional<String> replyTo,
      List<Attachment> attachments,
      Optional<GeoPoint> location) {
    return inbound(key, text, Optional.of(WRITTEN), replyTo, attachments, location);
  }

  static Decoded inbound(
      String key,
      String text,
      Optional<Instant> written,
      Optional<String> replyTo,
      List<Attachment> attachments,
      Optional<GeoPoint> location) {
    return new Decoded.Messages(
        List.of(
            new Inbound(
                TelegramChannel.ID,
                ASHA,
                key,
                text,
                written,
                AT,
                replyTo,
                attachments,
                location,
                named("Asha Devi"))));
  }

  static Hints named(String name) {
    return new Hints(
        false,
        Optional.of(name),
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  static Decoded media(String text, String kind, String ref, String type) {
    return inbound(
        "5551234:77",
        text,
        Optional.empty(),
        List.of(new Attachment(kind, ref, type)),
        Optional.empty());
  }

  @Override
  protected List<Row> rows() {
    var plain = update("message", 77, FROM + CHAT, "\"text\":\"daru bat rhi\"");
    return List.of(
        genuine("a text", plain, text("daru bat rhi")),
        message("Hindi and an emoji", "\"text\":\"" + HINDI + "\"", text(HINDI)),
        message("a huge text", "\"text\":\"" + "म".repeat(4096) + "\"", text("म".repeat(4096))),
        message(
            "a command",
            "\"text\":\"/start\",\"entities\":[{\"offset\":0,\"length\":6,\"type\":\"bot_command\"}]",
            text("/start")),
        message("a command with its bot", "\"text\":\"/help@harkara_bot 12\"", text("/help 12")),
        message("an address inside", "\"text\":\"write a@b.in\"", text("write a@b.in")),
        message(
            "a reply",
            "\"text\":\"DONE 1018 removed\",\"reply_to_message\":{\"message_id\":70,"
                + CHAT
                + "\"date\":1762405000,\"text\":\"New case 1018\"}",
            inbound(
                "5551234:77",
                "DONE 1018 removed",
                Optional.of("5551234:70"),
                List.of(),
                Optional.empty())),
        message(
            "forwarded from somewhere of tomorrow",
            "\"text\":\"x\",\"forward_origin\":{\"type\":\"from_mars\",\"date\":1},"
                + "\"new_field\":{\"a\":[1,2]}",
            text("x")),
        message(
            "a photo with a caption: the largest size",
            """
            "caption":"poster on the school","photo":[
              {"file_id":"small","file_unique_id":"a","file_size":1200,"width":90,"height":67},
              {"file_id":"large","file_unique_id":"b","file_size":90000,"width":1280,"height":960},
              {"file_id":"middle","file_unique_id":"c","file_size":9000,"width":320,"height":240}]\
            """,
            media("poster on the school", "photo", "large", "image/jpeg")),
        message(
            "a video",
            "\"video\":{\"file_id\":\"v1\",\"file_unique_id\":\"v\",\"width\":640,\"height\":480,"
                + "\"duration\":9,\"mime_type\":\"video/mp4\",\"file_size\":1}",
            media("", "video", "v1", "video/mp4")),
        message(
            "a voice",
            "\"voice\":{\"file_id\":\"o1\",\"file_unique_id\":\"o\",\"duration\":4,"
                + "\"mime_type\":\"audio/ogg\"}",
            media("", "voice", "o1", "audio/ogg")),
        message(
            "a document without a type",
            "\"document\":{\"file_id\":\"d1\",\"file_unique_id\":\"d\",\"file_name\":\"a.pdf\"}",
            media("", "document", "d1", "")),
        message(
            "a location",
            "\"location\":{\"latitude\":25.5941,\"longitude\":85.1376}",
            inbound(
                "5551234:77",
                "",
                Optional.empty(),
                List.of(),
                Optional.of(new GeoPoint(25.5941, 85.1376)))),
        message(
            "a venue",
            "\"location\":{\"latitude\":25.5941,\"longitude\":85.1376},\"venue\":{\"location\":"
                + "{\"latitude\":25.5941,\"longitude\":85.1376},\"title\":\"Golghar\",\"address\":\"Patna\"}",
            inbound(
                "5551234:77",
                "Golghar Patna",
                Optional.empty(),
                List.of(),
                Optional.of(new GeoPoint(25.5941, 85.1376)))),
        message(
            "a card",
            "\"contact\":{\"phone_number\":\"+911234\",\"first_name\":\"Ravi\",\"user_id\":9}",
            text("Ravi +911234")),
        message(
            "a sticker",
            "\"sticker\":{\"file_id\":\"s\",\"file_unique_id\":\"s\",\"type\":\"regular\","
                + "\"width\":512,\"height\":512,\"is_animated\":false,\"is_video\":false,\"emoji\":\"👍\"}",
            text("👍")),
        message(
            "a service message",
            "\"pinned_message\":{\"message_id\":1," + CHAT + "\"date\":0}",
            new Decoded.Ignored("service message")),
        genuine(
            "an edit",
            update(
                "edited_message",
                77,
                FROM + CHAT,
                "\"edit_date\":1762405560,\"text\":\"daru bat rhi 184/123\""),
            inbound(
                "5551234:77:1762405560",
                "daru bat rhi 184/123",
                Optional.of(Instant.ofEpochSecond(1_762_405_560)),
                Optional.empty(),
                List.of(),
                Optional.empty())),
        genuine(
            "a live location moving",
            update(
                "edited_message",
                77,
                FROM + CHAT,
                "\"edit_date\":1762405560,\"location\":{\"latitude\":25.5,\"longitude\":85.1}"),
            new Decoded.Ignored("live location")),
        genuine(
            "a button",
            "{\"update_id\":860000002,\"callback_query\":{\"id\":\"23871\","
                + FROM
                + "\"message\":{\"message_id\":70,"
                + CHAT
                + "\"date\":0},\"chat_instance\":\"1\",\"data\":\"OK 1018\"}}",
            inbound(
                "callback:23871",
                "OK 1018",
                Optional.empty(),
                Optional.of("5551234:70"),
                List.of(),
                Optional.empty())),
        genuine(
            "a button under a message too old to be shown",
            """
            {"update_id":860000007,"callback_query":{"id":"4382910","from":{"id":5551234,
              "is_bot":false,"first_name":"Asha","last_name":"Devi"},"message":{"chat":{"id":5551234,
              "first_name":"Asha","type":"private"},"message_id":70,"date":0},
              "chat_instance":"-38","data":"/f figure:17 yes"}}\
            """,
            inbound(
                "callback:4382910",
                "/f figure:17 yes",
                Optional.empty(),
                Optional.of("5551234:70"),
                List.of(),
                Optional.empty())),
        genuine(
            "a button in a group",
            """
            {"update_id":860000008,"callback_query":{"id":"4382911","from":{"id":5551234,
              "is_bot":false,"first_name":"Asha"},"message":{"chat":{"id":-100184,"title":"AC 184",
              "type":"supergroup"},"message_id":70,"date":1762405000,"text":"x"},
              "chat_instance":"-38","data":"/f figure:17 yes"}}\
            """,
            new Decoded.Ignored("group")),
        genuine(
            "a button of a game",
            """
            {"update_id":860000009,"callback_query":{"id":"4382912","from":{"id":5551234,
              "is_bot":false,"first_name":"Asha"},"inline_message_id":"a1","chat_instance":"-38",
              "game_short_name":"ludo"}}\
            """,
            new Decoded.Ignored("button without data")),
        genuine(
            "a group",
            update(
                "message",
                5,
                FROM + "\"chat\":{\"id\":-100184,\"title\":\"AC 184\",\"type\":\"supergroup\"},",
                "\"text\":\"hello\""),
            new Decoded.Messages(
                List.of(
                    Inbound.text(
                        TelegramChannel.ID, Address.telegram("-100184"), "-100184:5", "", AT)))),
        genuine(
            "a change in a group",
            update(
                "edited_message",
                5,
                FROM + "\"chat\":{\"id\":-100184,\"title\":\"AC 184\",\"type\":\"supergroup\"},",
                "\"edit_date\":1762405560,\"text\":\"hello\""),
            new Decoded.Ignored("supergroup")),
        genuine(
            "somebody comes into a group",
            update(
                "message",
                6,
                FROM + "\"chat\":{\"id\":-100184,\"title\":\"AC 184\",\"type\":\"group\"},",
                "\"new_chat_members\":[{\"id\":7,\"is_bot\":false,\"first_name\":\"X\"}]"),
            new Decoded.Ignored("service message")),
        message(
            "one photo of several",
            """
            "media_group_id":"13344501","caption":"posters","photo":[{"file_id":"p1",
              "file_unique_id":"a","file_size":90000,"width":1280,"height":960}]\
            """,
            new Decoded.Messages(
                ((Decoded.Messages) media("posters", "photo", "p1", "image/jpeg"))
                    .inbound().stream().map(m -> m.inAlbum(Optional.of("13344501"))).toList())),
        message(
            "a round video",
            "\"video_note\":{\"file_id\":\"n1\",\"file_unique_id\":\"n\",\"length\":240,\"duration\":3}",
            media("", "video", "n1", "video/mp4")),
        genuine(
            "another bot",
            update(
                "message",
                5,
                "\"from\":{\"id\":6,\"is_bot\":true,\"first_name\":\"B\"}," + CHAT,
                "\"text\":\"hello\""),
            new Decoded.Ignored("bot")),
        genuine(
            "blocked by the person",
            "{\"update_id\":860000003,\"my_chat_member\":{"
                + CHAT
                + FROM
                + "\"date\":1,\"old_chat_member\":{\"status\":\"member\"},"
                + "\"new_chat_member\":{\"status\":\"vanished\"}}}",
            new Decoded.Ignored("no message")),
        genuine(
            "an update of tomorrow",
            "{\"update_id\":860000004,\"telepathy\":{\"a\":1}}",
            new Decoded.Ignored("no message")),
        genuine(
            "a message without a chat",
            "{\"update_id\":860000005,\"message\":{\"message_id\":1,\"date\":1,\"text\":\"x\"}}",
            new Decoded.Rejected(400, "an update that cannot be read")),
        genuine(
            "a message that is a number",
            "{\"update_id\":860000006,\"message\":5}",
            new Decoded.Rejected(400, "an update that cannot be read")),
        genuine("a list", "[]", NO_UPDATE),
        genuine("null", "null", NO_UPDATE),
        genuine("no update_id", "{}", NO_UPDATE),
        genuine("nothing", "", NO_UPDATE),
        genuine("garbage", "{\"update_id\":", new Decoded.Rejected(400, "the body is not JSON")),
        new Row("no secret", post(PATH, "", Map.of(), bytes(plain)), FORGED),
        new Row("an empty secret", post(PATH, "", Map.of(HEADER, ""), bytes(plain)), FORGED),
        new Row(
            "a secret one letter off",
            post(PATH, "", Map.of(HEADER, "hk_webhook-Secret-185"), bytes(plain)),
            FORGED),
        new Row(
            "the beginning of the secret",
            post(PATH, "", Map.of(HEADER, "hk_webhook"), bytes(plain)),
            FORGED));
  }
}
