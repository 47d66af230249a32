package org.harkara.complaint;

import org.harkara.model.Context;
import org.harkara.model.Duty;

/** Who orders something about a case. */
public sealed interface By {
  /** An officer by text, by the duty that was told of the case. */
  record OnDuty(Duty duty, Context sender) implements By {}

  /**
   * Somebody of the control room, on its page.
   *
   * @param name of the account
   * @param role slug of the account's role
   */
  record OfAccount(String name, String role) implements By {}
}
