package org.harkara.model;

import java.time.Instant;

/**
 * An officer's leave. From inclusive, to exclusive; both may act meanwhile, texts go to the one who
 * stands in.
 */
public record Absence(long id, long officerId, Officer standIn, Instant from, Instant to) {
  public boolean covers(Instant at) {
    return !from.isAfter(at) && to.isAfter(at);
  }
}
