package org.harkara.store;

import java.time.Instant;

/** Granting and revoking access. */
public interface AccountWrites {
  void add(String kind, String sha256, String role, String label, Instant at, Instant expiresAt);

  /**
   * @return false when it was revoked before: a one-time key is used by whoever comes first
   */
  boolean revoke(long id, Instant at);

  void audit(String who, String what, Instant at);
}
