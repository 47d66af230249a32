package org.harkara.config;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.harkara.model.GeoPoint;

/**
 * {@code imports.yaml}: how the lists of other offices are read. Words are folded as {@link
 * Folded#of} does.
 *
 * @param stations column → words of its header, the best first
 * @param officers the same for lists of officers
 * @param main what a list says for a main station
 * @param auxiliary and for an auxiliary one
 * @param suffixes letters of other scripts → A to Z
 * @param language of names that are not in Latin letters
 * @param roles what a list says → slug of the role
 * @param single roles of which a place has one holder at a time
 */
public record ImportWords(
    Map<String, List<String>> stations,
    Map<String, List<String>> officers,
    Set<String> main,
    Set<String> auxiliary,
    Map<String, String> suffixes,
    String language,
    Bounds bounds,
    Map<String, String> roles,
    Set<String> single) {

  /** Degrees; a point on the edge is within. */
  public record Bounds(int south, int north, int west, int east) {
    public boolean contains(GeoPoint point) {
      return point.lat() >= south
          && point.lat() <= north
          && point.lon() >= west
          && point.lon() <= east;
    }
  }
}
