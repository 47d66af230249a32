package org.harkara.web;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A JSON object from outside, read field by field; what is wrong is named. */
record JsonBody(JsonNode node, String where) {
  private static final int LIMIT = 1_000_000;

  static JsonBody of(Context ctx) {
    JsonNode node;
    try {
      node = Json.MAPPER.readTree(Bodies.read(ctx, LIMIT));
    } catch (JacksonException e) {
      var at = e.getLocation();
      throw Problem.bad(
          "the body is not JSON"
              + (at == null ? "" : ": line " + at.getLineNr() + ", column " + at.getColumnNr()));
    } catch (IOException e) {
      throw Problem.bad("the body could not be read to its end");
    }
    if (!node.isObject()) {
      throw Problem.bad("the body must be a JSON object");
    }
    return new JsonBody(node, "");
  }

  boolean has(String name) {
    return node.hasNonNull(name);
  }

  String required(String name) {
    return text(name).orElseThrow(() -> Problem.bad("'" + where + name + "' is missing"));
  }

  Optional<String> text(String name) {
    if (!has(name)) {
      return Optional.empty();
    }
    var value = node.get(name);
    if (!value.isTextual()) {
      throw Problem.bad("'" + where + name + "' must be a string");
    }
    return Optional.of(value.textValue());
  }

  /** A string, or a whole number as a string: ids come as either. */
  Optional<String> idText(String name) {
    return has(name) && node.get(name).isIntegralNumber()
        ? Optional.of(node.get(name).asText())
        : text(name);
  }

  double number(String name) {
    if (!has(name) || !node.get(name).isNumber()) {
      throw Problem.bad("'" + where + name + "' must be a number");
    }
    return node.get(name).doubleValue();
  }

  Optional<JsonBody> object(String name) {
    if (!has(name)) {
      return Optional.empty();
    }
    if (!node.get(name).isObject()) {
      throw Problem.bad("'" + where + name + "' must be an object");
    }
    return Optional.of(new JsonBody(node.get(name), where + name + "."));
  }

  List<JsonBody> objects(String name) {
    if (!has(name)) {
      return List.of();
    }
    if (!node.get(name).isArray()) {
      throw Problem.bad("'" + where + name + "' must be an array of objects");
    }
    var items = new ArrayList<JsonBody>();
    for (var item : node.get(name)) {
      if (!item.isObject()) {
        throw Problem.bad("'" + where + name + "' must be an array of objects");
      }
      items.add(new JsonBody(item, where + name + "[" + items.size() + "]."));
    }
    return items;
  }
}
