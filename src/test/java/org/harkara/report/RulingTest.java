package org.harkara.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.harkara.config.Rule;
import org.harkara.config.Rule.Comparison;
import org.harkara.config.Rule.Term;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules over total 343, male 180, 118 before, 1050 electors and one slot; the item is cash. */
class RulingTest {
  private static final Map<String, BigDecimal> NUMBERS =
      Map.of(
          "total", new BigDecimal("343"),
          "male", new BigDecimal("180.0"),
          "previous.total", new BigDecimal("118"),
          "electors", new BigDecimal("1050"),
          "slots", BigDecimal.ONE);
  private static final Map<String, String> CHOICES = Map.of("item", "cash", "shift", "2");

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          total                  | <= | electors               | HOLDS
          total                  | >  | electors               | BROKEN
          total -1 previous.total| <= | 0.4 electors slots     | HOLDS
          total -1 previous.total| <= | 0.2 electors slots     | BROKEN
          total                  | >= | previous.total         | HOLDS
          total                  | <  | previous.total         | BROKEN
          total                  | =  | 343.0                  | HOLDS
          total                  | != | 343                    | BROKEN
          male                   | =  | 180                    | HOLDS
          total                  | >  | 0                      | HOLDS
          total                  | <= | expected               | UNKNOWN
          male female            | <= | total                  | UNKNOWN
          item                   | =  | cash                   | HOLDS
          item                   | =  | drugs                  | BROKEN
          item                   | != | drugs                  | HOLDS
          item                   | != | cash                   | BROKEN
          shift                  | =  | 2                      | HOLDS
          shift                  | =  | 1                      | BROKEN
          unit                   | =  | CU                     | UNKNOWN
          unit                   | != | CU                     | UNKNOWN
          """)
  void judged(String left, String sign, String right, Ruling ruling) {
    var rule = new Rule("", terms(left), comparison(sign), terms(right));
    assertThat(
            Ruling.of(
                rule,
                name -> Optional.ofNullable(NUMBERS.get(name)),
                name -> Optional.ofNullable(CHOICES.get(name))))
        .isEqualTo(ruling);
    assertThat(ruling.holds()).isEqualTo(ruling == Ruling.HOLDS);
    assertThat(ruling.broken()).isEqualTo(ruling == Ruling.BROKEN);
  }

  /** Numbers begin a new term; names multiply onto it, or stand alone at the beginning. */
  private static List<Term> terms(String text) {
    var terms = new java.util.ArrayList<Term>();
    for (var word : text.strip().split(" ")) {
      if (word.matches("-?[0-9.]+")) {
        terms.add(new Term(new BigDecimal(word), List.of()));
      } else if (terms.isEmpty()) {
        terms.add(new Term(BigDecimal.ONE, List.of(word)));
      } else {
        var last = terms.removeLast();
        var names = new java.util.ArrayList<>(last.names());
        names.add(word);
        terms.add(new Term(last.factor(), names));
      }
    }
    return terms;
  }

  private static Comparison comparison(String sign) {
    return List.of(Comparison.values()).stream()
        .filter(c -> c.sign().equals(sign))
        .findFirst()
        .orElseThrow();
  }
}
