package org.harkara.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the triage duty writes: the part of {@code categories.yaml} that names what is there. */
final class TriageYaml {
  private final Map<String, Category> bySlug;

  TriageYaml(Map<String, Category> bySlug) {
    this.bySlug = bySlug;
  }

  /** Each category of complaints at most once, each word for one of them. */
  List<OrderRules.Routed> routeMenu(YamlNode node) {
    var menu = new LinkedHashMap<String, OrderRules.Routed>();
    var owners = new HashMap<String, String>();
    for (var item : node.list()) {
      var map = item.map();
      var slug = map.get("category").text();
      var category = bySlug.get(slug);
      if (category == null || !category.kind().equals("complaint")) {
        item.fault("there is no category of complaints '" + slug + "'");
      }
      for (var word : map.optional("words").map(YamlNode::list).orElse(List.of())) {
        var owner = owners.putIfAbsent(DepartmentsYaml.folded(word.text()), slug);
        if (owner != null && !owner.equals(slug)) {
          word.fault("'" + word.text() + "' already means " + owner + ": keep it in one of them");
        }
        if (word.text().matches("\\p{Nd}+")) {
          word.fault("a number is a line of this list, and no word");
        }
      }
      var words = map.optional("words").map(YamlNode::texts).orElse(List.of());
      if (menu.putIfAbsent(slug, new OrderRules.Routed(slug, words)) != null) {
        item.fault("the category '" + slug + "' stands here already");
      }
      map.noOthers();
    }
    return List.copyOf(menu.values());
  }

  List<OrderRules.DropReason> dropReasons(YamlNode node) {
    var reasons = new ArrayList<OrderRules.DropReason>();
    node.map()
        .bySlug()
        .forEach(
            (slug, reason) -> {
              var map = reason.map();
              var label = map.optional("label").map(YamlNode::text);
              if (label.filter(l -> !bySlug.containsKey(l)).isPresent()) {
                reason.fault("there is no category '" + label.get() + "'");
              }
              reasons.add(
                  new OrderRules.DropReason(
                      slug,
                      DepartmentsYaml.names(map.get("name")),
                      map.get("words").texts(),
                      label));
              map.noOthers();
            });
    return List.copyOf(reasons);
  }
}
