package org.harkara.store;

import java.util.List;
import java.util.Map;
import org.harkara.model.Place;

/** Reading the place tree as it is now. */
public interface PlaceRegister {
  /** The place with this code and those above it, nearest first; empty when there is none. */
  List<Place> line(String code);

  /** How many there are of a kind. */
  long count(String kind);

  /** For every place at or below one of this kind, by its id: that one. */
  Map<Long, Place> groups(String kind);
}
