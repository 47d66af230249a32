package org.harkara.model;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/**
 * What an officer may report about, and when: looked up before a message is read.
 *
 * @param duties by which the sender does; those held when it was written, where none is held any
 *     more
 * @param own places of the sender's own duties: what is written without a place is about them
 * @param below stations under the sender's sector; empty for wider charges
 * @param areas codes of wider places (constituency, district) below which the sender may report
 * @param packs names of the texting schemes in force where the sender is
 * @param pollDay of the sender's place; its date
 * @param slots of that poll day, in order
 * @param written local time at which the message was written, else received
 */
public record Reporting(
    List<Duty> duties,
    List<Charge> own,
    List<Charge> below,
    List<String> areas,
    List<String> packs,
    LocalDate pollDay,
    List<LocalTime> slots,
    LocalDateTime written) {
  public Reporting {
    duties = List.copyOf(duties);
    own = List.copyOf(own);
    below = List.copyOf(below);
    areas = List.copyOf(areas);
    packs = List.copyOf(packs);
    slots = List.copyOf(slots);
  }

  /**
   * A place in somebody's charge.
   *
   * @param role by which it is
   * @param electors {@code male}, {@code female}, {@code third}; empty where unknown
   */
  public record Charge(Place place, String role, Map<String, Integer> electors) {
    public Charge {
      electors = Map.copyOf(electors);
    }
  }
}
