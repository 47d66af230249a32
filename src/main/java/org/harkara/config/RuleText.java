package org.harkara.config;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.harkara.config.Rule.Comparison;
import org.harkara.config.Rule.Term;

/** Reads a {@link Rule}: two sums of products, and how they ought to stand to each other. */
final class RuleText {
  private static final int LONGEST = 200;
  private static final Pattern COMPARISON = Pattern.compile("<=|>=|!=|<|>|=");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,6})?");
  private static final Pattern NAME =
      Pattern.compile("[A-Za-z][A-Za-z0-9_]*(\\.[a-z][A-Za-z0-9_]*)?");
  private static final Pattern PLUS_OR_MINUS = Pattern.compile("(?=[+-])|(?<=[+-])");

  private RuleText() {}

  /**
   * @throws IllegalArgumentException when it is no comparison
   */
  static Rule parse(String text) {
    var sign = COMPARISON.matcher(text);
    if (text.length() > LONGEST || !sign.find()) {
      throw new IllegalArgumentException("no comparison");
    }
    var right = text.substring(sign.end());
    return new Rule(
        text.strip(), sum(text.substring(0, sign.start())), comparison(sign.group()), sum(right));
  }

  private static Comparison comparison(String sign) {
    for (var comparison : Comparison.values()) {
      if (comparison.sign().equals(sign)) {
        return comparison;
      }
    }
    throw new IllegalArgumentException("no comparison");
  }

  private static List<Term> sum(String text) {
    var terms = new ArrayList<Term>();
    var sign = BigDecimal.ONE;
    var afterSign = false;
    for (var piece : PLUS_OR_MINUS.split(text)) {
      var word = piece.strip();
      if (word.equals("+") || word.equals("-")) {
        if (afterSign || terms.isEmpty() && word.equals("+")) {
          throw new IllegalArgumentException("a sign too many");
        }
        sign = word.equals("-") ? BigDecimal.ONE.negate() : BigDecimal.ONE;
        afterSign = true;
      } else if (!word.isEmpty()) {
        terms.add(product(sign, word));
        afterSign = false;
      }
    }
    if (afterSign || terms.isEmpty()) {
      throw new IllegalArgumentException("nothing to compare");
    }
    return terms;
  }

  private static Term product(BigDecimal sign, String text) {
    var factor = sign;
    var names = new ArrayList<String>();
    for (var part : text.split("\\*", -1)) {
      var word = part.strip();
      if (NUMBER.matcher(word).matches()) {
        factor = factor.multiply(new BigDecimal(word));
      } else if (NAME.matcher(word).matches()) {
        names.add(word);
      } else {
        throw new IllegalArgumentException("neither number nor name");
      }
    }
    return new Term(factor, names);
  }
}
