package org.harkara.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.harkara.config.Categories.LegRule;
import org.harkara.config.Category.Clock;

/** {@code categories.yaml}: what may be complained of, who answers for it and within what time. */
final class CategoriesYaml {
  static final String FILE = "categories.yaml";

  private static final List<String> KINDS =
      List.of("complaint", "question", "out_of_scope", "spam_or_test", "triage");

  private final DepartmentsYaml known;
  private final Holders holders;
  private final Calendar calendar;
  private final Map<String, Map<String, String>> texts;
  private final Faults faults;
  private final Map<String, List<LegRule>> limits = new LinkedHashMap<>();
  private final Map<String, List<String>> ladders = new LinkedHashMap<>();
  private final Map<String, Duration> holdOf = new LinkedHashMap<>();

  CategoriesYaml(
      DepartmentsYaml known,
      Holders holders,
      Calendar calendar,
      Map<String, Map<String, String>> texts,
      Faults faults) {
    this.known = known;
    this.holders = holders;
    this.calendar = calendar;
    this.texts = texts;
    this.faults = faults;
  }

  Categories read(Path dir) {
    var root = YamlFile.read(dir, FILE, faults);
    var overdueEvery = root.get("overdueEvery").duration();
    root.get("limits").map().bySlug().forEach((name, node) -> limits.put(name, legs(node)));
    root.get("ladders").map().bySlug().forEach((name, node) -> ladders.put(name, ladder(node)));
    var signs = new SignsReader(root.optional("lists").map(YamlNode::map), texts);
    var entries = root.get("categories");
    var bySlug = new LinkedHashMap<String, Category>();
    entries.map().bySlug().forEach((slug, node) -> bySlug.put(slug, category(slug, node, signs)));
    if (entries.isMap() && !bySlug.containsKey(Categories.TRIAGE)) {
      entries.fault("the category 'triage', for what nobody could place, is missing");
    }
    var holdAtMost = root.optional("holdAtMost").map(YamlNode::durationOrNone);
    var likely =
        root.optional("likeness")
            .map(YamlNode::map)
            .map(CategoriesYaml::likely)
            .orElse(Categories.Likely.USUAL);
    var spellings =
        root.optional("spellings")
            .map(YamlNode::map)
            .map(CategoriesYaml::spellings)
            .orElse(Map.of());
    var circleTo = root.optional("circleTo").map(this::circle);
    var duplicates =
        root.optional("duplicates")
            .map(node -> DuplicateRules.read(node.map(), known.roles().keySet()))
            .orElse(DuplicateRules.USUAL);
    var triage = new TriageYaml(bySlug);
    var routeMenu = root.optional("routeMenu").map(triage::routeMenu);
    var dropReasons = root.optional("dropReasons").map(triage::dropReasons);
    var leave = root.optional("leave").map(YamlNode::map);
    var leaveBy = leave.map(this::leaveBy).orElse(OrderRules.USUAL.leaveBy());
    var leaveAtMost = leave.flatMap(map -> map.optional("atMost")).map(YamlNode::duration);
    leave.ifPresent(YamlMap::noOthers);
    root.noOthers();
    return new Categories(
        Collections.unmodifiableMap(bySlug),
        Collections.unmodifiableMap(limits),
        Collections.unmodifiableMap(ladders),
        overdueEvery,
        new OrderRules(
            holdAtMost.orElse(OrderRules.USUAL.holdAtMost()),
            Collections.unmodifiableMap(holdOf),
            circleTo,
            duplicates,
            routeMenu.orElse(OrderRules.USUAL.routeMenu()),
            dropReasons.orElse(OrderRules.USUAL.dropReasons()),
            leaveBy,
            leaveAtMost.orElse(OrderRules.USUAL.leaveAtMost())),
        spellings,
        likely,
        ExamplesTsv.read(dir, bySlug.keySet(), faults));
  }

  private static Categories.Likely likely(YamlMap map) {
    var likely =
        new Categories.Likely(
            map.get("accept").share(),
            map.get("hinted").share(),
            map.get("urgent").share(),
            map.get("overrule").share(),
            map.get("offer").share());
    map.noOthers();
    return likely;
  }

  /** Single words only: phrases stand in the lists. */
  private static Map<String, List<String>> spellings(YamlMap map) {
    var spellings = new LinkedHashMap<String, List<String>>();
    map.entries()
        .forEach(
            (word, node) -> {
              node.list().stream()
                  .filter(one -> !one.text().matches("[\\p{L}\\p{M}']+"))
                  .forEach(one -> one.fault("'" + one.text() + "' is not one word"));
              if (!word.matches("[\\p{L}\\p{M}']+")) {
                node.fault("'" + word + "' is not one word");
              }
              spellings.put(word, node.texts());
            });
    return Collections.unmodifiableMap(spellings);
  }

  private List<String> leaveBy(YamlMap leave) {
    var roles = leave.get("by").list();
    for (var role : roles) {
      if (role.present() && !known.roles().containsKey(role.text())) {
        role.fault("'" + role.text() + "' is no role in departments.yaml");
      }
    }
    return roles.stream().map(YamlNode::text).toList();
  }

  private String circle(YamlNode node) {
    var role = node.text();
    ladders.forEach(
        (name, rungs) -> {
          if (!rungs.isEmpty() && !rungs.contains(role)) {
            node.fault("the ladder '" + name + "' has no rung '" + role + "'");
          }
        });
    return role;
  }

  private static List<LegRule> legs(YamlNode node) {
    var legs = new ArrayList<LegRule>();
    var end = Duration.ZERO;
    for (var item : node.list()) {
      var map = item.map();
      var within = map.get("within");
      var stop = map.get("stop");
      var leg =
          new LegRule(
              map.get("name").text(),
              within.duration(),
              stop.text(),
              map.optional("remindAt").map(YamlNode::list).orElse(List.of()).stream()
                  .map(YamlNode::share)
                  .toList());
      if (stop.present() && !List.of("accepted", "reached", "resolved").contains(leg.stop())) {
        stop.fault("'" + leg.stop() + "' ends no leg; write accepted, reached or resolved");
      }
      if (within.present() && leg.within().compareTo(end) <= 0) {
        within.fault("legs count from filing, so each must end later than the one before");
      }
      end = leg.within();
      legs.add(leg);
      map.noOthers();
    }
    if (node.isList() && legs.isEmpty()) {
      node.fault("has no leg: write at least one, such as {name: decide, within: 24h, …}");
    } else if (!legs.isEmpty() && !legs.getLast().stop().equals("resolved")) {
      node.fault("the last leg must stop at resolved: it is the deadline of the case");
    }
    return List.copyOf(legs);
  }

  private List<String> ladder(YamlNode node) {
    for (var rung : node.list()) {
      var role = rung.text();
      if (!role.isEmpty() && !known.roles().containsKey(role) && departmentsReadable()) {
        rung.fault("there is no role '" + role + "' in departments.yaml");
      }
    }
    var rungs = node.texts();
    if (node.isList() && rungs.isEmpty()) {
      node.fault("has no rung: a ladder needs at least one role, the last with a holder");
    } else if (!rungs.isEmpty() && !holders.atTop(rungs.getLast())) {
      node.fault(
          "the last rung '%s' has no holder for '%s' in officers.csv: a ladder ends in a person"
              .formatted(rungs.getLast(), holders.root()));
    }
    return rungs;
  }

  private Category category(String slug, YamlNode node, SignsReader signs) {
    var map = node.map();
    var kind = map.optional("kind").map(YamlNode::text).orElse("complaint");
    if (!KINDS.contains(kind)) {
      node.fault("the kind '" + kind + "' is none of " + YamlMap.join(KINDS));
    }
    if (slug.equals(Categories.TRIAGE) != kind.equals("triage") && KINDS.contains(kind)) {
      node.fault("the category 'triage', and no other, is of the kind triage");
    }
    var filed = kind.equals("complaint") || kind.equals("triage");
    var department = reference(map, "department", filed, known.departments(), "departments.yaml");
    var limit = reference(map, "limits", filed, limits, "limits above");
    var ladder = reference(map, "ladder", filed, ladders, "ladders above");
    var emergency = map.optional("emergency").map(YamlNode::bool).orElse(false);
    var category =
        new Category(
            slug,
            kind,
            DepartmentsYaml.names(map.get("name")),
            department,
            map.optional("gravity").map(n -> n.integer(0, 1000)).orElse(0),
            emergency,
            limit,
            map.optional("clock").map(n -> clock(n, emergency)).orElse(Clock.ROUND_THE_CLOCK),
            ladder,
            map.optional("copies").map(this::copies).orElse(List.of()),
            map.optional("shown").map(YamlNode::bool).orElse(true),
            map.optional("signs").map(signs::read).orElse(List.of()));
    checkFirstOwner(node, department, ladder);
    map.optional("holdAtMost").ifPresent(hold -> holdOf(category, hold));
    map.noOthers();
    return category;
  }

  private void holdOf(Category category, YamlNode node) {
    var most = node.durationOrNone();
    if (category.emergency() && !most.isZero()) {
      node.fault("an emergency is never on hold: leave the key out");
    }
    holdOf.put(category.slug(), most);
  }

  private Clock clock(YamlNode node, boolean emergency) {
    var clock =
        node.parsed(
            "round_the_clock or office_hours",
            Clock.ROUND_THE_CLOCK,
            slug ->
                Arrays.stream(Clock.values())
                    .filter(known -> known.slug().equals(slug))
                    .findFirst()
                    .orElseThrow(IllegalArgumentException::new));
    if (clock == Clock.OFFICE_HOURS && emergency) {
      node.fault("an emergency does not wait for the office: leave it round_the_clock");
    }
    if (clock == Clock.OFFICE_HOURS
        && !calendar.offices().everOpen()
        && faults.readable(CalendarYaml.FILE)) {
      node.fault("calendar.yaml names no day with officeHours: this limit would never end");
    }
    return clock;
  }

  private String reference(
      YamlMap map, String key, boolean needed, Map<String, ?> there, String where) {
    if (!needed && map.optional(key).isEmpty()) {
      return "";
    }
    var node = map.get(key);
    var name = node.text();
    var readable = !key.equals("department") || departmentsReadable();
    if (!name.isBlank() && !there.containsKey(name) && readable) {
      node.fault("there is no '" + name + "' in " + where);
    }
    return name;
  }

  /** A complaint without a place goes to the department's officer at the district. */
  private void checkFirstOwner(YamlNode node, String department, String ladder) {
    var first =
        ladders.getOrDefault(ladder, List.of()).stream()
            .filter(role -> known.roles().containsKey(role))
            .filter(role -> known.roles().get(role).departmental())
            .findFirst();
    if (first.isPresent()
        && known.departments().containsKey(department)
        && !holders.atDistrict(first.get(), department)) {
      node.fault(
          "department '%s' has no %s at '%s' in officers.csv: complaints without a place go there"
              .formatted(department, first.get(), holders.district()));
    }
  }

  private List<String> copies(YamlNode node) {
    node.list().forEach(item -> known.checkDuty(item, faults));
    return node.texts();
  }

  private boolean departmentsReadable() {
    return faults.readable(DepartmentsYaml.FILE);
  }
}
