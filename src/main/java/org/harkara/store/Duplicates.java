package org.harkara.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.harkara.model.GeoPoint;

/** Cases that may tell, or do tell, of one matter. */
public interface Duplicates {
  /** Keeps where the complainant pointed on the map. */
  void point(long caseId, GeoPoint at, Instant filedAt);

  /** Open cases of this category at this very place, filed since, newest first. */
  List<Likely> at(long placeId, String category, Instant since, int limit);

  /**
   * Open cases of this category that were pointed at in the same cell of a hundredth of a degree or
   * in one beside it, filed since, of each cell the newest.
   */
  List<Likely> around(GeoPoint point, String category, Instant since, int limit);

  void suggest(long caseId, long otherId);

  /** The open case that this one may be the same as. */
  Optional<Long> suggested(long caseId);

  /** From now on the case goes on in the other, with all that went on in it. */
  void merge(long caseId, long mainId);

  /** It goes on by itself again, with all that went on in it. */
  void part(long caseId);

  /** The case in which this one goes on; empty for one that goes on by itself. */
  Optional<Long> main(long caseId);

  /** All cases that go on in this one, oldest first. */
  List<Long> merged(long mainId);

  /**
   * @param point where it was pointed at; of {@link #at} empty
   */
  record Likely(long caseId, String text, Optional<GeoPoint> point) {}
}
