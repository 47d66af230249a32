package org.harkara.access;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;

/**
 * Argon2id with 19 MiB, two passes and one lane: the least that OWASP's password storage sheet asks
 * for. One at a time, so that guessing neither fills the heap nor goes fast.
 */
final class Passwords {
  private static final int KIBIBYTES = 19_456;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int BYTES = 32;
  private static final int SALT = 16;

  /** Of no password: looked at in place of one that is not there, so that it takes as long. */
  private String nobody = "";

  synchronized String hash(String password) {
    return Password.hash(password)
        .addRandomSalt(SALT)
        .with(Argon2Function.getInstance(KIBIBYTES, PASSES, LANES, BYTES, Argon2.ID))
        .getResult();
  }

  synchronized boolean right(String password, String hash) {
    return Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash));
  }

  /** Takes as long as a wrong password. */
  synchronized boolean nobody(String password) {
    if (nobody.isEmpty()) {
      nobody = hash("nobody has this");
    }
    right(password, nobody);
    return false;
  }
}
