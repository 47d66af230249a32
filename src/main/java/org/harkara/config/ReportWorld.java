package org.harkara.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a kind of report may refer to: roles, places, texts, categories, and events of any kind. */
final class ReportWorld {
  private record Declared(YamlNode node, ReportEvent event) {}

  private final Map<String, YamlNode> only = new HashMap<>();
  private final DepartmentsYaml departments;
  private final Map<String, PlaceRow> places;
  private final Categories categories;
  private final Map<String, Map<String, String>> texts;
  private final Faults faults;
  private final Map<String, Declared> events = new HashMap<>();
  private final List<Runnable> later = new ArrayList<>();

  ReportWorld(
      DepartmentsYaml departments,
      Map<String, PlaceRow> places,
      Categories categories,
      Map<String, Map<String, String>> texts,
      Faults faults) {
    this.departments = departments;
    this.places = places;
    this.categories = categories;
    this.texts = texts;
    this.faults = faults;
  }

  Faults faults() {
    return faults;
  }

  void declare(YamlNode node, ReportEvent event) {
    var first = events.putIfAbsent(event.slug(), new Declared(node, event));
    if (first != null) {
      node.fault(
          "there is an event of this name already (%s:%d): every event has a name of its own"
              .formatted(first.node().file(), first.node().line()));
    }
  }

  /**
   * Notes a declaration that there may be only one of.
   *
   * @param what the declaration's key
   */
  void once(String what, YamlNode node) {
    var first = only.putIfAbsent(what, node);
    if (first != null) {
      node.fault(
          "stands in %s:%d already: there is one '%s' in all, and only the first would hold"
              .formatted(first.file(), first.line(), what));
    }
  }

  Optional<ReportEvent> event(String slug) {
    return Optional.ofNullable(events.get(slug)).map(Declared::event);
  }

  /** A check that needs all events of all kinds. */
  void afterwards(Runnable check) {
    later.add(check);
  }

  void finish() {
    later.forEach(Runnable::run);
  }

  List<String> roles(YamlNode node) {
    node.list().forEach(this::role);
    return node.texts();
  }

  List<String> someRoles(YamlNode node, String what) {
    roles(node);
    return filled(node, what);
  }

  String role(YamlNode node) {
    var role = node.text();
    if (!role.isBlank()
        && !departments.roles().containsKey(role)
        && faults.readable(DepartmentsYaml.FILE)) {
      node.fault("there is no role '" + role + "' in departments.yaml");
    }
    return role;
  }

  /** {@code role} or {@code role/department}. */
  List<String> duties(YamlNode node) {
    node.list().forEach(item -> departments.checkDuty(item, faults));
    return filled(node, "name at least one role to tell");
  }

  String kindOfPlace(YamlNode node) {
    var kind = node.text();
    if (!kind.isBlank() && !PlacesCsv.KINDS.contains(kind)) {
      node.fault("'" + kind + "' is no kind of place: " + YamlMap.join(PlacesCsv.KINDS));
    }
    return kind;
  }

  void place(String code, YamlNode at) {
    if (!places.containsKey(code) && faults.readable(PlacesCsv.FILE)) {
      at.fault("there is no place '" + code + "' in places.csv");
    }
  }

  /** A key that every language has. */
  String text(YamlNode node) {
    var key = node.text();
    if (!key.isBlank()) {
      texts.forEach(
          (language, byKey) -> {
            if (!byKey.containsKey(key)) {
              node.fault("there is no text '" + key + "' in messages/" + language + ".yaml");
            }
          });
    }
    return key;
  }

  /** What a doubtful report is asked back with: a text of the flag's own, or the common one. */
  void flag(YamlNode node) {
    var flag = node.text();
    if (!flag.isBlank() && !YamlMap.SLUG.matcher(flag).matches()) {
      node.fault("a flag is one word of small letters, digits and _, such as above_limit");
      return;
    }
    var key = "confirm.report." + flag;
    texts.forEach(
        (language, byKey) -> {
          if (!byKey.containsKey(key) && !byKey.containsKey("confirm.report.other")) {
            node.fault(
                "there is neither a text '%s' nor 'confirm.report.other' in messages/%s.yaml"
                    .formatted(key, language));
          }
        });
  }

  String category(YamlNode node) {
    var slug = node.text();
    var category = categories.bySlug().get(slug);
    if (slug.isBlank() || !faults.readable(CategoriesYaml.FILE)) {
      return slug;
    }
    if (category == null) {
      node.fault("there is no category '" + slug + "' in categories.yaml");
    } else if (!category.kind().equals("complaint")) {
      node.fault("'" + slug + "' opens no case: it is of the kind " + category.kind());
    }
    return slug;
  }

  /** Names of events of this or another kind. */
  List<String> events(YamlNode node) {
    afterwards(() -> node.list().forEach(this::checkEvent));
    return node.texts();
  }

  void checkEvent(YamlNode node) {
    var slug = node.text();
    if (!slug.isBlank() && !events.containsKey(slug)) {
      node.fault("there is no event '" + slug + "' in reports/");
    }
  }

  static List<String> filled(YamlNode node, String what) {
    if (node.isList() && node.list().isEmpty()) {
      node.fault("is empty: " + what);
    }
    return node.texts();
  }
}
