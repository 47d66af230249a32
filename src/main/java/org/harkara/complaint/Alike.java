package org.harkara.complaint;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.harkara.config.Config;
import org.harkara.config.DuplicateRules;
import org.harkara.model.Case;
import org.harkara.model.CaseEvent;
import org.harkara.model.CaseNumber;
import org.harkara.model.GeoPoint;
import org.harkara.store.Duplicates.Likely;
import org.harkara.store.Tables;
import org.harkara.text.Likeness;

/**
 * Whether a new case may be about the same matter as an open one: it is said to the officer, and
 * decides nothing.
 */
final class Alike {
  /** A place where more is complained of at a time has other worries. */
  private static final int MOST = 4;

  private static final double EARTH_METRES = 6_371_000;

  private final DuplicateRules rules;

  Alike(Config config) {
    this.rules = config.categories().orders().duplicates();
  }

  /**
   * Looks for it when a case is filed, or its place becomes known.
   *
   * @return what is to be kept of it with the case
   */
  Optional<CaseEvent> look(Case complaint, Optional<GeoPoint> point, Tables tables, Instant now) {
    point.ifPresent(at -> tables.duplicates().point(complaint.id(), at, complaint.filedAt()));
    if (complaint.category().isEmpty() || rules.window().equals(Duration.ZERO)) {
      return Optional.empty();
    }
    return nearby(complaint, point, tables, now)
        .or(() -> sameWords(complaint, tables, now))
        .map(Likely::caseId)
        .map(found -> tables.duplicates().suggested(found).orElse(found))
        .map(
            other -> {
              tables.duplicates().suggest(complaint.id(), other);
              return new CaseEvent(now, "harkara", "alike", CaseNumber.of(other));
            });
  }

  private Optional<Likely> nearby(
      Case complaint, Optional<GeoPoint> point, Tables tables, Instant now) {
    return point.flatMap(
        at ->
            tables
                .duplicates()
                .around(at, complaint.category().orElseThrow(), now.minus(rules.window()), MOST)
                .stream()
                .filter(likely -> likely.caseId() != complaint.id())
                .filter(likely -> metres(at, likely.point().orElseThrow()) <= rules.radiusMetres())
                .findFirst());
  }

  private Optional<Likely> sameWords(Case complaint, Tables tables, Instant now) {
    if (complaint.place().isEmpty()) {
      return Optional.empty();
    }
    var likely =
        tables
            .duplicates()
            .at(
                complaint.place().get().id(),
                complaint.category().orElseThrow(),
                now.minus(rules.window()),
                MOST);
    if (likely.isEmpty()) {
      return Optional.empty();
    }
    var words = Likeness.of(complaint.text());
    return likely.stream()
        .filter(one -> one.caseId() != complaint.id())
        .filter(one -> words.with(Likeness.of(one.text())) >= rules.similarity())
        .findFirst();
  }

  /** On the plane that touches the globe here: exact enough over a few hundred metres. */
  private static double metres(GeoPoint a, GeoPoint b) {
    double north = Math.toRadians(b.lat() - a.lat());
    double east = Math.toRadians(b.lon() - a.lon()) * Math.cos(Math.toRadians(a.lat()));
    return EARTH_METRES * Math.hypot(north, east);
  }
}
