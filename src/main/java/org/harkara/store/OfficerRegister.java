package org.harkara.store;

import java.util.List;
import java.util.Optional;
import org.harkara.model.Address;
import org.harkara.model.Duty;

/** Reading officers and their duties. */
public interface OfficerRegister {
  Page<Entry> list(
      Optional<String> role, Optional<String> department, Optional<String> place, int page);

  List<Entry> all();

  /**
   * @param phone the number that is right now
   */
  record Entry(Duty duty, Address phone) {}
}
