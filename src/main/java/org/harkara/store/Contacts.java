package org.harkara.store;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
   * The anonymous side of this phone, made if new. A new one is as deaf or silent as the open one.
   *
   * @param anew true for one that nothing connects with this phone's others: what may be asked
   *     about any number must not tell whose it is
   */
  Arrival conceal(
      Address address, Optional<ChannelId> via, Optional<String> speaking, boolean anew);

  /** The anonymous side of this phone, if it has one. */
  Optional<Contact> concealed(Address address);

  /** What was sealed can never be opened again: nobody finds it, and nothing is sent there. */
  void giveUpConcealed();

  /** Both sides of a phone, as far as there are any. */
  default List<Contact> sides(Address address) {
    return Stream.of(find(address), concealed(address)).flatMap(Optional::stream).toList();
  }

  /** The contact that this one is when it writes in its own name; the same where there is none. */
  default long person(long id) {
    var contact = byId(id);
    return contact.sealed() ? find(contact.address()).map(Contact::id).orElse(id) : id;
  }

  /**
   * @param stranger made just now: nothing else can be stored about this contact
   */
  record Arrival(Contact contact, boolean stranger) {}

  /** The contact of this address, made if new; remembers the channel as the one to answer by. */
  default Contact seen(Address address, ChannelId via) {
    return arrive(address, Optional.of(via), Optional.empty()).contact();
  }

  Contact byId(long id);

  /** Who writes from there in their own name. */
  Optional<Contact> find(Address address);

  /** The contact of this address, made if new, without remembering a channel. */
  default Contact known(Address address) {
    return arrive(address, Optional.empty(), Optional.empty()).contact();
  }

  void setLanguage(long id, String language);

  /** The person chose it: no message changes it from now on. */
  void chooseLanguage(long id, String language);

  void setOptedOut(long id, boolean optedOut);

  void setBlocked(long id, boolean blocked);
}
