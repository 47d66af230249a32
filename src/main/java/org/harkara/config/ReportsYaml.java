package org.harkara.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.harkara.config.ReportKind.Party;
import org.harkara.config.ReportKind.Runs;
import org.harkara.config.ReportKind.Target;

/** {@code reports/*.yaml}: kinds of reports, a file a kind. Without the folder there are none. */
final class ReportsYaml {
  private static final String FOLDER = "reports";
  private static final int MOST = 1_000_000;

  private final ReportWorld world;

  private ReportsYaml(ReportWorld world) {
    this.world = world;
  }

  /** By slug, in the order of the files' names. */
  static Map<String, ReportKind> read(Path dir, ReportWorld world) {
    if (!Files.exists(dir.resolve(FOLDER))) {
      return Map.of();
    }
    var kinds = new LinkedHashMap<String, ReportKind>();
    var reader = new ReportsYaml(world);
    for (var file : Source.yamlFiles(dir, FOLDER, world.faults())) {
      kinds.put(Source.stem(file), reader.kind(dir, file));
    }
    world.finish();
    return Collections.unmodifiableMap(kinds);
  }

  private ReportKind kind(Path dir, String file) {
    var faults = world.faults();
    var root = YamlFile.read(dir, file, faults);
    var slug = Source.stem(file);
    if (!YamlMap.SLUG.matcher(slug).matches()) {
      faults.add(file, 0, "the file's name must be small letters, digits and _: it names the kind");
    }
    var runs = root.optional("runs").map(ReportsYaml::runs);
    var expected = root.optional("expected").map(this::expected).orElse(Map.of());
    var events = root.get("events");
    var bySlug = new LinkedHashMap<String, ReportEvent>();
    events
        .map()
        .bySlug()
        .forEach(
            (name, node) -> {
              var reader = new ReportEventYaml(world, slug, runs.isPresent(), !expected.isEmpty());
              var event = reader.read(name, node);
              bySlug.put(name, event);
              world.declare(node, event);
            });
    if (events.isMap() && bySlug.isEmpty()) {
      events.fault("declares no event: write at least one");
    }
    var places = root.get("places");
    places.list().forEach(world::kindOfPlace);
    var kind =
        new ReportKind(
            slug,
            DepartmentsYaml.names(root.get("name")),
            ReportWorld.filled(places, "name at least one kind of place, such as station"),
            world.someRoles(root.get("reporters"), "name at least one role that reports"),
            root.optional("behalf").map(world::roles).orElse(List.of()),
            runs,
            Collections.unmodifiableMap(bySlug),
            root.optional("lists").map(world::events).orElse(List.of()),
            expected,
            root.optional("target").map(node -> target(node, bySlug)),
            root.optional("party").flatMap(node -> party(node, runs.isPresent())));
    root.noOthers();
    return kind;
  }

  private static Runs runs(YamlNode node) {
    var map = node.map();
    var runs = new Runs(map.get("from").date(), map.get("to").date());
    if (runs.from().isAfter(runs.to())) {
      node.fault("ends on " + runs.to() + ", before it begins on " + runs.from());
    }
    map.noOthers();
    return runs;
  }

  private Optional<Party> party(YamlNode node, boolean daily) {
    world.once("party", node);
    var map = node.map();
    var role = world.role(map.get("role"));
    var by = world.someRoles(map.get("by"), "name a role that may replace it");
    var from = ReportEventYaml.moment(map.get("from"), false, daily);
    var to = ReportEventYaml.moment(map.get("to"), false, daily);
    map.noOthers();
    return from.flatMap(start -> to.map(end -> new Party(role, by, start, end)));
  }

  private Map<String, Map<String, Integer>> expected(YamlNode node) {
    var byPlace = new LinkedHashMap<String, Map<String, Integer>>();
    node.map()
        .entries()
        .forEach(
            (place, parts) -> {
              world.place(place, parts);
              var byPart = new LinkedHashMap<String, Integer>();
              parts
                  .map()
                  .entries()
                  .forEach((part, number) -> byPart.put(part, number.integer(0, MOST)));
              byPlace.put(place, Collections.unmodifiableMap(byPart));
            });
    return Collections.unmodifiableMap(byPlace);
  }

  private static Target target(YamlNode node, Map<String, ReportEvent> events) {
    var map = node.map();
    var event = map.get("event");
    var field = map.get("field");
    var target = new Target(event.text(), field.text(), map.get("share").share());
    var found = Optional.ofNullable(events.get(target.event()));
    if (found.isEmpty() && !target.event().isBlank()) {
      event.fault("there is no event '" + target.event() + "' in this file");
    }
    found.ifPresent(e -> ReportEventYaml.number(e.fields(), field));
    map.noOthers();
    return target;
  }
}
