package org.harkara.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import org.harkara.config.Role;

/** Code cards to print, a page of paper for each pack, and the list of roles that have one. */
final class CardPages {
  private final Parts parts;
  private final Frame frame;

  CardPages(Parts parts, Frame frame) {
    this.parts = parts;
    this.frame = frame;
  }

  void mount(RoutesConfig routes) {
    routes.get("/cards", ctx -> show(ctx, List.of()));
    routes.get("/cards/{role}", this::ofRole);
  }

  private void ofRole(Context ctx) {
    var slug = ctx.pathParam("role");
    var role = parts.config().roles().get(slug);
    if (role == null) {
      throw new Problem(404, "there is no role '" + slug + "'");
    }
    var cards = CodeCard.of(parts.config(), role);
    if (cards.isEmpty()) {
      throw new Problem(404, "the role '" + slug + "' reports nothing by text");
    }
    show(ctx, cards);
  }

  private void show(Context ctx, List<CodeCard> cards) {
    var who = frame.signedIn(ctx);
    if (who.isEmpty()) {
      return;
    }
    frame.html(
        ctx,
        "cards.jte",
        Map.of("page", frame.page(ctx, "cards.title", who), "roles", withCards(), "cards", cards));
  }

  private List<Role> withCards() {
    return parts.config().roles().values().stream()
        .filter(role -> !CodeCard.of(parts.config(), role).isEmpty())
        .toList();
  }
}
