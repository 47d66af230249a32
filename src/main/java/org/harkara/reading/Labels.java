package org.harkara.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.harkara.config.Texting;
import org.harkara.reading.Meaning.Sort;

/**
 * Which number stands beside which label: {@code M180 F163}, {@code 180 purush 163 mahila}, {@code
 * M/F/T 180/163/0}. Labels stand before their numbers, behind them, or all before all; every way in
 * which they can is tried.
 */
final class Labels {
  private static final int WORDS_BETWEEN = 4;
  private static final int MANY = 3;

  /** Of the number before it and never of the next: {@code 434 ki jagah 343}. */
  private static final Set<String> MISTAKEN = Set.of("mistaken");

  private static final String SLIP = "slip";

  private final Sheet sheet;
  private final List<Num> numbers;
  private final List<Label> labels;

  /**
   * @param fields that it may stand for; more than one is decided by the sum
   */
  record Label(int from, int to, Set<String> fields) {}

  /**
   * One way to read the labels.
   *
   * @param fields of each number that has a label
   * @param free numbers without one
   * @param idle labels without a number
   * @param plain three labels or more, the last with its number at the end of the message (or the
   *     last number with its label): the other way round would take a neighbour's
   * @param robbed a label without a number has one right behind it
   */
  record Way(
      Map<Num, Set<String>> fields,
      List<Num> free,
      List<Label> idle,
      boolean plain,
      boolean robbed) {}

  private Labels(Sheet sheet, List<Num> numbers, List<Label> labels) {
    this.sheet = sheet;
    this.numbers = numbers;
    this.labels = labels;
  }

  /** The most telling way first; equal ones once. */
  static List<Way> ways(Sheet sheet, String event, Set<String> fields, List<Num> numbers) {
    var labels = new Labels(sheet, numbers, labels(sheet, event, fields));
    var ways = new LinkedHashSet<Way>();
    if (labels.labels.isEmpty()) {
      return List.of(new Way(Map.of(), numbers, List.of(), false, false));
    }
    labels.zipped(ways);
    ways.add(labels.way(true));
    ways.add(labels.way(false));
    return ways.stream().sorted(Comparator.comparingInt(Labels::loose)).toList();
  }

  private static int loose(Way way) {
    return way.free().size() + way.idle().size();
  }

  /** All that this event has. */
  static List<Label> labels(Sheet sheet, Scheme.Texted texted) {
    return labels(sheet, texted.slug(), texted.event().fields().keySet());
  }

  /** Longest first where they overlap; an event's own meaning of a word before the general one. */
  static List<Label> labels(Sheet sheet, String event, Set<String> fields) {
    if (sheet.marks(Sort.LABEL).isEmpty()) {
      return List.of();
    }
    var byStart = new HashMap<Integer, List<Sheet.Mark>>();
    for (var mark : sheet.marks(Sort.LABEL)) {
      var meaning = mark.meaning();
      boolean mine = meaning.event().isEmpty() || meaning.event().equals(event);
      boolean field = fields.contains(meaning.name()) || Texting.ASIDE.contains(meaning.name());
      boolean digit =
          sheet.numbers().stream().anyMatch(n -> n.from() < mark.from() && mark.from() < n.to());
      if (mine && field && !digit && !sheet.used(mark.from())) {
        byStart.computeIfAbsent(mark.from(), k -> new ArrayList<>()).add(mark);
      }
    }
    var labels = new ArrayList<Label>();
    for (int i = 0; i < sheet.size(); ) {
      var marks = byStart.getOrDefault(i, List.of());
      int end = marks.stream().mapToInt(Sheet.Mark::to).max().orElse(0);
      var longest = marks.stream().filter(m -> m.to() == end).toList();
      boolean own = longest.stream().anyMatch(m -> !m.meaning().event().isEmpty());
      var names = new LinkedHashSet<String>();
      longest.stream()
          .filter(m -> !own || !m.meaning().event().isEmpty())
          .forEach(m -> names.add(m.meaning().name()));
      if (!names.isEmpty()) {
        labels.add(new Label(i, end, names));
      }
      i = Math.max(end, i + 1);
    }
    return labels.size() == 1 && anybody(sheet, event, labels.getFirst()) ? List.of() : labels;
  }

  /** {@code 343 aadmi}: with no women beside them these are people. */
  private static boolean anybody(Sheet sheet, String event, Label label) {
    return sheet.covered("harmless", label.from())
        && sheet.scheme().events().get(event).event().sums().values().stream()
            .anyMatch(parts -> parts.containsAll(label.fields()));
  }

  private Way way(boolean before) {
    var fields = new LinkedHashMap<Num, Set<String>>();
    var idle = new ArrayList<Label>();
    for (var label : labels) {
      var number = before ? following(label, fields) : preceding(label, fields);
      if (number == null) {
        idle.add(label);
      } else {
        fields.put(number, label.fields());
      }
    }
    for (var label : List.copyOf(idle)) {
      var number = before ? preceding(label, fields) : following(label, fields);
      if (number != null) {
        fields.put(number, label.fields());
        idle.remove(label);
      }
    }
    return new Way(
        fields,
        free(fields),
        idle,
        labels.size() >= MANY && before == numbersLast(),
        idle.stream().anyMatch(label -> robbed(label, fields)));
  }

  /** {@code 434 galti se gaya, 343 hai}: the number before, since the next is of another clause. */
  private boolean beside(Num number, Label label) {
    return number.to() <= label.from() && clause(number, label);
  }

  private boolean clause(Num number, Label label) {
    return sheet.words().get(number.from()).clause() == sheet.words().get(label.from()).clause();
  }

  private List<Num> free(Map<Num, Set<String>> taken) {
    return numbers.stream().filter(n -> !taken.containsKey(n)).toList();
  }

  /** Its number stands right behind it, and was taken for another label. */
  private boolean robbed(Label label, Map<Num, Set<String>> fields) {
    boolean elsewhere = fields.values().stream().anyMatch(f -> f.equals(label.fields()));
    return !elsewhere
        && numbers.stream()
            .anyMatch(n -> n.from() >= label.to() && linked(label.to(), n.from(), WORDS_BETWEEN));
  }

  private boolean numbersLast() {
    return !numbers.isEmpty() && numbers.getLast().from() >= labels.getLast().to();
  }

  /** {@code galti se 434}: a number stands right beside the label on one side only. */
  private boolean belongs(Label label, boolean before) {
    boolean left = numbers.stream().anyMatch(n -> n.to() == label.from());
    boolean right = numbers.stream().anyMatch(n -> n.from() == label.to());
    return label.fields().contains(SLIP) && left != right && (before ? right : left);
  }

  private Num following(Label label, Map<Num, ?> taken) {
    if (label.fields().equals(MISTAKEN) || belongs(label, false)) {
      return null;
    }
    boolean own =
        (label.fields().contains("previous") || label.fields().contains(SLIP))
            && numbers.stream().anyMatch(n -> beside(n, label));
    for (var number : numbers) {
      if (own && number.from() >= label.to() && !clause(number, label)) {
        return null;
      }
      if (number.from() >= label.to() && !taken.containsKey(number)) {
        return linked(label.to(), number.from(), WORDS_BETWEEN) ? number : null;
      }
      if (number.from() >= label.to()) {
        return null;
      }
    }
    return null;
  }

  private Num preceding(Label label, Map<Num, ?> taken) {
    if (belongs(label, true)) {
      return null;
    }
    for (int i = numbers.size() - 1; i >= 0; i--) {
      var number = numbers.get(i);
      if (number.to() <= label.from()) {
        return !taken.containsKey(number) && linked(number.to(), label.from(), 1) ? number : null;
      }
    }
    return null;
  }

  /** Only words that carry nothing stand between, and no other label. */
  private boolean linked(int from, int to, int most) {
    if (to - from > most || labels.stream().anyMatch(l -> l.from() >= from && l.from() < to)) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (sheet.used(i)
          || sheet.words().get(i).number()
          || !(sheet.ordinal(i)
              || sheet.covered("filler", i)
              || sheet.covered("votes", i)
              || sheet.covered("number", i))) {
        return false;
      }
    }
    return true;
  }

  /** {@code M/F/T: 180/163/0}: as many labels in a row as numbers in a row. */
  private void zipped(Set<Way> ways) {
    if (labels.size() < 2 || labels.size() != numbers.size()) {
      return;
    }
    boolean apart = labels.getLast().to() <= numbers.getFirst().from();
    for (int i = 1; i < labels.size(); i++) {
      apart &= linked(labels.get(i - 1).to(), labels.get(i).from(), 1);
    }
    if (!apart || !linked(labels.getLast().to(), numbers.getFirst().from(), WORDS_BETWEEN)) {
      return;
    }
    var fields = new LinkedHashMap<Num, Set<String>>();
    for (int i = 0; i < labels.size(); i++) {
      fields.put(numbers.get(i), labels.get(i).fields());
    }
    ways.add(new Way(fields, List.of(), List.of(), true, false));
  }
}
