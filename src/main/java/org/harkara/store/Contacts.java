package org.harkara.store;

import java.util.Optional;
import org.harkara.model.Address;
import org.harkara.model.ChannelId;
import org.harkara.model.Contact;

/** Addresses, each kept once. */
public interface Contacts {
  /** The contact of this address, made if new; remembers the channel as the one to answer by. */
  Contact seen(Address address, ChannelId via);

  Contact byId(long id);

  Optional<Contact> find(Address address);

  /** The contact of this address, made if new, without remembering a channel. */
  Contact known(Address address);

  void setLanguage(long id, String language);

  void setOptedOut(long id, boolean optedOut);

  void setBlocked(long id, boolean blocked);
}
