package org.harkara.config;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.harkara.model.Names;
import org.harkara.model.Value;

/**
 * One field of an event.
 *
 * @param required without it we ask
 * @param omitted what it is when it is not written: a number (if others of its sum are) or a choice
 * @param choices slug → name, for {@link Type#CHOICE} and {@link Type#CHOICES}
 * @param units unit's slug → what it is, for {@link Type#QUANTITY}
 * @param unitsBy the choice field whose value says which units fit
 */
public record ReportField(
    String slug,
    Names name,
    Type type,
    boolean required,
    Optional<String> omitted,
    Map<String, Names> choices,
    Map<String, Unit> units,
    Optional<String> unitsBy) {

  /** What may be written in it. */
  public enum Type {
    /** Whole, not negative: people, votes, forms. */
    COUNT,
    /** Rupees. */
    MONEY,
    /** A number with a unit, asked when missing. */
    QUANTITY,
    /** A time of day. */
    TIME,
    CHOICE,
    CHOICES,
    /** A place of places.csv. */
    PLACE,
    /** Words as written. */
    TEXT
  }

  /**
   * @param name for people
   * @param factor how many base units it is; zero for what comes in sizes
   * @param of the choices it fits, when {@code unitsBy} is set
   * @param sizes of a container: how many base units one may hold; which, the message must say
   */
  public record Unit(Names name, BigDecimal factor, List<String> of, List<BigDecimal> sizes) {
    public Unit {
      of = List.copyOf(of);
      sizes = List.copyOf(sizes);
    }

    /** A bottle, a pack: it measures only together with its size. */
    public boolean container() {
      return !sizes.isEmpty();
    }
  }

  /** Units in which this choice is measured, by slug; none for what is counted in money. */
  public Map<String, Unit> unitsFor(String choice) {
    var fit = new LinkedHashMap<String, Unit>();
    units.forEach(
        (slug, unit) -> {
          if (!unit.container() && (unit.of().isEmpty() || unit.of().contains(choice))) {
            fit.put(slug, unit);
          }
        });
    return fit;
  }

  /** The unit in which a quantity is kept: the base unit of what was found. */
  public Optional<String> baseUnit(Map<String, Value> values) {
    var fit =
        unitsBy.isEmpty()
            ? units
            : unitsBy.flatMap(by -> Value.word(values, by)).map(this::unitsFor).orElse(Map.of());
    return fit.entrySet().stream()
        .filter(unit -> unit.getValue().factor().compareTo(BigDecimal.ONE) == 0)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** True when its values are numbers. */
  public boolean numeric() {
    return switch (type) {
      case COUNT, MONEY, QUANTITY -> true;
      case TIME, CHOICE, CHOICES, PLACE, TEXT -> false;
    };
  }
}
