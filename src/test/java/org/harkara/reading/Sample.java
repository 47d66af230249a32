package org.harkara.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.harkara.config.Categories;
import org.harkara.config.Category;
import org.harkara.config.Config;
import org.harkara.config.Pack;
import org.harkara.config.PlaceRow;
import org.harkara.model.Names;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The words of the sample configuration with a handful of places, and nothing else. */
final class Sample {
  static final Config CONFIG =
      new Config(
          null,
          Map.of(),
          null,
          Map.of(),
          Map.of(),
          new Categories(categories(), Map.of(), Map.of(), Duration.ofMinutes(15)),
          Map.of(),
          Map.of("eci", pack()),
          List.of(
              place("184", "ac", "Patna Sahib", "पटना साहिब"),
              place("185", "ac", "Fatuha", "फतुहा"),
              place("184/123", "station", "Middle School Kumhrar", "मध्य विद्यालय कुम्हरार"),
              place("184/123A", "station", "Middle School Kumhrar East", ""),
              place("184/45", "station", "Panchayat Hall Begampur", "पंचायत भवन बेगमपुर"),
              place("184/7", "station", "Primary School", "प्राथमिक विद्यालय"),
              place("185/123", "station", "Primary School", "प्राथमिक विद्यालय")),
          List.of(),
          List.of());

  static final Reader READER = new Reader(CONFIG);

  private Sample() {}

  private static PlaceRow place(String code, String kind, String en, String hi) {
    return new PlaceRow(
        code, kind, Names.of(en, hi), Optional.empty(), Optional.empty(), Map.of(), 1);
  }

  static Map<?, ?> yaml(String file) {
    try {
      var text = Files.readString(Path.of("config", file));
      return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Pack pack() {
    var yaml = yaml("packs/eci.yaml");
    return new Pack("eci", words(yaml.get("commands")), words(yaml.get("phrases")));
  }

  private static Map<String, List<String>> words(Object section) {
    var words = new LinkedHashMap<String, List<String>>();
    ((Map<?, ?>) section)
        .forEach(
            (key, list) ->
                words.put(
                    (String) key, ((List<?>) list).stream().map(String.class::cast).toList()));
    return words;
  }

  private static Map<String, Category> categories() {
    var yaml = yaml("categories.yaml");
    var lists = words(yaml.get("lists"));
    var bySlug = new LinkedHashMap<String, Category>();
    ((Map<?, ?>) yaml.get("categories"))
        .forEach((slug, value) -> bySlug.put((String) slug, category((String) slug, value, lists)));
    return bySlug;
  }

  private static Category category(String slug, Object value, Map<String, List<String>> lists) {
    var yaml = (Map<?, ?>) value;
    var name = (Map<?, ?>) yaml.get("name");
    var signs = new ArrayList<Category.Sign>();
    for (var sign : (List<?>) yaml.get("signs")) {
      var entry = (Map<?, ?>) sign;
      var all = ((List<?>) entry.get("all")).stream().map(g -> expanded(g, lists)).toList();
      signs.add(
          new Category.Sign(
              all,
              entry.get("none") == null ? List.of() : expanded(entry.get("none"), lists),
              (Integer) entry.get("weight"),
              entry.get("topic") == null ? "" : (String) entry.get("topic")));
    }
    return new Category(
        slug,
        (String) yaml.get("kind"),
        Names.of((String) name.get("en"), (String) name.get("hi")),
        (String) yaml.get("department"),
        (Integer) yaml.get("gravity"),
        (Boolean) yaml.get("emergency"),
        (String) yaml.get("limits"),
        (String) yaml.get("ladder"),
        List.of(),
        (Boolean) yaml.get("shown"),
        signs);
  }

  private static List<String> expanded(Object group, Map<String, List<String>> lists) {
    if (group instanceof List<?> alternatives) {
      return alternatives.stream().flatMap(a -> expanded(a, lists).stream()).toList();
    }
    var word = (String) group;
    return word.startsWith("$") ? lists.get(word.substring(1)) : List.of(word);
  }
}
