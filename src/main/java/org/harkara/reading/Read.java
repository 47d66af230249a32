package org.harkara.reading;

import java.time.LocalTime;
import java.util.Optional;
import org.harkara.model.Reading;
import org.harkara.model.ReportItem;

/** One event read from a message, or why it could not be. */
sealed interface Read {
  record Item(ReportItem item) implements Read {}

  /**
   * @param why as in {@link Reading.Doubtful}
   */
  record Doubt(String event, Optional<LocalTime> slot, String why, Optional<String> field)
      implements Read {
    Reading.Doubtful reading() {
      return new Reading.Doubtful(event, slot, why, field);
    }
  }
}
