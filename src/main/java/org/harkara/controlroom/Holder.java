package org.harkara.controlroom;

import java.util.Optional;
import org.harkara.config.Phones;
import org.harkara.model.Address;
import org.harkara.model.Names;

/**
 * Who holds a phone of a drill.
 *
 * @param name of an officer; a citizen is known by the number alone
 * @param role slug, or {@link Phones#CITIZEN}
 * @param department slug, of the officers who belong to one
 * @param place code, of an officer's duty
 */
public record Holder(
    Address phone,
    Optional<Names> name,
    String role,
    Optional<String> department,
    Optional<String> place) {
  static Holder citizen(Address phone) {
    return new Holder(phone, Optional.empty(), Phones.CITIZEN, Optional.empty(), Optional.empty());
  }

  public boolean citizen() {
    return name.isEmpty();
  }
}
