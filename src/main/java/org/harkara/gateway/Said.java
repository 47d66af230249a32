package org.harkara.gateway;

import org.harkara.model.Address;
import org.harkara.model.Medium;

/**
 * One text that went, or would go, to somebody.
 *
 * @param sealed the addressee is anonymous
 */
public record Said(
    Address to, Medium channel, String language, String text, int segments, boolean sealed) {

  /** To somebody who is known. */
  public Said(Address to, Medium channel, String language, String text, int segments) {
    this(to, channel, language, text, segments, false);
  }
}
