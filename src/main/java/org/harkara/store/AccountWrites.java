package org.harkara.store;

import java.time.Instant;
import java.util.Optional;

/** Granting and revoking access. */
public interface AccountWrites {
  void add(String kind, String sha256, String role, String label, Instant at, Instant expiresAt);

  /** A session of somebody with a password: it ends with the account. */
  void addSession(
      long accountId, String sha256, String role, String label, Instant at, Instant expiresAt);

  /**
   * @return false when there is one of that name
   */
  boolean addAccount(String name, String role, String password, Instant at);

  /** Another password; nothing failed so far, and all sessions end. */
  void setPassword(long accountId, String password, Instant at);

  /** Lets nobody in, and ends all sessions; or lets them in again. */
  void setDisabled(long accountId, boolean disabled, Instant at);

  /** How many wrong passwords on end there were, and until when no other is looked at. */
  void setFailed(long accountId, int failed, Optional<Instant> lockedUntil);

  /**
   * @return false when it was revoked before: a one-time key is used by whoever comes first
   */
  boolean revoke(long id, Instant at);

  void audit(String who, String what, Instant at);
}
