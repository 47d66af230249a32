package org.harkara.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.staticfiles.Location;
import java.util.Map;
import org.harkara.controlroom.CaseFilter;

/** The pages of the control room: the board and one case. */
final class Pages {
  private final Parts parts;
  private final Frame frame;
  private final Live live;

  Pages(Parts parts, Frame frame) {
    this.parts = parts;
    this.frame = frame;
    this.live = new Live(frame);
  }

  void mount(JavalinConfig config) {
    config.staticFiles.add(
        files -> {
          files.directory = "/public";
          files.location = Location.CLASSPATH;
          files.hostedPath = "/ui";
          files.headers =
              Map.of("Cache-Control", "max-age=3600", "X-Content-Type-Options", "nosniff");
        });
    config.routes.get("/", this::board);
    config.routes.get("/cases/{number}", this::oneCase);
    config.routes.get("/board/cases", this::boardCases);
    config.routes.get("/board/messages", this::boardMessages);
    config.routes.get("/board/cases/{number}", this::caseBody);
  }

  private void board(Context ctx) {
    var who = frame.signedIn(ctx);
    if (who.isEmpty()) {
      return;
    }
    var page = frame.page(ctx, "board.title", who);
    var filter = Query.of(ctx).cases(parts.config(), who.get().role().insider());
    frame.html(
        ctx,
        "board.jte",
        Map.of(
            "page",
            page,
            "filter",
            filter,
            "cases",
            live.first("cases", casesUrl(filter), casesHtml(page.words(), filter)),
            "messages",
            live.first("messages", "/board/messages?", messagesHtml(page.words()))));
  }

  private void boardCases(Context ctx) {
    live.refresh(
        ctx,
        (lang, who) -> {
          var filter = Query.of(ctx).cases(parts.config(), who.role().insider());
          return new Live.Fragment("cases", casesUrl(filter), casesHtml(lang, filter));
        });
  }

  private void boardMessages(Context ctx) {
    live.refresh(
        ctx, (lang, who) -> new Live.Fragment("messages", "/board/messages?", messagesHtml(lang)));
  }

  private void oneCase(Context ctx) {
    var who = frame.signedIn(ctx);
    if (who.isEmpty()) {
      return;
    }
    var page = frame.page(ctx, "case.title", who);
    var number = ctx.pathParam("number");
    frame.html(
        ctx,
        "case.jte",
        Map.of(
            "page", page,
            "number", number,
            "body",
                live.first(
                    "case",
                    caseUrl(number),
                    caseHtml(page.words(), number, who.get().role().insider()))));
  }

  private void caseBody(Context ctx) {
    var number = ctx.pathParam("number");
    live.refresh(
        ctx,
        (lang, who) ->
            new Live.Fragment(
                "case", caseUrl(number), caseHtml(lang, number, who.role().insider())));
  }

  private String casesHtml(Words lang, CaseFilter filter) {
    return frame.render(
        "cases.jte",
        Map.of(
            "w",
            lang,
            "counts",
            parts.board().counts(),
            "filter",
            filter,
            "link",
            "/?" + query(filter),
            "cases",
            parts.board().cases(filter, lang.language(), parts.clock().instant()),
            "clock",
            parts.rehearsal().map(drill -> lang.at(drill.now())).orElse("")));
  }

  private String messagesHtml(Words lang) {
    return frame.render(
        "messages.jte", Map.of("w", lang, "messages", parts.board().latest(lang.language())));
  }

  private String caseHtml(Words lang, String number, boolean insider) {
    var story =
        parts
            .board()
            .story(number, lang.language(), parts.clock().instant())
            .orElseThrow(() -> new Problem(404, "there is no case " + number));
    return frame.render("story.jte", Map.of("w", lang, "story", story, "insider", insider));
  }

  private static String casesUrl(CaseFilter filter) {
    return "/board/cases?" + query(filter) + "page=" + filter.page() + "&";
  }

  private static String caseUrl(String number) {
    return "/board/cases/" + Links.encoded(number) + "?";
  }

  private static String query(CaseFilter filter) {
    var query = new StringBuilder();
    filter.status().ifPresent(s -> query.append(Links.parameter("status", s.slug())));
    filter.category().ifPresent(c -> query.append(Links.parameter("category", c)));
    filter.place().ifPresent(p -> query.append(Links.parameter("place", p)));
    filter.query().ifPresent(q -> query.append(Links.parameter("q", q)));
    return query.toString();
  }
}
