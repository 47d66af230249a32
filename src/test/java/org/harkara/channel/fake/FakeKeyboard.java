package org.harkara.channel.fake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What Telegram says about the buttons of a message. */
final class FakeKeyboard {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CANNOT = "Bad Request: can't parse ";
  private static final int MOST = 100;

  private FakeKeyboard() {}

  /** Telegram's complaint about {@code reply_markup}, if it has one. */
  static Optional<String> fault(String markup) {
    JsonNode root;
    try {
      root = JSON.readTree(markup);
    } catch (JsonProcessingException e) {
      return Optional.of(CANNOT + "reply keyboard markup JSON object");
    }
    if (root != null && root.path("keyboard").isArray()) {
      return ofPhone(root.get("keyboard"));
    }
    if (root == null || !root.isObject() || !root.has("inline_keyboard")) {
      return Optional.of("Bad Request: object expected as reply markup");
    }
    if (!root.get("inline_keyboard").isArray()) {
      return Optional.of(
          CANNOT + "inline keyboard: Field \\\"inline_keyboard\\\" must be of type Array");
    }
    int count = 0;
    for (var row : root.get("inline_keyboard")) {
      if (!row.isArray()) {
        return Optional.of(CANNOT + "inline keyboard: expected an Array of Array");
      }
      for (var key : row) {
        count++;
        var fault = ofKey(key);
        if (fault.isPresent()) {
          return fault;
        }
      }
    }
    return count > MOST ? Optional.of("Bad Request: reply markup is too long") : Optional.empty();
  }

  /** Keys in the place of the phone's own. */
  private static Optional<String> ofPhone(JsonNode rows) {
    for (var row : rows) {
      for (var key : row) {
        if (!key.path("text").isTextual() || key.has("callback_data")) {
          return Optional.of(CANNOT + "keyboard button: it has a text and nothing to call back");
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> ofKey(JsonNode key) {
    if (!key.isObject() || !key.path("text").isTextual()) {
      return Optional.of(
          CANNOT + "inline keyboard button: Field \\\"text\\\" must be of type String");
    }
    if (key.get("text").textValue().isBlank()) {
      return Optional.of(CANNOT + "inline keyboard button: button text must be non-empty");
    }
    if (!key.path("callback_data").isTextual()) {
      return Optional.of(
          CANNOT + "inline keyboard button: text buttons are unallowed in the inline keyboard");
    }
    int bytes = key.get("callback_data").textValue().getBytes(StandardCharsets.UTF_8).length;
    return bytes < 1 || bytes > 64
        ? Optional.of("Bad Request: BUTTON_DATA_INVALID")
        : Optional.empty();
  }

  /** True when nothing that is seen of a message differs. */
  static boolean same(Map<String, String> one, Map<String, String> other) {
    return Stream.of("text", "reply_markup")
        .allMatch(name -> one.getOrDefault(name, "").equals(other.getOrDefault(name, "")));
  }

  /** What pressing the button with this label says. */
  static Optional<String> data(String markup, String label) {
    try {
      for (var row : JSON.readTree(markup).path("inline_keyboard")) {
        for (var key : row) {
          if (key.path("text").asText().equals(label)) {
            return Optional.of(key.path("callback_data").asText());
          }
        }
      }
      return Optional.empty();
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
