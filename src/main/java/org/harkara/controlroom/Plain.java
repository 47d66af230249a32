package org.harkara.controlroom;

import java.math.BigDecimal;
import java.util.List;
import org.harkara.model.Value;

/** Values as JSON and spreadsheets hold them. */
final class Plain {
  private Plain() {}

  /** A number, a string, or a list of strings. */
  static Object value(Value value) {
    return switch (value) {
      case Value.Amount(BigDecimal number) -> number(number);
      case Value.Word(String text) -> text;
      case Value.Words(List<String> texts) -> texts;
    };
  }

  /** {@code 343}, {@code 2.5}; never {@code 343.0} or {@code 3E+2}. */
  static BigDecimal number(BigDecimal number) {
    var plain = number.stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }
}
