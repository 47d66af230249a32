package org.harkara.channel.fake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Twilio's Messages resource as strict as the real one, and its signed callbacks. The signature is
 * computed here from Twilio's description, not with Twilio's library.
 */
public final class FakeTwilio extends FakeServer {
  public static final String ACCOUNT = "AC00000000000000000000000000000184";
  public static final String TOKEN = "8f2d6a1c4b7e9035d1f8a2c6b4e07391";
  public static final String FROM = "+15005550006";

  private final HttpClient http = HttpClient.newHttpClient();
  private final List<Sent> sent = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger calls = new AtomicInteger();

  public FakeTwilio() {
    super(0);
    start();
  }

  /**
   * A message Twilio took.
   *
   * @param params as posted
   */
  public record Sent(String sid, Map<String, String> params) {
    public String to() {
      return params.get("To");
    }

    public String body() {
      return params.get("Body");
    }
  }

  public List<Sent> sent() {
    synchronized (sent) {
      return List.copyOf(sent);
    }
  }

  /** Every request, taken or not. */
  public int calls() {
    return calls.get();
  }

  /** As Twilio words an error. */
  public static Fault error(int status, int code) {
    return new Fault.Answer(status, errorBody(status, code, "scripted"));
  }

  public static Fault tooMany(int retryAfterSeconds) {
    return new Fault.Answer(
        429,
        errorBody(429, 20429, "Too Many Requests"),
        Map.of("Retry-After", Integer.toString(retryAfterSeconds)));
  }

  @Override
  boolean mayFail(HttpExchange exchange) {
    calls.incrementAndGet();
    return true;
  }

  @Override
  void answer(HttpExchange exchange, byte[] body) throws IOException {
    var path = exchange.getRequestURI().getPath();
    if (!path.equals("/2010-04-01/Accounts/" + ACCOUNT + "/Messages.json")) {
      refuse(exchange, 404, 20404, "The requested resource " + path + " was not found");
    } else if (!exchange.getRequestMethod().equals("POST")) {
      refuse(exchange, 405, 20004, "Method not allowed");
    } else if (!basic().equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      refuse(exchange, 401, 20003, "Authenticate");
    } else if (!"application/x-www-form-urlencoded"
        .equals(exchange.getRequestHeaders().getFirst("Content-Type"))) {
      refuse(exchange, 400, 20001, "Content-Type");
    } else {
      take(exchange, form(new String(body, StandardCharsets.UTF_8)));
    }
  }

  private void take(HttpExchange exchange, Map<String, String> params) throws IOException {
    var fault = fault(params);
    if (fault.isPresent()) {
      refuse(exchange, 400, fault.get(), "Parameter refused for " + params.get("To"));
      return;
    }
    Sent message;
    synchronized (sent) {
      message = new Sent(String.format("SM%032x", sent.size() + 1), Map.copyOf(params));
      sent.add(message);
    }
    var answer = JsonNodeFactory.instance.objectNode();
    answer.put("sid", message.sid()).put("account_sid", ACCOUNT).put("to", message.to());
    answer.put("from", params.get("From")).put("body", message.body()).put("status", "queued");
    answer.put("messaging_service_sid", params.get("MessagingServiceSid"));
    answer.put("api_version", "2010-04-01").put("direction", "outbound-api");
    answer.put("num_segments", "1").put("num_media", "0").putNull("price").putNull("error_code");
    answer.put("date_created", "Thu, 06 Nov 2025 05:35:00 +0000").putNull("date_sent");
    answer.put("uri", "/2010-04-01/Accounts/" + ACCOUNT + "/Messages/" + message.sid() + ".json");
    send(exchange, 201, answer.toString());
  }

  /** Twilio's code for what is wrong, if anything is. */
  private static Optional<Integer> fault(Map<String, String> params) {
    var body = params.getOrDefault("Body", "");
    if (params.getOrDefault("To", "").isEmpty()) {
      return Optional.of(21604);
    }
    if (!params.get("To").matches("\\+[1-9][0-9]{7,14}")) {
      return Optional.of(21211);
    }
    if (params.containsKey("From") == params.containsKey("MessagingServiceSid")) {
      return Optional.of(21603);
    }
    if (!params.getOrDefault("From", FROM).matches("\\+[1-9][0-9]{7,14}")) {
      return Optional.of(21212);
    }
    if (!params.getOrDefault("MessagingServiceSid", "MG" + "0".repeat(32)).matches("MG\\w{32}")) {
      return Optional.of(21701);
    }
    if (body.isEmpty()) {
      return Optional.of(21602);
    }
    if (body.length() > 1600) {
      return Optional.of(21617);
    }
    var validity = params.getOrDefault("ValidityPeriod", "36000");
    if (!validity.matches("[0-9]{1,5}")
        || Integer.parseInt(validity) < 1
        || Integer.parseInt(validity) > 36_000) {
      return Optional.of(21622);
    }
    return params.getOrDefault("StatusCallback", "https://x.example").matches("https?://.+")
        ? Optional.empty()
        : Optional.of(21609);
  }

  private static String basic() {
    var pair = (ACCOUNT + ":" + TOKEN).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  private static void refuse(HttpExchange exchange, int status, int code, String message)
      throws IOException {
    send(exchange, status, errorBody(status, code, message));
  }

  private static String errorBody(int status, int code, String message) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("code", code)
        .put("message", message)
        .put("more_info", "https://www.twilio.com/docs/errors/" + code)
        .put("status", status)
        .toString();
  }

  /** The parameters of an incoming SMS, as Twilio posts them. */
  public static Map<String, List<String>> incoming(String sid, String from, String body) {
    var params = new TreeMap<String, List<String>>();
    params.put("ToCountry", List.of("US"));
    params.put("SmsMessageSid", List.of(sid));
    params.put("NumMedia", List.of("0"));
    params.put("SmsSid", List.of(sid));
    params.put("FromCity", List.of(""));
    params.put("SmsStatus", List.of("received"));
    params.put("FromCountry", List.of("IN"));
    params.put("To", List.of(FROM));
    params.put("NumSegments", List.of("1"));
    params.put("MessageSid", List.of(sid));
    params.put("AccountSid", List.of(ACCOUNT));
    params.put("From", List.of(from));
    params.put("Body", List.of(body));
    params.put("ApiVersion", List.of("2010-04-01"));
    return params;
  }

  /** The parameters of a status callback. */
  public static Map<String, List<String>> status(String sid, String status, Optional<String> code) {
    var params = new TreeMap<String, List<String>>();
    params.put("SmsSid", List.of(sid));
    params.put("SmsStatus", List.of(status));
    params.put("MessageStatus", List.of(status));
    params.put("To", List.of("+919876543210"));
    params.put("MessageSid", List.of(sid));
    params.put("AccountSid", List.of(ACCOUNT));
    params.put("From", List.of(FROM));
    params.put("ApiVersion", List.of("2010-04-01"));
    code.ifPresent(c -> params.put("ErrorCode", List.of(c)));
    return params;
  }

  /** Base64 of HMAC-SHA1 over the address and each distinct name and value, sorted. */
  public static String sign(String url, Map<String, List<String>> params, String token) {
    var text = new StringBuilder(url);
    new TreeMap<>(params)
        .forEach((name, values) -> new TreeSet<>(values).forEach(v -> text.append(name).append(v)));
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
      var digest = mac.doFinal(text.toString().getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public static String encode(Map<String, List<String>> params) {
    return params.entrySet().stream()
        .flatMap(e -> e.getValue().stream().map(v -> escape(e.getKey()) + "=" + escape(v)))
        .collect(Collectors.joining("&"));
  }

  private static String escape(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /**
   * Posts what Twilio would post.
   *
   * @param target where the gateway really listens, such as {@code http://127.0.0.1:8080}
   * @param publicUrl the base it is known by, which is what gets signed
   * @param pathAndQuery such as {@code /channels/twilio/messages}
   */
  public HttpResponse<String> post(
      String target, String publicUrl, String pathAndQuery, Map<String, List<String>> params)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(target + pathAndQuery))
            .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
            .header("X-Twilio-Signature", sign(publicUrl + pathAndQuery, params, TOKEN))
            .header("I-Twilio-Idempotency-Token", "a6f0c1d2-0000-4000-8000-000000000184")
            .POST(HttpRequest.BodyPublishers.ofString(encode(params)))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  /** Posts a receipt to the address the message itself named, at the target instead of its host. */
  public HttpResponse<String> postStatus(
      String target, Sent message, String status, Optional<String> code)
      throws IOException, InterruptedException {
    var callback = URI.create(message.params().get("StatusCallback"));
    var base = callback.getScheme() + "://" + callback.getRawAuthority();
    var pathAndQuery = callback.toString().substring(base.length());
    return post(target, base, pathAndQuery, status(message.sid(), status, code));
  }
}
