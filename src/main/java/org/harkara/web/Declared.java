package org.harkara.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.harkara.config.Config;
import org.harkara.config.ReportEvent;
import org.harkara.config.ReportField;
import org.harkara.model.Names;
import org.harkara.model.Report;
import org.harkara.model.Value;
import org.harkara.text.Mask;

/** Reports in the words of their declaration. */
public final class Declared {
  private final Config config;
  private final Words words;
  private final boolean insider;

  /**
   * @param insider false for who may not see phone numbers inside texts
   */
  Declared(Config config, Words words, boolean insider) {
    this.config = config;
    this.words = words;
    this.insider = insider;
  }

  public String event(String slug) {
    return config.event(slug).map(ReportEvent::name).map(this::text).orElse(slug);
  }

  public String role(String slug) {
    return Optional.ofNullable(config.roles().get(slug))
        .map(role -> text(role.name()))
        .orElse(slug);
  }

  /** The slot, the shift; nothing for what has no part, or only a number of its own. */
  public String part(Report report) {
    return switch (config
        .event(report.event())
        .map(ReportEvent::per)
        .orElse(ReportEvent.Per.EACH)) {
      case SLOT -> report.part();
      case FIELD, ONCE, DAY, EACH -> "";
    };
  }

  /** {@code total 343, male 118}; quantities in their base unit. */
  public String values(Report report) {
    var fields = config.event(report.event()).map(ReportEvent::fields).orElse(Map.of());
    return report.values().entrySet().stream()
        .map(
            entry -> {
              var field = Optional.ofNullable(fields.get(entry.getKey()));
              return field.map(f -> text(f.name())).orElse(entry.getKey())
                  + " "
                  + value(field, shown(entry.getValue()), report.values());
            })
        .collect(Collectors.joining(", "));
  }

  private Value shown(Value value) {
    return insider ? value : value.texts(Mask::of);
  }

  private String value(Optional<ReportField> field, Value value, Map<String, Value> all) {
    return switch (value) {
      case Value.Amount(BigDecimal number) ->
          field.map(f -> number(f, number, unitsBy(f, all))).orElse(words.number(number));
      case Value.Word(String word) -> choice(field, word);
      case Value.Words(List<String> many) ->
          many.stream().map(word -> choice(field, word)).collect(Collectors.joining(" + "));
    };
  }

  private static String unitsBy(ReportField field, Map<String, Value> all) {
    return field.unitsBy().map(all::get).orElse(null) instanceof Value.Word(String choice)
        ? choice
        : "";
  }

  /**
   * With its base unit, where it has one.
   *
   * @param choice on which the unit depends
   */
  public String number(ReportField field, BigDecimal number, String choice) {
    return field.units().values().stream()
        .filter(unit -> unit.factor().compareTo(BigDecimal.ONE) == 0)
        .filter(unit -> unit.of().isEmpty() || unit.of().contains(choice))
        .findFirst()
        .map(unit -> words.number(number) + " " + text(unit.name()))
        .orElse(words.number(number));
  }

  private String choice(Optional<ReportField> field, String slug) {
    return field.map(f -> choice(f, slug)).orElse(slug);
  }

  public String choice(ReportField field, String slug) {
    return Optional.ofNullable(field.choices().get(slug)).map(this::text).orElse(slug);
  }

  public String text(Names names) {
    return names.in(words.language());
  }
}
