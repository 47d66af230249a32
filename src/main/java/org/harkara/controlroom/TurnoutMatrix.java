package org.harkara.controlroom;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.harkara.model.Place;

/**
 * Slot by place, as a wall shows it.
 *
 * @param slots the columns
 * @param current the slot that is reported now
 * @param leaves true when each row is one station
 * @param last the final figures (17C) of all, apart from the running ones; empty when none are
 *     declared
 */
public record TurnoutMatrix(
    List<LocalTime> slots,
    LocalTime current,
    boolean leaves,
    List<Figures> totals,
    Optional<Figures> last,
    List<Row> rows) {
  public TurnoutMatrix {
    slots = List.copyOf(slots);
    totals = List.copyOf(totals);
    rows = List.copyOf(rows);
  }

  /** The column of the current slot. */
  public int now() {
    return slots.indexOf(current);
  }

  /** Of the slot reported now. */
  public Figures head() {
    return totals.get(now());
  }

  public int unconfirmed() {
    return rows.stream().mapToInt(Row::unconfirmed).sum();
  }

  public int conflicts() {
    return rows.stream().mapToInt(Row::conflicts).sum();
  }

  /**
   * @param figures by slot
   * @param unconfirmed figures of all slots, and final ones, that wait for a YES or stand in
   *     conflict with none counted, and counted ones of which a later one waits
   * @param conflicts differing figures, final ones too
   * @param red stations that are red now
   */
  public record Row(
      Place place,
      List<Figures> figures,
      Optional<Figures> last,
      int unconfirmed,
      int conflicts,
      int red) {
    public Row {
      figures = List.copyOf(figures);
    }
  }
}
