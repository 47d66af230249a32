package org.harkara.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reading access tokens and sign-in sessions; only hashes are kept. */
public interface Accounts {
  /** A token by the SHA-256 of its text, if it is neither expired nor revoked. */
  Optional<Grant> grant(String sha256, Instant now);

  /** Somebody with a name and a password. */
  Optional<Account> account(String name);

  /** By name. */
  List<Account> accounts();

  /**
   * @param password as hashed, with its salt and costs
   * @param failed wrong passwords on end
   * @param lockedUntil no password is looked at before
   */
  record Account(
      long id,
      String name,
      String role,
      String password,
      boolean disabled,
      int failed,
      Optional<Instant> lockedUntil) {
    @Override
    public String toString() {
      return "Account[" + name + ", " + role + "]";
    }
  }

  /**
   * @param kind {@code token}, {@code session} or {@code sign_in_key} (good for one use)
   * @param role administrator, operator, nodal or observer
   */
  record Grant(long id, String kind, String role, String label, Instant expiresAt) {}
}
