package org.harkara.channel.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.harkara.model.Address;
import org.harkara.model.Attachment;
import org.harkara.model.GeoPoint;
import org.harkara.model.Inbound.Hints;
import org.harkara.model.Medium;

/**
 * Reads {@code {text, from?, name?, anonymous?, category?, place?, location?{lat,lon},
 * attachments?[{url,type}], source?, externalRef?}}. Fields it does not know are passed over; null
 * and blank count as absent.
 */
final class ComplaintBody {
  private static final int TEXT_LIMIT = 4_000;
  private static final int ATTACHMENT_LIMIT = 10;
  private static final int URL_LIMIT = 2_000;
  private static final Pattern SENDER =
      Pattern.compile("\\+[1-9][0-9]{7,14}|telegram:-?[0-9]{1,19}");

  private final ObjectMapper json =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private final Predicate<String> categories;
  private final Predicate<String> places;

  ComplaintBody(Predicate<String> categories, Predicate<String> places) {
    this.categories = categories;
    this.places = places;
  }

  /** A body that passed every check. */
  record Complaint(
      Address from,
      String text,
      List<Attachment> attachments,
      Optional<GeoPoint> location,
      Hints hints) {}

  /** A body that did not; the message is for whoever sent it. */
  static final class Fault extends Exception {
    Fault(String message) {
      super(message);
    }
  }

  Complaint read(String body) throws Fault {
    var root = parse(body);
    var source = text(root, "source", 64);
    var hints =
        new Hints(
            true,
            text(root, "name", 100),
            flag(root, "anonymous"),
            known(root, "category", categories),
            known(root, "place", places),
            source,
            text(root, "externalRef", 200));
    var text =
        text(root, "text", TEXT_LIMIT)
            .orElseThrow(() -> new Fault("field 'text' is missing or blank"));
    return new Complaint(from(root, source), text, attachments(root), location(root), hints);
  }

  private JsonNode parse(String body) throws Fault {
    JsonNode root;
    try {
      root = json.readTree(body);
    } catch (JsonProcessingException e) {
      var at = e.getLocation();
      throw new Fault(
          "the body is not JSON, from line " + at.getLineNr() + ", column " + at.getColumnNr());
    }
    if (!root.isObject()) {
      throw new Fault("the body must be a JSON object");
    }
    return root;
  }

  private static Optional<String> text(JsonNode in, String field, int limit) throws Fault {
    var node = in.path(field);
    if (node.isMissingNode() || node.isNull()) {
      return Optional.empty();
    }
    if (!node.isTextual()) {
      throw new Fault("field '" + field + "' must be a string");
    }
    var value = node.textValue().strip();
    if (value.codePointCount(0, value.length()) > limit) {
      throw new Fault("field '" + field + "' has more than " + limit + " characters");
    }
    if (value.indexOf('\0') >= 0) {
      throw new Fault("field '" + field + "' holds a NUL character");
    }
    return value.isBlank() ? Optional.empty() : Optional.of(value);
  }

  private static boolean flag(JsonNode root, String field) throws Fault {
    var node = root.path(field);
    if (node.isMissingNode() || node.isNull()) {
      return false;
    }
    if (!node.isBoolean()) {
      throw new Fault("field '" + field + "' must be true or false");
    }
    return node.booleanValue();
  }

  private static Optional<String> known(JsonNode root, String field, Predicate<String> knows)
      throws Fault {
    var value = text(root, field, 64);
    if (value.isPresent() && !knows.test(value.get())) {
      throw new Fault("field '" + field + "': there is no " + field + " '" + value.get() + "'");
    }
    return value;
  }

  private static Address from(JsonNode root, Optional<String> source) throws Fault {
    var from = text(root, "from", 64);
    if (from.isEmpty()) {
      return new Address(Medium.WEBHOOK, source.orElse("anonymous"));
    }
    if (!SENDER.matcher(from.get()).matches()) {
      throw new Fault("field 'from' must read +COUNTRY NUMBER in digits, or telegram:ID");
    }
    return Address.parse(from.get());
  }

  private static Optional<GeoPoint> location(JsonNode root) throws Fault {
    var node = root.path("location");
    if (node.isMissingNode() || node.isNull()) {
      return Optional.empty();
    }
    if (!node.path("lat").isNumber() || !node.path("lon").isNumber()) {
      throw new Fault("field 'location' must be an object with the numbers lat and lon");
    }
    try {
      return Optional.of(
          new GeoPoint(node.get("lat").doubleValue(), node.get("lon").doubleValue()));
    } catch (IllegalArgumentException e) {
      throw new Fault("field 'location': " + e.getMessage());
    }
  }

  private static List<Attachment> attachments(JsonNode root) throws Fault {
    var node = root.path("attachments");
    if (node.isMissingNode() || node.isNull()) {
      return List.of();
    }
    if (!node.isArray() || node.size() > ATTACHMENT_LIMIT) {
      throw new Fault("field 'attachments' must be a list of at most " + ATTACHMENT_LIMIT);
    }
    var found = new ArrayList<Attachment>();
    for (var each : node) {
      var url = text(each, "url", URL_LIMIT).orElse("");
      if (!isWebAddress(url)) {
        throw new Fault("field 'attachments': every url must be an http or https address");
      }
      var type = text(each, "type", 100).orElse("");
      found.add(new Attachment(kind(type), url, type));
    }
    return found;
  }

  private static boolean isWebAddress(String url) {
    try {
      var uri = URI.create(url);
      return uri.getHost() != null
          && ("https".equalsIgnoreCase(uri.getScheme())
              || "http".equalsIgnoreCase(uri.getScheme()));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static String kind(String type) {
    return switch (type.replaceFirst("/.*", "")) {
      case "image" -> "photo";
      case "video" -> "video";
      case "audio" -> "voice";
      default -> "document";
    };
  }
}
