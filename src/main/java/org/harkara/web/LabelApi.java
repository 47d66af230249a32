package org.harkara.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import org.harkara.access.AccountRole;

/** What people decided about complaints, as labelled data: {@code /api/v1/labels}. */
final class LabelApi {
  private final Parts parts;
  private final Gate gate;
  private final Exports exports;

  LabelApi(Parts parts) {
    this.parts = parts;
    this.gate = new Gate(parts.access());
    this.exports = new Exports(parts);
  }

  void mount(RoutesConfig routes) {
    routes.get("/api/v1/labels", this::labels);
  }

  private void labels(Context ctx) throws IOException {
    gate.only(ctx, AccountRole::takesLabels);
    var query = Query.of(ctx);
    var format = query.text("format");
    if (format.isEmpty()) {
      Json.send(ctx, parts.triage().labels(query.page()));
    } else if (format.get().equals("csv")) {
      exports.labels(ctx, Spreadsheet.Format.CSV);
    } else {
      throw Problem.bad("'format': only csv is there, or leave it out for JSON");
    }
  }
}
