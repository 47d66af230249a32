package org.harkara.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** One field of a report. */
public sealed interface Value {

  /** Empty when the field is missing, or is no number. */
  static Optional<BigDecimal> number(Map<String, Value> values, String field) {
    return values.get(field) instanceof Amount(BigDecimal number)
        ? Optional.of(number)
        : Optional.empty();
  }

  /** Empty when the field is missing, or is no single word. */
  static Optional<String> word(Map<String, Value> values, String field) {
    return values.get(field) instanceof Word(String text) ? Optional.of(text) : Optional.empty();
  }

  /** True for equal numbers, however many decimals they are written with, and equal texts. */
  default boolean same(Value other) {
    return this instanceof Amount(var one) && other instanceof Amount(var two)
        ? one.compareTo(two) == 0
        : equals(other);
  }

  /** The same with its texts changed. */
  default Value texts(UnaryOperator<String> change) {
    return switch (this) {
      case Amount amount -> amount;
      case Word(String text) -> new Word(change.apply(text));
      case Words(List<String> texts) -> new Words(texts.stream().map(change).toList());
    };
  }

  /** Heads, votes, rupees, or a quantity in its base unit (litre, gram). */
  record Amount(BigDecimal number) implements Value {
    public static Amount of(long number) {
      return new Amount(BigDecimal.valueOf(number));
    }
  }

  /** A choice's slug, a time of day {@code HH:MM}, or words as written. */
  record Word(String text) implements Value {}

  /** Several choices' slugs. */
  record Words(List<String> texts) implements Value {
    public Words {
      texts = List.copyOf(texts);
    }
  }
}
