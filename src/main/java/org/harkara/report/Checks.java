package org.harkara.report;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.harkara.model.Report;
import org.harkara.model.Value;
import org.harkara.store.Tables;

/**
 * The declared checks of a report beside what stands at its place: its own, and those of the report
 * after it, which becomes doubtful when an earlier figure comes in late. What counts already is
 * never touched: the late one waits.
 */
final class Checks {
  private Checks() {}

  /**
   * @param own flags of the report's own checks that do not hold
   * @param later flags that the report after it would have, and has not without this one
   * @param previous the counted one that the figures follow upon
   * @param next the counted one that follows
   */
  record Found(
      List<String> own, List<String> later, Optional<Report> previous, Optional<Report> next) {
    List<String> all() {
      return Stream.concat(own.stream(), later.stream()).distinct().toList();
    }

    /** True when it is the figure after it that makes it doubtful. */
    boolean after(String flag) {
      return !own.contains(flag) && later.contains(flag);
    }
  }

  /**
   * @param current reports of the place and day that stand
   * @param slots of the poll day
   */
  static Found of(
      Subject subject,
      Map<String, Value> values,
      List<Report> current,
      List<LocalTime> slots,
      Tables tables) {
    var history = new History(subject, values, current, slots, tables);
    var later =
        history.next().map(next -> later(next, subject, values, current, slots, tables)).stream()
            .flatMap(List::stream)
            .toList();
    return new Found(
        List.copyOf(broken(history, subject)), later, history.previous(), history.next());
  }

  private static List<String> later(
      Report next,
      Subject subject,
      Map<String, Value> values,
      List<Report> current,
      List<LocalTime> slots,
      Tables tables) {
    var of = new Subject(subject.kind(), subject.event(), next.place(), next.day(), next.part());
    var alone = new History(of, next.values(), without(subject, current), slots, tables);
    var known = new HashSet<>(broken(alone, of));
    known.addAll(next.flags());
    var late = new History(of, next.values(), with(subject, values, next, current), slots, tables);
    return broken(late, of).stream().filter(flag -> !known.contains(flag)).toList();
  }

  private static Set<String> broken(History history, Subject subject) {
    var flags = new LinkedHashSet<String>();
    subject.event().checks().stream()
        .filter(check -> Ruling.of(check.rule(), history::number, history::choice).broken())
        .forEach(check -> flags.add(check.flag()));
    return flags;
  }

  private static List<Report> without(Subject subject, List<Report> current) {
    return current.stream()
        .filter(r -> !r.event().equals(subject.event().slug()) || !r.part().equals(subject.part()))
        .toList();
  }

  /** As if the report counted already. */
  private static List<Report> with(
      Subject subject, Map<String, Value> values, Report like, List<Report> current) {
    var all = new ArrayList<>(without(subject, current));
    all.add(
        new Report(
            0,
            subject.place(),
            subject.event().slug(),
            subject.day(),
            subject.part(),
            values,
            Report.State.COUNTED,
            List.of(),
            like.officerId(),
            like.role(),
            like.behalf(),
            like.said(),
            like.received(),
            like.messageId(),
            Optional.empty()));
    return all;
  }
}
