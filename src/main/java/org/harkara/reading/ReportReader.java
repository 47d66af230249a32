package org.harkara.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.harkara.config.Config;
import org.harkara.model.Context;
import org.harkara.model.Duty;
import org.harkara.model.Reading;
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
    if (events.isEmpty()) {
      return Optional.empty();
    }
    var desk =
        new MessageReader(
            scheme, charges, new Slots(reporting, config.settings().spans()), events, grievance);
    var rows = charges.several() ? Rows.of(text, scheme, charges, desk) : List.<Rows.Row>of();
    if (charges.several()) {
      var roster = new Roster(scheme, charges, desk, events).read(text, rows.size() > 1);
      if (roster.isPresent()) {
        return Optional.of(together(roster.get()));
      }
    }
    if (rows.size() > 1) {
      return Optional.of(rows(rows, desk));
    }
    var sheet = Sheet.of(Normal.of(text), scheme);
    if (sheet.size() == 0 || sheet.numbers().size() > Sheet.MOST_NUMBERS) {
      return Optional.empty();
    }
    return desk.read(sheet, named).map(ReportReader::together);
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
   * Several stations in one message. What is unclear in one line makes the whole a question: half
   * of a list silently left out would be worse than to send it again.
   */
  private static Reading rows(List<Rows.Row> rows, MessageReader desk) {
    var reads = new ArrayList<Read>();
    var stations = new HashSet<String>();
    for (var row : rows) {
      var read = desk.row(row);
      reads.add(read);
      if (read instanceof Read.Item(var item)
          && !stations.add(item.event() + item.slot() + item.place())) {
        return new Reading.Doubtful(item.event(), item.slot(), "two_numbers", Optional.of("total"));
      }
    }
    return together(reads);
  }

  private static Reading together(List<Read> reads) {
    var items = new ArrayList<org.harkara.model.ReportItem>();
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
