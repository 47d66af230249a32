package org.harkara.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.harkara.access.AccountRole;
import org.harkara.model.Address;
import org.harkara.model.CaseNumber;
import org.harkara.model.ChannelId;
import org.harkara.model.Inbound;
import org.harkara.model.Medium;

/** Reading and explaining over HTTP: {@code /api/v1} (DESIGN 7). */
final class Api {
  static final ChannelId SIMULATOR = new ChannelId("simulator");

  private final Parts parts;
  private final Gate gate;
  private final Asked asked;

  Api(Parts parts) {
    this.parts = parts;
    this.gate = new Gate(parts.access());
    this.asked = new Asked(parts);
  }

  void mount(RoutesConfig routes) {
    routes.get("/api/v1/cases/{number}", this::oneCase);
    routes.get("/api/v1/cases", this::cases);
    routes.get("/api/v1/messages", this::messages);
    routes.get("/api/v1/officers", this::officers);
    routes.post("/api/v1/explain", this::explain);
  }

  private void oneCase(Context ctx) {
    gate.anyone(ctx);
    var number = ctx.pathParam("number");
    if (!number.matches("[0-9]{4,9}")) {
      throw Problem.bad("'number': a case number has 4 to 9 digits");
    }
    var found =
        parts
            .room()
            .find(number)
            .orElseThrow(
                () ->
                    new Problem(
                        404,
                        CaseNumber.valid(number)
                            ? "there is no case " + number
                            : "there is no case " + number + ": its check digit is wrong"));
    Json.send(ctx, found);
  }

  private void cases(Context ctx) {
    var who = gate.anyone(ctx);
    var query = Query.of(ctx);
    asked.known(query);
    var filter = query.cases(parts.config(), who.role().insider());
    Json.send(ctx, parts.room().cases(filter));
  }

  private void messages(Context ctx) {
    var who = gate.anyone(ctx);
    var query = Query.of(ctx);
    Json.send(
        ctx, parts.room().messages(query.address("address"), query.page(), who.role().insider()));
  }

  private void officers(Context ctx) {
    gate.only(ctx, AccountRole::seesOfficers);
    var query = Query.of(ctx);
    asked.known(query);
    Json.send(
        ctx,
        parts
            .room()
            .officers(
                query.slug("role", parts.config().roles().keySet()),
                query.slug("department", parts.config().departments().keySet()),
                query.place(),
                query.page()));
  }

  private void explain(Context ctx) {
    gate.anyone(ctx);
    var body = JsonBody.of(ctx);
    var channel = Senders.channel(body.required("channel"));
    var from = Senders.read(channel, body.required("from"));
    var text = body.required("text");
    var at = body.text("at").map(t -> Moments.read("at", t)).orElse(parts.clock().instant());
    Json.send(
        ctx,
        ExplainJson.of(parts.intake().explain(sample(channel, from, text, at)), parts.config()));
  }

  private static Inbound sample(Medium channel, Address from, String text, Instant at) {
    var none = Inbound.Hints.NONE;
    return new Inbound(
        SIMULATOR,
        from,
        "explain-" + UUID.randomUUID(),
        text,
        Optional.empty(),
        at,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        new Inbound.Hints(
            channel == Medium.WEBHOOK,
            none.name(),
            none.anonymous(),
            none.category(),
            none.place(),
            none.source(),
            none.externalRef()));
  }
}
