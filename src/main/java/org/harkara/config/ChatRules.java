package org.harkara.config;

import java.util.List;
import java.util.Map;

/**
 * What buttons offer where a medium has them ({@code chat} in {@code harkara.yaml}); every key may
 * be left out.
 *
 * @param guide slugs of the categories a guided complaint offers first; empty for those that may
 *     stand in a menu
 * @param holds spans an officer may choose for a case on hold, as they are texted
 */
public record ChatRules(List<String> guide, List<String> holds) {
  private static final int MOST_HOLDS = 8;

  /** What holds without the section. */
  public static final ChatRules USUAL = new ChatRules(List.of(), List.of("30m", "1h", "2h"));

  public ChatRules {
    guide = List.copyOf(guide);
    holds = List.copyOf(holds);
  }

  /** The nodes of the slugs are kept until it is known which categories there are. */
  record Read(ChatRules rules, List<YamlNode> guide) {
    static final Read NONE = new Read(USUAL, List.of());

    static Read of(YamlMap map) {
      var guide = map.optional("guide").map(YamlNode::list).orElse(List.of());
      var holds = map.optional("holds").map(Read::spans).orElse(USUAL.holds);
      map.noOthers();
      return new Read(new ChatRules(guide.stream().map(YamlNode::text).toList(), holds), guide);
    }

    private static List<String> spans(YamlNode node) {
      var spans = node.list().stream().map(n -> span(n)).toList();
      if (spans.size() > MOST_HOLDS) {
        node.fault("has " + spans.size() + " spans, but at most " + MOST_HOLDS + " find room");
      }
      return spans;
    }

    private static String span(YamlNode node) {
      node.duration();
      return node.text();
    }

    void check(Map<String, Category> categories) {
      for (var node : guide) {
        var category = categories.get(node.text());
        if (category == null || !category.kind().equals("complaint")) {
          node.fault("'" + node.text() + "' is no category of complaints in categories.yaml");
        }
      }
    }
  }
}
