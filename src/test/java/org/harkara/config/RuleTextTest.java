package org.harkara.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a comparison may look like, and how it is taken apart. */
class RuleTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          total <= electors                                    | 1·total | AT_MOST | 1·electors
          total-previous.total<=0.4*electors*slots             | 1·total -1·previous.total | AT_MOST | 0.4·electors·slots
          growth.total >= 2 * 3                                | 1·growth.total | AT_LEAST | 6
          total < 10                                           | 1·total | BELOW | 10
          total > 0                                            | 1·total | ABOVE | 0
          total != previous.total                              | 1·total | OTHER | 1·previous.total
          item = cash                                          | 1·item | EQUAL | 1·cash
          unit = VVPAT                                         | 1·unit | EQUAL | 1·VVPAT
          -a + b - c = 0                                       | -1·a 1·b -1·c | EQUAL | 0
          """)
  void takenApart(String text, String left, String is, String right) {
    var rule = RuleText.parse(text);
    assertThat(shown(rule.left())).isEqualTo(left);
    assertThat(rule.is().name()).isEqualTo(is);
    assertThat(shown(rule.right())).isEqualTo(right);
    assertThat(rule.text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "total",
        "total <=",
        "<= electors",
        "total =< electors",
        "total < = electors",
        "total == electors",
        "a < b < c",
        "a + <= b",
        "+a <= b",
        "- - a <= b",
        "a - -b <= c",
        "a b <= c",
        "a * <= b",
        "a / 2 <= b",
        "(a) <= b",
        "1.2.3 <= a",
        ".5 <= a",
        "a.b.c <= 1",
        "a <= 0x10",
        "9999999999999 <= a"
      })
  void noComparison(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> RuleText.parse(text));
  }

  private static String shown(java.util.List<Rule.Term> terms) {
    return terms.stream()
        .map(
            term ->
                term.factor().toPlainString()
                    + term.names().stream().map(n -> "·" + n).collect(Collectors.joining()))
        .collect(Collectors.joining(" "));
  }
}
