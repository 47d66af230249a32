package org.harkara.model;

import java.math.BigDecimal;
import java.util.List;

/** One field of a report. */
public sealed interface Value {

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
