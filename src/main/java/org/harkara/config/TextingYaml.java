package org.harkara.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** How a pack texts reports, checked against the kinds that are declared. */
final class TextingYaml {
  private static final String NUMBER = "-?[0-9]{1,9}(\\.[0-9]{1,2})?";

  private final Map<String, ReportEvent> declared = new LinkedHashMap<>();

  /** Code as folded → where it stands, for the checks across packs. */
  private final Map<String, YamlNode> codes = new LinkedHashMap<>();

  private final Map<String, String> codeEvents = new HashMap<>();

  /**
   * @param kinds empty when they could not be read: then names of events and fields are not checked
   */
  TextingYaml(Map<String, ReportKind> kinds) {
    kinds.values().forEach(kind -> declared.putAll(kind.events()));
  }

  Texting read(YamlMap root) {
    var lists = new SignsReader(root.optional("lists").map(YamlNode::map), Map.of());
    var events = new LinkedHashMap<String, EventTexts>();
    root.optional("reports")
        .ifPresent(
            node ->
                node.map()
                    .bySlug()
                    .forEach((slug, event) -> events.put(slug, event(slug, event, lists))));
    return new Texting(
        root.optional("with").map(YamlNode::text),
        root.optional("register").map(this::register).orElse(List.of()),
        Collections.unmodifiableMap(events),
        root.optional("labels").map(n -> labels(n, allFields(), sums())).orElse(Map.of()),
        root.optional("choices").map(this::choices).orElse(Map.of()),
        root.optional("units").map(n -> lists(n, unitSlugs(), "unit")).orElse(Map.of()),
        root.optional("places").map(n -> lists(n, Set.of(), "")).orElse(Map.of()),
        root.optional("words").map(n -> lists(n, Texting.WORDS, "meaning")).orElse(Map.of()),
        root.optional("numbers").map(TextingYaml::numbers).orElse(Map.of()));
  }

  Map<String, YamlNode> codes() {
    return codes;
  }

  String eventOf(String code) {
    return codeEvents.get(code);
  }

  private EventTexts event(String slug, YamlNode node, SignsReader lists) {
    if (!declared.isEmpty() && !declared.containsKey(slug)) {
      node.fault("there is no event '" + slug + "' in reports/");
    }
    var event = Optional.ofNullable(declared.get(slug));
    var fields = event.map(e -> e.fields().keySet()).orElseGet(Set::of);
    var map = node.map();
    var example = map.get("example").text();
    var texts =
        new EventTexts(
            map.optional("codes").map(n -> codes(slug, n)).orElse(List.of()),
            map.optional("signs").map(lists::read).orElse(List.of()),
            map.optional("orders").map(n -> orders(n, fields)).orElse(List.of()),
            map.optional("labels")
                .map(n -> labels(n, fields, event.map(e -> e.sums()).orElse(Map.of()).entrySet()))
                .orElse(Map.of()),
            map.optional("none").map(n -> labels(n, fields, Set.of())).orElse(Map.of()),
            map.optional("bare").map(YamlNode::bool).orElse(false),
            example,
            map.optional("slotted").map(YamlNode::text).orElseGet(() -> EventTexts.first(example)));
    map.noOthers();
    return texts;
  }

  private List<String> codes(String event, YamlNode node) {
    for (var word : node.list()) {
      var folded = DepartmentsYaml.folded(word.text());
      var first = codes.putIfAbsent(folded, word);
      var owner = codeEvents.putIfAbsent(folded, event);
      if (first != null) {
        word.fault(
            "the code '%s' already means %s (line %d): keep one"
                .formatted(word.text(), owner, first.line()));
      }
    }
    return node.texts();
  }

  /** {@code "[ac ps|ps] [slot] total"}: in brackets what may be missing, alternatives by a bar. */
  private static List<List<String>> orders(YamlNode node, Set<String> fields) {
    var orders = new ArrayList<List<String>>();
    for (var item : node.list()) {
      for (var order : expand(item)) {
        for (var name : order) {
          if (!fields.isEmpty() && !fields.contains(name) && !Texting.PLACED.contains(name)) {
            item.fault("'" + name + "' is no field of this event, nor ac, ps, slot or at");
          }
        }
        if (!order.isEmpty() && !orders.contains(order)) {
          orders.add(order);
        }
      }
    }
    return List.copyOf(orders);
  }

  private static List<List<String>> expand(YamlNode node) {
    var text = node.text();
    var found = List.<List<String>>of(List.of());
    int at = 0;
    while (at < text.length()) {
      boolean optional = text.charAt(at) == '[';
      int end = optional ? text.indexOf(']', at) : next(text, at);
      if (end < 0) {
        node.fault("'" + YamlNode.shown(text) + "' has a [ without its ]");
        return List.of();
      }
      var options = new ArrayList<List<String>>();
      for (var option : text.substring(optional ? at + 1 : at, end).split("\\|")) {
        options.add(names(option));
      }
      if (optional) {
        options.add(List.of());
      }
      found = product(found, options);
      at = optional ? end + 1 : end;
    }
    return found;
  }

  private static int next(String text, int from) {
    int bracket = text.indexOf('[', from);
    return bracket < 0 ? text.length() : bracket;
  }

  private static List<String> names(String text) {
    return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
  }

  private static List<List<String>> product(List<List<String>> heads, List<List<String>> tails) {
    var product = new ArrayList<List<String>>();
    for (var head : heads) {
      for (var tail : tails) {
        var both = new ArrayList<>(head);
        both.addAll(tail);
        product.add(List.copyOf(both));
      }
    }
    return product;
  }

  /** A word may label two fields only when one of them is the other's sum. */
  private Map<String, List<String>> labels(
      YamlNode node, Collection<String> fields, Collection<Map.Entry<String, List<String>>> sums) {
    var owners = new HashMap<String, String>();
    var labels = new LinkedHashMap<String, List<String>>();
    node.map()
        .bySlug()
        .forEach(
            (field, words) -> {
              if (!fields.isEmpty()
                  && !fields.contains(field)
                  && !Texting.PLACED.contains(field)
                  && !Texting.ASIDE.contains(field)) {
                words.fault("there is no field '" + field + "' in reports/");
              }
              for (var word : words.list()) {
                var owner = owners.putIfAbsent(DepartmentsYaml.folded(word.text()), field);
                if (owner != null && !oneSum(owner, field, sums)) {
                  word.fault(
                      "'%s' already means %s: a word has one meaning"
                          .formatted(word.text(), owner));
                }
              }
              labels.put(field, words.texts());
            });
    return Collections.unmodifiableMap(labels);
  }

  private static boolean oneSum(
      String a, String b, Collection<Map.Entry<String, List<String>>> sums) {
    return Texting.ASIDE.contains(a)
        || Texting.ASIDE.contains(b)
        || sums.stream()
            .anyMatch(
                sum ->
                    sum.getKey().equals(a) && sum.getValue().contains(b)
                        || sum.getKey().equals(b) && sum.getValue().contains(a));
  }

  private Map<String, Map<String, List<String>>> choices(YamlNode node) {
    var choices = new LinkedHashMap<String, Map<String, List<String>>>();
    node.map()
        .bySlug()
        .forEach(
            (field, byChoice) -> {
              var known = new TreeSet<String>();
              declared.values().stream()
                  .filter(event -> event.fields().containsKey(field))
                  .forEach(event -> known.addAll(event.fields().get(field).choices().keySet()));
              if (!declared.isEmpty() && known.isEmpty()) {
                byChoice.fault("no event in reports/ has a choice '" + field + "'");
              }
              choices.put(field, choice(byChoice, known));
            });
    return Collections.unmodifiableMap(choices);
  }

  private static Map<String, List<String>> choice(YamlNode node, Set<String> known) {
    var owners = new HashMap<String, String>();
    var words = new LinkedHashMap<String, List<String>>();
    node.map()
        .entries()
        .forEach(
            (choice, list) -> {
              if (!known.isEmpty() && !known.contains(choice)) {
                list.fault("is no choice; there are " + YamlMap.join(known));
              }
              for (var word : list.list()) {
                var owner = owners.putIfAbsent(DepartmentsYaml.folded(word.text()), choice);
                if (owner != null) {
                  word.fault(
                      "'%s' already means %s: a word has one meaning"
                          .formatted(word.text(), owner));
                }
              }
              words.put(choice, list.texts());
            });
    return Collections.unmodifiableMap(words);
  }

  private static Map<String, List<String>> lists(YamlNode node, Set<String> known, String what) {
    var lists = new LinkedHashMap<String, List<String>>();
    node.map()
        .entries()
        .forEach(
            (name, list) -> {
              if (!known.isEmpty() && !known.contains(name)) {
                list.fault(
                    "is no %s; there are %s".formatted(what, YamlMap.join(new TreeSet<>(known))));
              }
              lists.put(name, list.texts());
            });
    return Collections.unmodifiableMap(lists);
  }

  private static Map<String, List<String>> numbers(YamlNode node) {
    var numbers = new LinkedHashMap<String, List<String>>();
    node.map()
        .entries()
        .forEach(
            (value, list) -> {
              if (!value.matches(NUMBER)) {
                list.fault("'" + value + "' is no number such as 43 or 0.5");
              }
              numbers.put(value, list.texts());
            });
    return Collections.unmodifiableMap(numbers);
  }

  private List<String> register(YamlNode node) {
    for (var form : node.list()) {
      var names = List.of(form.text().split("[\\s/]+"));
      if (!names.contains("ac") || !names.contains("ps")) {
        form.fault("a registration says ac and ps, such as 'ac P ps'");
      }
    }
    return node.texts();
  }

  private Collection<String> allFields() {
    var fields = new TreeSet<String>();
    declared.values().forEach(event -> fields.addAll(event.fields().keySet()));
    return fields;
  }

  private Set<String> unitSlugs() {
    var units = new TreeSet<String>();
    declared
        .values()
        .forEach(e -> e.fields().values().forEach(field -> units.addAll(field.units().keySet())));
    return units;
  }

  private Collection<Map.Entry<String, List<String>>> sums() {
    return declared.values().stream().flatMap(event -> event.sums().entrySet().stream()).toList();
  }
}
