package org.harkara.routing;

import java.util.List;
import java.util.Optional;
import org.harkara.config.Folded;

/**
 * The electors of a station as serial numbers of the roll, both ends included. It says how the roll
 * was divided, and nothing about how many electors there are: numbers are struck off and added.
 *
 * @param to empty when the list leaves it open
 */
record RollPart(int line, int from, Optional<Integer> to) {

  /** Empty where the list says nothing. */
  static Optional<RollPart> read(int line, String from, String to, List<String> odd) {
    if (from.isEmpty() && to.isEmpty()) {
      return Optional.empty();
    }
    var begin = number(from);
    var end = number(to);
    if (begin.isEmpty() || (end.isEmpty() && !to.isEmpty())) {
      odd.add("the serial numbers '%s' to '%s' cannot be read: not compared".formatted(from, to));
      return Optional.empty();
    }
    if (end.isPresent() && end.get() < begin.get()) {
      odd.add("the serial numbers run backwards, from %s to %s: not compared".formatted(from, to));
      return Optional.empty();
    }
    return Optional.of(new RollPart(line, begin.get(), end));
  }

  /** Thousands may be parted: 1,243. */
  private static Optional<Integer> number(String cell) {
    var digits = Folded.digits(cell).replaceAll("(?<=[0-9]),(?=[0-9]{3}(?![0-9]))", "");
    return digits.matches("[0-9]{1,7}") ? Optional.of(Integer.parseInt(digits)) : Optional.empty();
  }

  boolean overlaps(RollPart other) {
    return from <= other.to.orElse(other.from) && other.from <= to.orElse(from);
  }

  @Override
  public String toString() {
    return from + "–" + to.map(String::valueOf).orElse("");
  }
}
