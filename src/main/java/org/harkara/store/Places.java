package org.harkara.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.harkara.model.GeoPoint;
import org.harkara.model.Names;
import org.harkara.model.Place;

/** The place tree; a place may move to another parent at a date. */
public interface Places {
  Optional<Place> byCode(String code);

  Place byId(long id);

  /**
   * Adds a place under a parent (empty for the root), valid from then on.
   *
   * @param electors {@code male}, {@code female}, {@code third}; empty when unknown
   */
  Place add(
      String code,
      String kind,
      Names name,
      Optional<GeoPoint> at,
      Map<String, Integer> electors,
      Optional<Long> parentId,
      Instant from);

  /** Adds a place without electors of its own. */
  default Place add(
      String code,
      String kind,
      Names name,
      Optional<GeoPoint> at,
      Optional<Long> parentId,
      Instant from) {
    return add(code, kind, name, at, Map.of(), parentId, from);
  }

  /** {@code male}, {@code female}, {@code third}; empty when unknown. */
  Map<String, Integer> electors(long id);

  /** The place and those above it at that moment, nearest first. */
  List<Place> above(long id, Instant at);

  /** Places of these kinds at or below a place at that moment, in the order of their ids. */
  List<Place> below(long id, List<String> kinds, Instant at, int limit);

  long count();
}
