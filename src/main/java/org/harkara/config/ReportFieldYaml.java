package org.harkara.config;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.harkara.config.ReportField.Type;
import org.harkara.config.ReportField.Unit;
import org.harkara.model.Names;

/** The fields of an event. */
final class ReportFieldYaml {
  /** Choices are written as people know them: {@code VVPAT}, {@code 2}. */
  private static final Pattern CHOICE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_]*");

  private static final String NUMBER = "[0-9]{1,9}";
  private static final String FACTOR = "[0-9]{1,9}(\\.[0-9]{1,9})?";

  private ReportFieldYaml() {}

  static Map<String, ReportField> read(YamlNode node) {
    var fields = new LinkedHashMap<String, ReportField>();
    var nodes = node.map().bySlug();
    nodes.forEach((slug, at) -> fields.put(slug, field(slug, at)));
    fields.values().forEach(field -> checkUnitsBy(field, fields, nodes.get(field.slug())));
    return Collections.unmodifiableMap(fields);
  }

  private static ReportField field(String slug, YamlNode node) {
    if (RuleNames.taken(slug)) {
      node.fault("this name means something else in checks: choose another");
    }
    var map = node.map();
    var type = type(map.get("type"));
    var choices = map.optional("choices");
    var units = map.optional("units");
    var field =
        new ReportField(
            slug,
            DepartmentsYaml.names(map.get("name")),
            type,
            map.optional("required").map(YamlNode::bool).orElse(false),
            map.optional("omitted").map(YamlNode::text),
            choices.map(ReportFieldYaml::choices).orElse(Map.of()),
            units.map(ReportFieldYaml::units).orElse(Map.of()),
            map.optional("unitsBy").map(YamlNode::text));
    needs(node, type == Type.CHOICE || type == Type.CHOICES, "choices", !field.choices().isEmpty());
    needs(node, type == Type.QUANTITY, "units", !field.units().isEmpty());
    map.optional("omitted").ifPresent(at -> checkOmitted(at, field));
    map.noOthers();
    return field;
  }

  private static Type type(YamlNode node) {
    var words = Arrays.stream(Type.values()).map(t -> t.name().toLowerCase(Locale.ROOT)).toList();
    return node.parsed(
        "a type: " + YamlMap.join(words), Type.TEXT, text -> Type.values()[known(words, text)]);
  }

  /**
   * @throws IllegalArgumentException when the word is none of them
   */
  static int known(List<String> words, String text) {
    int index = words.indexOf(text);
    if (index < 0) {
      throw new IllegalArgumentException("unknown");
    }
    return index;
  }

  private static void needs(YamlNode node, boolean wanted, String key, boolean there) {
    if (wanted && !there) {
      node.fault("a field of this type needs " + key);
    } else if (!wanted && there) {
      node.fault("a field of this type has no " + key);
    }
  }

  private static Map<String, Names> choices(YamlNode node) {
    var choices = new LinkedHashMap<String, Names>();
    node.map()
        .entries()
        .forEach(
            (slug, name) -> {
              if (!CHOICE.matcher(slug).matches()) {
                name.fault("a choice is one word of letters, digits and _");
              }
              choices.put(slug, DepartmentsYaml.names(name));
            });
    return Collections.unmodifiableMap(choices);
  }

  private static Map<String, Unit> units(YamlNode node) {
    var units = new LinkedHashMap<String, Unit>();
    node.map()
        .bySlug()
        .forEach(
            (slug, at) -> {
              var map = at.map();
              var sizes = map.optional("sizes").map(ReportFieldYaml::sizes).orElse(List.of());
              var factor =
                  sizes.isEmpty()
                      ? map.get("factor").parsed("a number", BigDecimal.ONE, ReportFieldYaml::of)
                      : BigDecimal.ZERO;
              units.put(
                  slug,
                  new Unit(
                      DepartmentsYaml.names(map.get("name")),
                      factor,
                      map.optional("of").map(YamlNode::texts).orElse(List.of()),
                      sizes));
              map.noOthers();
            });
    return Collections.unmodifiableMap(units);
  }

  private static List<BigDecimal> sizes(YamlNode node) {
    return node.list().stream()
        .map(size -> size.parsed("a number", BigDecimal.ONE, ReportFieldYaml::of))
        .toList();
  }

  private static BigDecimal of(String text) {
    if (!text.matches(FACTOR) || new BigDecimal(text).signum() == 0) {
      throw new IllegalArgumentException("no factor");
    }
    return new BigDecimal(text);
  }

  private static void checkOmitted(YamlNode node, ReportField field) {
    var word = field.omitted().orElse("");
    var fits =
        switch (field.type()) {
          case COUNT, MONEY -> word.matches(NUMBER);
          case CHOICE -> field.choices().containsKey(word);
          case QUANTITY, TIME, CHOICES, PLACE, TEXT -> false;
        };
    if (!fits && !word.isBlank()) {
      node.fault("'" + YamlNode.shown(word) + "' cannot stand for what is not written here");
    }
  }

  private static void checkUnitsBy(
      ReportField field, Map<String, ReportField> fields, YamlNode node) {
    var by = field.unitsBy().map(fields::get);
    if (field.unitsBy().isEmpty()) {
      if (field.units().values().stream().anyMatch(unit -> !unit.of().isEmpty())) {
        node.fault("its units name choices: say with unitsBy of which field");
      }
      return;
    }
    if (by.isEmpty() || by.get().type() != Type.CHOICE) {
      node.fault("unitsBy: '" + field.unitsBy().get() + "' is no choice field of this event");
      return;
    }
    field
        .units()
        .forEach(
            (slug, unit) -> {
              for (var choice : unit.of()) {
                if (!by.get().choices().containsKey(choice)) {
                  node.fault(
                      "units.%s: '%s' is no choice of %s".formatted(slug, choice, by.get().slug()));
                }
              }
            });
  }

  /** Fields of that type are compared with a choice's slug. */
  static Optional<ReportField> choice(Map<String, ReportField> fields, String name) {
    return Optional.ofNullable(fields.get(name)).filter(f -> f.type() == Type.CHOICE);
  }
}
