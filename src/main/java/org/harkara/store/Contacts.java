package org.harkara.store;

import java.util.Optional;
import org.harkara.model.Address;
import org.harkara.model.ChannelId;
import org.harkara.model.Contact;

/** Addresses, each kept once. */
public interface Contacts {
  /**
   * The contact of this address, made if new.
   *
   * @param via remembered as the channel to answer by, if there is one
   * @param speaking the language of one who is new
   */
  Arrival arrive(Address address, Optional<ChannelId> via, Optional<String> speaking);

  /**
   * @param stranger made just now: nothing else can be stored about this contact
   */
  record Arrival(Contact contact, boolean stranger) {}

  /** The contact of this address, made if new; remembers the channel as the one to answer by. */
  default Contact seen(Address address, ChannelId via) {
    return arrive(address, Optional.of(via), Optional.empty()).contact();
  }

  Contact byId(long id);

  Optional<Contact> find(Address address);

  /** The contact of this address, made if new, without remembering a channel. */
  default Contact known(Address address) {
    return arrive(address, Optional.empty(), Optional.empty()).contact();
  }

  void setLanguage(long id, String language);

  void setOptedOut(long id, boolean optedOut);

  void setBlocked(long id, boolean blocked);
}
