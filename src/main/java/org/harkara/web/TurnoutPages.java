package org.harkara.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import org.harkara.access.Principal;
import org.harkara.controlroom.Scope;

/** The poll day on a wall, or on a phone: slots by places, and whom to call. */
final class TurnoutPages {
  private static final int SECONDS = 5;

  private record Looked(Optional<String> place, LocalTime slot, boolean phones) {}

  private final Parts parts;
  private final Frame frame;
  private final Live live;
  private final Asked asked;
  private final Exports exports;
  private final Kept<Looked, TurnoutBoard> boards = new Kept<>();

  TurnoutPages(Parts parts, Frame frame) {
    this.parts = parts;
    this.frame = frame;
    this.live = new Live(frame, SECONDS);
    this.asked = new Asked(parts);
    this.exports = new Exports(parts);
  }

  void mount(RoutesConfig routes) {
    routes.get(
        "/turnout",
        ctx -> live.page(ctx, "turnout.title", (lang, who) -> fragment(ctx, lang, who)));
    routes.get("/board/turnout", ctx -> live.refresh(ctx, (lang, who) -> fragment(ctx, lang, who)));
    for (var format : Spreadsheet.Format.values()) {
      routes.get("/turnout." + format.ending(), ctx -> sheet(ctx, format));
    }
  }

  private Live.Fragment fragment(Context ctx, Words lang, Principal who) {
    var query = Query.of(ctx);
    var scope = asked.turnoutScope(query);
    var slot = asked.slot(query, scope);
    var html =
        frame.render(
            "turnout.jte",
            Map.of(
                "w",
                lang,
                "board",
                boards.get(
                    new Looked(scope.code(), slot, who.role().callsTheSilent()),
                    () -> board(scope, slot, who.role().callsTheSilent())),
                "link",
                "/turnout?" + place(scope),
                "sheet",
                "?" + place(scope)));
    return new Live.Fragment(
        "turnout", "/board/turnout?" + place(scope) + chosen(query, slot), html);
  }

  private TurnoutBoard board(Scope scope, LocalTime slot, boolean phones) {
    var polls = parts.polls();
    var now = asked.now();
    return new TurnoutBoard(
        scope.line(),
        scope.poll().orElseThrow().date(),
        slot,
        now,
        polls.matrices().of(scope, now),
        polls.turnouts().missing(scope, slot, phones, now),
        polls.alarms().red(scope),
        polls.alarms().machines(scope),
        polls.alarms().neverHeard(scope, phones, now));
  }

  private void sheet(Context ctx, Spreadsheet.Format format) throws IOException {
    if (frame.signedIn(ctx).isEmpty()) {
      return;
    }
    exports.turnout(ctx, asked.turnoutScope(Query.of(ctx)), format);
  }

  private static String place(Scope scope) {
    return scope.code().map(code -> Links.parameter("place", code)).orElse("");
  }

  /** Without a slot of its own the page moves on with the clock. */
  private static String chosen(Query query, LocalTime slot) {
    return query.text("slot").isPresent() ? Links.parameter("slot", slot.toString()) : "";
  }
}
