package org.harkara.config;

import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code packs/*.yaml}: the words of texting schemes. */
final class PacksYaml {
  private static final String FOLDER = "packs";

  private final Map<String, YamlNode> owners = new HashMap<>();
  private final Map<String, String> events = new HashMap<>();

  private PacksYaml() {}

  /**
   * All files are checked one by one; those in force together also against each other.
   *
   * @return those in force somewhere, in the order chosen
   */
  static Map<String, Pack> read(Path dir, PacksAt at, Faults faults) {
    var files = Source.yamlFiles(dir, FOLDER, faults);
    var names = files.stream().map(Source::stem).toList();
    for (var node : at.nodes().orElse(List.of())) {
      if (!names.contains(node.text()) && faults.readable(FOLDER)) {
        node.fault("there is no pack '" + node.text() + "'; there are " + YamlMap.join(names));
      }
    }
    var packs = new LinkedHashMap<String, Pack>();
    for (var set : at.sets(names)) {
      var together = new PacksYaml();
      for (var name : set) {
        if (names.contains(name)) {
          packs.put(name, together.pack(dir, name, faults));
        }
      }
    }
    for (var name : names) {
      if (!packs.containsKey(name)) {
        new PacksYaml().pack(dir, name, faults);
      }
    }
    return Collections.unmodifiableMap(packs);
  }

  private Pack pack(Path dir, String name, Faults faults) {
    var root = YamlFile.read(dir, FOLDER + "/" + name + ".yaml", faults);
    var commands = root.get("commands").map();
    commands.bySlug().forEach((event, words) -> words.list().forEach(word -> claim(event, word)));
    var pack = new Pack(name, words(commands), words(root.get("phrases").map()));
    root.noOthers();
    return pack;
  }

  private void claim(String event, YamlNode word) {
    var folded = DepartmentsYaml.folded(word.text());
    var first = owners.putIfAbsent(folded, word);
    var owner = events.putIfAbsent(folded, event);
    if (first != null && !event.equals(owner)) {
      word.fault(
          "'%s' already means %s (%s:%d): a word has one meaning"
              .formatted(word.text(), owner, first.file(), first.line()));
    }
  }

  private static Map<String, List<String>> words(YamlMap map) {
    var words = new LinkedHashMap<String, List<String>>();
    map.bySlug().forEach((key, node) -> words.put(key, node.texts()));
    return Collections.unmodifiableMap(words);
  }
}
