package org.harkara.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.harkara.controlroom.Alarms;
import org.harkara.controlroom.Figures;
import org.harkara.controlroom.Missing;
import org.harkara.controlroom.TurnoutMatrix;
import org.harkara.model.Place;

/**
 * What the turnout page shows.
 *
 * @param line the place looked at and those above it, nearest first
 * @param slot looked at
 * @param missing those that have not reported it; {@code neverHeard} nothing at all
 */
public record TurnoutBoard(
    List<Place> line,
    LocalDate day,
    LocalTime slot,
    Instant asOf,
    TurnoutMatrix matrix,
    List<Missing> missing,
    List<Alarms.Red> red,
    List<Alarms.Machine> machines,
    List<Missing> neverHeard) {
  /** More names than this nobody reads on one page; the levels below have them all. */
  public static final int LISTED = 100;

  /** Of the slot looked at. */
  public Figures head() {
    return matrix.totals().get(matrix.slots().indexOf(slot));
  }

  /** From the top of the tree down. */
  public List<Place> crumbs() {
    return line.reversed();
  }
}
