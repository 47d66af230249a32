package org.harkara.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.staticfiles.Location;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.harkara.access.Access;
import org.harkara.access.Principal;
import org.harkara.controlroom.CaseFilter;

/** The pages of the control room: signing in, the board, one case. */
final class Pages {
  private final Parts parts;
  private final Browsers browsers;
  private final Map<String, Words> words;
  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.harkara.web.pages");

  Pages(Parts parts) {
    this.parts = parts;
    this.browsers = new Browsers(parts.config().settings().publicUrl());
    this.words = Words.all(parts.room().zone());
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
    config.routes.get("/login", this::login);
    config.routes.post("/login", this::signIn);
    config.routes.post("/logout", this::signOut);
  }

  /** A page for a person who asked for something that is not there. */
  void error(Context ctx, int status, String detail) {
    var page = page(ctx, "error.title", Optional.empty());
    html(ctx.status(status), "error.jte", Map.of("page", page, "status", status, "detail", detail));
  }

  private void login(Context ctx) {
    var key = Query.of(ctx).text("key");
    if (key.isPresent()) {
      enter(ctx, key.get());
    } else if (visitor(ctx).isPresent()) {
      ctx.redirect("/", HttpStatus.SEE_OTHER);
    } else {
      loginForm(ctx, false);
    }
  }

  private void signIn(Context ctx) {
    Browsers.fromOurOwnPage(ctx);
    var token = ctx.formParam("token");
    enter(ctx, token == null ? "" : token.strip());
  }

  private void enter(Context ctx, String tokenOrKey) {
    var entered = parts.access().signIn(tokenOrKey);
    if (entered.isEmpty()) {
      loginForm(ctx.status(401), true);
      return;
    }
    browsers.keepSession(ctx, entered.get().session());
    Browsers.guard(ctx);
    ctx.redirect("/", HttpStatus.SEE_OTHER);
  }

  private void loginForm(Context ctx, boolean refused) {
    html(
        ctx,
        "login.jte",
        Map.of("page", page(ctx, "login.title", Optional.empty()), "refused", refused));
  }

  private void signOut(Context ctx) {
    var session = browsers.session(ctx).orElse("");
    var form = ctx.formParam("form");
    if (form == null || !Access.same(formToken(session), form)) {
      throw new Problem(403, "this form is not from a page of this session");
    }
    parts.access().signOut(session);
    browsers.forgetSession(ctx);
    ctx.redirect("/login", HttpStatus.SEE_OTHER);
  }

  private void board(Context ctx) {
    var who = visitor(ctx);
    if (who.isEmpty()) {
      ctx.redirect("/login", HttpStatus.SEE_OTHER);
      return;
    }
    var page = page(ctx, "board.title", who);
    var filter = Query.of(ctx).cases(parts.config());
    html(
        ctx,
        "board.jte",
        Map.of(
            "page",
            page,
            "filter",
            filter,
            "cases",
            live("cases", casesUrl(filter), casesHtml(page.words(), filter)),
            "messages",
            live("messages", "/board/messages?", messagesHtml(page.words()))));
  }

  private void boardCases(Context ctx) {
    refresh(
        ctx,
        lang -> {
          var filter = Query.of(ctx).cases(parts.config());
          return new Fragment("cases", casesUrl(filter), casesHtml(lang, filter));
        });
  }

  private void boardMessages(Context ctx) {
    refresh(ctx, lang -> new Fragment("messages", "/board/messages?", messagesHtml(lang)));
  }

  private void oneCase(Context ctx) {
    var who = visitor(ctx);
    if (who.isEmpty()) {
      ctx.redirect("/login", HttpStatus.SEE_OTHER);
      return;
    }
    var page = page(ctx, "case.title", who);
    var number = ctx.pathParam("number");
    html(
        ctx,
        "case.jte",
        Map.of(
            "page", page,
            "number", number,
            "body", live("case", caseUrl(number), caseHtml(page.words(), number))));
  }

  private void caseBody(Context ctx) {
    var number = ctx.pathParam("number");
    refresh(ctx, lang -> new Fragment("case", caseUrl(number), caseHtml(lang, number)));
  }

  private record Fragment(String id, String url, String html) {}

  /** Answers 204 while nothing changed, so that focus and selection on the page stay. */
  private void refresh(Context ctx, Function<Words, Fragment> render) {
    if (visitor(ctx).isEmpty()) {
      ctx.status(401).header("HX-Redirect", "/login").result("");
      return;
    }
    var fragment = render.apply(words(ctx));
    Browsers.guard(ctx);
    if (Query.of(ctx).text("seen").equals(Optional.of(seen(fragment.html())))) {
      ctx.status(204);
    } else {
      ctx.html(live(fragment.id(), fragment.url(), fragment.html()));
    }
  }

  private String live(String id, String url, String content) {
    return render(
        "live.jte", Map.of("id", id, "url", url + "seen=" + seen(content), "content", content));
  }

  private static String seen(String html) {
    return Integer.toHexString(html.hashCode());
  }

  private String casesHtml(Words lang, CaseFilter filter) {
    return render(
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
    return render(
        "messages.jte", Map.of("w", lang, "messages", parts.board().latest(lang.language())));
  }

  private String caseHtml(Words lang, String number) {
    var story =
        parts
            .board()
            .story(number, lang.language(), parts.clock().instant())
            .orElseThrow(() -> new Problem(404, "there is no case " + number));
    return render("story.jte", Map.of("w", lang, "story", story));
  }

  private static String casesUrl(CaseFilter filter) {
    return "/board/cases?" + query(filter) + "page=" + filter.page() + "&";
  }

  private static String caseUrl(String number) {
    return "/board/cases/" + encode(number) + "?";
  }

  private static String query(CaseFilter filter) {
    var query = new StringBuilder();
    filter.status().ifPresent(s -> query.append("status=").append(s.slug()).append('&'));
    filter.category().ifPresent(c -> query.append("category=").append(encode(c)).append('&'));
    filter.place().ifPresent(p -> query.append("place=").append(encode(p)).append('&'));
    filter.query().ifPresent(q -> query.append("q=").append(encode(q)).append('&'));
    return query.toString();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private Optional<Principal> visitor(Context ctx) {
    return browsers.session(ctx).flatMap(parts.access()::session);
  }

  private Words words(Context ctx) {
    return words.get(browsers.language(ctx, parts.config().settings().language()));
  }

  private String formToken(String session) {
    return parts.access().formToken(session);
  }

  private Page page(Context ctx, String titleKey, Optional<Principal> who) {
    var lang = words(ctx);
    return new Page(
        lang,
        lang.get(titleKey),
        ctx.path(),
        who,
        who.isPresent() ? formToken(browsers.session(ctx).orElse("")) : "",
        parts.rehearsal().isPresent(),
        parts.version());
  }

  private void html(Context ctx, String template, Map<String, Object> params) {
    Browsers.guard(ctx);
    ctx.html(render(template, params));
  }

  private String render(String template, Map<String, Object> params) {
    var out = new StringOutput();
    templates.render(template, params, out);
    return out.toString();
  }
}
