package org.harkara.channel.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.harkara.channel.ProviderClient;
import org.harkara.channel.ProviderClient.Answer;
import org.harkara.config.Secret;

/**
 * Calls methods of the Bot API. The token is part of the address, so no address is ever named and
 * the token is struck out of whatever Telegram says.
 */
final class TelegramApi implements AutoCloseable {
  static final ObjectMapper JSON = new ObjectMapper();

  private final ProviderClient client;
  private final String base;
  private final Secret token;

  TelegramApi(ProviderClient client, String base, Secret token) {
    this.client = client;
    this.base = base;
    this.token = token;
  }

  /** What a call came to. */
  sealed interface Result {
    record Ok(JsonNode result) implements Result {}

    /**
     * Telegram said no.
     *
     * @param description Telegram's words, free of the token
     */
    record No(int code, String description, Optional<Duration> retryAfter) implements Result {}

    /** The connection never opened. */
    record NotSent(String why) implements Result {}

    /** Submitted; what came back, if anything, says neither yes nor no. */
    record NoAnswer(String why) implements Result {}
  }

  Result call(String method, JsonNode body, Duration within) throws InterruptedException {
    var uri = URI.create(base + "/bot" + token.value() + "/" + method);
    var headers = Map.of("Content-Type", "application/json", "Accept", "application/json");
    return switch (client.post(uri, headers, body.toString(), within)) {
      case Answer.NotSent n -> new Result.NotSent(n.why());
      case Answer.NoAnswer n -> new Result.NoAnswer(n.why());
      case Answer.Answered a -> read(a);
    };
  }

  /** Where a file lies that {@code getFile} has named: the token is in it. */
  URI file(String path) {
    return URI.create(base + "/file/bot" + token.value() + "/" + path);
  }

  private Result read(Answer.Answered answer) {
    var root = parse(answer.body());
    if (answer.status() / 100 == 2 && root.path("ok").asBoolean(false) && root.has("result")) {
      return new Result.Ok(root.get("result"));
    }
    if (answer.status() / 100 == 2 && !root.path("ok").isBoolean()) {
      return new Result.NoAnswer("answered " + answer.status() + " with something unreadable");
    }
    var seconds = root.path("parameters").path("retry_after");
    return new Result.No(
        root.path("error_code").asInt(answer.status()),
        redact(root.path("description").asText("")),
        seconds.isIntegralNumber()
            ? Optional.of(Duration.ofSeconds(seconds.asLong()))
            : answer.retryAfter());
  }

  private static JsonNode parse(String body) {
    try {
      var root = JSON.readTree(body);
      return root == null ? JSON.missingNode() : root;
    } catch (JsonProcessingException e) {
      return JSON.missingNode();
    }
  }

  private String redact(String text) {
    var clean = text.replace(token.value(), "[REDACTED]");
    return clean.length() > 160 ? clean.substring(0, 160) : clean;
  }

  @Override
  public void close() {
    client.close();
  }

  @Override
  public String toString() {
    return "TelegramApi";
  }
}
