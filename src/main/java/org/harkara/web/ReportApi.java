package org.harkara.web;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.harkara.controlroom.ReportLine;
import org.harkara.controlroom.ReportQuery;

/** Turnout and reports over HTTP: {@code /api/v1} (DESIGN 7), and as spreadsheets. */
final class ReportApi {
  private final Parts parts;
  private final Gate gate;
  private final Asked asked;
  private final Exports exports;

  ReportApi(Parts parts) {
    this.parts = parts;
    this.gate = new Gate(parts.access());
    this.asked = new Asked(parts);
    this.exports = new Exports(parts);
  }

  void mount(RoutesConfig routes) {
    routes.get("/api/v1/turnout", this::turnout);
    for (var format : Spreadsheet.Format.values()) {
      routes.get("/api/v1/turnout." + format.ending(), ctx -> turnoutSheet(ctx, format));
    }
    routes.get("/api/v1/reports/{kind}", this::reports);
  }

  private void turnout(Context ctx) {
    var who = gate.anyone(ctx);
    var query = Query.of(ctx);
    var scope = asked.turnoutScope(query);
    var slot = asked.slot(query, scope);
    Json.send(
        ctx, parts.polls().turnouts().view(scope, slot, who.role().callsTheSilent(), asked.now()));
  }

  private void turnoutSheet(Context ctx, Spreadsheet.Format format) throws IOException {
    gate.anyone(ctx);
    exports.turnout(ctx, asked.turnoutScope(Query.of(ctx)), format);
  }

  private void reports(Context ctx) throws IOException {
    var who = gate.anyone(ctx);
    var name = ctx.pathParam("kind");
    var format = Spreadsheet.Format.of(name);
    if (format.isPresent()) {
      var slug = format.get().stem(name);
      exports.reports(ctx, asked.reports(Query.of(ctx), asked.kind(slug)), format.get());
    } else {
      var query = asked.reports(Query.of(ctx), asked.kind(name));
      Spool.send(ctx, "application/json", out -> write(out, query, who.role().insider()));
    }
  }

  private void write(OutputStream out, ReportQuery query, boolean insider) throws IOException {
    try (var json = Json.MAPPER.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("kind", query.kind().slug());
      json.writeArrayFieldStart("items");
      var totals = parts.polls().reports().each(query, true, line -> item(json, line, insider));
      json.writeEndArray();
      json.writeObjectField("totals", totals.json());
      json.writeEndObject();
    } catch (UncheckedIOException fault) {
      throw fault.getCause();
    }
  }

  private void item(JsonGenerator json, ReportLine line, boolean insider) {
    try {
      json.writeObject(parts.polls().reports().view(line, insider));
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
