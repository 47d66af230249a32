package org.harkara.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A report as kept. Nothing of it is overwritten: a correction is another report, and only the
 * state of this one changes.
 *
 * @param day the poll day it belongs to, or the day itself for daily kinds
 * @param part tells reports of one event, place and day apart: the slot ({@code 11:00}), the shift,
 *     empty for what happens once, and a number of its own for what may happen often
 * @param said when it happened or was written, by the sender's word or the provider's; else {@code
 *     received}
 * @param flags why it is doubtful, gravest first
 * @param behalf by somebody other than the party of the place
 * @param replaces the report it corrects
 */
public record Report(
    long id,
    Place place,
    String event,
    LocalDate day,
    String part,
    Map<String, Value> values,
    State state,
    List<String> flags,
    long officerId,
    String role,
    boolean behalf,
    Instant said,
    Instant received,
    long messageId,
    Optional<Long> replaces) {
  public Report {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    flags = List.copyOf(flags);
  }

  /** What a report counts for. */
  public enum State {
    /** In totals. At most one for a place, event, day and part. */
    COUNTED,
    /** Kept; waits for the sender's YES. */
    UNCONFIRMED,
    /** Kept beside a counted one of somebody else, with other figures. */
    CONFLICT,
    /** A later one took its place. */
    SUPERSEDED,
    /** The sender took it back. */
    WITHDRAWN;

    public String slug() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
