package org.harkara.controlroom;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.harkara.config.ReportKind;

/**
 * Which reports are asked for.
 *
 * @param from when they were received, inclusive
 * @param to exclusive
 */
public record ReportQuery(ReportKind kind, Scope scope, Instant from, Instant to) {

  /** The kind's own and those of other kinds that stand in its list. */
  List<String> events() {
    var events = new ArrayList<>(kind.events().keySet());
    events.addAll(kind.lists());
    return events;
  }
}
