package org.harkara.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "call 9812345678 now | +919812345678 | call xxxxxxxxxx now",
        "+91 98123-45678, booth 123 | +919812345678 | +91 xxxxxxxxxx, booth 123",
        "98 - 12 34 / 56.78 | +919812345678 | xxxxxxxxxx",
        "९८१२३४५६७८ पर फोन करें | +919812345678 | xxxxxxxxxx पर फोन करें",
        "919812345678919812345678 | +919812345678 | 91xxxxxxxxxx91xxxxxxxxxx",
        "9812345679, 98123 and 45678 | +919812345678 | 9812345679, 98123 and 45678",
        "chat 7312345678 | 7312345678 | chat xxxxxxxxxx",
        "id 1234567 | -1234567 | id xxxxxxx",
        "booth 71 | 71 | booth 71",
        "no digits | +919812345678 | no digits",
      })
  void nothingOfTheOwnNumberIsLeft(String text, String number, String left) {
    assertThat(Mask.without(text, number)).isEqualTo(left);
  }
}
