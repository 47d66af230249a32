package org.harkara.controlroom;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.harkara.model.Address;
import org.harkara.store.MessageRegister;
import org.harkara.store.Views;

/**
 * Which lines of the ledger belong to a complaint whose filer asked not to be known, and which of
 * them show the filer's address. Looks each case up once per list.
 */
final class Anonymity {
  private static final int FILING_IS_AMONG = 20;

  private final Views views;
  private final Map<Long, Optional<Filer>> byCase = new HashMap<>();

  Anonymity(Views views) {
    this.views = views;
  }

  /** True when the line is about an anonymous complaint. */
  boolean concerns(MessageRegister.Line line) {
    return filerOf(line).isPresent();
  }

  /** True when the line's address is that of an anonymous complainant, or might be. */
  boolean filer(MessageRegister.Line line) {
    return filerOf(line).map(filer -> filer.is(line.address())).orElse(false);
  }

  private Optional<Filer> filerOf(MessageRegister.Line line) {
    return line.caseId().flatMap(id -> byCase.computeIfAbsent(id, this::lookUp));
  }

  private Optional<Filer> lookUp(long caseId) {
    return views
        .caseRegister()
        .find(caseId)
        .filter(entry -> entry.complaint().anonymous())
        .map(
            entry ->
                new Filer(
                    views.messageRegister().about(caseId, FILING_IS_AMONG).stream()
                        .filter(MessageRegister.Line::incoming)
                        .findFirst()
                        .map(MessageRegister.Line::address)));
  }

  /**
   * @param address empty when it cannot be told: then everybody's is hidden
   */
  private record Filer(Optional<Address> address) {
    boolean is(Address other) {
      return address.map(other::equals).orElse(true);
    }
  }
}
