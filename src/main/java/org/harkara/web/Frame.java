package org.harkara.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.harkara.access.Access;
import org.harkara.access.Principal;

/** What all pages share: who is looking, in which language, and the templates. */
final class Frame {
  private final Parts parts;
  private final Browsers browsers;
  private final Map<String, Words> words;
  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.harkara.web.pages");

  Frame(Parts parts, Browsers browsers) {
    this.parts = parts;
    this.browsers = browsers;
    this.words = Words.all(parts.room().zone());
  }

  /** A page for a person who asked for something that is not there. */
  void error(Context ctx, int status, String detail) {
    var page = page(ctx, "error.title", Optional.empty());
    html(ctx.status(status), "error.jte", Map.of("page", page, "status", status, "detail", detail));
  }

  Optional<Principal> visitor(Context ctx) {
    return browsers.session(ctx).flatMap(parts.access()::session);
  }

  /** Whoever looks at a page; empty when nobody is signed in, who is then sent to do so. */
  Optional<Principal> signedIn(Context ctx) {
    var who = visitor(ctx);
    if (who.isEmpty()) {
      ctx.redirect("/login", HttpStatus.SEE_OTHER);
    }
    return who;
  }

  /**
   * @throws Problem 403 when the form does not carry what pages of this session put into theirs
   */
  void ownForm(Context ctx) {
    var form = ctx.formParam("form");
    var session = browsers.session(ctx).orElse("");
    if (form == null || !Access.same(parts.access().formToken(session), form)) {
      throw new Problem(403, "this form is not from a page of this session");
    }
  }

  Words words(Context ctx) {
    return words.get(browsers.language(ctx, parts.config().settings().language()));
  }

  Page page(Context ctx, String titleKey, Optional<Principal> who) {
    var lang = words(ctx);
    return new Page(
        lang,
        lang.get(titleKey),
        ctx.path(),
        who,
        who.isPresent() ? parts.access().formToken(browsers.session(ctx).orElse("")) : "",
        parts.rehearsal().isPresent(),
        parts.version(),
        who.map(visitor -> tabs(lang, visitor)).orElse(List.of()));
  }

  /**
   * The board, triage for those who run the room, a drill's phones, and a page for every declared
   * kind of report.
   */
  private List<Page.Tab> tabs(Words lang, Principal who) {
    var tabs = new ArrayList<>(List.of(new Page.Tab("/", lang.get("board.title"))));
    if (who.role().insider()) {
      tabs.add(new Page.Tab(TriagePages.PATH, lang.get("triage.title")));
    }
    if (parts.rehearsal().isPresent()) {
      tabs.add(new Page.Tab(PhonePages.PATH, lang.get("phones.title")));
    }
    for (var kind : parts.config().reports().values()) {
      tabs.add(new Page.Tab(ReportPages.path(kind), kind.name().in(lang.language())));
    }
    return tabs;
  }

  void html(Context ctx, String template, Map<String, Object> params) {
    Browsers.guard(ctx);
    ctx.html(render(template, params));
  }

  String render(String template, Map<String, Object> params) {
    var out = new StringOutput();
    templates.render(template, params, out);
    return out.toString();
  }
}
