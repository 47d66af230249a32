package org.harkara.config;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code packs} in {@code harkara.yaml}: which texting schemes are in force where. A list is for
 * everywhere, a map for the places it names and all below them; without the key all packs are in
 * force everywhere.
 */
final class PacksAt {
  private final Optional<Map<String, List<YamlNode>>> chosen;
  private final String root;

  private PacksAt(Optional<Map<String, List<YamlNode>>> chosen, String root) {
    this.chosen = chosen;
    this.root = root;
  }

  /**
   * @param district must be covered: it speaks for whoever is at no place
   */
  static PacksAt read(
      Optional<YamlNode> packs, Map<String, PlaceRow> places, String district, Faults faults) {
    var root = places.isEmpty() ? "" : places.keySet().iterator().next();
    if (packs.isEmpty()) {
      return new PacksAt(Optional.empty(), root);
    }
    var node = packs.get();
    var byPlace = new LinkedHashMap<String, List<YamlNode>>();
    if (node.isMap()) {
      node.map().entries().forEach((place, list) -> byPlace.put(place, some(list)));
      if (faults.readable(PlacesCsv.FILE)) {
        checkPlaces(node, byPlace, places, district);
      }
    } else {
      byPlace.put(root, some(node));
    }
    return new PacksAt(Optional.of(byPlace), root);
  }

  private static List<YamlNode> some(YamlNode node) {
    if (node.isList() && node.list().isEmpty()) {
      node.fault("names no pack: nobody there could text anything");
    }
    return node.list();
  }

  private static void checkPlaces(
      YamlNode node,
      Map<String, List<YamlNode>> byPlace,
      Map<String, PlaceRow> places,
      String district) {
    node.map()
        .entries()
        .forEach(
            (place, list) -> {
              if (!places.containsKey(place)) {
                list.fault("there is no place '" + place + "' in places.csv");
              }
            });
    var next = Optional.ofNullable(places.get(district));
    if (next.isEmpty()) {
      return;
    }
    var seen = new HashSet<String>();
    while (next.isPresent() && seen.add(next.get().code())) {
      if (byPlace.containsKey(next.get().code())) {
        return;
      }
      next = next.get().parent().map(places::get);
    }
    node.fault("no packs at the district '" + district + "' nor above it: add a line for it");
  }

  /** Every name as written, for those who know which packs there are; empty for all of them. */
  Optional<List<YamlNode>> nodes() {
    return chosen.map(byPlace -> byPlace.values().stream().flatMap(List::stream).toList());
  }

  /** Packs that are in force together. */
  Collection<List<String>> sets(List<String> all) {
    return byPlace(all).values();
  }

  /** Place code → names. */
  Map<String, List<String>> byPlace(Collection<String> all) {
    if (chosen.isEmpty()) {
      return Map.of(root, List.copyOf(all));
    }
    var names = new LinkedHashMap<String, List<String>>();
    chosen
        .get()
        .forEach((place, nodes) -> names.put(place, nodes.stream().map(YamlNode::text).toList()));
    return Collections.unmodifiableMap(names);
  }
}
