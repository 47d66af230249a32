package org.harkara.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.harkara.model.Address;
import org.harkara.model.Attachment;
import org.harkara.model.GeoPoint;
import org.harkara.model.Inbound;
import org.harkara.model.Medium;

/** The drill's own addresses: simulated phones and a clock that is moved by hand (DESIGN 7). */
final class DrillApi {
  private static final Pattern SENT = Pattern.compile("sim-[0-9]+");

  private final Rehearsal drill;
  private final Parts parts;

  DrillApi(Rehearsal drill, Parts parts) {
    this.drill = drill;
    this.parts = parts;
  }

  void mount(RoutesConfig routes) {
    routes.post("/drill/messages", this::message);
    routes.get(
        "/drill/outbox", ctx -> Json.send(ctx, parts.room().sent(Query.of(ctx).address("to"))));
    routes.get("/drill/clock", this::clock);
    routes.post("/drill/clock", this::move);
  }

  private void message(Context ctx) {
    var body = JsonBody.of(ctx);
    var channel = Senders.channel(body.required("channel"));
    if (channel == Medium.WEBHOOK) {
      throw Problem.bad("'channel' must be sms or telegram");
    }
    var from = Senders.read(channel, body.required("from"));
    var attachments = body.objects("attachments").stream().map(DrillApi::attachment).toList();
    var location = body.object("location").map(DrillApi::location);
    var text =
        attachments.isEmpty() && location.isEmpty()
            ? body.required("text")
            : body.text("text").orElse("");
    var id = body.idText("id").map(DrillApi::id);
    var replyTo = body.idText("replyTo").map(reply -> named(from, reply));
    var at = body.text("at").map(t -> Moments.read("at", t));
    at.ifPresent(this::moveForward);
    var settled =
        drill.deliver(
            new Inbound(
                Api.SIMULATOR,
                from,
                key(from, id.orElseGet(() -> UUID.randomUUID().toString())),
                text,
                at,
                drill.now(),
                replyTo,
                attachments,
                location,
                Inbound.Hints.NONE,
                body.text("album")));
    var json = new LinkedHashMap<String, Object>();
    json.put("outcome", settled.verdict().outcome().slug());
    json.put("reason", settled.verdict().reason());
    settled.verdict().caseNumber().ifPresent(number -> json.put("case", number));
    json.put("replies", ExplainJson.said(settled.replies()));
    json.put("notices", ExplainJson.said(settled.notices()));
    Json.send(ctx, json);
  }

  /** Two phones may count their messages alike; one phone's id is one message. */
  private static String key(Address from, String id) {
    return from.text() + ":" + id;
  }

  /** Either an id of the outbox, or one of the sender's own. */
  private static String named(Address from, String replyTo) {
    return sent(replyTo) ? replyTo : key(from, replyTo);
  }

  /** True of an id that the outbox gave a message. */
  static boolean sent(String id) {
    return SENT.matcher(id).matches();
  }

  private static String id(String id) {
    if (id.isBlank() || id.length() > 100) {
      throw Problem.bad("'id' has 1 to 100 characters");
    }
    return id;
  }

  private static Attachment attachment(JsonBody body) {
    var type = body.text("type").orElse("");
    var ref =
        body.text("url")
            .or(() -> body.text("ref"))
            .filter(r -> !r.isBlank())
            .orElseThrow(() -> Problem.bad("'" + body.where() + "url' is missing"));
    var kind = body.text("kind").orElseGet(() -> kind(type));
    if (!List.of("photo", "video", "voice", "document").contains(kind)) {
      throw Problem.bad("'" + body.where() + "kind' is none of photo, video, voice, document");
    }
    return new Attachment(kind, ref, type);
  }

  private static String kind(String type) {
    if (type.startsWith("image/")) {
      return "photo";
    }
    if (type.startsWith("video/")) {
      return "video";
    }
    return type.startsWith("audio/") ? "voice" : "document";
  }

  private static GeoPoint location(JsonBody body) {
    try {
      return new GeoPoint(body.number("lat"), body.number("lon"));
    } catch (IllegalArgumentException e) {
      throw Problem.bad("'location': " + e.getMessage());
    }
  }

  private void clock(Context ctx) {
    Json.send(ctx, Map.of("at", Moments.in(parts.room().zone(), drill.now())));
  }

  private void move(Context ctx) {
    var body = JsonBody.of(ctx);
    var at = body.text("at").map(t -> Moments.read("at", t));
    var advance = body.text("advance").map(DrillApi::duration);
    if (at.isPresent() == advance.isPresent()) {
      throw Problem.bad("give either 'at' or 'advance'");
    }
    drill.move(now -> Optional.of(onward(now, target(now, at, advance))));
    clock(ctx);
  }

  private static Instant target(Instant now, Optional<Instant> at, Optional<Duration> advance) {
    try {
      return at.orElseGet(() -> Moments.sane("advance", now.plus(advance.orElse(Duration.ZERO))));
    } catch (DateTimeException | ArithmeticException e) {
      throw Problem.bad("'advance' leads beyond the year 2099");
    }
  }

  private static Duration duration(String text) {
    try {
      return Duration.parse(text);
    } catch (DateTimeException e) {
      throw Problem.bad("'advance' must be an ISO-8601 duration such as PT20M");
    }
  }

  private void moveForward(Instant at) {
    drill.move(now -> Optional.of(at).filter(now::isBefore));
  }

  private Instant onward(Instant now, Instant to) {
    if (to.isBefore(now)) {
      throw new Problem(
          409,
          "the clock is at "
              + Moments.in(parts.room().zone(), now)
              + " already and does not go backwards");
    }
    return to;
  }
}
