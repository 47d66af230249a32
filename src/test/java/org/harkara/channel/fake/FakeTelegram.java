package org.harkara.channel.fake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;

/**
 * The Bot API's getUpdates, sendMessage, setWebhook, deleteWebhook, getMe and answerCallbackQuery.
 * Method names in any case; parameters as query, form, JSON or multipart, numbers also as strings.
 */
public final class FakeTelegram extends FakeServer {
  public static final String TOKEN = "184123:AAF-fake_Token_of_the_harkara_tests";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern PATH = Pattern.compile("/bot([^/]+)/(\\w+)");

  private static final Pattern FILE = Pattern.compile("/file/bot([^/]+)/(.+)");

  private final FakeFiles files = new FakeFiles();
  private final HttpClient http = HttpClient.newHttpClient();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final TreeMap<Long, JsonNode> updates = new TreeMap<>();
  private final List<Sent> sent = new ArrayList<>();
  private final List<String> calls = new ArrayList<>();
  private final List<Long> offsets = new ArrayList<>();
  private final Set<String> pressed = ConcurrentHashMap.newKeySet();
  private final List<String> answered = new ArrayList<>();
  private final Set<String> blocked = ConcurrentHashMap.newKeySet();
  private final Set<String> unknown = ConcurrentHashMap.newKeySet();
  private long nextUpdate = 860_000_001L;
  private int nextMessage = 101;
  private long nextCallback = 4_382_910_000_000_001L;
  private long poll;
  private String webhook = "";
  private String secret = "";

  public FakeTelegram() {
    this(0);
  }

  public FakeTelegram(int port) {
    super(port);
    start();
  }

  /** Somebody sends a file with this id. */
  public void file(String id, byte[] bytes) {
    files.put(id, bytes);
  }

  /** A message the bot sent. */
  public record Sent(String chat, long messageId, String text, Map<String, String> params) {}

  public List<Sent> sent() {
    return locked(() -> List.copyOf(sent));
  }

  /** Method names in lower case, in order. */
  public List<String> calls() {
    return locked(() -> List.copyOf(calls));
  }

  /** The offsets asked for, 0 where none was. */
  public List<Long> offsets() {
    return locked(() -> List.copyOf(offsets));
  }

  /** Updates not yet confirmed by a higher offset. */
  public int waiting() {
    return locked(updates::size);
  }

  public String webhook() {
    return locked(() -> webhook);
  }

  /** Somebody else set a webhook. */
  public void webhookIs(String url) {
    locked(() -> webhook = url);
  }

  /** This person blocked the bot. */
  public void block(String chat) {
    blocked.add(chat);
  }

  /** This person never started the bot. */
  public void forget(String chat) {
    unknown.add(chat);
  }

  public static Fault tooMany(int seconds) {
    return new Fault.Answer(
        429,
        "{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests: retry after "
            + seconds
            + "\",\"parameters\":{\"retry_after\":"
            + seconds
            + "}}");
  }

  public static Fault no(int code, String description) {
    return new Fault.Answer(code, error(code, description));
  }

  /** A text from a private chat; the update waits to be fetched or posted. */
  public JsonNode say(long chat, String text) {
    return locked(
        () -> {
          var update = JSON.createObjectNode();
          var message = update.putObject("message");
          message.put("message_id", nextMessage++);
          message.putObject("from").put("id", chat).put("is_bot", false).put("first_name", "Asha");
          message
              .putObject("chat")
              .put("id", chat)
              .put("type", "private")
              .put("first_name", "Asha");
          message.put("date", 1_762_405_500).put("text", text);
          return add(update);
        });
  }

  /** Ids of the buttons that were told they had been heard, in order. */
  public List<String> answered() {
    return locked(() -> List.copyOf(answered));
  }

  /**
   * Somebody presses the button with this label under the bot's last message to the chat.
   *
   * @throws IllegalArgumentException when it has none
   */
  public JsonNode press(long chat, String label) {
    return press(sent().stream().filter(m -> m.chat().equals("" + chat)).toList().getLast(), label);
  }

  /** The button with this label under this message, be it an old one. */
  public JsonNode press(Sent under, String label) {
    var markup = under.params().getOrDefault("reply_markup", "{}");
    var data =
        FakeKeyboard.data(markup, label)
            .orElseThrow(() -> new IllegalArgumentException("no '" + label + "' in " + markup));
    var chat = Long.parseLong(under.chat());
    return locked(
        () -> {
          var id = Long.toString(nextCallback++);
          pressed.add(id);
          var update = JSON.createObjectNode();
          var query = update.putObject("callback_query").put("id", id);
          query.putObject("from").put("id", chat).put("is_bot", false).put("first_name", "Asha");
          var message = query.putObject("message").put("message_id", under.messageId());
          message.putObject("from").put("id", 184123).put("is_bot", true).put("first_name", "H");
          message.putObject("chat").put("id", chat).put("type", "private");
          message.put("date", 1_762_405_501).put("text", under.text());
          message.set("reply_markup", json(markup));
          query.put("chat_instance", "-3871").put("data", data);
          return add(update);
        });
  }

  /** Any update; its id is set here. */
  public JsonNode add(ObjectNode update) {
    return locked(
        () -> {
          update.put("update_id", nextUpdate);
          updates.put(nextUpdate++, update);
          changed.signalAll();
          return (JsonNode) update;
        });
  }

  /** Posts an update as Telegram does once a webhook is set. */
  public HttpResponse<String> post(String target, JsonNode update)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(target + "/channels/telegram"))
            .header("Content-Type", "application/json")
            .header("X-Telegram-Bot-Api-Secret-Token", locked(() -> secret))
            .POST(HttpRequest.BodyPublishers.ofString(update.toString()))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  @Override
  boolean mayFail(HttpExchange exchange) {
    var path = PATH.matcher(exchange.getRequestURI().getPath());
    if (path.matches()) {
      locked(() -> calls.add(path.group(2).toLowerCase(Locale.ROOT)));
    }
    return true;
  }

  @Override
  void answer(HttpExchange exchange, byte[] body) throws IOException, InterruptedException {
    var path = PATH.matcher(exchange.getRequestURI().getPath());
    var file = FILE.matcher(exchange.getRequestURI().getPath());
    if (file.matches() && file.group(1).equals(TOKEN)) {
      send(exchange, files.at(file.group(2)));
    } else if (!path.matches()) {
      send(exchange, 404, error(404, "Not Found"));
    } else if (!path.group(1).equals(TOKEN)) {
      send(exchange, 401, error(401, "Unauthorized"));
    } else {
      call(exchange, path.group(2).toLowerCase(Locale.ROOT), FakeParams.of(exchange, body));
    }
  }

  private void call(HttpExchange exchange, String method, Map<String, String> params)
      throws IOException, InterruptedException {
    switch (method) {
      case "getme" ->
          send(
              exchange,
              200,
              "{\"ok\":true,\"result\":{\"id\":184123,\"is_bot\":true,\"first_name\":\"H\"}}");
      case "getupdates" -> getUpdates(exchange, params);
      case "sendmessage" -> sendMessage(exchange, params);
      case "setwebhook" -> {
        locked(() -> webhook = params.getOrDefault("url", ""));
        locked(() -> secret = params.getOrDefault("secret_token", ""));
        send(exchange, 200, "{\"ok\":true,\"result\":true,\"description\":\"Webhook was set\"}");
      }
      case "deletewebhook" -> {
        locked(() -> webhook = "");
        send(
            exchange, 200, "{\"ok\":true,\"result\":true,\"description\":\"Webhook was deleted\"}");
      }
      case "getfile" -> {
        var answer = files.path(params.getOrDefault("file_id", ""));
        send(exchange, answer.startsWith("{\"ok\":true") ? 200 : 400, answer);
      }
      case "editmessagetext" -> editMessageText(exchange, params);
      case "answercallbackquery" -> answerCallbackQuery(exchange, params);
      default -> send(exchange, 404, error(404, "Not Found"));
    }
  }

  /** Confirms what is below the offset, then waits for something, another caller or the time. */
  private void getUpdates(HttpExchange exchange, Map<String, String> params)
      throws IOException, InterruptedException {
    var offset = Long.parseLong(params.getOrDefault("offset", "0"));
    var left = TimeUnit.SECONDS.toNanos(Long.parseLong(params.getOrDefault("timeout", "0")));
    var limit = Integer.parseInt(params.getOrDefault("limit", "100"));
    String answer;
    lock.lock();
    try {
      offsets.add(offset);
      var mine = ++poll;
      changed.signalAll();
      updates.headMap(offset).clear();
      forgetUnwanted(params.getOrDefault("allowed_updates", ""));
      while (webhook.isEmpty() && mine == poll && updates.isEmpty() && left > 0) {
        left = changed.awaitNanos(left);
        forgetUnwanted(params.getOrDefault("allowed_updates", ""));
      }
      answer =
          !webhook.isEmpty()
              ? error(
                  409,
                  "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook"
                      + " to delete the webhook first")
              : mine != poll
                  ? error(
                      409,
                      "Conflict: terminated by other getUpdates request; make sure that only one"
                          + " bot instance is running")
                  : ok(updates.values().stream().limit(limit).toList());
    } finally {
      lock.unlock();
    }
    send(exchange, answer.startsWith("{\"ok\":true") ? 200 : 409, answer);
  }

  private void answerCallbackQuery(HttpExchange exchange, Map<String, String> params)
      throws IOException {
    var id = params.getOrDefault("callback_query_id", "");
    if (!pressed.contains(id)) {
      send(
          exchange,
          400,
          error(
              400,
              "Bad Request: query is too old and response timeout expired or query ID is invalid"));
    } else {
      locked(() -> answered.add(id));
      send(exchange, 200, "{\"ok\":true,\"result\":true}");
    }
  }

  /** Telegram keeps from a bot what it did not ask for. */
  private void forgetUnwanted(String allowed) {
    if (!allowed.isEmpty()) {
      updates
          .values()
          .removeIf(
              update -> {
                var names = new ArrayList<String>();
                update.fieldNames().forEachRemaining(names::add);
                names.remove("update_id");
                return names.stream().noneMatch(name -> allowed.contains("\"" + name + "\""));
              });
    }
  }

  private void sendMessage(HttpExchange exchange, Map<String, String> params) throws IOException {
    var chat = params.getOrDefault("chat_id", "");
    var text = params.getOrDefault("text", "");
    var markup =
        Optional.ofNullable(params.get("reply_markup")).flatMap(m -> FakeKeyboard.fault(m));
    if (!chat.matches("-?[0-9]+") || unknown.contains(chat)) {
      send(exchange, 400, error(400, "Bad Request: chat not found"));
    } else if (text.isBlank()) {
      send(exchange, 400, error(400, "Bad Request: message text is empty"));
    } else if (text.length() > 4096) {
      send(exchange, 400, error(400, "Bad Request: message is too long"));
    } else if (markup.isPresent()) {
      send(exchange, 400, error(400, markup.get()));
    } else if (blocked.contains(chat)) {
      send(exchange, 403, error(403, "Forbidden: bot was blocked by the user"));
    } else {
      var id = locked(() -> nextMessage++);
      locked(() -> sent.add(new Sent(chat, id, text, params)));
      var answer = JSON.createObjectNode().put("ok", true);
      var message = answer.putObject("result").put("message_id", id).put("date", 1_762_405_501);
      message.putObject("chat").put("id", Long.parseLong(chat)).put("type", "private");
      message.put("text", text);
      send(exchange, 200, answer.toString());
    }
  }

  /** As Telegram does, it minds a change that changes nothing. */
  private void editMessageText(HttpExchange exchange, Map<String, String> params)
      throws IOException {
    var id = params.getOrDefault("message_id", "");
    var was = sent().stream().filter(m -> id.equals("" + m.messageId())).findFirst();
    if (was.isEmpty()) {
      send(exchange, 400, error(400, "Bad Request: message to edit not found"));
    } else if (FakeKeyboard.same(was.get().params(), params)) {
      send(exchange, 400, error(400, "Bad Request: message is not modified"));
    } else {
      var next = new Sent(was.get().chat(), was.get().messageId(), params.get("text"), params);
      locked(() -> sent.set(sent.indexOf(was.get()), next));
      send(exchange, 200, ok(List.of()).replace("[]", "{\"message_id\":" + id + "}"));
    }
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static String ok(List<JsonNode> result) {
    return "{\"ok\":true,\"result\":" + result + "}";
  }

  private static String error(int code, String description) {
    return "{\"ok\":false,\"error_code\":" + code + ",\"description\":\"" + description + "\"}";
  }

  private <T> T locked(java.util.function.Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }
}
