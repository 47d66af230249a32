package org.harkara.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
    var measured = new LinkedHashMap<Num, ReportField.Unit>();
    for (var number : numbers) {
      if (number.trait() != Num.Trait.MURKY) {
        unit(field, number).ifPresent(unit -> measured.put(number, unit));
      }
    }
    var containers =
        measured.keySet().stream().filter(n -> measured.get(n).container()).findFirst();
    if (containers.isPresent()) {
      var count = containers.get();
      var sizes = measured.remove(count).sizes();
      contents(count, sizes, measured)
          .ifPresent(
              amount -> {
                take(count, numbers);
                measured.keySet().forEach(number -> take(number, numbers));
                values.put(field.slug(), new Value.Amount(plain(amount)));
              });
    } else if (!measured.isEmpty()) {
      var first = measured.entrySet().iterator().next();
      values.put(field.slug(), new Value.Amount(plain(amount(first))));
      take(first.getKey(), numbers);
      numbers.removeIf(this::held);
    }
  }

  /** The chests of {@code 30 peti 270 litre}. */
  private boolean held(Num number) {
    return sheet.at("things", number.to()).isPresent()
        && sheet.marks(Sort.LABEL).stream().noneMatch(m -> m.to() == number.from());
  }

  private void take(Num number, List<Num> numbers) {
    numbers.remove(number);
    sheet.use(number.from(), number.to());
  }

  /** The unit behind the number, or before it: {@code 20 litre}, {@code katta 1}. */
  private Optional<ReportField.Unit> unit(ReportField field, Num number) {
    return Stream.concat(
            sheet.marks(Sort.UNIT).stream().filter(m -> m.from() == number.to()),
            sheet.marks(Sort.UNIT).stream().filter(m -> m.to() == number.from() && own(m)))
        .map(m -> field.units().get(m.meaning().name()))
        .filter(u -> u != null && fits(field, u))
        .findFirst();
  }

  /** Not the unit of the number before it, nor the "no" of a serial number. */
  private boolean own(Sheet.Mark unit) {
    return sheet.numberEnding(unit.from()).isEmpty() && !sheet.covered("number", unit.from());
  }

  private static BigDecimal amount(Map.Entry<Num, ReportField.Unit> measured) {
    return measured.getKey().exact().multiply(measured.getValue().factor());
  }

  /**
   * {@code 180 ml 48 bottles}: so many times the size; or what all hold together, if it is written
   * and can be so. Empty where the size is not clear.
   */
  private static Optional<BigDecimal> contents(
      Num count, List<BigDecimal> sizes, Map<Num, ReportField.Unit> measured) {
    var amounts = measured.entrySet().stream().map(Quantities::amount).toList();
    var products =
        amounts.stream()
            .filter(a -> sizes.stream().anyMatch(size -> size.compareTo(a) == 0))
            .map(size -> size.multiply(count.exact()))
            .toList();
    if (amounts.size() == 1) {
      return products.stream()
          .findFirst()
          .or(() -> amounts.stream().filter(a -> contained(a, count, sizes)).findFirst());
    }
    return amounts.size() == 2
        ? products.stream()
            .filter(p -> amounts.stream().anyMatch(a -> a.compareTo(p) == 0))
            .findFirst()
        : Optional.empty();
  }

  /** So much may be in so many, be they of one size or of several. */
  private static boolean contained(BigDecimal amount, Num count, List<BigDecimal> sizes) {
    var least = Collections.min(sizes).multiply(count.exact());
    var most = Collections.max(sizes).multiply(count.exact());
    return least.compareTo(amount) <= 0 && amount.compareTo(most) <= 0;
  }

  private boolean fits(ReportField field, ReportField.Unit unit) {
    return unit.of().isEmpty() || chosen(field).map(unit.of()::contains).orElse(true);
  }

  /** The choice that says which units fit. */
  private Optional<String> chosen(ReportField field) {
    return field.unitsBy().flatMap(by -> Value.word(values, by));
  }

  private void money(ReportField field, List<Num> numbers) {
    for (var number : numbers) {
      boolean worded =
          sheet.at("money", number.to()).isPresent()
              || sheet.before("money", number.from()).isPresent()
              || sheet.gapAfter(number.to()).startsWith("/-");
      if (worded && number.trait() != Num.Trait.MURKY) {
        values.put(field.slug(), new Value.Amount(plain(number.exact())));
        take(number, numbers);
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

  /** {@code 20 kartoos} where quantities are reported: never a value in rupees. */
  static boolean measured(Sheet sheet, Scheme.Texted texted, Num number) {
    return texted.event().fields().values().stream()
        .filter(f -> f.type() == ReportField.Type.QUANTITY)
        .anyMatch(
            f ->
                sheet.marks(Sort.UNIT).stream()
                    .anyMatch(
                        m -> m.from() == number.to() && f.units().containsKey(m.meaning().name())));
  }

  private static BigDecimal plain(BigDecimal number) {
    var stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
