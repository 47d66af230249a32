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

  /** Notes what is wrong with {@code role} or {@code role/department}. */
  void checkDuty(YamlNode item, Faults faults) {
    var parts = item.text().split("/", 2);
    var role = roles.get(parts[0]);
    if (!faults.readable(FILE) || item.text().isBlank()) {
      return;
    }
    if (role == null) {
      item.fault("there is no role '" + parts[0] + "' in departments.yaml");
    } else if (role.departmental() && parts.length == 1) {
      item.fault("a " + role.slug() + " has a department: write " + role.slug() + "/police");
    } else if (!role.departmental() && parts.length == 2) {
      item.fault("a " + role.slug() + " has no department: write " + role.slug());
    } else if (parts.length == 2 && !departments.containsKey(parts[1])) {
      item.fault("there is no department '" + parts[1] + "' in departments.yaml");
    }
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
