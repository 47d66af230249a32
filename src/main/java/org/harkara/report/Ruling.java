package org.harkara.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.harkara.config.Rule;

/** How a rule stands with the numbers of a report. */
enum Ruling {
  HOLDS,
  BROKEN,
  /** A number it names is not known: nothing can be said. */
  UNKNOWN;

  boolean broken() {
    return this == BROKEN;
  }

  boolean holds() {
    return this == HOLDS;
  }

  /**
   * @param number of a name, where it is known
   * @param choice the slug a choice field has
   */
  static Ruling of(
      Rule rule,
      Function<String, Optional<BigDecimal>> number,
      Function<String, Optional<String>> choice) {
    var field = rule.left().size() == 1 ? rule.left().getFirst().alone() : Optional.<String>empty();
    var slug = field.flatMap(choice);
    if (slug.isPresent()) {
      return chosen(rule, slug.get());
    }
    var left = sum(rule.left(), number);
    var right = sum(rule.right(), number);
    if (left.isEmpty() || right.isEmpty()) {
      return UNKNOWN;
    }
    int order = left.get().compareTo(right.get());
    boolean holds =
        switch (rule.is()) {
          case AT_MOST -> order <= 0;
          case AT_LEAST -> order >= 0;
          case BELOW -> order < 0;
          case ABOVE -> order > 0;
          case EQUAL -> order == 0;
          case OTHER -> order != 0;
        };
    return holds ? HOLDS : BROKEN;
  }

  private static Ruling chosen(Rule rule, String slug) {
    var wanted = rule.right().getFirst().alone().orElse("");
    boolean same = wanted.equals(slug);
    return same == (rule.is() == Rule.Comparison.EQUAL) ? HOLDS : BROKEN;
  }

  private static Optional<BigDecimal> sum(
      List<Rule.Term> terms, Function<String, Optional<BigDecimal>> number) {
    var sum = BigDecimal.ZERO;
    for (var term : terms) {
      var product = term.factor();
      for (var name : term.names()) {
        var value = number.apply(name);
        if (value.isEmpty()) {
          return Optional.empty();
        }
        product = product.multiply(value.get());
      }
      sum = sum.add(product);
    }
    return Optional.of(sum);
  }
}
