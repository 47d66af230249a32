package org.harkara.model;

import java.util.Optional;

/**
 * An address kept once; everything else refers to its id.
 *
 * @param via the channel the last message came in by; answers leave the same way
 * @param language last seen in use, or empty
 * @param optedOut wrote STOP; official traffic to officers goes on
 * @param blocked by an operator: stored, never answered, never acted upon
 * @param settled the language was chosen by the person: no message changes it
 * @param sealed the anonymous side of a phone: its address is kept encrypted, and is nothing to
 *     show
 */
public record Contact(
    long id,
    Address address,
    Optional<ChannelId> via,
    Optional<String> language,
    boolean optedOut,
    boolean blocked,
    boolean settled,
    boolean sealed) {

  /** Somebody who writes in their own name. */
  public Contact(
      long id,
      Address address,
      Optional<ChannelId> via,
      Optional<String> language,
      boolean optedOut,
      boolean blocked) {
    this(id, address, via, language, optedOut, blocked, false, false);
  }

  public Contact speaking(Optional<String> heard) {
    return new Contact(id, address, via, heard, optedOut, blocked, settled, sealed);
  }
}
