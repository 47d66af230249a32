package org.harkara.config;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** {@code messages/*.yaml}: the catalogue, a file a language, the same keys and holes in each. */
final class MessagesYaml {
  private static final String FOLDER = "messages";
  private static final Pattern HOLE = Pattern.compile("\\{([a-zA-Z][a-zA-Z0-9_]*)\\}");
  private static final int DEEPEST = 3;

  private MessagesYaml() {}

  /**
   * By language, then by key; keys within keys are joined by dots.
   *
   * @param language the one that answers begin in: it must be there
   */
  static Map<String, Map<String, String>> read(Path dir, YamlNode language, Faults faults) {
    var nodes = new LinkedHashMap<String, Map<String, YamlNode>>();
    for (var file : Source.yamlFiles(dir, FOLDER, faults)) {
      var found = new LinkedHashMap<String, YamlNode>();
      collect("", YamlFile.read(dir, file, faults), 1, found);
      if (faults.readable(file)) {
        nodes.put(Source.stem(file), found);
      }
    }
    checkLanguage(language, nodes, faults);
    var texts = new LinkedHashMap<String, Map<String, String>>();
    nodes.forEach(
        (code, found) -> {
          var byKey = new LinkedHashMap<String, String>();
          found.forEach((key, node) -> byKey.put(key, node.text()));
          texts.put(code, Collections.unmodifiableMap(byKey));
        });
    compare(nodes, texts);
    return Collections.unmodifiableMap(texts);
  }

  private static void collect(String prefix, YamlMap map, int depth, Map<String, YamlNode> found) {
    map.entries()
        .forEach(
            (key, node) -> {
              if (node.isMap() && depth < DEEPEST) {
                collect(prefix + key + ".", node.map(), depth + 1, found);
              } else {
                found.put(prefix + key, node);
              }
            });
  }

  private static void checkLanguage(
      YamlNode language, Map<String, Map<String, YamlNode>> nodes, Faults faults) {
    var file = FOLDER + "/" + (language.present() ? language.text() : "en") + ".yaml";
    if (language.present()
        && faults.readable(FOLDER)
        && faults.readable(file)
        && !nodes.containsKey(language.text())) {
      language.fault(
          "there is no " + file + "; there are messages in " + YamlMap.join(nodes.keySet()));
    }
  }

  private static void compare(
      Map<String, Map<String, YamlNode>> nodes, Map<String, Map<String, String>> texts) {
    var told = new TreeSet<String>();
    for (var one : nodes.keySet()) {
      for (var other : nodes.keySet()) {
        if (one.equals(other)) {
          continue;
        }
        nodes
            .get(one)
            .forEach(
                (key, node) -> {
                  var there = texts.get(other).get(key);
                  if (there == null) {
                    node.fault("stands in " + one + ".yaml only: add it to " + other + ".yaml");
                  } else if (!holes(there).equals(holes(texts.get(one).get(key)))
                      && told.add(key)) {
                    var twin = nodes.get(other).get(key);
                    twin.fault(
                        "has the holes %s, but %s:%d has %s: they must be the same"
                            .formatted(
                                holes(there),
                                node.file(),
                                node.line(),
                                holes(texts.get(one).get(key))));
                  }
                });
      }
    }
  }

  static TreeSet<String> holes(String text) {
    var holes = new TreeSet<String>();
    var found = HOLE.matcher(text);
    while (found.find()) {
      holes.add(found.group(1));
    }
    return holes;
  }

  /** The text as the telecom operators register it: every hole is {@code {#var#}}. */
  static String registered(String text) {
    return HOLE.matcher(text).replaceAll("{#var#}");
  }
}
