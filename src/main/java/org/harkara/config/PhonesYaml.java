package org.harkara.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.harkara.model.Address;

/** {@code phones.yaml}; the file may be left out. */
final class PhonesYaml {
  static final String FILE = "phones.yaml";

  private final DepartmentsYaml known;
  private final Faults faults;

  PhonesYaml(DepartmentsYaml known, Faults faults) {
    this.known = known;
    this.faults = faults;
  }

  Phones read(Path dir) {
    if (Files.notExists(dir.resolve(FILE))) {
      return Phones.NONE;
    }
    var root = YamlFile.read(dir, FILE, faults);
    var citizens = new ArrayList<Address>();
    for (var node : root.get("citizens").list()) {
      citizens.add(address(node));
    }
    var open = open(root.get("open"));
    var suggestions = suggestions(root.get("suggestions").map());
    root.noOthers();
    return new Phones(open, citizens, suggestions);
  }

  private List<Address> open(YamlNode node) {
    var open = new LinkedHashMap<Address, YamlNode>();
    for (var item : node.list()) {
      var address = address(item);
      if (open.putIfAbsent(address, item) != null) {
        item.fault("stands twice: one phone is in one hand");
      }
    }
    if (open.size() > Phones.MOST) {
      node.fault("names " + open.size() + " phones, but there is room for " + Phones.MOST);
    }
    return List.copyOf(open.keySet());
  }

  private static Address address(YamlNode node) {
    return node.parsed(
        "a phone: write telegram: and digits, or + and the whole number",
        Address.sms("+911"),
        text -> {
          var address = Address.parse(text);
          if (!address.answerable()) {
            throw new IllegalArgumentException("no phone");
          }
          return address;
        });
  }

  private Map<String, Map<String, List<String>>> suggestions(YamlMap map) {
    var byRole = new LinkedHashMap<String, Map<String, List<String>>>();
    map.entries()
        .forEach(
            (role, node) -> {
              if (faults.readable(DepartmentsYaml.FILE)
                  && !role.equals(Phones.CITIZEN)
                  && !role.equals(Phones.OFFICER)
                  && !known.roles().containsKey(role)) {
                node.fault("is neither citizen, officer nor a role of departments.yaml");
              }
              var byLanguage = new LinkedHashMap<String, List<String>>();
              var languages = node.map();
              languages.get("en");
              languages.entries().forEach((lang, texts) -> byLanguage.put(lang, texts.texts()));
              byRole.put(role, Map.copyOf(byLanguage));
            });
    return byRole;
  }
}
