package org.harkara.reading;

import java.util.Collection;
import java.util.Optional;
import org.harkara.config.ReportKind;
import org.harkara.model.Value;

/**
 * The place a report is about: the one written, else named, else the sender's only one.
 *
 * @param named a place the text names by other words than its number
 */
record Whereabouts(Charges charges, ReportKind kind, Optional<String> named) {

  /**
   * @param spot a place that is no station, by its code
   * @param values of the report; one of them may be a place the kind is about
   */
  Optional<String> of(
      Optional<String> ac, Optional<String> ps, Optional<String> spot, Collection<Value> values) {
    if (kind.places().contains("station")) {
      if (ps.isPresent()) {
        return charges.code(ac, ps.get());
      }
      if (ac.isPresent() && !charges.ownAc(ac.get())) {
        return charges.elsewhere(ac.get());
      }
    }
    return spot.or(() -> charges.only(kind))
        .or(() -> named.filter(this::fits))
        .or(() -> among(values));
  }

  private Optional<String> among(Collection<Value> values) {
    return values.stream()
        .filter(Value.Word.class::isInstance)
        .map(value -> ((Value.Word) value).text())
        .filter(this::fits)
        .findFirst();
  }

  private boolean fits(String code) {
    return charges.known().kind(code).filter(kind.places()::contains).isPresent();
  }
}
