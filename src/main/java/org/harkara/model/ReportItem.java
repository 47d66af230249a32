package org.harkara.model;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One event of one place, as a message states it; not yet checked against what is known.
 *
 * @param event of a declared kind: {@code turnout}, {@code poll_started}, {@code seizure} …
 * @param slot for events reported by slot
 * @param slotWritten false when no slot was: it is then the latest of the sender's own poll day
 * @param values by field, in the order of the declaration
 * @param ac number of the constituency, only when written
 * @param ps number of the station with its suffix ({@code 123A}), only when written
 * @param place code of the place it is about: the one written, else the sender's own; empty when
 *     neither is known
 * @param at the time of day written beside it: when it happened, or "as of"
 * @param correction the sender says that it replaces an earlier figure
 * @param wrong the number that the correction says was wrong, when it is written
 * @param flags what makes the text itself doubtful, in the order of weight: {@code letters}, {@code
 *     words} …; with any, it must be confirmed
 */
public record ReportItem(
    String event,
    Optional<LocalTime> slot,
    boolean slotWritten,
    Map<String, Value> values,
    Optional<String> ac,
    Optional<String> ps,
    Optional<String> place,
    Optional<LocalTime> at,
    boolean correction,
    Optional<BigDecimal> wrong,
    List<String> flags) {
  public ReportItem {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    flags = List.copyOf(flags);
  }

  /** With a slot, if it has one, that is written. */
  public ReportItem(
      String event,
      Optional<LocalTime> slot,
      Map<String, Value> values,
      Optional<String> ac,
      Optional<String> ps,
      Optional<String> place,
      Optional<LocalTime> at,
      boolean correction,
      List<String> flags) {
    this(event, slot, true, values, ac, ps, place, at, correction, Optional.empty(), flags);
  }

  public ReportItem withFlags(List<String> more) {
    return new ReportItem(
        event, slot, slotWritten, values, ac, ps, place, at, correction, wrong, more);
  }

  /** In place of an earlier one. */
  public ReportItem correcting() {
    return new ReportItem(event, slot, slotWritten, values, ac, ps, place, at, true, wrong, flags);
  }

  /** Of another place than it seemed. */
  public ReportItem at(String code) {
    var there = Optional.of(code);
    return new ReportItem(
        event, slot, slotWritten, values, ac, ps, there, at, correction, wrong, flags);
  }

  /** Of the place's own poll day, where none was written. */
  public ReportItem inSlot(Optional<LocalTime> own) {
    return new ReportItem(
        event, own, slotWritten, values, ac, ps, place, at, correction, wrong, flags);
  }

  public ReportItem with(String field, Value value) {
    var more = new LinkedHashMap<>(values);
    more.put(field, value);
    return new ReportItem(
        event, slot, slotWritten, more, ac, ps, place, at, correction, wrong, flags);
  }

  /** The sender means to replace these values: any, or those that bear the number told wrong. */
  public boolean corrects(Map<String, Value> standing) {
    return correction
        && (wrong.isEmpty()
            || standing.values().stream()
                .anyMatch(
                    value ->
                        value instanceof Value.Amount(var number)
                            && number.compareTo(wrong.get()) == 0));
  }
}
