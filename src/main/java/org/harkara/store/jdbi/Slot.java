package org.harkara.store.jdbi;

import java.time.LocalDate;

/**
 * What is reported once by each place: an event of a day and a part of it. Conditions on reports of
 * it, by index, whose arguments are {@link #arguments}.
 */
record Slot(String event, LocalDate day, String part) {
  /** Word for word the condition of the index report_counted. */
  static final String COUNTED = " AND %1$s.state = 'counted'";

  /** Word for word the condition of the index report_open. */
  static final String OPEN = " AND %1$s.state IN ('unconfirmed', 'conflict')";

  private static final String OF = "%1$s.event = ? AND %1$s.day = ? AND %1$s.part = %3$s";

  /** The counted report with this alias of the place whose id is this column. */
  static String counted(String report, String placeId) {
    return condition(report, placeId, "?", COUNTED);
  }

  /** The same of the part in this column; the event and the day are the arguments. */
  static String counted(String report, String placeId, String part) {
    return condition(report, placeId, part, COUNTED);
  }

  /** True where a report waits for a word, or stands against another. */
  static String open(String placeId) {
    return "EXISTS (SELECT 1 FROM report u WHERE " + condition("u", placeId, "?", OPEN) + ")";
  }

  /**
   * The same of the part in this column; beside a counted report, whose id that column holds, only
   * what waits for a word.
   */
  static String waits(String placeId, String part, String countedId) {
    return "EXISTS (SELECT 1 FROM report u WHERE "
        + condition("u", placeId, part, OPEN)
        + " AND (%s IS NULL OR u.state = 'unconfirmed'))".formatted(countedId);
  }

  static String notCounted(String placeId) {
    return "NOT EXISTS (SELECT 1 FROM report r WHERE " + counted("r", placeId) + ")";
  }

  Object[] arguments() {
    return new Object[] {event, day.toString(), part};
  }

  private static String condition(String report, String placeId, String part, String state) {
    return (OF + " AND %1$s.place_id = %2$s" + state).formatted(report, placeId, part);
  }
}
