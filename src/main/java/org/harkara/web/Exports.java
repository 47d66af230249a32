package org.harkara.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.harkara.controlroom.Figures;
import org.harkara.controlroom.ReportLine;
import org.harkara.controlroom.ReportQuery;
import org.harkara.controlroom.Scope;
import org.harkara.controlroom.TurnoutMatrix;

/** Tables for spreadsheets, row by row: names and figures, never a number of anybody. */
final class Exports {
  private final Parts parts;
  private final ZoneId zone;

  Exports(Parts parts) {
    this.parts = parts;
    this.zone = parts.room().zone();
  }

  /** A row for each station: what counts at each slot, and the percent of its electors. */
  void turnout(Context ctx, Scope scope, Spreadsheet.Format format) throws IOException {
    var poll = scope.poll().orElseThrow();
    send(
        ctx,
        "turnout-" + poll.date(),
        format,
        sheet -> {
          var head = new ArrayList<String>(List.of("place", "name"));
          for (var slot : poll.slots()) {
            head.addAll(List.of(slot.toString(), slot + " %"));
          }
          head.addAll(List.of("final", "final %", "unconfirmed", "conflicts", "red"));
          sheet.row(head);
          parts
              .polls()
              .matrices()
              .eachStation(scope, parts.clock().instant(), row -> write(sheet, cells(row)));
        });
  }

  private static List<Object> cells(TurnoutMatrix.Row row) {
    var cells = new ArrayList<>();
    cells.add(row.place().code());
    cells.add(row.place().name().in("en"));
    row.figures().forEach(figures -> add(cells, figures));
    row.last()
        .ifPresentOrElse(
            figures -> add(cells, figures),
            () -> {
              cells.add(null);
              cells.add(null);
            });
    cells.add(row.unconfirmed());
    cells.add(row.conflicts());
    cells.add(row.red());
    return cells;
  }

  /** What nobody reported stays empty: it is not nought. */
  private static void add(List<Object> cells, Figures figures) {
    cells.add(figures.reported() == 0 ? null : figures.total());
    cells.add(figures.percent().orElse(null));
  }

  /** A row for each report, oldest first, whatever its state. */
  void reports(Context ctx, ReportQuery query, Spreadsheet.Format format) throws IOException {
    var fields = new LinkedHashSet<String>();
    query.kind().events().values().forEach(event -> fields.addAll(event.fields().keySet()));
    for (var slug : query.kind().lists()) {
      parts.config().event(slug).ifPresent(event -> fields.addAll(event.fields().keySet()));
    }
    send(
        ctx,
        query.kind().slug(),
        format,
        sheet -> {
          var head =
              new ArrayList<>(
                  List.of(
                      "received",
                      "said",
                      "place",
                      "name",
                      "event",
                      "day",
                      "part",
                      "state",
                      "flags",
                      "role",
                      "by",
                      "on behalf"));
          fields.forEach(field -> head.add(head.contains(field) ? field + " (field)" : field));
          sheet.row(head);
          parts
              .polls()
              .reports()
              .each(query, false, line -> write(sheet, cells(line, List.copyOf(fields))));
        });
  }

  private List<Object> cells(ReportLine line, List<String> fields) {
    var report = line.report();
    var values = parts.polls().reports().view(line, false).values();
    var cells =
        new ArrayList<Object>(
            List.of(
                at(report.received()),
                at(report.said()),
                report.place().code(),
                report.place().name().in("en"),
                report.event(),
                report.day().toString(),
                report.part(),
                report.state().slug(),
                String.join(" ", report.flags()),
                report.role(),
                line.officer().in("en"),
                report.behalf() ? "yes" : ""));
    fields.forEach(
        field ->
            cells.add(
                values.get(field) instanceof List<?> many ? joined(many) : values.get(field)));
    return cells;
  }

  private static String joined(List<?> many) {
    return String.join(" ", many.stream().map(Object::toString).toList());
  }

  /** A row for each complaint about which somebody decided what it is. */
  void labels(Context ctx, Spreadsheet.Format format) throws IOException {
    send(
        ctx,
        "labels",
        format,
        sheet -> {
          sheet.row(List.of("text", "language", "expected_category"));
          parts
              .triage()
              .eachLabel(
                  label ->
                      write(
                          sheet,
                          List.of(label.text(), label.language(), label.expected().orElse(""))));
        });
  }

  private String at(Instant instant) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(Moments.in(zone, instant));
  }

  private interface Table {
    void write(Spreadsheet sheet) throws IOException;
  }

  private static void send(Context ctx, String name, Spreadsheet.Format format, Table table)
      throws IOException {
    Spool.send(
        ctx,
        format.type,
        out -> {
          try (var sheet = format.open(out)) {
            table.write(sheet);
          } catch (UncheckedIOException fault) {
            throw fault.getCause();
          }
        });
    ctx.header(
        "Content-Disposition", "attachment; filename=\"" + name + "." + format.ending() + "\"");
  }

  private static void write(Spreadsheet sheet, List<?> cells) {
    try {
      sheet.row(cells);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
