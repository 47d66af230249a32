package org.harkara.channel.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.harkara.channel.Decoded;
import org.harkara.model.Address;
import org.harkara.model.Inbound;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** What an update means, however it came. */
final class TelegramUpdates {
  static final List<String> WANTED =
      List.of("message", "edited_message", "callback_query", "my_chat_member");

  /**
   * Only these parts of a message are read. The rest is cut off first: the library's types refuse a
   * whole update for one unknown variant somewhere inside it.
   */
  private static final List<String> PARTS =
      List.of(
          "message_id",
          "date",
          "edit_date",
          "chat",
          "from",
          "text",
          "caption",
          "photo",
          "video",
          "voice",
          "audio",
          "document",
          "video_note",
          "media_group_id",
          "sticker",
          "location",
          "venue",
          "contact");

  private static final List<String> GROUPS = List.of("group", "supergroup");
  private static final List<String> CHAT = List.of("id", "type");
  private static final List<String> USER =
      List.of("id", "is_bot", "first_name", "last_name", "language_code");

  private TelegramUpdates() {}

  /** Never throws; an update that cannot be read is Rejected(400). */
  static Decoded read(JsonNode node, Instant receivedAt) {
    if (!node.isObject() || !node.path("update_id").isIntegralNumber()) {
      return new Decoded.Rejected(400, "not an update of Telegram");
    }
    try {
      return read(TelegramApi.JSON.treeToValue(pruned(node), Update.class), node, receivedAt);
    } catch (JsonProcessingException | RuntimeException e) {
      return new Decoded.Rejected(400, "an update that cannot be read");
    }
  }

  private static Decoded read(Update update, JsonNode node, Instant receivedAt) {
    if (update.hasMessage()) {
      return message(update.getMessage(), node.get("message"), receivedAt);
    }
    if (update.hasEditedMessage()) {
      return message(update.getEditedMessage(), node.get("edited_message"), receivedAt);
    }
    if (update.hasCallbackQuery()) {
      return button(update.getCallbackQuery(), node.get("callback_query"), receivedAt);
    }
    return new Decoded.Ignored("no message");
  }

  private static Decoded message(Message message, JsonNode node, Instant receivedAt) {
    var chat = message.getChat();
    if (message.getFrom() != null && Boolean.TRUE.equals(message.getFrom().getIsBot())) {
      return new Decoded.Ignored("bot");
    }
    var edited = message.getEditDate() != null;
    if (edited && message.hasLocation()) {
      return new Decoded.Ignored("live location");
    }
    if (!MessageContent.isAny(message)) {
      return new Decoded.Ignored("service message");
    }
    if (!isPrivate(chat)) {
      return group(message, receivedAt);
    }
    var id = chat.getId() + ":" + message.getMessageId();
    return new Decoded.Messages(
        List.of(
            new Inbound(
                    TelegramChannel.ID,
                    Address.telegram(chat.getId().toString()),
                    edited ? id + ":" + message.getEditDate() : id,
                    MessageContent.text(message),
                    Optional.of(
                        Instant.ofEpochSecond(edited ? message.getEditDate() : message.getDate())),
                    receivedAt,
                    reference(node.path("reply_to_message"), chat.getId()),
                    MessageContent.attachments(message),
                    MessageContent.location(message),
                    MessageContent.hints(message.getFrom()))
                .inAlbum(Optional.ofNullable(message.getMediaGroupId()))));
  }

  /** That somebody said something, not what: it is not for us. */
  private static Decoded group(Message message, Instant receivedAt) {
    var type = message.getChat().getType();
    if (message.getEditDate() != null || !GROUPS.contains(type)) {
      return new Decoded.Ignored(type);
    }
    var chat = message.getChat().getId();
    return new Decoded.Messages(
        List.of(
            Inbound.text(
                TelegramChannel.ID,
                Address.telegram(chat.toString()),
                chat + ":" + message.getMessageId(),
                "",
                receivedAt)));
  }

  /** A button pressed: its data is what the person says. */
  private static Decoded button(CallbackQuery query, JsonNode node, Instant receivedAt) {
    var chat = node.path("message").path("chat");
    if (!chat.isMissingNode() && !chat.path("type").asText().equals("private")) {
      return new Decoded.Ignored("group");
    }
    if (query.getData() == null || query.getData().isBlank()) {
      return new Decoded.Ignored("button without data");
    }
    var person = query.getFrom().getId();
    return new Decoded.Messages(
        List.of(
            new Inbound(
                TelegramChannel.ID,
                Address.telegram(person.toString()),
                TelegramChannel.PRESSED + query.getId(),
                query.getData(),
                Optional.empty(),
                receivedAt,
                reference(node.path("message"), person),
                List.of(),
                Optional.empty(),
                MessageContent.hints(query.getFrom()))));
  }

  private static boolean isPrivate(Chat chat) {
    return "private".equals(chat.getType());
  }

  private static Optional<String> reference(JsonNode message, long chat) {
    var id = message.path("message_id");
    return id.isIntegralNumber() ? Optional.of(chat + ":" + id.asLong()) : Optional.empty();
  }

  private static JsonNode pruned(JsonNode node) {
    var update = ((ObjectNode) node.deepCopy()).retain(kept("update_id", WANTED));
    update.remove("my_chat_member");
    pruneMessage(update.path("message"));
    pruneMessage(update.path("edited_message"));
    if (update.path("callback_query") instanceof ObjectNode query) {
      query.retain(List.of("id", "from", "data"));
      prune(query.path("from"), USER);
    }
    return update;
  }

  private static void pruneMessage(JsonNode message) {
    prune(message, PARTS);
    prune(message.path("chat"), CHAT);
    prune(message.path("from"), USER);
    prune(message.path("sticker"), List.of("emoji"));
    prune(message.path("venue"), List.of("location", "title", "address"));
    for (var media : List.of("video", "video_note", "voice", "audio", "document")) {
      prune(message.path(media), List.of("file_id", "mime_type"));
    }
  }

  private static void prune(JsonNode node, List<String> names) {
    if (node instanceof ObjectNode object) {
      object.retain(names);
    }
  }

  private static List<String> kept(String first, List<String> more) {
    var all = new ArrayList<>(more);
    all.add(first);
    return all;
  }
}
