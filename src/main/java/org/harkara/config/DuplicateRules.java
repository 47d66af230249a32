package org.harkara.config;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * When two complaints may be about one matter ({@code duplicates} in {@code categories.yaml}).
 *
 * @param window how long after a complaint the same may come from others; zero suggests nothing
 * @param radiusMetres how far apart two places pointed at on the map may be
 * @param similarity from which share of common letter triples on two texts are alike, 0 to 1
 * @param mergedBy roles that may merge any two cases; owners of both may anyway
 */
public record DuplicateRules(
    Duration window, int radiusMetres, double similarity, List<String> mergedBy) {
  /** What holds without the key, or for what it leaves out. */
  public static final DuplicateRules USUAL =
      new DuplicateRules(Duration.ofHours(2), 150, 0.3, List.of());

  /** Only the cell of a point and those beside it are searched, of about a kilometre each. */
  private static final int FARTHEST = 800;

  public DuplicateRules {
    mergedBy = List.copyOf(mergedBy);
  }

  static DuplicateRules read(YamlMap map, Set<String> roles) {
    var rules =
        new DuplicateRules(
            map.optional("window").map(YamlNode::durationOrNone).orElse(USUAL.window),
            map.optional("radiusMetres")
                .map(n -> n.integer(1, FARTHEST))
                .orElse(USUAL.radiusMetres),
            map.optional("similarity").map(YamlNode::share).orElse(USUAL.similarity),
            map.optional("mergedBy").map(node -> roles(node, roles)).orElse(USUAL.mergedBy));
    map.noOthers();
    return rules;
  }

  private static List<String> roles(YamlNode list, Set<String> known) {
    for (var node : list.list()) {
      if (!known.isEmpty() && !known.contains(node.text())) {
        node.fault("'" + node.text() + "' is no role of departments.yaml");
      }
    }
    return list.texts();
  }
}
