package org.harkara.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.harkara.config.ReportField;
import org.harkara.config.Texting;

/**
 * Gives every number of a message its meaning, or none: a reading counts only when it is the only
 * one that accounts for all of them.
 */
final class Figures {
  /** More of a third gender than this (or than the roll has) is rather a total under {@code T}. */
  private static final int FEW = 5;

  private static final int FEW_UNKNOWN = 20;
  private static final int MOST_READINGS = 64;
  private static final int MOST_NUMBERS = 12;

  private final Sheet sheet;
  private final Scheme.Texted texted;
  private final Charges charges;
  private final Given given;
  private final Set<String> fields;

  /** The field that a lone label stands for: {@code Total:} before the parts. */
  private final String required;

  /**
   * What is known before the numbers are looked at.
   *
   * @param names {@code slot}, {@code ac}, {@code ps} as far as they are written
   * @param electors of the station, by field; empty where unknown
   * @param hour true when a number is the hour of a slot
   */
  record Given(Set<String> names, Map<String, Integer> electors, Predicate<Num> hour) {
    int everybody() {
      return electors.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  /**
   * One reading of all numbers.
   *
   * @param values by field, and {@code slot}, {@code ac}, {@code ps} where a number is one
   * @param labelled fields that had a label
   * @param holds a sum was written and is right, or a number stands twice
   * @param broken a sum was written and is wrong
   * @param plain all labels stand on the side on which the message ends with the other
   */
  record Solution(
      Map<String, Num> values, Set<String> labelled, boolean holds, boolean broken, boolean plain) {
    /** What it says, however it was written. */
    Map<String, Long> meaning() {
      var meaning = new LinkedHashMap<String, Long>();
      values.forEach(
          (name, number) -> {
            if (!Texting.ASIDE.contains(name)) {
              meaning.put(name, number.value());
            }
          });
      return meaning;
    }
  }

  Figures(Sheet sheet, Scheme.Texted texted, Charges charges, Given given) {
    this.sheet = sheet;
    this.texted = texted;
    this.charges = charges;
    this.given = given;
    this.required = texted.event().total().orElse("");
    this.fields = new LinkedHashSet<>();
    texted
        .event()
        .fields()
        .forEach(
            (slug, field) -> {
              if (numeric(field)) {
                fields.add(slug);
              }
            });
  }

  /** A number is written for it: figures, and choices that have numbers for names. */
  static boolean numeric(ReportField field) {
    return switch (field.type()) {
      case COUNT, MONEY, QUANTITY -> true;
      case CHOICE -> field.choices().keySet().stream().allMatch(c -> c.matches("[0-9]+"));
      case TIME, CHOICES, PLACE, TEXT -> false;
    };
  }

  /** Every reading that accounts for all numbers; those whose sums hold, when any do. */
  List<Solution> solve(List<Num> numbers) {
    if (numbers.size() > MOST_NUMBERS) {
      return List.of();
    }
    var found = new ArrayList<Solution>();
    for (var way : Labels.ways(sheet, texted.slug(), fields, numbers)) {
      for (var labelled : meanings(way.fields())) {
        complete(way, labelled, found);
      }
    }
    var sound = found.stream().filter(s -> !s.broken()).toList();
    var rest = placed(sound.isEmpty() ? found : sound);
    var distinct = distinct(rest);
    if (distinct.size() > 1) {
      var holding = distinct(rest.stream().filter(Solution::holds).toList());
      var plain = distinct(rest.stream().filter(Solution::plain).toList());
      var row = distinct(rest.stream().filter(Figures::inRow).toList());
      return Stream.of(holding, plain, row).filter(s -> s.size() == 1).findFirst().orElse(distinct);
    }
    return distinct;
  }

  /** {@code 3 2 P 215 A 1}: what has no label stands together, what has one behind it. */
  private static boolean inRow(Solution solution) {
    var labelled = new ArrayList<Integer>();
    var free = new ArrayList<Integer>();
    solution
        .values()
        .forEach(
            (name, number) ->
                (solution.labelled().contains(name) ? labelled : free).add(number.from()));
    return labelled.size() > 1
        && solution.labelled().stream().noneMatch(Texting.ASIDE::contains)
        && !free.isEmpty()
        && Collections.max(free) < Collections.min(labelled);
  }

  /** Of whoever has several stations a report without one would be none. */
  private List<Solution> placed(List<Solution> all) {
    if (!charges.several() || given.names().contains("ps")) {
      return all;
    }
    var placed = all.stream().filter(s -> s.values().containsKey("ps")).toList();
    return placed.isEmpty() ? all : placed;
  }

  private static List<Solution> distinct(List<Solution> all) {
    var seen = new HashSet<Map<String, Long>>();
    return all.stream().filter(s -> seen.add(s.meaning())).toList();
  }

  /** All choices of one field for each label. */
  private List<Map<String, Num>> meanings(Map<Num, Set<String>> byNumber) {
    var found = List.<Map<String, Num>>of(Map.of());
    for (var entry : byNumber.entrySet()) {
      var next = new ArrayList<Map<String, Num>>();
      for (var values : found) {
        for (var field : entry.getValue()) {
          var before = values.get(field);
          boolean free =
              (before == null || before.value() == entry.getKey().value())
                  && (Texting.ASIDE.contains(field) || choosable(field, entry.getKey()));
          if ((free || Texting.ASIDE.contains(field)) && next.size() < MOST_READINGS) {
            var more = new LinkedHashMap<>(values);
            more.put(field, entry.getKey());
            next.add(more);
          }
        }
      }
      found = next;
    }
    var ambiguous =
        byNumber.values().stream().filter(f -> f.size() > 1).flatMap(Collection::stream).toList();
    return found.stream().filter(values -> plausible(values, Set.copyOf(ambiguous))).toList();
  }

  /** {@code T 340} is no third gender, {@code T 2} no total. */
  private boolean plausible(Map<String, Num> values, Set<String> ambiguous) {
    for (var sum : texted.event().sums().entrySet()) {
      var total = values.get(sum.getKey());
      for (var addend : sum.getValue()) {
        var part = values.get(addend);
        boolean between = ambiguous.contains(sum.getKey()) && ambiguous.contains(addend);
        if (between && part != null && part.value() > few(addend)) {
          return false;
        }
        if (between
            && total != null
            && part == null
            && total.value() < largest(values, sum.getValue())) {
          return false;
        }
      }
    }
    var electors = values.get("electors");
    return electors == null || given.electors().isEmpty() || electors.value() == given.everybody();
  }

  private static long largest(Map<String, Num> values, List<String> fields) {
    return fields.stream()
        .filter(values::containsKey)
        .mapToLong(f -> values.get(f).value())
        .max()
        .orElse(0);
  }

  private int few(String field) {
    return given.electors().isEmpty()
        ? FEW_UNKNOWN
        : Math.max(FEW, given.electors().getOrDefault(field, 0));
  }

  /** Fits the numbers without a label into what the declared orders leave open. */
  private void complete(Labels.Way way, Map<String, Num> labelled, List<Solution> found) {
    var idle =
        way.idle().stream()
            .flatMap(l -> l.fields().stream())
            .filter(f -> !labelled.containsKey(f) && !Texting.ASIDE.contains(f))
            .anyMatch(f -> !f.equals(required));
    if (idle || way.robbed()) {
      return;
    }
    var free = rid(way.free(), labelled);
    if (free.isEmpty()) {
      if (!labelled.isEmpty()) {
        solution(labelled, labelled.keySet(), false, way.plain()).ifPresent(found::add);
      }
      return;
    }
    boolean parted = parted(labelled);
    for (var order : texted.orders()) {
      var names = open(order, labelled);
      if (names.size() == free.size()) {
        if (!mixed(names, labelled)) {
          fit(names, free, labelled, way.plain()).ifPresent(found::add);
        }
      } else if (parted && names.size() == free.size() + 1 && names.remove(required)) {
        fit(names, free, labelled, way.plain()).ifPresent(found::add);
      }
    }
  }

  /** What an order says beyond what is known already. */
  private List<String> open(List<String> order, Map<String, Num> labelled) {
    var open = new ArrayList<String>(order.size());
    for (var name : order) {
      if (!labelled.containsKey(name) && !given.names().contains(name)) {
        open.add(name);
      }
    }
    return open;
  }

  /** {@code P-180 M-163}: where one part has a label, the other has one that we do not know. */
  private boolean mixed(List<String> names, Map<String, Num> labelled) {
    return texted.event().sums().values().stream()
        .map(this::needed)
        .anyMatch(
            parts ->
                parts.stream().anyMatch(labelled::containsKey)
                    && parts.stream().anyMatch(names::contains));
  }

  private List<String> needed(List<String> parts) {
    return parts.stream().filter(f -> texted.event().fields().get(f).omitted().isEmpty()).toList();
  }

  /** All parts of the total have labels: it need not be written. */
  private boolean parted(Map<String, Num> labelled) {
    return !labelled.isEmpty()
        && texted.event().sums().values().stream()
            .anyMatch(parts -> needed(parts).stream().allMatch(labelled::containsKey));
  }

  /** Repetitions of a labelled number, and the growth that stands beside a labelled total. */
  private List<Num> rid(List<Num> free, Map<String, Num> labelled) {
    var total = labelled.get(required);
    if (total == null) {
      return free;
    }
    var rest = new ArrayList<>(free);
    rest.removeIf(n -> n.value() == total.value());
    boolean growing = sheet.has("duration") || sheet.has("increment");
    if (growing && rest.size() == 1 && rest.getFirst().value() < total.value()) {
      return List.of();
    }
    return rest;
  }

  private Optional<Solution> fit(
      List<String> open, List<Num> free, Map<String, Num> labelled, boolean plain) {
    var values = new LinkedHashMap<>(labelled);
    boolean twice = false;
    for (int i = 0; i < open.size(); i++) {
      var name = open.get(i);
      var number = free.get(i);
      var before = values.putIfAbsent(name, number);
      if (before != null && before.value() != number.value()) {
        return Optional.empty();
      }
      twice |= before != null;
      if (!stands(name, number, values) || many(name, number)) {
        return Optional.empty();
      }
    }
    return solution(values, labelled.keySet(), twice, plain).filter(s -> !s.broken());
  }

  /** {@code 1 180 163 344}: more than there are of what may be left out. */
  private boolean many(String name, Num number) {
    return texted.event().sums().values().stream()
            .anyMatch(parts -> parts.contains(name) && !needed(parts).contains(name))
        && number.value() > few(name);
  }

  /** Without a label only what can be nothing else is a slot, a constituency, a station. */
  private boolean stands(String name, Num number, Map<String, Num> values) {
    return switch (name) {
      case "slot" -> given.hour().test(number);
      case "ac" -> charges.knownAc(number.digits());
      case "ps" ->
          charges.station(number.digits())
              && (values.containsKey("ac")
                  || !charges.several()
                  || charges.code(Optional.empty(), number.digits()).isPresent());
      case "place" -> place(sheet, charges, texted, number).isPresent();
      default -> choosable(name, number);
    };
  }

  /** A place of the kind's own sort: {@code TC3} of {@code TR 3 2}. */
  static Optional<String> place(Sheet sheet, Charges charges, Scheme.Texted texted, Num number) {
    return Stations.codes(sheet, charges, "place", number.digits())
        .filter(
            code -> charges.known().kind(code).filter(texted.kind().places()::contains).isPresent())
        .findFirst();
  }

  private boolean choosable(String field, Num number) {
    var choices = texted.event().fields().get(field).choices();
    return choices.isEmpty() || choices.containsKey(Long.toString(number.value()));
  }

  private Optional<Solution> solution(
      Map<String, Num> values, Set<String> labelled, boolean twice, boolean plain) {
    boolean holds = twice;
    boolean broken = false;
    for (var sum : texted.event().sums().entrySet()) {
      boolean parts = needed(sum.getValue()).stream().allMatch(values::containsKey);
      boolean some = sum.getValue().stream().anyMatch(values::containsKey);
      var total = values.get(sum.getKey());
      if (total == null && some && !parts || total != null && some && !parts) {
        continue;
      }
      if (total != null && parts) {
        long added =
            sum.getValue().stream()
                .filter(values::containsKey)
                .mapToLong(f -> values.get(f).value())
                .sum();
        holds |= added == total.value();
        broken |= added != total.value();
      }
    }
    return Optional.of(new Solution(values, Set.copyOf(labelled), holds, broken, plain));
  }
}
