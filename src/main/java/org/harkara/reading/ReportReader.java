package org.harkara.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.harkara.config.Config;
import org.harkara.model.Context;
import org.harkara.model.Duty;
import org.harkara.model.Reading;
import org.harkara.model.ReportItem;
import org.harkara.model.Reporting;
import org.harkara.text.Normal;

/**
 * Reads what an officer reports. It decides only what the text says; whether that fits what is
 * known, the report's own rules say later. One reading must account for all that is written, else
 * we ask.
 */
final class ReportReader {
  private final Config config;
  private final Charges.Known known;

  /** By the names of the packs in force. */
  private final Map<List<String>, Scheme> schemes = new ConcurrentHashMap<>();

  private final Map<Allowed, Map<String, Scheme.Texted>> allowed = new ConcurrentHashMap<>();

  /** Who may report what: a handful of combinations in all. */
  private record Allowed(List<String> packs, List<String> kinds) {}

  ReportReader(Config config) {
    this.config = config;
    this.known = new Charges.Known(config);
    config.packsAt().values().forEach(this::scheme);
  }

  Scheme scheme(List<String> packs) {
    return schemes.computeIfAbsent(packs, names -> new Scheme(config, names));
  }

  Charges charges(Context context, Reporting reporting) {
    var roles = context.duties().stream().map(Duty::role).collect(Collectors.toSet());
    reporting.own().forEach(charge -> roles.add(charge.role()));
    reporting.below().forEach(charge -> roles.add(charge.role()));
    return new Charges(reporting, roles, known);
  }

  /**
   * @param text as typed
   * @param named a place the text names by other words than its number
   * @param grievance what a citizen who wrote it would complain of is clear
   * @return empty when it is no report
   */
  Optional<Reading> read(String text, Context context, Optional<String> named, boolean grievance) {
    return sender(context).flatMap(sender -> read(text, sender, named, grievance));
  }

  private Optional<Reading> read(
      String text, Sender sender, Optional<String> named, boolean grievance) {
    var scheme = sender.scheme();
    var charges = sender.charges();
    var desk = sender.desk(grievance);
    var rows = charges.several() ? Rows.of(text, scheme, charges, desk) : List.<Rows.Row>of();
    if (charges.several()) {
      var roster = new Roster(scheme, charges, desk, sender.events()).read(text, rows.size() > 1);
      if (roster.isPresent()) {
        return Optional.of(together(roster.get()));
      }
    }
    if (rows.size() > 1) {
      return Optional.of(rows(rows, desk, charges));
    }
    var sheet = Sheet.of(Normal.of(text), scheme);
    if (sheet.size() == 0 || sheet.numbers().size() > Sheet.MOST_NUMBERS) {
      return Optional.empty();
    }
    return desk.read(sheet, named)
        .map(ReportReader::together)
        .or(() -> new Untrue(sender.events()).read(sheet));
  }

  /**
   * What was said before, with the answer to the question for its unit in it.
   *
   * @return likeliest first; empty when no word of it answers that
   */
  Optional<List<String>> measured(String said, String answer, Context context) {
    return sender(context)
        .flatMap(
            sender -> {
              var before = Sheet.of(Normal.of(said), sender.scheme());
              var now = Sheet.of(Normal.of(answer), sender.scheme());
              return UnitAnswer.answers(now)
                  ? Optional.of(new UnitAnswer(before, sender.charges()).with(now))
                  : Optional.empty();
            });
  }

  /** Nothing but words for "wrong" and "corrected", and such as say nothing. */
  boolean corrects(String text, Context context) {
    return sheet(text, context)
        .filter(sheet -> sheet.has("correction") && idle(sheet, "correction"))
        .isPresent();
  }

  /** No word that says anything, nor what was counted: {@code no vote} denies no echo. */
  boolean idle(String text, Context context) {
    return sheet(text, context).filter(s -> !s.has("votes") && idle(s, "filler")).isPresent();
  }

  private Optional<Sheet> sheet(String text, Context context) {
    return sender(context).map(sender -> Sheet.of(Normal.of(text), sender.scheme()));
  }

  private static boolean idle(Sheet sheet, String list) {
    return IntStream.range(0, sheet.size())
        .allMatch(i -> sheet.covered(list, i) || sheet.covered("filler", i));
  }

  /** The clauses of a text as typed; one when the sender reports nothing. */
  List<String> pieces(String text, Context context) {
    return sender(context)
        .map(
            sender -> {
              var sheet = Sheet.of(Normal.of(text), sender.scheme());
              return new Clauses(
                      sender.desk(false).layout(sheet),
                      new EventFinder(sheet, sender.events()::containsKey))
                  .texts();
            })
        .orElse(List.of(text));
  }

  /** Who writes, and what may be reported. */
  private record Sender(
      Scheme scheme, Charges charges, Map<String, Scheme.Texted> events, Slots slots) {
    MessageReader desk(boolean grievance) {
      return new MessageReader(scheme, charges, slots, events, grievance);
    }
  }

  private Optional<Sender> sender(Context context) {
    if (context.reporting().isEmpty()) {
      return Optional.empty();
    }
    var reporting = context.reporting().get();
    var charges = charges(context, reporting);
    var scheme = scheme(reporting.packs());
    var kinds = new ArrayList<String>();
    for (var kind : config.reports().values()) {
      if (charges.may(kind)) {
        kinds.add(kind.slug());
      }
    }
    var events =
        allowed.computeIfAbsent(
            new Allowed(reporting.packs(), kinds), key -> events(scheme, key.kinds()));
    return events.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Sender(scheme, charges, events, new Slots(reporting, config.settings().spans())));
  }

  private static Map<String, Scheme.Texted> events(Scheme scheme, List<String> kinds) {
    var events = new LinkedHashMap<String, Scheme.Texted>();
    for (var texted : scheme.events().values()) {
      if (kinds.contains(texted.kind().slug())) {
        events.put(texted.slug(), texted);
      }
    }
    return events;
  }

  /**
   * Several stations in one message: what is unclear of one is asked, and the others count. One
   * that stands twice with different figures is unclear in both.
   */
  private static Reading rows(List<Rows.Row> rows, MessageReader desk, Charges charges) {
    var byPlace = new LinkedHashMap<String, ReportItem>();
    var doubts = new ArrayList<Reading.Doubtful>();
    for (var row : rows) {
      switch (desk.row(row)) {
        case Read.Doubt doubt -> doubts.add(doubt.reading().at(place(row, charges)));
        case Read.Item(var item) -> {
          var first = byPlace.putIfAbsent(key(item), item);
          if (first != null && !first.values().equals(item.values())) {
            doubts.add(
                new Reading.Doubtful(
                    item.event(), item.slot(), "two_numbers", Optional.of("total"), item.place()));
          }
        }
      }
    }
    for (var doubt : doubts) {
      byPlace
          .values()
          .removeIf(item -> doubt.place().isPresent() && item.place().equals(doubt.place()));
    }
    return byPlace.isEmpty()
        ? doubts.getFirst()
        : new Reading.Report(List.copyOf(byPlace.values()), doubts, Optional.empty());
  }

  private static String key(ReportItem item) {
    return item.event() + item.slot() + item.place();
  }

  private static Optional<String> place(Rows.Row row, Charges charges) {
    var station = row.station();
    return station.ps().flatMap(ps -> charges.code(station.ac(), ps));
  }

  private static Reading together(List<Read> reads) {
    var items = new ArrayList<ReportItem>();
    for (var read : reads) {
      switch (read) {
        case Read.Doubt doubt -> {
          return doubt.reading();
        }
        case Read.Item(var item) -> items.add(item);
      }
    }
    return new Reading.Report(items);
  }
}
