package org.harkara.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "daru bat rahi hai | daru bat rahi hai | 1.00",
        "Booth 184/123 par daru bat rhi hai | daru bat rahi hai, booth 123 AC 184 | 0.71",
        "party banner without permission | Illegal party banners without permission | 0.81",
        "daru bat rahi hai | party banners on the wall | 0.05",
        "दारू बंट रही है | दारू बांटी जा रही है | 0.61",
        "दारू बंट रही है | daru bat rahi hai | 1.00",
        "123 | daru bat rahi hai | 0.00",
      })
  void sharesOfLettersInCommon(String one, String other, double share) {
    assertThat(Likeness.of(one).with(Likeness.of(other))).isEqualTo(share, within());
    assertThat(Likeness.of(other).with(Likeness.of(one))).isEqualTo(share, within());
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.data.Offset.offset(0.005);
  }
}
