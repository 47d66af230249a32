package org.harkara.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.harkara.config.ReportEvent.Per;
import org.harkara.config.Rule.Comparison;
import org.harkara.config.Rule.Term;

/** Which names a rule of one event may use. */
final class RuleNames {
  private static final List<String> OWN = List.of("slots", "electors", "expected");
  private static final List<String> ELECTORS = List.of("male", "female", "third");
  private static final List<String> WORDS = List.of("previous", "next", "growth");
  private static final List<String> PER = List.of("slot", "once", "day", "each");

  private final Map<String, ReportField> fields;
  private final Map<String, ReportField> before;
  private final Per per;
  private final boolean follows;
  private final boolean expected;

  /**
   * @param before fields of the reports that {@code previous} speaks of
   * @param follows reports of another event stand before this one
   * @param expected the kind has a number for each place and part
   */
  RuleNames(
      Map<String, ReportField> fields,
      Map<String, ReportField> before,
      Per per,
      boolean follows,
      boolean expected) {
    this.fields = fields;
    this.before = before;
    this.per = per;
    this.follows = follows;
    this.expected = expected;
  }

  /** True when a field may not be called so. */
  static boolean taken(String name) {
    return Stream.of(OWN, WORDS, PER).anyMatch(words -> words.contains(name));
  }

  /** Notes every name that means nothing here. */
  void check(YamlNode node, Rule rule) {
    var choice = alone(rule.left()).flatMap(name -> ReportFieldYaml.choice(fields, name));
    if (choice.isPresent()) {
      checkChoice(node, rule, choice.get());
      return;
    }
    Stream.of(rule.left(), rule.right())
        .flatMap(List::stream)
        .flatMap(term -> term.names().stream())
        .distinct()
        .forEach(name -> what(name).ifPresent(node::fault));
  }

  private static void checkChoice(YamlNode node, Rule rule, ReportField field) {
    var slug = RuleNames.choice(rule.right());
    if (slug.isEmpty() || !field.choices().containsKey(slug.get())) {
      node.fault(
          "'%s' is compared with one of its choices: %s"
              .formatted(field.slug(), YamlMap.join(field.choices().keySet())));
    }
    if (rule.is() != Comparison.EQUAL && rule.is() != Comparison.OTHER) {
      node.fault("a choice is equal (=) or other (!=), never more or less");
    }
  }

  /** The choice that a side names: a word, or digits that are one. */
  private static Optional<String> choice(List<Term> side) {
    return alone(side)
        .or(
            () ->
                side.size() == 1 && side.getFirst().names().isEmpty()
                    ? Optional.of(side.getFirst().factor().toPlainString())
                    : Optional.empty());
  }

  private static Optional<String> alone(List<Term> side) {
    return side.size() == 1 ? side.getFirst().alone() : Optional.empty();
  }

  private Optional<String> what(String name) {
    int dot = name.indexOf('.');
    if (dot < 0) {
      return number(name);
    }
    var word = name.substring(0, dot);
    var field = name.substring(dot + 1);
    if (word.equals("electors") && ELECTORS.contains(field)) {
      return Optional.empty();
    }
    if (!WORDS.contains(word)) {
      return Optional.of("'" + name + "' is unknown");
    }
    if (!word.equals("previous") && !numeric(fields, field)
        || !word.equals("next") && !numeric(before, field)) {
      return Optional.of("'" + name + "': there is no number field '" + field + "'");
    }
    var ordered = per == Per.SLOT || per == Per.DAY && !word.equals("next");
    return ordered || follows && !word.equals("next")
        ? Optional.empty()
        : Optional.of("'" + name + "': reports of this event have no order (per)");
  }

  private static boolean numeric(Map<String, ReportField> among, String name) {
    return Optional.ofNullable(among.get(name)).filter(ReportField::numeric).isPresent();
  }

  private Optional<String> number(String name) {
    var field = fields.get(name);
    if (field != null) {
      return field.numeric()
          ? Optional.empty()
          : Optional.of("'" + name + "' is no number, nor a choice alone on the left");
    }
    return switch (name) {
      case "electors" -> Optional.empty();
      case "slots" ->
          per == Per.SLOT ? Optional.empty() : Optional.of("'slots': the event is not per slot");
      case "expected" ->
          expected
              ? Optional.empty()
              : Optional.of("'expected': the file has no numbers under expected");
      default -> Optional.of("'" + name + "' is unknown");
    };
  }
}
