package org.harkara.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseNumberTest {
  /** 572 → 5724 is the example of Damm's thesis. */
  @ParameterizedTest
  @CsvSource({"572, 5724"})
  void appendsTheCheckDigit(long id, String number) {
    var own = CaseNumber.of(id);
    assertThat(own).isEqualTo(number);
    assertThat(CaseNumber.valid(own)).isTrue();
    assertThat(CaseNumber.id(own)).isEqualTo(id);
  }

  @Test
  void oneWrongDigitOrASwapIsNeverAnotherCase() {
    for (long id = 1000; id < 4000; id++) {
      var number = CaseNumber.of(id);
      for (var slip : slips(number)) {
        assertThat(CaseNumber.valid(slip)).as(number + " mistyped as " + slip).isFalse();
      }
    }
  }

  private static List<String> slips(String number) {
    var slips = new ArrayList<String>();
    for (int i = 0; i < number.length(); i++) {
      for (char digit = '0'; digit <= '9'; digit++) {
        if (digit != number.charAt(i)) {
          slips.add(number.substring(0, i) + digit + number.substring(i + 1));
        }
      }
      if (i > 0 && number.charAt(i) != number.charAt(i - 1)) {
        slips.add(
            number.substring(0, i - 1)
                + number.charAt(i)
                + number.charAt(i - 1)
                + number.substring(i + 1));
      }
    }
    return slips;
  }

  @ParameterizedTest
  @CsvSource({"''", "12", "123", "0123", "abcd", "1234567890", "१२३४"})
  void whatIsNoNumberIsNotValid(String text) {
    assertThat(CaseNumber.valid(text)).isFalse();
    assertThatThrownBy(() -> CaseNumber.id(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
