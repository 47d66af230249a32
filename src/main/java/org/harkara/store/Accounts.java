package org.harkara.store;

import java.time.Instant;
import java.util.Optional;

/** Reading access tokens and sign-in sessions; only hashes are kept. */
public interface Accounts {
  /** A token by the SHA-256 of its text, if it is neither expired nor revoked. */
  Optional<Grant> grant(String sha256, Instant now);

  /**
   * @param kind {@code token}, {@code session} or {@code sign_in_key} (good for one use)
   * @param role administrator, operator, nodal or observer
   */
  record Grant(long id, String kind, String role, String label, Instant expiresAt) {}
}
