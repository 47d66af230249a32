package org.harkara.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.harkara.model.Report;
import org.harkara.model.ReportItem;
import org.harkara.model.Value;

/**
 * An item of a message with everything that is known about it.
 *
 * @param values with sums filled in
 * @param flags why it is doubtful, gravest first; empty for what counts at once
 * @param current all reports of the place and day that still stand
 * @param checks what the declared checks say
 * @param twin of somebody else, likely about the same thing
 * @param first an earlier version of it, where reports are told apart by nothing else
 * @param said when it happened or was written
 */
record Weighed(
    ReportItem item,
    Subject subject,
    Authority authority,
    Map<String, Value> values,
    List<String> flags,
    List<Report> current,
    Checks.Found checks,
    Optional<Report> twin,
    Optional<Report> first,
    Instant said) {

  /** The report that counts for the same thing already. */
  Optional<Report> counted() {
    return Stream.concat(
            first.stream().filter(r -> r.state() == Report.State.COUNTED),
            standing(Report.State.COUNTED))
        .findFirst();
  }

  /** The same sender's figures for the same thing that wait for a word. */
  List<Report> waiting() {
    return Stream.concat(first.stream(), current.stream().filter(this::same))
        .distinct()
        .filter(r -> r.officerId() == authority.duty().officer().id())
        .filter(r -> r.state() == Report.State.UNCONFIRMED || r.state() == Report.State.CONFLICT)
        .toList();
  }

  /** Figures of anybody that are kept beside the one that counts. */
  List<Report> conflicts() {
    return standing(Report.State.CONFLICT).toList();
  }

  private Stream<Report> standing(Report.State state) {
    return current.stream().filter(this::same).filter(r -> r.state() == state);
  }

  private boolean same(Report report) {
    return report.event().equals(subject.event().slug()) && report.part().equals(subject.part());
  }
}
