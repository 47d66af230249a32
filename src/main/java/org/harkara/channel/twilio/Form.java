package org.harkara.channel.twilio;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A form body as sent, repeated parameters and all. */
record Form(Map<String, List<String>> values) {

  /** Empty when the body is not a form. */
  static Optional<Form> read(String body) {
    var values = new LinkedHashMap<String, List<String>>();
    try {
      for (var pair : body.split("&")) {
        if (!pair.isEmpty()) {
          var cut = pair.indexOf('=');
          var name = decode(cut < 0 ? pair : pair.substring(0, cut));
          var value = cut < 0 ? "" : decode(pair.substring(cut + 1));
          values.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
        }
      }
    } catch (IllegalArgumentException badEscape) {
      return Optional.empty();
    }
    return Optional.of(new Form(values));
  }

  /** The first value of the name, when it is not blank. */
  Optional<String> get(String name) {
    return Optional.ofNullable(values.get(name)).map(List::getFirst).filter(v -> !v.isBlank());
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
