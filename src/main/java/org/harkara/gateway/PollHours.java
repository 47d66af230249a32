package org.harkara.gateway;

import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.harkara.config.Calendar;
import org.harkara.config.Config;

/**
 * What answers may say of the poll at a place: {@code {date}}, {@code {opens}}, {@code {closes}}.
 */
final class PollHours {
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d.M.yyyy");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private final Map<String, String> parents = new HashMap<>();
  private final Config config;

  PollHours(Config config) {
    this.config = config;
    for (var row : config.places()) {
      row.parent().ifPresent(parent -> parents.put(row.code(), parent));
    }
  }

  /**
   * @param place that the question names; without one the district's
   * @return empty where no day is set
   */
  Map<String, Object> at(Optional<String> place) {
    var code = place.orElse(config.settings().district());
    while (code != null) {
      var day = config.calendar().pollDays().get(code);
      if (day != null) {
        return told(day);
      }
      code = parents.get(code);
    }
    return Map.of();
  }

  private static Map<String, Object> told(Calendar.PollDay day) {
    return Map.of(
        "date", DATE.format(day.date()),
        "opens", TIME.format(day.opens()),
        "closes", TIME.format(day.closes()));
  }
}
