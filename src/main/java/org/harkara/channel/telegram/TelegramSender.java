package org.harkara.channel.telegram;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.harkara.channel.telegram.TelegramApi.Result;
import org.harkara.model.Button;
import org.harkara.model.Medium;
import org.harkara.model.Outbound;
import org.harkara.model.SendResult;

/** One try through {@code sendMessage}. */
final class TelegramSender {
  private final TelegramApi api;
  private final Duration answer;

  TelegramSender(TelegramApi api, Duration answer) {
    this.api = api;
    this.answer = answer;
  }

  SendResult send(Outbound message) throws InterruptedException {
    if (message.to().medium() != Medium.TELEGRAM) {
      return new SendResult.Refused("wrong_medium", "Telegram reaches Telegram chats only");
    }
    var chat = message.to().value();
    var body = TelegramApi.JSON.createObjectNode();
    body.put("chat_id", chat);
    body.put("text", message.text());
    if (message.edits().isPresent()) {
      return edit(message, chat, body);
    }
    message
        .replyTo()
        .flatMap(id -> number(id, chat))
        .ifPresent(
            id ->
                body.putObject("reply_parameters")
                    .put("message_id", id)
                    .put("allow_sending_without_reply", true));
    if (message.buttons().stream().flatMap(List::stream).anyMatch(Button::asksLocation)) {
      asking(message, body.putObject("reply_markup"));
    } else if (!message.buttons().isEmpty()) {
      keyboard(message, body.putObject("reply_markup").putArray("inline_keyboard"));
    }
    return switch (api.call("sendMessage", body, answer)) {
      case Result.Ok ok when ok.result().path("message_id").isIntegralNumber() ->
          new SendResult.Accepted(chat + ":" + ok.result().get("message_id").asLong());
      case Result.Ok ok -> new SendResult.Uncertain("answered without a message id");
      case Result.NotSent n -> new SendResult.Retry(n.why(), Optional.empty());
      case Result.NoAnswer n -> new SendResult.Uncertain(n.why());
      case Result.No no -> refused(no);
    };
  }

  private static void keyboard(Outbound message, ArrayNode rows) {
    for (var row : message.buttons()) {
      var keys = rows.addArray();
      row.forEach(
          key -> keys.addObject().put("text", key.label()).put("callback_data", key.data()));
    }
  }

  /**
   * Only keys in the place of the phone's own can ask where somebody is. They say what stands on
   * them, and go away once one is pressed.
   */
  private static void asking(Outbound message, ObjectNode markup) {
    var rows = markup.putArray("keyboard");
    for (var row : message.buttons()) {
      var keys = rows.addArray();
      for (var button : row) {
        var key = keys.addObject().put("text", button.label());
        if (button.asksLocation()) {
          key.put("request_location", true);
        }
      }
    }
    markup.put("resize_keyboard", true).put("one_time_keyboard", true);
  }

  /** Without buttons Telegram takes those away that stood there. */
  private SendResult edit(Outbound message, String chat, ObjectNode body)
      throws InterruptedException {
    var id = message.edits().flatMap(edited -> number(edited, chat));
    if (id.isEmpty()) {
      return new SendResult.Refused("not_here", "the message to be changed is in another chat");
    }
    body.put("message_id", id.get());
    if (!message.buttons().isEmpty()) {
      keyboard(message, body.putObject("reply_markup").putArray("inline_keyboard"));
    }
    return switch (api.call("editMessageText", body, answer)) {
      case Result.Ok ok -> new SendResult.Accepted(message.edits().get());
      case Result.NotSent n -> new SendResult.Retry(n.why(), Optional.empty());
      case Result.NoAnswer n -> new SendResult.Uncertain(n.why());
      case Result.No no when no.description().contains("message is not modified") ->
          new SendResult.Accepted(message.edits().get());
      case Result.No no -> refused(no);
    };
  }

  /** Of the message in its chat: our ids read {@code chat:message}. */
  private static Optional<Long> number(String id, String chat) {
    return id.matches("-?[0-9]{1,19}:[0-9]{1,18}") && id.startsWith(chat + ":")
        ? Optional.of(Long.valueOf(id.substring(chat.length() + 1)))
        : Optional.empty();
  }

  private static SendResult refused(Result.No no) {
    if (no.code() == 429 || no.code() >= 500) {
      return new SendResult.Retry("Telegram answered " + no.code(), no.retryAfter());
    }
    var why = no.description().isEmpty() ? "Telegram answered " + no.code() : no.description();
    var gone = no.description().toLowerCase(Locale.ROOT).contains("chat not found");
    return no.code() == 403 || (no.code() == 400 && gone)
        ? new SendResult.Unreachable(why)
        : new SendResult.Refused(Integer.toString(no.code()), why);
  }
}
