package org.harkara.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Map;
import org.harkara.config.ReportKind;
import org.harkara.controlroom.ReportQuery;
import org.harkara.controlroom.ReportSummary;

/** A page for every declared kind of report: totals, places, the latest; no kind has its own. */
final class ReportPages {
  private static final int SECONDS = 15;
  private static final String TURNOUT = "turnout";

  private final Parts parts;
  private final Frame frame;
  private final Live live;
  private final Asked asked;
  private final Exports exports;
  private final Kept<ReportQuery, ReportSummary> summaries = new Kept<>();

  ReportPages(Parts parts, Frame frame) {
    this.parts = parts;
    this.frame = frame;
    this.live = new Live(frame, SECONDS);
    this.asked = new Asked(parts);
    this.exports = new Exports(parts);
  }

  void mount(RoutesConfig routes) {
    routes.get("/reports/{kind}", this::page);
    routes.get("/board/reports/{kind}", this::body);
  }

  /** Turnout has a page of its own, the matrix. */
  static String path(ReportKind kind) {
    return kind.slug().equals(TURNOUT) ? "/turnout" : "/reports/" + kind.slug();
  }

  private void page(Context ctx) throws IOException {
    var name = ctx.pathParam("kind");
    var format = Spreadsheet.Format.of(name);
    if (format.isPresent()) {
      if (frame.signedIn(ctx).isEmpty()) {
        return;
      }
      var slug = format.get().stem(name);
      exports.reports(ctx, asked.reports(Query.of(ctx), asked.kind(slug)), format.get());
      return;
    }
    live.page(
        ctx,
        "reports.title",
        (lang, who) -> fragment(ctx, lang, asked.kind(name), who.role().insider()));
  }

  private void body(Context ctx) {
    var kind = asked.kind(ctx.pathParam("kind"));
    live.refresh(ctx, (lang, who) -> fragment(ctx, lang, kind, who.role().insider()));
  }

  private Live.Fragment fragment(Context ctx, Words lang, ReportKind kind, boolean insider) {
    var query = asked.reports(Query.of(ctx), kind);
    var html =
        frame.render(
            "reports.jte",
            Map.of(
                "w",
                lang,
                "query",
                query,
                "declared",
                new Declared(parts.config(), lang, insider),
                "summary",
                summaries.get(query, () -> parts.polls().reports().summary(query, asked.now())),
                "asOf",
                asked.now(),
                "span",
                Links.span(Query.of(ctx))));
    return new Live.Fragment(
        "reports", "/board/reports/" + kind.slug() + "?" + Links.span(Query.of(ctx)), html);
  }
}
