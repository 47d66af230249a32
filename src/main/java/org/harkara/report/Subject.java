package org.harkara.report;

import java.time.LocalDate;
import org.harkara.config.ReportEvent;
import org.harkara.config.ReportKind;
import org.harkara.model.Place;

/** What a report is about: no two counted ones have the same. */
record Subject(ReportKind kind, ReportEvent event, Place place, LocalDate day, String part) {

  /** As reminders about it are marked. */
  String text() {
    return text(event.slug(), day, part, place.id());
  }

  static String text(String event, LocalDate day, String part, long placeId) {
    return event + "/" + day + "/" + part + "/" + placeId;
  }
}
