package org.harkara.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.harkara.config.Calendar.PollDay;
import org.harkara.config.Config;
import org.harkara.model.Report;
import org.harkara.model.Value;
import org.harkara.routing.Charges;
import org.harkara.store.Reports;
import org.harkara.store.Tables;

/**
 * Enters reports, and decides what counts: at most one for a place, event, day and part, and
 * nothing doubtful before its sender's YES.
 */
final class Book {
  /** Flag of what came, or was confirmed, while its slot was closed. */
  static final String LOCKED = "locked";

  /** Flag of what another reported too, as it seems. */
  static final String DOUBLE = "double";

  private final Config config;
  private final Charges charges;

  Book(Config config) {
    this.config = config;
    this.charges = new Charges(config);
  }

  /** What became of one item. */
  sealed interface Entry {
    Weighed weighed();

    /** It counts; the report it replaced is superseded. */
    record Counted(Weighed weighed, Report report) implements Entry {}

    /** The same was reported already: nothing changes. */
    record Repeated(Weighed weighed) implements Entry {}

    /** Kept until the sender says YES. */
    record Doubted(Weighed weighed, long id, String flag) implements Entry {}

    /** Somebody else's figure stands; both are kept and shown. */
    record Differs(Weighed weighed, long id, Report standing) implements Entry {}
  }

  Entry enter(Weighed weighed, Incoming in, Tables tables) {
    var standing = weighed.counted();
    if (standing.isPresent()) {
      var first = standing.get();
      if (adds(weighed, first) || same(weighed, first)) {
        return same(weighed, first)
            ? repeated(weighed, tables)
            : count(weighed, standing, in, tables);
      }
      if (grows(weighed, first)) {
        return weighed.flags().isEmpty()
            ? count(weighed, standing, in, tables)
            : doubt(weighed, weighed.flags(), standing, in, tables);
      }
      boolean own = first.officerId() == weighed.authority().duty().officer().id();
      boolean corrects = weighed.item().corrects(first.values());
      boolean equal = !weighed.authority().behalf() && !first.behalf();
      if (!own && (equal || !corrects)) {
        long id = add(weighed, Report.State.CONFLICT, List.of("conflict"), standing, in, tables);
        return new Entry.Differs(weighed, id, first);
      }
      if (!corrects) {
        return doubt(weighed, first(weighed.flags(), "closed_slot"), standing, in, tables);
      }
    }
    return weighed.flags().isEmpty()
        ? count(weighed, standing, in, tables)
        : doubt(weighed, weighed.flags(), standing, in, tables);
  }

  /** Another station first; a slot that has its figure before all other doubts. */
  private static List<String> first(List<String> flags, String flag) {
    var all = new ArrayList<>(flags);
    all.add(flags.contains("other_station") ? 1 : 0, flag);
    return all;
  }

  /** What the sender wrote in between is taken back by it. */
  private static Entry repeated(Weighed weighed, Tables tables) {
    supersede(weighed.waiting(), tables);
    return new Entry.Repeated(weighed);
  }

  /**
   * Figures kept beside the one that counts stay until their reporters agree with it, or somebody
   * above corrects: nobody else's word says which is right.
   */
  private static List<Report> ended(
      List<Report> conflicts, Map<String, Value> values, boolean above) {
    return conflicts.stream().filter(c -> above || agree(c.values(), values)).toList();
  }

  /** Of what both name: at least something, and nothing otherwise. */
  private static boolean agree(Map<String, Value> one, Map<String, Value> other) {
    var both = one.keySet().stream().filter(other::containsKey).toList();
    return !both.isEmpty() && both.stream().allMatch(f -> one.get(f).same(other.get(f)));
  }

  private static void supersede(Iterable<Report> reports, Tables tables) {
    reports.forEach(r -> tables.reports().settle(r.id(), Report.State.SUPERSEDED));
  }

  private Entry count(Weighed weighed, Optional<Report> standing, Incoming in, Tables tables) {
    supersede(standing.stream().toList(), tables);
    boolean above = weighed.authority().behalf() && weighed.item().correction();
    supersede(ended(weighed.conflicts(), weighed.values(), above), tables);
    long id = add(weighed, Report.State.COUNTED, List.of(), standing, in, tables);
    return new Entry.Counted(weighed, tables.reports().find(id).orElseThrow());
  }

  private Entry doubt(
      Weighed weighed, List<String> doubts, Optional<Report> standing, Incoming in, Tables tables) {
    var flags = new ArrayList<>(doubts);
    if (flags.remove(LOCKED)) {
      flags.addFirst(LOCKED);
    }
    long id = add(weighed, Report.State.UNCONFIRMED, flags, standing, in, tables);
    return new Entry.Doubted(weighed, id, flags.getFirst());
  }

  private static long add(
      Weighed weighed,
      Report.State state,
      List<String> flags,
      Optional<Report> replaced,
      Incoming in,
      Tables tables) {
    supersede(weighed.waiting(), tables);
    var subject = weighed.subject();
    var duty = weighed.authority().duty();
    return tables
        .reports()
        .add(
            new Reports.Draft(
                subject.place().id(),
                subject.event().slug(),
                subject.day(),
                subject.part(),
                weighed.values(),
                state,
                flags,
                duty.officer().id(),
                duty.role(),
                weighed.authority().behalf(),
                weighed.said(),
                in.now(),
                in.messageId(),
                replaced.map(Report::id)));
  }

  /** What became of a report that waited. */
  sealed interface Confirmed {
    record Counts(Report report) implements Confirmed {}

    /** Another has come to count meanwhile. */
    record Differs(Report report) implements Confirmed {}

    /**
     * It goes on waiting, for another reason than before.
     *
     * @param beside the report beside which that arises
     * @param after true when {@code beside} is the one after it
     */
    record Waits(Report report, String flag, Optional<Report> beside, boolean after)
        implements Confirmed {}
  }

  /**
   * It counts from now on, unless its slot is closed, or what has come to count meanwhile makes it
   * doubtful for a reason its sender has not been asked about.
   */
  Confirmed confirm(Report waiting, Instant now, Tables tables) {
    if (tables
        .reports()
        .locked(waiting.place().id(), waiting.event(), waiting.day(), waiting.part())) {
      return held(waiting, LOCKED, Optional.empty(), false, tables);
    }
    boolean asked = waiting.flags().stream().findFirst().filter(DOUBLE::equals).isPresent();
    var twin = asked ? Optional.<Report>empty() : twin(waiting, now, tables);
    if (twin.isPresent()) {
      return held(waiting, DOUBLE, twin, false, tables);
    }
    var current = tables.reports().current(waiting.place().id(), waiting.day());
    var all =
        current.stream()
            .filter(r -> r.event().equals(waiting.event()) && r.part().equals(waiting.part()))
            .toList();
    var standing = standing(waiting, all, tables);
    if (standing.filter(r -> !waiting.replaces().equals(Optional.of(r.id()))).isPresent()) {
      tables.reports().settle(waiting.id(), Report.State.CONFLICT);
      return new Confirmed.Differs(waiting);
    }
    var checks = checks(waiting, current, now, tables);
    var news = checks.all().stream().filter(f -> !waiting.flags().contains(f)).findFirst();
    if (news.isPresent()) {
      boolean after = checks.after(news.get());
      var beside = after ? checks.next() : checks.previous();
      return held(waiting, news.get(), beside, after, tables);
    }
    if (standing.isPresent()) {
      supersede(standing.stream().toList(), tables);
      boolean above = waiting.behalf() && standing.get().officerId() != waiting.officerId();
      var conflicts = all.stream().filter(r -> r.state() == Report.State.CONFLICT).toList();
      supersede(ended(conflicts, waiting.values(), above), tables);
    }
    tables.reports().settle(waiting.id(), Report.State.COUNTED);
    return new Confirmed.Counts(tables.reports().find(waiting.id()).orElseThrow());
  }

  /** What counts in its stead: also an earlier version that was reported for another place. */
  private static Optional<Report> standing(Report waiting, List<Report> all, Tables tables) {
    return all.stream()
        .filter(r -> r.state() == Report.State.COUNTED)
        .findFirst()
        .or(
            () ->
                waiting
                    .replaces()
                    .flatMap(tables.reports()::find)
                    .filter(r -> r.state() == Report.State.COUNTED));
  }

  private Checks.Found checks(Report waiting, List<Report> current, Instant now, Tables tables) {
    var event = config.event(waiting.event()).orElseThrow();
    var kind = config.reports().get(event.kind());
    var subject = new Subject(kind, event, waiting.place(), waiting.day(), waiting.part());
    var slots = charges.pollDay(waiting.place(), now, tables).map(PollDay::slots).orElse(List.of());
    return Checks.of(subject, waiting.values(), current, slots, tables);
  }

  /** Somebody else's of the same that came to count since. */
  private Optional<Report> twin(Report waiting, Instant now, Tables tables) {
    return config
        .event(waiting.event())
        .flatMap(
            event ->
                Doubles.likely(
                    event,
                    waiting.place(),
                    waiting.values(),
                    other ->
                        other.state() == Report.State.COUNTED
                            && other.officerId() != waiting.officerId(),
                    now,
                    tables));
  }

  private static Confirmed held(
      Report waiting, String flag, Optional<Report> beside, boolean after, Tables tables) {
    var flags = new ArrayList<>(waiting.flags());
    flags.remove(flag);
    flags.addFirst(flag);
    tables.reports().flag(waiting.id(), flags);
    var kept = tables.reports().find(waiting.id()).orElseThrow();
    return new Confirmed.Waits(kept, flag, beside, after);
  }

  /** Nothing is written that does not stand there already. */
  private static boolean same(Weighed weighed, Report first) {
    return weighed.values().entrySet().stream()
        .allMatch(e -> e.getValue().same(first.values().get(e.getKey())));
  }

  /** The same figures and some more: male and female beside the total. */
  private static boolean adds(Weighed weighed, Report first) {
    return weighed.flags().stream().allMatch(flag -> flag.equals("unchanged"))
        && weighed.values().size() > first.values().size()
        && first.values().entrySet().stream()
            .allMatch(e -> e.getValue().same(weighed.values().get(e.getKey())));
  }

  /** The day's count goes on within the day. */
  private static boolean grows(Weighed weighed, Report first) {
    return Versions.merges(weighed.subject().event())
        && first.values().entrySet().stream()
            .allMatch(
                e ->
                    !(e.getValue() instanceof Value.Amount(var before))
                        || Value.number(weighed.values(), e.getKey())
                            .filter(now -> now.compareTo(before) >= 0)
                            .isPresent());
  }
}
