package org.harkara.config;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A comparison over a report's numbers: {@code total - previous.total <= 0.4 * electors * slots}.
 *
 * @param text as configured
 */
public record Rule(String text, List<Term> left, Comparison is, List<Term> right) {
  public Rule {
    left = List.copyOf(left);
    right = List.copyOf(right);
  }

  /** How both sides ought to stand to each other. */
  public enum Comparison {
    AT_MOST("<="),
    AT_LEAST(">="),
    BELOW("<"),
    ABOVE(">"),
    EQUAL("="),
    OTHER("!=");

    private final String sign;

    Comparison(String sign) {
      this.sign = sign;
    }

    public String sign() {
      return sign;
    }
  }

  /**
   * A product, added or taken away.
   *
   * @param factor with its sign
   * @param names each multiplies; for a choice's slug compared with a field of that type the name
   *     stands alone
   */
  public record Term(BigDecimal factor, List<String> names) {
    public Term {
      names = List.copyOf(names);
    }

    /** The only name, when the term is nothing but one. */
    public Optional<String> alone() {
      return factor.equals(BigDecimal.ONE) && names.size() == 1
          ? Optional.of(names.getFirst())
          : Optional.empty();
    }
  }
}
