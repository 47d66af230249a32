package org.harkara.controlroom;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Percentages as the contract writes them: one decimal; of nothing there is none. */
final class Share {
  private Share() {}

  static Optional<BigDecimal> percent(long part, long whole) {
    return whole == 0
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(part * 100)
                .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP));
  }
}
