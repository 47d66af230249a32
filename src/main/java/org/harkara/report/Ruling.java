package org.harkara.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.harkara.config.Rule;
import org.harkara.config.Rule.Term;
import org.harkara.model.Value;

/** What a rule says of a report. */
public enum Ruling {
  HOLDS,
  BROKEN,
  /** A number or choice it names is not there: nobody can say. */
  UNKNOWN;

  public boolean holds() {
    return this == HOLDS;
  }

  public boolean broken() {
    return this == BROKEN;
  }

  /**
   * @param numbers by the names that rules may use; empty for what is missing
   * @param choices field → slug of the choice made; empty for what is missing or no choice
   */
  public static Ruling of(
      Rule rule,
      Function<String, Optional<BigDecimal>> numbers,
      Function<String, Optional<String>> choices) {
    var chosen = alone(rule.left()).flatMap(choices);
    if (chosen.isPresent()) {
      return of(chosen.get(), rule);
    }
    var left = sum(rule.left(), numbers);
    var right = sum(rule.right(), numbers);
    if (left.isEmpty() || right.isEmpty()) {
      return UNKNOWN;
    }
    int order = left.get().compareTo(right.get());
    return of(
        switch (rule.is()) {
          case AT_MOST -> order <= 0;
          case AT_LEAST -> order >= 0;
          case BELOW -> order < 0;
          case ABOVE -> order > 0;
          case EQUAL -> order == 0;
          case OTHER -> order != 0;
        });
  }

  /** On these values alone. */
  public static Ruling of(Rule rule, Map<String, Value> values) {
    return of(rule, name -> Value.number(values, name), name -> Value.word(values, name));
  }

  /** A choice is this one or another; it has no order. */
  private static Ruling of(String chosen, Rule rule) {
    var wanted =
        alone(rule.right()).orElseGet(() -> rule.right().getFirst().factor().toPlainString());
    return switch (rule.is()) {
      case EQUAL -> of(chosen.equals(wanted));
      case OTHER -> of(!chosen.equals(wanted));
      case AT_MOST, AT_LEAST, BELOW, ABOVE -> UNKNOWN;
    };
  }

  private static Ruling of(boolean holds) {
    return holds ? HOLDS : BROKEN;
  }

  private static Optional<String> alone(List<Term> side) {
    return side.size() == 1 ? side.getFirst().alone() : Optional.empty();
  }

  private static Optional<BigDecimal> sum(
      List<Term> terms, Function<String, Optional<BigDecimal>> numbers) {
    var sum = BigDecimal.ZERO;
    for (var term : terms) {
      var product = term.factor();
      for (var name : term.names()) {
        var number = numbers.apply(name);
        if (number.isEmpty()) {
          return Optional.empty();
        }
        product = product.multiply(number.get());
      }
      sum = sum.add(product);
    }
    return Optional.of(sum);
  }
}
