package org.harkara.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.harkara.access.Principal;
import org.harkara.config.Category;
import org.harkara.config.OrderRules;
import org.harkara.model.Outcome;
import org.harkara.model.Verdict;
import org.harkara.web.Sortable.Choice;

/** What nobody could place, and what was kept beyond the pace: operators decide about it here. */
final class TriagePages {
  static final String PATH = "/triage";

  private static final int LONGEST = 1000;

  private final Parts parts;
  private final Frame frame;

  TriagePages(Parts parts, Frame frame) {
    this.parts = parts;
    this.frame = frame;
  }

  void mount(RoutesConfig routes) {
    routes.get(PATH, this::page);
    routes.post(
        PATH + "/cases/{number}/route",
        ctx ->
            decide(
                ctx,
                who ->
                    parts
                        .sorting()
                        .route(
                            who,
                            number(ctx),
                            was(ctx),
                            form(ctx, "category"),
                            form(ctx, "place"))));
    routes.post(
        PATH + "/cases/{number}/drop",
        ctx ->
            decide(
                ctx,
                who ->
                    parts
                        .sorting()
                        .drop(
                            who, number(ctx), was(ctx), form(ctx, "reason"), form(ctx, "words"))));
    routes.post(
        PATH + "/cases/{number}/ask",
        ctx ->
            decide(
                ctx,
                who -> parts.sorting().ask(who, number(ctx), was(ctx), form(ctx, "question"))));
    routes.post(
        PATH + "/kept/{id}/file",
        ctx ->
            decide(
                ctx,
                who ->
                    parts.sorting().file(who, id(ctx), form(ctx, "category"), form(ctx, "place"))));
    routes.post(
        PATH + "/kept/{id}/leave", ctx -> decide(ctx, who -> parts.sorting().leave(who, id(ctx))));
  }

  private void page(Context ctx) {
    var who = frame.signedIn(ctx);
    if (who.isEmpty()) {
      return;
    }
    insider(who.get());
    var page = frame.page(ctx, "triage.title", who);
    var language = page.words().language();
    var query = Query.of(ctx);
    var waiting = parts.triage().waiting(query.page(), language, parts.clock().instant());
    var kept = parts.triage().kept(1);
    frame.html(
        ctx,
        "triage.jte",
        Map.of(
            "page",
            page,
            "told",
            told(query, page.words()),
            "refused",
            query.text("refused").isPresent(),
            "waiting",
            waiting.items().stream()
                .map(row -> new Sortable<>(row, candidates(row.text(), language)))
                .toList(),
            "list",
            waiting,
            "kept",
            kept.items().stream()
                .map(row -> new Sortable<>(row, candidates(row.text(), language)))
                .toList(),
            "keptTotal",
            kept.total(),
            "choices",
            choices(language),
            "reasons",
            parts.config().categories().orders().dropReasons()));
  }

  private static String told(Query query, Words lang) {
    var number = query.text("case").map(n -> n + ": ").orElse("");
    return query
        .text("done")
        .or(() -> query.text("refused"))
        .map(reason -> number + lang.get("reason", reason))
        .orElse("");
  }

  /** In the order of the printed list, then those that stand on none. */
  private List<Choice> choices(String language) {
    var menu = parts.config().categories().orders().routeMenu();
    var all = new ArrayList<Choice>();
    for (int i = 0; i < menu.size(); i++) {
      var category = parts.config().categories().get(menu.get(i).category());
      all.add(choice(category, Optional.of(i + 1), menu.get(i).words(), language));
    }
    parts.config().categories().bySlug().values().stream()
        .filter(c -> c.kind().equals("complaint"))
        .filter(c -> menu.stream().map(OrderRules.Routed::category).noneMatch(c.slug()::equals))
        .forEach(c -> all.add(choice(c, Optional.empty(), List.of(), language)));
    return all;
  }

  private static Choice choice(
      Category category, Optional<Integer> number, List<String> words, String language) {
    return new Choice(category.slug(), number, category.name().in(language), words);
  }

  private List<Choice> candidates(String text, String language) {
    return parts.sorting().candidates(text).stream()
        .map(parts.config().categories()::get)
        .map(category -> choice(category, Optional.empty(), List.of(), language))
        .toList();
  }

  private interface Decision {
    Verdict by(Principal who);
  }

  /** What is sent comes from a page of whoever may send it; the page then says what came of it. */
  private void decide(Context ctx, Decision decision) {
    frame.ownForm(ctx);
    var who = frame.visitor(ctx).orElseThrow(() -> new Problem(401, "please sign in again"));
    insider(who);
    var verdict = decision.by(who);
    var key = verdict.outcome() == Outcome.ACCEPT ? "done" : "refused";
    var number = verdict.caseNumber().map(n -> Links.parameter("case", n)).orElse("");
    ctx.redirect(
        PATH + "?" + number + key + "=" + Links.encoded(verdict.reason()), HttpStatus.SEE_OTHER);
  }

  private static String number(Context ctx) {
    var number = ctx.pathParam("number");
    if (!number.matches("[0-9]{4,9}")) {
      throw new Problem(404, "there is no case " + number);
    }
    return number;
  }

  private static long id(Context ctx) {
    var id = ctx.pathParam("id");
    if (!id.matches("[0-9]{1,18}")) {
      throw new Problem(404, "nothing waits there");
    }
    return Long.parseLong(id);
  }

  private static Optional<String> was(Context ctx) {
    return Optional.of(form(ctx, "was")).filter(slug -> !slug.isEmpty());
  }

  /** One line, whatever was pasted; a button that was pressed counts more than what was chosen. */
  private static String form(Context ctx, String name) {
    var text =
        ctx.formParams(name).stream()
            .filter(value -> !value.isBlank())
            .reduce((chosen, pressed) -> pressed)
            .orElse("");
    if (text.length() > LONGEST) {
      throw Problem.bad("'" + name + "' is longer than " + LONGEST + " characters");
    }
    return text.replaceAll("\\s+", " ").strip();
  }

  private static void insider(Principal who) {
    if (!who.role().insider()) {
      throw new Problem(403, "the role " + who.role().slug() + " may not see this");
    }
  }
}
