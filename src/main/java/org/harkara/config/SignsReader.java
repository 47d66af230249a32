package org.harkara.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.harkara.config.Category.Sign;

/** The signs of categories, their {@code $list} references expanded. */
final class SignsReader {
  private final Map<String, List<String>> lists = new HashMap<>();
  private final Map<String, Map<String, String>> texts;

  /** A list may refer to those above it. */
  SignsReader(Optional<YamlMap> map, Map<String, Map<String, String>> texts) {
    this.texts = texts;
    map.ifPresent(m -> m.bySlug().forEach((name, node) -> lists.put(name, words(node))));
  }

  List<Sign> read(YamlNode node) {
    return node.list().stream().map(this::sign).toList();
  }

  private Sign sign(YamlNode node) {
    var map = node.map();
    var all = map.get("all");
    var groups = new ArrayList<List<String>>();
    for (var group : all.list()) {
      groups.add(group.isList() ? words(group) : expanded(group).toList());
    }
    if (all.isList() && (groups.isEmpty() || groups.stream().anyMatch(List::isEmpty))) {
      all.fault("needs at least one group of words, none of them empty");
    }
    var sign =
        new Sign(
            List.copyOf(groups),
            map.optional("none").map(this::words).orElse(List.of()),
            map.optional("weight").map(n -> n.integer(1, 1000)).orElse(10),
            map.optional("topic").map(this::topic).orElse(""));
    map.noOthers();
    return sign;
  }

  private String topic(YamlNode node) {
    var topic = node.textOrEmpty();
    texts.forEach(
        (language, byKey) -> {
          if (!topic.isEmpty() && !byKey.containsKey("answer." + topic)) {
            node.fault("there is no text 'answer." + topic + "' in messages/" + language + ".yaml");
          }
        });
    return topic;
  }

  private List<String> words(YamlNode node) {
    return node.list().stream().flatMap(this::expanded).toList();
  }

  private Stream<String> expanded(YamlNode node) {
    var word = node.text();
    if (!word.startsWith("$")) {
      return Stream.of(word).filter(w -> !w.isBlank());
    }
    var list = lists.get(word.substring(1));
    if (list == null) {
      node.fault("there is no list '" + word.substring(1) + "' under lists, or only below it");
    }
    return Optional.ofNullable(list).stream().flatMap(List::stream);
  }
}
