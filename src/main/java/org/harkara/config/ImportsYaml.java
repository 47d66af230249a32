package org.harkara.config;

import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code imports.yaml}: the words of the lists that other offices send. */
final class ImportsYaml {
  static final String FILE = "imports.yaml";

  private static final List<String> STATION_COLUMNS =
      List.of(
          "code",
          "kind",
          "parent",
          "ac",
          "ac_name",
          "sector",
          "number",
          "name",
          "name_hi",
          "type",
          "serial_from",
          "serial_to",
          "latitude",
          "longitude",
          "electors_male",
          "electors_female",
          "electors_third",
          "electors_total");
  private static final List<String> OFFICER_COLUMNS =
      List.of(
          "name",
          "name_hi",
          "phone",
          "language",
          "role",
          "department",
          "place",
          "ac",
          "number",
          "rank",
          "from",
          "to",
          "leave_from",
          "leave_to",
          "stand_in");

  private final DepartmentsYaml known;
  private final Faults faults;

  ImportsYaml(DepartmentsYaml known, Faults faults) {
    this.known = known;
    this.faults = faults;
  }

  ImportWords read(Path dir) {
    var root = YamlFile.read(dir, FILE, faults);
    var words =
        new ImportWords(
            columns(root.get("stations").map(), STATION_COLUMNS),
            columns(root.get("officers").map(), OFFICER_COLUMNS),
            words(root.get("main")),
            words(root.get("auxiliary")),
            suffixes(root.get("suffixes")),
            root.get("language").text(),
            bounds(root.get("bounds").map()),
            roles(root.get("roles").map()),
            single(root.get("single")));
    root.noOthers();
    return words;
  }

  /** Columns that are not named are not read; no header can mean two. */
  private static Map<String, List<String>> columns(YamlMap map, List<String> columns) {
    var byColumn = new LinkedHashMap<String, List<String>>();
    var owners = new HashMap<String, String>();
    for (var column : columns) {
      map.optional(column)
          .ifPresent(
              node -> {
                byColumn.put(column, List.copyOf(words(node)));
                for (var word : node.list()) {
                  own(word, column, owners);
                }
              });
    }
    map.noOthers();
    return Collections.unmodifiableMap(byColumn);
  }

  private static void own(YamlNode word, String meaning, Map<String, String> owners) {
    var owner = owners.putIfAbsent(Folded.of(word.text()), meaning);
    if (owner != null && !owner.equals(meaning)) {
      word.fault("'" + word.text() + "' already means " + owner + ": keep it in one of them");
    }
  }

  private static Set<String> words(YamlNode node) {
    var words = new LinkedHashSet<String>();
    node.texts().forEach(word -> words.add(Folded.of(word)));
    return Collections.unmodifiableSet(words);
  }

  private static Map<String, String> suffixes(YamlNode node) {
    var suffixes = new HashMap<String, String>();
    node.map()
        .entries()
        .forEach(
            (letter, value) ->
                suffixes.put(
                    Folded.of(letter),
                    value.parsed(
                        "one or two letters from A to Z",
                        "A",
                        text -> {
                          if (!text.matches("[A-Z]{1,2}")) {
                            throw new IllegalArgumentException("no suffix");
                          }
                          return text;
                        })));
    return Map.copyOf(suffixes);
  }

  private static ImportWords.Bounds bounds(YamlMap map) {
    var bounds =
        new ImportWords.Bounds(
            map.get("south").integer(-90, 90),
            map.get("north").integer(-90, 90),
            map.get("west").integer(-180, 180),
            map.get("east").integer(-180, 180));
    map.noOthers();
    return bounds;
  }

  private Map<String, String> roles(YamlMap map) {
    var roles = new HashMap<String, String>();
    map.entries()
        .forEach(
            (slug, node) -> {
              checkRole(slug, node);
              node.list().forEach(word -> own(word, slug, roles));
            });
    return Map.copyOf(roles);
  }

  private Set<String> single(YamlNode node) {
    node.list().forEach(role -> checkRole(role.text(), role));
    return Set.copyOf(new LinkedHashSet<>(node.texts()));
  }

  private void checkRole(String slug, YamlNode node) {
    if (faults.readable(DepartmentsYaml.FILE) && !known.roles().containsKey(slug)) {
      node.fault("there is no role '" + slug + "' in departments.yaml");
    }
  }
}
