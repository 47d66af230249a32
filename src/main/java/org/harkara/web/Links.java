package org.harkara.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Query strings of our own links. */
final class Links {
  private Links() {}

  /** Place, from and to as they were asked for; ends in {@code &} or is empty. */
  static String span(Query query) {
    var text = new StringBuilder();
    for (var name : List.of("place", "from", "to")) {
      query.text(name).ifPresent(value -> text.append(parameter(name, value)));
    }
    return text.toString();
  }

  static String parameter(String name, String value) {
    return name + "=" + encoded(value) + "&";
  }

  static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
