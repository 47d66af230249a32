package org.harkara.config;

import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.harkara.model.Names;

/** {@code departments.yaml}: roles, and the departments some of them belong to. */
record DepartmentsYaml(Map<String, Role> roles, Map<String, Department> departments) {
  static final String FILE = "departments.yaml";

  static DepartmentsYaml read(Path dir, Faults faults) {
    var root = YamlFile.read(dir, FILE, faults);
    var roles = new LinkedHashMap<String, Role>();
    root.get("roles")
        .map()
        .bySlug()
        .forEach(
            (slug, node) -> {
              var map = node.map();
              var departmental = map.optional("departmental").map(YamlNode::bool).orElse(false);
              roles.put(slug, new Role(slug, names(map.get("name")), departmental));
              map.noOthers();
            });
    var departments = new LinkedHashMap<String, Department>();
    var owners = new HashMap<String, String>();
    root.get("departments")
        .map()
        .bySlug()
        .forEach(
            (slug, node) -> {
              var map = node.map();
              var words = map.get("words");
              departments.put(slug, new Department(slug, names(map.get("name")), words.texts()));
              for (var word : words.list()) {
                var owner = owners.putIfAbsent(folded(word.text()), slug);
                if (owner != null && !owner.equals(slug)) {
                  word.fault(
                      "'" + word.text() + "' already means " + owner + ": keep it in one of them");
                }
              }
              map.noOthers();
            });
    root.noOthers();
    return new DepartmentsYaml(
        Collections.unmodifiableMap(roles), Collections.unmodifiableMap(departments));
  }

  static String folded(String word) {
    return word.strip().toLowerCase(Locale.ROOT);
  }

  /** {@code {en: …, hi: …}}. */
  static Names names(YamlNode node) {
    var map = node.map();
    var byLanguage = new LinkedHashMap<String, String>();
    map.get("en");
    map.entries()
        .forEach(
            (language, name) -> {
              if (!language.matches("[a-z]{2,3}")) {
                name.fault("is no language; write en, hi or another code of two or three letters");
              }
              byLanguage.put(language, name.text());
            });
    return byLanguage.isEmpty() ? new Names(Map.of("en", "?")) : new Names(byLanguage);
  }
}
