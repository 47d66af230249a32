package org.harkara.channel.fake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The parameters of a call, however they came: query, form, JSON or multipart. */
final class FakeParams {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern PART =
      Pattern.compile(
          "name=\"([^\"]+)\"[^\\r]*\\r\\n(?:[^\\r]+\\r\\n)*\\r\\n(.*?)\\r\\n--", Pattern.DOTALL);

  private FakeParams() {}

  static Map<String, String> of(HttpExchange exchange, byte[] bytes) {
    var body = new String(bytes, StandardCharsets.UTF_8);
    var type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
    var params = new LinkedHashMap<String, String>();
    if (exchange.getRequestURI().getRawQuery() != null) {
      params.putAll(FakeServer.form(exchange.getRequestURI().getRawQuery()));
    }
    if (type.startsWith("application/json")) {
      json(body).properties().forEach(e -> params.put(e.getKey(), text(e.getValue())));
    } else if (type.startsWith("multipart/form-data")) {
      var part = PART.matcher(body);
      while (part.find()) {
        params.put(part.group(1), part.group(2));
      }
    } else {
      params.putAll(FakeServer.form(body));
    }
    return params;
  }

  private static String text(JsonNode value) {
    return value.isTextual() ? value.textValue() : value.toString();
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
