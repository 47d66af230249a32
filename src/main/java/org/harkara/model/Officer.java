package org.harkara.model;

import java.util.Optional;

/**
 * A person on duty. The number is looked up through the contact at the moment of sending.
 *
 * @param contactId of the registered number
 * @param language of the texts sent to them
 * @param chatId the contact of the chat they proved to be theirs
 * @param byChat notices go to that chat, and not to the number
 */
public record Officer(
    long id, Names name, long contactId, String language, Optional<Long> chatId, boolean byChat) {

  /** Without a chat. */
  public Officer(long id, Names name, long contactId, String language) {
    this(id, name, contactId, language, Optional.empty(), false);
  }

  /** True when this contact is theirs: the number, or the chat. */
  public boolean writesFrom(long contact) {
    return contact == contactId || chatId.filter(id -> id == contact).isPresent();
  }

  /** The contact that notices go to. */
  public long noticesTo() {
    return chatId.filter(id -> byChat).orElse(contactId);
  }
}
