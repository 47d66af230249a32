package org.harkara.controlroom;

import java.util.Optional;
import org.harkara.model.Address;
import org.harkara.model.Names;
import org.harkara.model.Place;
import org.harkara.store.ReportRegister;

/**
 * A station that has not reported, and whom to call.
 *
 * @param role slug
 * @param phone empty for who may not see officers' numbers
 * @param unconfirmed a figure is there, but waits for a YES
 */
public record Missing(
    Place place,
    Optional<Names> officer,
    Optional<String> role,
    Optional<String> phone,
    boolean unconfirmed) {

  static Missing of(ReportRegister.Missing missing, boolean phones) {
    return new Missing(
        missing.place(),
        missing.officer(),
        missing.role(),
        missing.phone().filter(phone -> phones).map(Address::text),
        missing.unconfirmed());
  }
}
