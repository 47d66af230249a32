package org.harkara.channel.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.harkara.channel.Channel;
import org.harkara.channel.Decoded;
import org.harkara.channel.Endpoint;
import org.harkara.channel.Errand;
import org.harkara.channel.Fetched;
import org.harkara.channel.Inbox;
import org.harkara.channel.Reply;
import org.harkara.channel.Request;
import org.harkara.config.Secret;
import org.harkara.model.ChannelId;
import org.harkara.model.Inbound;
import org.harkara.model.Medium;
import org.harkara.model.Outbound;
import org.harkara.model.SendResult;
import org.harkara.model.Verdict;

final class TelegramChannel implements Channel {
  static final ChannelId ID = new ChannelId("telegram");
  static final String PATH = "/channels/telegram";

  /** Before the callback id in the key of a button pressed. */
  static final String PRESSED = "callback:";

  /** The method by which a button is told that it was heard. */
  static final String ANSWER = "answerCallbackQuery";

  private static final int BODY_LIMIT = 512 * 1024;

  private final Optional<Secret> webhookSecret;
  private final TelegramSender sender;
  private final TelegramFiles files;
  private final UpdateFeed feed;
  private final TelegramApi api;

  TelegramChannel(
      Optional<Secret> webhookSecret,
      TelegramSender sender,
      TelegramFiles files,
      UpdateFeed feed,
      TelegramApi api) {
    this.webhookSecret = webhookSecret;
    this.sender = sender;
    this.files = files;
    this.feed = feed;
    this.api = api;
  }

  @Override
  public ChannelId id() {
    return ID;
  }

  @Override
  public Set<Medium> carries() {
    return Set.of(Medium.TELEGRAM);
  }

  @Override
  public List<Endpoint> endpoints() {
    return webhookSecret.isPresent() ? List.of(new Endpoint("POST", PATH, BODY_LIMIT)) : List.of();
  }

  @Override
  public Decoded decode(Request request) {
    if (!isGenuine(request)) {
      return new Decoded.Rejected(401, "X-Telegram-Bot-Api-Secret-Token is missing or wrong");
    }
    try {
      var update = TelegramApi.JSON.readTree(request.body());
      return TelegramUpdates.read(update, request.at());
    } catch (JsonProcessingException e) {
      return new Decoded.Rejected(400, "the body is not JSON");
    } catch (java.io.IOException e) {
      return new Decoded.Rejected(400, "the body is not text");
    }
  }

  private boolean isGenuine(Request request) {
    var given = request.header("X-Telegram-Bot-Api-Secret-Token");
    return webhookSecret.isPresent()
        && given.isPresent()
        && MessageDigest.isEqual(bytes(webhookSecret.get().value()), bytes(given.get()));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public Reply acknowledge(Decoded decoded, Verdict verdict) {
    return switch (decoded) {
      case Decoded.Messages m -> pressed(m).map(TelegramChannel::answered).orElse(Reply.empty(200));
      case Decoded.Receipts r -> Reply.empty(200);
      case Decoded.Ignored i -> Reply.empty(200);
      case Decoded.Rejected r -> Reply.empty(r.status());
    };
  }

  /** Id of the callback, when it was a button. */
  static Optional<String> pressed(Decoded.Messages messages) {
    return messages.inbound().stream()
        .map(Inbound::key)
        .filter(key -> key.startsWith(PRESSED))
        .map(key -> key.substring(PRESSED.length()))
        .findFirst();
  }

  /** A method called in the answer to the webhook: the button stops waiting. */
  private static Reply answered(String callback) {
    var body = TelegramApi.JSON.createObjectNode();
    body.put("method", ANSWER).put("callback_query_id", callback);
    return new Reply(200, "application/json; charset=utf-8", body.toString());
  }

  @Override
  public SendResult send(Outbound message) throws InterruptedException {
    return sender.send(message);
  }

  @Override
  public Fetched fetch(Errand errand) throws InterruptedException {
    return files.fetch(errand);
  }

  @Override
  public void start(Inbox inbox) {
    feed.start(inbox);
  }

  @Override
  public void close() {
    feed.close();
    files.close();
    api.close();
  }

  @Override
  public String toString() {
    return ID.value();
  }
}
