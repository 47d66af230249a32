package org.harkara.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.harkara.config.ReportField;
import org.harkara.model.Value;
import org.harkara.reading.Meaning.Sort;

/** Takes the numbers that have a unit beside them: litres, grams, rupees. */
final class Quantities {
  private final Sheet sheet;
  private final Scheme.Texted texted;
  private final Map<String, Value> values;

  Quantities(Layout layout, Scheme.Texted texted, Map<String, Value> values) {
    this.sheet = layout.sheet();
    this.texted = texted;
    this.values = values;
  }

  /** The numbers that are left. */
  List<Num> rest(List<Num> numbers) {
    var rest = new ArrayList<>(numbers);
    for (var field : texted.event().fields().values()) {
      switch (field.type()) {
        case QUANTITY -> quantity(field, rest);
        case MONEY -> money(field, rest);
        case COUNT, TIME, CHOICE, CHOICES, PLACE, TEXT -> {}
      }
    }
    return rest;
  }

  private void quantity(ReportField field, List<Num> numbers) {
    for (var number : numbers) {
      var unit =
          sheet.marks(Sort.UNIT).stream()
              .filter(m -> m.from() == number.to())
              .map(m -> field.units().get(m.meaning().name()))
              .filter(u -> u != null && fits(field, u))
              .findFirst();
      if (unit.isPresent() && number.trait() != Num.Trait.MURKY) {
        values.put(
            field.slug(), new Value.Amount(plain(exact(number).multiply(unit.get().factor()))));
        numbers.remove(number);
        sheet.use(number.from(), number.to());
        return;
      }
    }
  }

  private boolean fits(ReportField field, ReportField.Unit unit) {
    return unit.of().isEmpty() || chosen(field).map(unit.of()::contains).orElse(true);
  }

  /** The choice that says which units fit. */
  private Optional<String> chosen(ReportField field) {
    return field
        .unitsBy()
        .map(values::get)
        .filter(Value.Word.class::isInstance)
        .map(value -> ((Value.Word) value).text());
  }

  private void money(ReportField field, List<Num> numbers) {
    for (var number : numbers) {
      boolean worded =
          sheet.at("money", number.to()).isPresent()
              || sheet.before("money", number.from()).isPresent()
              || sheet.gapAfter(number.to()).startsWith("/-");
      if (worded && number.trait() != Num.Trait.MURKY) {
        values.put(field.slug(), new Value.Amount(plain(exact(number))));
        numbers.remove(number);
        sheet.use(number.from(), number.to());
        return;
      }
    }
  }

  /** The field of a quantity that is awaited and has no unit beside its number. */
  Optional<String> unitMissing() {
    return texted.event().fields().values().stream()
        .filter(f -> f.type() == ReportField.Type.QUANTITY && !values.containsKey(f.slug()))
        .filter(this::awaited)
        .map(ReportField::slug)
        .findFirst();
  }

  /** An item that no unit fits, like cash, has no quantity. */
  private boolean awaited(ReportField field) {
    var chosen = chosen(field);
    return chosen.isEmpty() || !field.unitsFor(chosen.get()).isEmpty();
  }

  private static BigDecimal exact(Num number) {
    var text = number.value() + (number.fraction().isEmpty() ? "" : "." + number.fraction());
    return new BigDecimal(text);
  }

  private static BigDecimal plain(BigDecimal number) {
    var stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
