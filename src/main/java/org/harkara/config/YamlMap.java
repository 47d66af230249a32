package org.harkara.config;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** A map of a YAML file; asks for its keys one by one and notes those nobody asked for. */
final class YamlMap {
  static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");

  private final YamlFile file;
  private final String path;
  private final int line;
  private final boolean present;
  private final Map<String, YamlNode> entries = new LinkedHashMap<>();
  private final TreeSet<String> asked = new TreeSet<>();

  YamlMap(YamlFile file, String path, Optional<MappingNode> node, int line) {
    this.file = file;
    this.path = path;
    this.line = line;
    this.present = node.isPresent();
    node.ifPresent(this::take);
  }

  private void take(MappingNode node) {
    for (var tuple : node.getValue()) {
      int at = YamlFile.line(tuple.getKeyNode());
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        file.faults().add(file.name(), at, prefixed("a key must be one word"));
        continue;
      }
      var name = key.getValue();
      var below = path.isEmpty() ? name : path + "." + name;
      var value = new YamlNode(file, below, Optional.of(tuple.getValueNode()), at);
      var first = entries.putIfAbsent(name, value);
      if (first != null) {
        value.fault("stands twice, first on line " + first.line() + ": keep one");
      }
    }
  }

  /** A key that must be there. */
  YamlNode get(String key) {
    asked.add(key);
    var found = entries.get(key);
    if (found != null) {
      return found;
    }
    if (present) {
      file.faults().add(file.name(), line, prefixed("the key '" + key + "' is missing"));
    }
    return new YamlNode(file, path, Optional.empty(), line);
  }

  Optional<YamlNode> optional(String key) {
    asked.add(key);
    return Optional.ofNullable(entries.get(key));
  }

  /** Every entry, for maps whose keys are names; keys that are no slugs are noted. */
  Map<String, YamlNode> bySlug() {
    entries.forEach(
        (key, node) -> {
          if (!SLUG.matcher(key).matches()) {
            node.fault("the name must be small letters, digits and _, such as mcc_cell");
          }
        });
    return entries;
  }

  Map<String, YamlNode> entries() {
    return entries;
  }

  /** Notes every key nobody has asked for; call it last. */
  void noOthers() {
    for (var entry : entries.entrySet()) {
      if (!asked.contains(entry.getKey())) {
        entry.getValue().fault("is unknown; what may stand here is " + join(asked));
      }
    }
  }

  static String join(Collection<String> words) {
    return String.join(", ", List.copyOf(words));
  }

  private String prefixed(String what) {
    return path.isEmpty() ? what : path + ": " + what;
  }
}
