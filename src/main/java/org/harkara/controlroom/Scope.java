package org.harkara.controlroom;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.harkara.config.Calendar.PollDay;
import org.harkara.model.Place;

/**
 * What part of the tree is looked at, and when it votes.
 *
 * @param line the place asked for and those above it, nearest first; empty for the whole tree
 * @param poll of the place: its own, else that of the nearest above it, else the district's
 */
public record Scope(List<Place> line, Optional<PollDay> poll) {
  static final String CONSTITUENCY = "ac";
  private static final List<String> WIDE = List.of("state", "country");

  public Scope {
    line = List.copyOf(line);
  }

  public Optional<Place> place() {
    return line.stream().findFirst();
  }

  public Optional<String> code() {
    return place().map(Place::code);
  }

  /**
   * Rows of a table about it: constituencies, or within one its stations.
   *
   * @param leaf the kind of place that reports
   */
  String group(String leaf) {
    return line.stream().anyMatch(above -> above.kind().equals(CONSTITUENCY)) ? leaf : CONSTITUENCY;
  }

  /** Above districts there are too many constituencies to look at. */
  boolean wide() {
    return place().map(place -> WIDE.contains(place.kind())).orElse(true);
  }

  /**
   * The latest that has begun, or is about to; before the first one the first, after the poll day
   * the last.
   *
   * @param lead a slot takes figures from so long before it begins
   * @throws java.util.NoSuchElementException without a poll day or slots
   */
  public LocalTime slot(LocalDateTime now, Duration lead) {
    var day = poll.orElseThrow();
    var begun =
        day.slots().stream()
            .filter(slot -> !day.date().atTime(slot).isAfter(now.plus(lead)))
            .toList();
    return begun.isEmpty() ? day.slots().getFirst() : begun.getLast();
  }
}
