package org.harkara.channel.twilio;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.harkara.channel.Decoded;
import org.harkara.channel.Request;
import org.harkara.model.Address;
import org.harkara.model.Attachment;
import org.harkara.model.GeoPoint;
import org.harkara.model.Inbound;
import org.harkara.model.Inbound.Hints;

/** A message Twilio hands in, its signature already verified. */
final class TwilioInbound {
  private static final int MEDIA_LIMIT = 10;

  private TwilioInbound() {}

  static Decoded receiveMessage(Request request, Form form) {
    var sid = form.get("MessageSid").or(() -> form.get("SmsSid")).map(String::strip);
    var from = form.get("From").map(String::strip);
    if (sid.isEmpty() || sid.get().length() > 200) {
      return new Decoded.Rejected(400, "MessageSid is missing");
    }
    if (from.isEmpty() || from.get().length() > 64) {
      return new Decoded.Rejected(400, "From is missing or longer than 64 characters");
    }
    var colon = from.get().indexOf(':');
    if (colon > 0) {
      return new Decoded.Ignored("not an SMS but " + from.get().substring(0, colon));
    }
    return new Decoded.Messages(
        List.of(
            new Inbound(
                TwilioChannel.ID,
                Address.sms(from.get()),
                sid.get(),
                form.get("Body").orElse("").replace('\0', ' '),
                Optional.empty(),
                request.at(),
                Optional.empty(),
                media(form),
                location(form),
                Hints.NONE)));
  }

  private static List<Attachment> media(Form form) {
    var found = new ArrayList<Attachment>();
    for (var i = 0; i < MEDIA_LIMIT; i++) {
      var url = form.get("MediaUrl" + i);
      if (url.isPresent()) {
        var type = form.get("MediaContentType" + i).orElse("");
        found.add(new Attachment(kind(type), url.get(), type));
      }
    }
    return found;
  }

  private static String kind(String type) {
    return switch (type.replaceFirst("/.*", "")) {
      case "image" -> "photo";
      case "video" -> "video";
      case "audio" -> "voice";
      default -> "document";
    };
  }

  /** A location that cannot be is left out: the message itself still counts. */
  private static Optional<GeoPoint> location(Form form) {
    try {
      return form.get("Latitude")
          .flatMap(
              lat ->
                  form.get("Longitude")
                      .map(lon -> new GeoPoint(Double.parseDouble(lat), Double.parseDouble(lon))));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
