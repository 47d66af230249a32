package org.harkara.store;

import java.time.Instant;
import java.util.Optional;
import org.harkara.model.GeoPoint;
import org.harkara.model.Names;
import org.harkara.model.Place;

/** The place tree; a place may move to another parent at a date. */
public interface Places {
  Optional<Place> byCode(String code);

  Place byId(long id);

  /** Adds a place under a parent (empty for the root), valid from then on. */
  Place add(
      String code,
      String kind,
      Names name,
      Optional<GeoPoint> at,
      Optional<Long> parentId,
      Instant from);

  long count();
}
