package org.harkara.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.harkara.model.Context;
import org.harkara.model.Reading;

/**
 * A report and a complaint in one message: {@code 11 baje 343 aur pani nahi hai}. Each is read in
 * its own clauses, so that neither is lost in the other.
 */
final class Twofold {
  private final ReportReader reports;
  private final AtStation station;

  Twofold(ReportReader reports, AtStation station) {
    this.reports = reports;
    this.station = station;
  }

  /**
   * Empty when the message does not clearly do both, or its report needs all of it.
   *
   * @param judged what the whole would complain of
   * @param read what the whole was read as
   */
  Optional<Reading.Report> read(
      Parsed parsed, Context context, Optional<Reading.Complaint> judged, Reading read) {
    var told = new ArrayList<String>();
    var complained = new ArrayList<String>();
    var troubles = new HashSet<Optional<String>>();
    boolean report = false;
    for (var piece : reports.pieces(parsed.raw(), context)) {
      var alone = reports.read(piece, context, Optional.empty(), false);
      var grievance = station.plain(piece);
      if (alone.filter(Twofold::reports).isPresent()) {
        told.add(piece);
        report = true;
        grievance.ifPresent(g -> troubles.add(g.category()));
      } else if (alone.isEmpty() || grievance.isPresent()) {
        complained.add(piece);
      } else {
        told.add(piece);
      }
    }
    if (!report || complained.isEmpty()) {
      return Optional.empty();
    }
    var text = joined(complained);
    var complaint =
        station
            .plain(text)
            .or(() -> station.implied(text))
            .or(() -> judged)
            .filter(c -> !troubles.contains(c.category()));
    var reported = reports.read(joined(told), context, Optional.empty(), false);
    boolean whole = read instanceof Reading.Report && !reported.equals(Optional.of(read));
    return complaint.isEmpty() || whole
        ? Optional.empty()
        : reported
            .filter(Twofold::reports)
            .map(Twofold::asReport)
            .map(r -> r.beside(placed(complaint.get(), r, parsed, context)));
  }

  /** Counted, or asked for a reason of its own. */
  private static boolean reports(Reading reading) {
    return reading instanceof Reading.Report
        || reading instanceof Reading.Doubtful d && !d.why().equals("unclear");
  }

  private static Reading.Report asReport(Reading reading) {
    return reading instanceof Reading.Report report
        ? report
        : new Reading.Report(List.of(), List.of((Reading.Doubtful) reading), Optional.empty());
  }

  /** At the own station, else at the only one that is reported. */
  private Reading.Complaint placed(
      Reading.Complaint complaint, Reading.Report report, Parsed parsed, Context context) {
    var placed = station.placed(complaint, parsed, context);
    return placed.placeCode().isEmpty() && report.items().size() == 1
        ? report.items().getFirst().place().map(placed::at).orElse(placed)
        : placed;
  }

  private static String joined(List<String> pieces) {
    return String.join(", ", pieces);
  }
}
