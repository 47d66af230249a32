package org.harkara.controlroom;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.harkara.config.Config;
import org.harkara.config.ReportEvent;
import org.harkara.config.ReportEvent.Per;
import org.harkara.config.ReportKind;

/**
 * How turnout is declared. The contract names the kind and its fields; all else is configuration.
 *
 * @param slotted what is reported slot by slot
 * @param last the final figures, reported once
 */
record TurnoutKind(ReportKind kind, ReportEvent slotted, Optional<ReportEvent> last) {
  private static final String KIND = "turnout";
  private static final String TOTAL = "total";

  /** Empty when this deployment has no such reports. */
  static Optional<TurnoutKind> in(Config config) {
    return Optional.ofNullable(config.reports().get(KIND))
        .flatMap(
            kind ->
                first(kind, Per.SLOT)
                    .map(slotted -> new TurnoutKind(kind, slotted, first(kind, Per.ONCE))));
  }

  private static Optional<ReportEvent> first(ReportKind kind, Per per) {
    return kind.events().values().stream()
        .filter(event -> event.per() == per && event.fields().containsKey(TOTAL))
        .findFirst();
  }

  /** The running figures and the final ones. */
  List<ReportEvent> figures() {
    return Stream.concat(Stream.of(slotted), last.stream()).toList();
  }

  List<String> stations() {
    return kind.places();
  }

  /** The kind of place a row of the finest table is about. */
  String leaf() {
    return stations().getFirst();
  }
}
