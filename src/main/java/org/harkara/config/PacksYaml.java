package org.harkara.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
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
  private final Map<String, ReportKind> kinds;
  private final Map<String, TextingYaml> texting;
  private final List<String> packNames;

  private PacksYaml(
      Map<String, ReportKind> kinds, Map<String, TextingYaml> texting, List<String> packNames) {
    this.packNames = packNames;
    this.kinds = kinds;
    this.texting = texting;
  }

  /**
   * All files are checked one by one; those in force together also against each other.
   *
   * @param kinds what may be reported; empty when that could not be read
   * @return those in force somewhere, in the order chosen, and those whose words they use
   */
  static Map<String, Pack> read(
      Path dir, PacksAt at, Map<String, ReportKind> kinds, Faults faults) {
    var files = Source.yamlFiles(dir, FOLDER, faults);
    var names = files.stream().map(Source::stem).toList();
    for (var node : at.nodes().orElse(List.of())) {
      if (!names.contains(node.text()) && faults.readable(FOLDER)) {
        node.fault("there is no pack '" + node.text() + "'; there are " + YamlMap.join(names));
      }
    }
    var packs = new LinkedHashMap<String, Pack>();
    var texting = new LinkedHashMap<String, TextingYaml>();
    for (var set : at.sets(names)) {
      var together = new PacksYaml(kinds, texting, names);
      for (var name : set) {
        if (names.contains(name)) {
          packs.put(name, together.pack(dir, name, faults));
        }
      }
    }
    var bases = packs.values().stream().flatMap(pack -> pack.texting().with().stream()).toList();
    for (var name : names) {
      if (!packs.containsKey(name)) {
        var pack = new PacksYaml(kinds, texting, names).pack(dir, name, faults);
        if (bases.contains(name)) {
          packs.put(name, pack);
        }
      }
    }
    at.sets(names).forEach(set -> overlaps(set, texting));
    return Collections.unmodifiableMap(packs);
  }

  private Pack pack(Path dir, String name, Faults faults) {
    var root = YamlFile.read(dir, FOLDER + "/" + name + ".yaml", faults);
    var commands = root.optional("commands").map(YamlNode::map);
    commands.ifPresent(
        map ->
            map.bySlug()
                .forEach((event, words) -> words.list().forEach(word -> claim(event, word))));
    var phrases = root.optional("phrases").map(YamlNode::map);
    var spans = root.optional("spans").map(YamlNode::map).map(PacksYaml::spans).orElse(Map.of());
    var reader = new TextingYaml(kinds);
    texting.put(name, reader);
    root.optional("with")
        .filter(node -> !packNames.contains(node.text()) || node.text().equals(name))
        .ifPresent(node -> node.fault("there is no other pack '" + node.text() + "'"));
    var pack =
        new Pack(
            name,
            commands.map(PacksYaml::words).orElse(Map.of()),
            phrases.map(PacksYaml::words).orElse(Map.of()),
            spans,
            reader.read(root));
    root.noOthers();
    return pack;
  }

  /** Within one place a code names one event, whichever pack it stands in. */
  private static void overlaps(List<String> set, Map<String, TextingYaml> texting) {
    var owners = new HashMap<String, TextingYaml>();
    for (var name : set) {
      var pack = texting.get(name);
      if (pack == null) {
        continue;
      }
      pack.codes()
          .forEach(
              (code, node) -> {
                var first = owners.putIfAbsent(code, pack);
                if (first != null && !first.eventOf(code).equals(pack.eventOf(code))) {
                  var other = first.codes().get(code);
                  node.fault(
                      "the code '%s' means %s in %s:%d, and both packs are in force together"
                          .formatted(code, first.eventOf(code), other.file(), other.line()));
                }
              });
    }
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

  private static Map<Duration, List<String>> spans(YamlMap map) {
    var spans = new LinkedHashMap<Duration, List<String>>();
    map.entries()
        .forEach(
            (key, node) ->
                YamlNode.duration(key)
                    .ifPresentOrElse(
                        span ->
                            spans
                                .computeIfAbsent(span, s -> new ArrayList<>())
                                .addAll(node.texts()),
                        () -> node.fault("the key must be a time span such as 1m, 1h or 1d")));
    return Collections.unmodifiableMap(spans);
  }

  private static Map<String, List<String>> words(YamlMap map) {
    var words = new LinkedHashMap<String, List<String>>();
    map.bySlug().forEach((key, node) -> words.put(key, node.texts()));
    return Collections.unmodifiableMap(words);
  }
}
