package org.harkara.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.stream.Collectors;
import org.harkara.config.ReportKind;
import org.harkara.controlroom.ReportQuery;
import org.harkara.controlroom.Scope;

/** What a request about reports asks for, checked; what is wrong is answered with its name. */
final class Asked {
  private final Parts parts;

  Asked(Parts parts) {
    this.parts = parts;
  }

  Scope scope(Query query) {
    var place = query.place();
    return parts
        .polls()
        .reports()
        .scope(place)
        .orElseThrow(() -> Problem.bad("'place': there is no place '" + place.orElse("") + "'"));
  }

  /**
   * The place asked for, if one is.
   *
   * @throws Problem 400 when there is no such place
   */
  void known(Query query) {
    if (query.place().isPresent()) {
      scope(query);
    }
  }

  /**
   * @throws Problem 404 where nothing is reported by slots
   */
  Scope turnoutScope(Query query) {
    var scope = scope(query);
    if (!parts.polls().turnouts().open(scope)) {
      throw new Problem(404, "no poll day with slots is configured for this place");
    }
    return scope;
  }

  /** The one asked for, else the one that is reported now. */
  LocalTime slot(Query query, Scope scope) {
    var slots = scope.poll().orElseThrow().slots();
    return query
        .text("slot")
        .map(
            text ->
                slots.stream()
                    .filter(slot -> slot.toString().equals(text))
                    .findFirst()
                    .orElseThrow(
                        () ->
                            Problem.bad(
                                "'slot': '"
                                    + text
                                    + "' is none of "
                                    + slots.stream()
                                        .map(LocalTime::toString)
                                        .collect(Collectors.joining(", ")))))
        .orElseGet(() -> parts.polls().turnouts().slot(scope, now()));
  }

  /**
   * @throws Problem 404
   */
  ReportKind kind(String slug) {
    var kind = parts.config().reports().get(slug);
    if (kind == null) {
      throw new Problem(
          404,
          "there is no kind of report '"
              + slug
              + "'; there are "
              + String.join(", ", parts.config().reports().keySet()));
    }
    return kind;
  }

  ReportQuery reports(Query query, ReportKind kind) {
    var asked =
        parts
            .polls()
            .reports()
            .query(kind, scope(query), time(query, "from", 0), time(query, "to", 1), now());
    if (!asked.from().isBefore(asked.to())) {
      throw Problem.bad("'to' must be later than 'from'");
    }
    return asked;
  }

  Instant now() {
    return parts.clock().instant();
  }

  /**
   * A date is the whole of that day.
   *
   * @param days added to a date
   */
  private Optional<Instant> time(Query query, String name, int days) {
    return query
        .text(name)
        .map(
            text -> {
              if (text.length() > LocalDate.EPOCH.toString().length()) {
                // A bare + in a query means a space.
                return Moments.read(name, text.replace(' ', '+'));
              }
              try {
                var day = LocalDate.parse(text).plusDays(days);
                return Moments.sane(name, day.atStartOfDay(parts.room().zone()).toInstant());
              } catch (DateTimeException e) {
                throw Problem.bad(
                    "'"
                        + name
                        + "' must be a date such as 2025-11-06, or a time with its offset, such as"
                        + " 2025-11-06T09:05:00+05:30");
              }
            });
  }
}
