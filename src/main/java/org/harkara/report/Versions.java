package org.harkara.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.harkara.config.ReportEvent;
import org.harkara.config.ReportField.Type;
import org.harkara.model.Report;
import org.harkara.model.ReportItem;
import org.harkara.model.Value;
import org.harkara.store.Tables;

/** What an item makes new of what was reported before. */
final class Versions {
  /** Flag of a correction that fits more than one earlier report. */
  static final String WHICH_REPORT = "which_report";

  /**
   * Flags that are found anew each time; all others come from the text, and go with its figures.
   */
  private static final Set<String> FOUND_ANEW =
      Set.of("closed_slot", "sum_mismatch", "out_of_order", Book.DOUBLE, Book.LOCKED);

  private Versions() {}

  /**
   * @param report the earlier version that is replaced
   * @param sure false when others would fit as well
   * @param known what stays as it was where nothing else is written
   */
  record Earlier(Report report, boolean sure, Map<String, Value> known) {}

  /**
   * Of what may happen often: an edited message replaces what it said before, and a correction the
   * latest of the sender's that is about the same thing.
   *
   * @param index of the item within its message
   * @param within how long a report may be corrected
   */
  static Optional<Earlier> earlier(
      ReportEvent event,
      ReportItem item,
      int index,
      long officerId,
      Duration within,
      Incoming in,
      Tables tables) {
    if (event.per() != ReportEvent.Per.EACH) {
      return Optional.empty();
    }
    var edited = in.edits().flatMap(e -> tables.ledger().known(e.channel(), e.key()));
    if (edited.isPresent()) {
      var part = part(edited.get().messageId(), index);
      return tables.reports().own(officerId, event.slug(), edited.get().at()).stream()
          .filter(r -> r.part().equals(part))
          .findFirst()
          .map(r -> new Earlier(r, true, Map.of()));
    }
    return item.correction()
        ? corrected(
            event, item, tables.reports().own(officerId, event.slug(), in.now().minus(within)))
        : Optional.empty();
  }

  private static Optional<Earlier> corrected(ReportEvent event, ReportItem item, List<Report> own) {
    var alike = own.stream().filter(r -> alike(event, item, r)).toList();
    var fitting = alike.isEmpty() ? own : alike;
    if (fitting.isEmpty()) {
      return Optional.empty();
    }
    var latest = fitting.getLast();
    var known = alike.isEmpty() ? Map.<String, Value>of() : latest.values();
    return Optional.of(new Earlier(latest, fitting.size() == 1, known));
  }

  /** The same choices where one is required: cash corrects cash. */
  private static boolean alike(ReportEvent event, ReportItem item, Report report) {
    return event.fields().values().stream()
        .filter(f -> f.required() && f.type() == Type.CHOICE && item.values().containsKey(f.slug()))
        .allMatch(f -> item.values().get(f.slug()).equals(report.values().get(f.slug())));
  }

  /** Of what may happen often: the message, and its place in it. */
  static String part(long messageId, int index) {
    return messageId + "-" + index;
  }

  /** True for counts of a day that may be sent field by field. */
  static boolean merges(ReportEvent event) {
    return event.per() == ReportEvent.Per.DAY && event.cumulative();
  }

  /**
   * The day's state with what is written now: the newest value of each field.
   *
   * @param standing the counted one and the sender's own that waits
   */
  static Map<String, Value> merged(
      ReportEvent event, List<Report> standing, Map<String, Value> written) {
    Map<String, Value> known = Map.of();
    for (var report : standing) {
      known = Sums.merged(event, known, report.values());
    }
    return Sums.merged(event, known, written);
  }

  /** What made the text of a waiting report doubtful, while any of its figures is still in use. */
  static List<String> carried(
      ReportEvent event, List<Report> standing, Map<String, Value> written) {
    var flags = new ArrayList<String>();
    for (var report : standing) {
      if (report.state() == Report.State.UNCONFIRMED
          && !written.keySet().containsAll(report.values().keySet())) {
        flags.addAll(report.flags());
      }
    }
    flags.removeAll(FOUND_ANEW);
    event.checks().forEach(check -> flags.removeIf(check.flag()::equals));
    return flags.stream().distinct().toList();
  }

  /** Of the place and day, in the order in which they came. */
  static List<Report> standing(
      ReportEvent event, String part, List<Report> current, long officerId) {
    return current.stream()
        .filter(r -> r.event().equals(event.slug()) && r.part().equals(part))
        .filter(
            r ->
                r.state() == Report.State.COUNTED
                    || r.state() == Report.State.UNCONFIRMED && r.officerId() == officerId)
        .toList();
  }
}
