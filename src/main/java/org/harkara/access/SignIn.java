package org.harkara.access;

/**
 * A session that has just begun.
 *
 * @param session the cookie's value; only its hash is stored
 */
public record SignIn(String session, Principal principal) {
  @Override
  public String toString() {
    return "SignIn[" + principal + "]";
  }
}
