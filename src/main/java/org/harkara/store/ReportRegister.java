package org.harkara.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.harkara.model.Address;
import org.harkara.model.Names;
import org.harkara.model.Place;
import org.harkara.model.Report;

/** Reading reports: boards, lists, sums. All sums are over counted reports only. */
public interface ReportRegister {
  /**
   * Reports of these events received in the span, newest first, superseded and unconfirmed ones
   * too.
   *
   * @param place the place itself and all below it
   */
  Page<Entry> list(List<String> events, Optional<String> place, Instant from, Instant to, int page);

  /** The same, whole, oldest first, row by row. */
  void each(
      List<String> events,
      Optional<String> place,
      Instant from,
      Instant to,
      Consumer<Entry> consumer);

  /** The same, newest first. */
  void eachNewestFirst(
      List<String> events,
      Optional<String> place,
      Instant from,
      Instant to,
      Consumer<Entry> consumer);

  /** Sums of every number field of the counted ones among them. */
  Map<String, Double> totals(List<String> events, Optional<String> place, Instant from, Instant to);

  /**
   * For each part, one line for each place of a kind of group (say {@code ac}) at or below a place:
   * how its stations stand with one event, day and part. In the order of codes, as the tree is on
   * that day. A place below every such group has none: ask for its own kind.
   *
   * @param group kind of place to group by
   * @param place code; the whole tree when empty
   */
  Map<String, List<Tally>> tallies(
      String event,
      LocalDate day,
      List<String> parts,
      String group,
      Optional<String> place,
      List<String> kinds);

  /** Of one part. */
  default List<Tally> tally(
      String event,
      LocalDate day,
      String part,
      String group,
      Optional<String> place,
      List<String> kinds) {
    return tallies(event, day, List.of(part), group, place, kinds).get(part);
  }

  /**
   * Stations without a counted report, in the order of codes, with whoever is to be called.
   *
   * @param roles the first that anybody holds at the place or above it
   * @param at when the duty is held
   */
  List<Missing> missing(
      String event,
      LocalDate day,
      String part,
      Optional<String> place,
      List<String> kinds,
      List<String> roles,
      Instant at);

  /**
   * Differing reports of a place and part together: the counted one first, if there is one, then
   * those in conflict.
   */
  List<Entry> conflicts(String event, LocalDate day, Optional<String> place);

  /**
   * Places that are red now, and since when, by which event; the longest red first.
   *
   * @param clearedBy event that makes a place red → those that end it when they were said later by
   *     the place's own party; nobody else's word makes it green
   */
  List<Red> red(Map<String, List<String>> clearedBy, LocalDate day, Optional<String> place);

  /** Machines on their way, newest first. */
  List<Movement> movements(Optional<String> place);

  record Entry(Report report, Names officer, Address phone) {}

  /**
   * @param stations all of the group
   * @param reported with a counted report
   * @param unconfirmed with one that waits for a YES, also beside a counted one, or with one that
   *     stands in conflict and none counted
   * @param split with a counted report that has male and female
   * @param votes sums by field over the counted ones
   * @param electorsReported electors of the stations that reported: {@code male}, {@code female},
   *     {@code third}, {@code total}; 0 where unknown
   * @param onRoll votes of those whose electors are known: only these are a share of them
   */
  record Tally(
      Place group,
      int stations,
      int reported,
      int unconfirmed,
      int split,
      Map<String, Double> votes,
      Map<String, Long> electorsReported,
      Map<String, Double> onRoll) {}

  record Missing(
      Place place,
      Optional<Names> officer,
      Optional<String> role,
      Optional<Address> phone,
      boolean unconfirmed) {}

  record Red(Place place, String event, Instant since) {}

  record Movement(
      Place place,
      String unit,
      Optional<Instant> faultyAt,
      Optional<Instant> replacedAt,
      Optional<Instant> returnedAt) {}
}
