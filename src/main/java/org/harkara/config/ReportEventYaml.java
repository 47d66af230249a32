package org.harkara.config;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.harkara.config.Moment.Anchor;
import org.harkara.config.ReportEvent.Check;
import org.harkara.config.ReportEvent.Doubles;
import org.harkara.config.ReportEvent.Movement;
import org.harkara.config.ReportEvent.Notice;
import org.harkara.config.ReportEvent.Per;
import org.harkara.config.ReportEvent.Publish;
import org.harkara.config.ReportEvent.Trouble;
import org.harkara.config.ReportField.Type;
import org.harkara.config.Silence.Rung;

/** The events of a kind of report. */
final class ReportEventYaml {
  private static final String RULE =
      "a comparison such as total <= electors, or total - previous.total <= 0.4 * electors";
  private static final String MOMENT =
      "a moment such as slot + 10m, opens - 45m, closes, 17:00 or eve 17:00";

  private final ReportWorld world;
  private final String kind;
  private final boolean daily;
  private final boolean expected;

  /**
   * @param kind slug
   * @param daily the kind runs on days of its own, without a poll
   * @param expected the kind has a number for each place and part
   */
  ReportEventYaml(ReportWorld world, String kind, boolean daily, boolean expected) {
    this.world = world;
    this.kind = kind;
    this.daily = daily;
    this.expected = expected;
  }

  ReportEvent read(String slug, YamlNode node) {
    var map = node.map();
    var fields = map.optional("fields").map(ReportFieldYaml::read).orElse(Map.of());
    var perNode = map.get("per");
    var per = per(perNode, fields);
    var follows = map.optional("follows");
    var event =
        new ReportEvent(
            slug,
            kind,
            DepartmentsYaml.names(map.get("name")),
            per,
            per == Per.FIELD ? Optional.of(perNode.text()) : Optional.empty(),
            map.optional("cumulative").map(YamlNode::bool).orElse(false),
            fields,
            map.optional("sums").map(sums -> sums(sums, fields)).orElse(Map.of()),
            checks(map.optional("checks"), fields, per, follows),
            follows.map(YamlNode::text),
            map.optional("earliest").flatMap(at -> moment(at, per)),
            map.optional("latest").flatMap(at -> moment(at, per)),
            map.optional("after").map(world::events).orElse(List.of()),
            map.optional("silence").flatMap(at -> silence(at, per)),
            notices(map.optional("notices"), fields, per, follows),
            map.optional("category").map(world::category),
            map.optional("categoryBy").map(at -> categoryBy(at, map, fields)).orElse(Map.of()),
            map.optional("trouble").map(ReportEventYaml::trouble).orElse(Trouble.NONE),
            map.optional("movement").map(at -> movement(at, fields)).orElse(Movement.NONE),
            map.optional("rollCall").map(YamlNode::bool).orElse(false),
            map.optional("doubles").map(at -> doubles(at, fields)),
            map.optional("publish").map(at -> publish(at, per)),
            rules(map.optional("totals"), fields, per, follows),
            world.text(map.get("reply")));
    follows.ifPresent(at -> world.afterwards(() -> world.checkEvent(at)));
    map.noOthers();
    return event;
  }

  private Per per(YamlNode node, Map<String, ReportField> fields) {
    var word = node.text();
    var is =
        switch (word) {
          case "slot" -> Per.SLOT;
          case "once" -> Per.ONCE;
          case "day" -> Per.DAY;
          case "each" -> Per.EACH;
          default -> Per.FIELD;
        };
    var field = fields.get(word);
    if (is == Per.FIELD && field == null && !word.isBlank()) {
      node.fault("'" + YamlNode.shown(word) + "' is none of slot, once, day, each, nor a field");
    } else if (is == Per.FIELD && field != null && !(field.required() && tellsApart(field))) {
      node.fault("'" + word + "' tells no reports apart: a required count, choice or text does");
    }
    if (is == Per.DAY && !daily) {
      node.fault("only kinds with runs are reported day by day");
    } else if (is == Per.SLOT && daily) {
      node.fault("slots belong to poll days, and this kind runs on days of its own");
    }
    return is;
  }

  private static boolean tellsApart(ReportField field) {
    return switch (field.type()) {
      case COUNT, CHOICE, TEXT -> true;
      case MONEY, QUANTITY, TIME, CHOICES, PLACE -> false;
    };
  }

  private static Map<String, List<String>> sums(YamlNode node, Map<String, ReportField> fields) {
    var sums = new LinkedHashMap<String, List<String>>();
    node.map()
        .entries()
        .forEach(
            (total, addends) -> {
              if (!fields.containsKey(total) || !fields.get(total).numeric()) {
                addends.fault("there is no number field '" + total + "'");
              }
              addends.list().forEach(addend -> number(fields, addend));
              sums.put(total, ReportWorld.filled(addends, "name the fields it is the sum of"));
            });
    return Collections.unmodifiableMap(sums);
  }

  /** Notes a name that is no number field. */
  static void number(Map<String, ReportField> fields, YamlNode node) {
    var field = fields.get(node.text());
    if ((field == null || !field.numeric()) && !node.text().isBlank()) {
      node.fault("there is no number field '" + YamlNode.shown(node.text()) + "'");
    }
  }

  private List<Check> checks(
      Optional<YamlNode> node,
      Map<String, ReportField> fields,
      Per per,
      Optional<YamlNode> follows) {
    var checks = new ArrayList<Check>();
    for (var item : node.map(YamlNode::list).orElse(List.of())) {
      var map = item.map();
      var flag = map.get("flag");
      world.flag(flag);
      rule(map.get("rule"), fields, per, follows)
          .ifPresent(rule -> checks.add(new Check(rule, flag.text())));
      map.noOthers();
    }
    return List.copyOf(checks);
  }

  private List<Rule> rules(
      Optional<YamlNode> node,
      Map<String, ReportField> fields,
      Per per,
      Optional<YamlNode> follows) {
    return node.map(YamlNode::list).orElse(List.of()).stream()
        .flatMap(at -> rule(at, fields, per, follows).stream())
        .toList();
  }

  private Optional<Rule> rule(
      YamlNode node, Map<String, ReportField> fields, Per per, Optional<YamlNode> follows) {
    var rule =
        node.<Optional<Rule>>parsed(
            RULE, Optional.empty(), text -> Optional.of(RuleText.parse(text)));
    rule.ifPresent(
        found ->
            world.afterwards(
                () -> {
                  var before = follows.map(YamlNode::text).flatMap(world::event);
                  new RuleNames(
                          fields,
                          before.map(ReportEvent::fields).orElse(fields),
                          per,
                          follows.isPresent(),
                          expected)
                      .check(node, found);
                }));
    return rule;
  }

  private Optional<Moment> moment(YamlNode node, Per per) {
    return moment(node, per == Per.SLOT, daily);
  }

  static Optional<Moment> moment(YamlNode node, boolean slots, boolean daily) {
    var moment =
        node.<Optional<Moment>>parsed(
            MOMENT, Optional.empty(), text -> Optional.of(Moment.parse(text)));
    moment.ifPresent(
        at -> {
          if (at.anchor() == Anchor.SLOT && !slots) {
            node.fault("counts from a slot, but there is none here: the event is not per slot");
          } else if (daily && (at.anchor() == Anchor.OPENS || at.anchor() == Anchor.CLOSES)) {
            node.fault("counts from the poll, but this kind runs on days of its own: write 18:00");
          }
        });
    return moment;
  }

  private Optional<Silence> silence(YamlNode node, Per per) {
    switch (per) {
      case EACH -> node.fault("what may happen any number of times is never missing");
      case FIELD -> node.fault("nobody knows which parts there will be: no silence per field");
      case SLOT, ONCE, DAY -> {}
    }
    var map = node.map();
    var due = moment(map.get("due"), per);
    var rungs = rungs(map.get("rungs"));
    var settledBy = map.optional("settledBy").map(world::events).orElse(List.of());
    var urgent = map.optional("urgent").map(YamlNode::bool).orElse(false);
    map.noOthers();
    return due.map(at -> new Silence(at, rungs, settledBy, urgent));
  }

  private List<Rung> rungs(YamlNode node) {
    var rungs = new ArrayList<Rung>();
    var last = Duration.ZERO;
    for (var item : node.list()) {
      var map = item.map();
      var after = map.get("after");
      var rung =
          new Rung(
              world.role(map.get("role")), after.durationOrNone(), world.text(map.get("text")));
      if (rung.after().compareTo(last) < 0) {
        after.fault("rungs count from due, so none may come before the one above it");
      }
      last = rung.after();
      rungs.add(rung);
      map.noOthers();
    }
    if (node.isList() && rungs.isEmpty()) {
      node.fault("has no rung: who is reminded first?");
    }
    return List.copyOf(rungs);
  }

  private List<Notice> notices(
      Optional<YamlNode> node,
      Map<String, ReportField> fields,
      Per per,
      Optional<YamlNode> follows) {
    var notices = new ArrayList<Notice>();
    for (var item : node.map(YamlNode::list).orElse(List.of())) {
      var map = item.map();
      notices.add(
          new Notice(
              rules(map.optional("when"), fields, per, follows),
              world.duties(map.get("tell")),
              world.text(map.get("text"))));
      map.noOthers();
    }
    return List.copyOf(notices);
  }

  private Publish publish(YamlNode node, Per per) {
    world.once("publish", node);
    if (per != Per.SLOT) {
      node.fault("only slots are published, and this event has none");
    }
    var map = node.map();
    var publish =
        new Publish(
            world.someRoles(map.get("by"), "name a role that publishes"),
            world.someRoles(map.get("unlock"), "name a role that opens it again"));
    map.noOthers();
    return publish;
  }

  private Map<String, Map<String, String>> categoryBy(
      YamlNode node, YamlMap event, Map<String, ReportField> fields) {
    if (event.optional("category").isEmpty()) {
      node.fault("needs a 'category' too, for all other choices");
    }
    var all = new LinkedHashMap<String, Map<String, String>>();
    node.map()
        .entries()
        .forEach(
            (slug, choices) -> {
              var field = ReportFieldYaml.choice(fields, slug);
              if (field.isEmpty()) {
                choices.fault("there is no choice field '" + YamlNode.shown(slug) + "'");
              }
              var categories = new LinkedHashMap<String, String>();
              choices
                  .map()
                  .entries()
                  .forEach(
                      (choice, category) -> {
                        if (field.filter(f -> !f.choices().containsKey(choice)).isPresent()) {
                          category.fault(
                              "'" + YamlNode.shown(choice) + "' is no choice of " + slug);
                        }
                        categories.put(choice, world.category(category));
                      });
              all.put(slug, Collections.unmodifiableMap(categories));
            });
    return Collections.unmodifiableMap(all);
  }

  private static Trouble trouble(YamlNode node) {
    return word(node, "opens or clears", Trouble.NONE, List.of(Trouble.values()));
  }

  private static Movement movement(YamlNode node, Map<String, ReportField> fields) {
    if (ReportFieldYaml.choice(fields, ReportEvent.UNIT).isEmpty()) {
      node.fault("a machine's journey needs a choice field 'unit': which of its parts");
    }
    return word(node, "faulty, replaced or returned", Movement.NONE, List.of(Movement.values()));
  }

  private static <E extends Enum<E>> E word(
      YamlNode node, String form, E harmless, List<E> values) {
    var words = values.stream().map(v -> v.name().toLowerCase(Locale.ROOT)).toList();
    return node.parsed(form, harmless, text -> values.get(ReportFieldYaml.known(words, text)));
  }

  private Doubles doubles(YamlNode node, Map<String, ReportField> fields) {
    var map = node.map();
    var same = map.get("same");
    for (var item : same.list()) {
      var field = fields.get(item.text());
      if (field == null && !item.text().isBlank()) {
        item.fault("there is no field '" + YamlNode.shown(item.text()) + "'");
      } else if (field != null && field.type() == Type.TEXT) {
        item.fault("words are hardly ever the same twice: compare another field");
      }
    }
    var within = map.get("within");
    var span = within.duration();
    if (within.present()
        && (span.toHours() < 1 || !span.equals(Duration.ofHours(span.toHours())))) {
      within.fault("is counted in whole hours, such as 12h or 2d");
    }
    var doubles =
        new Doubles(
            ReportWorld.filled(same, "name the fields that are equal"),
            (int) span.toHours(),
            world.kindOfPlace(map.get("under")));
    map.noOthers();
    return doubles;
  }
}
