package org.harkara.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Cuts a message into parts that speak of one event each. */
final class Clauses {
  /** No report speaks of more matters. */
  private static final int MOST = 30;

  /** Lighter signs count only when nothing else is said: {@code evm theek hai}. */
  private static final int LIGHT = 5;

  private final Layout layout;
  private final Sheet sheet;
  private final EventFinder finder;

  /**
   * @param from index of its first word
   * @param to after its last
   * @param matches events it names, the weightiest first; none for numbers alone
   */
  record Part(int from, int to, List<EventFinder.Match> matches) {}

  Clauses(Layout layout, EventFinder finder) {
    this.layout = layout;
    this.sheet = layout.sheet();
    this.finder = finder;
  }

  /**
   * A clause that names no event belongs to the one before it, or to the next when it is the first;
   * unless it holds figures and its neighbour's event has none.
   *
   * @param numeric events that take figures
   * @param lone those of them that have no sums: their figures are never part of another's
   */
  List<Part> parts(Predicate<String> numeric, Predicate<String> lone) {
    var clauses = clauses();
    if (clauses.size() == 1) {
      return clauses;
    }
    var whole = whole();
    if (clauses.size() > MOST) {
      return List.of(whole);
    }
    var parts = new ArrayList<Part>();
    for (var clause : clauses) {
      var last = parts.isEmpty() ? null : parts.getLast();
      if (last == null || stands(clause, last, numeric, lone)) {
        parts.add(clause);
      } else {
        parts.set(parts.size() - 1, joined(last, clause));
      }
    }
    return parts.size() == 1 ? List.of(whole) : parts;
  }

  /** Beside figures, too, a light sign names nothing: {@code 343, evm theek hai}. */
  private Part whole() {
    var matches = finder.in(0, sheet.size());
    boolean figures = !layout.figures().isEmpty();
    return new Part(
        0, sheet.size(), matches.stream().filter(m -> !figures || m.weight() >= LIGHT).toList());
  }

  /** As typed, cut wherever one matter may end. */
  List<String> texts() {
    return clauses().stream()
        .map(part -> MessageReader.cut(sheet, part.from(), part.to()).clean())
        .toList();
  }

  private boolean stands(
      Part clause, Part last, Predicate<String> numeric, Predicate<String> lone) {
    if (last.matches().isEmpty()) {
      boolean figures = figures(last) > 0;
      return !clause.matches().isEmpty()
          && figures
          && (!numeric.test(top(clause)) || figures(clause) > 0 && lone.test(top(clause)));
    }
    if (clause.matches().isEmpty()) {
      return figures(clause) > 0 && !numeric.test(top(last));
    }
    return !top(clause).equals(top(last));
  }

  private static String top(Part part) {
    return part.matches().getFirst().event();
  }

  private Part joined(Part a, Part b) {
    return new Part(a.from(), b.to(), a.matches().isEmpty() ? b.matches() : a.matches());
  }

  private long figures(Part part) {
    return layout.figures().stream()
        .filter(n -> n.from() >= part.from() && n.to() <= part.to())
        .count();
  }

  private List<Part> clauses() {
    var clauses = new ArrayList<Part>();
    int from = 0;
    for (int i = 1; i < sheet.size(); i++) {
      boolean comma = sheet.words().get(i).clause() != sheet.words().get(i - 1).clause();
      var and = sheet.at("and", i);
      if (i >= from && !inNumber(i) && (comma || and.isPresent() && !at(i))) {
        add(clauses, from, i);
        from = and.map(Sheet.Mark::to).orElse(i);
      }
    }
    add(clauses, from, sheet.size());
    return clauses;
  }

  /** Hindi's {@code par} behind a station is "at" and not "but". */
  private boolean at(int word) {
    return sheet.covered("filler", word)
        && sheet.numberEnding(word).filter(n -> station(n.digits())).isPresent();
  }

  /** In charge, or another of the constituency. */
  private boolean station(String digits) {
    var charges = layout.charges();
    return charges.several() && charges.station(digits)
        || charges.code(Optional.empty(), digits).filter(charges::configured).isPresent();
  }

  private boolean inNumber(int word) {
    return sheet.numbers().stream().anyMatch(n -> n.from() < word && word < n.to());
  }

  private void add(List<Part> clauses, int from, int to) {
    if (from < to) {
      boolean whole = from == 0 && to == sheet.size();
      var matches = finder.in(from, to);
      clauses.add(
          new Part(from, to, matches.stream().filter(m -> whole || m.weight() >= LIGHT).toList()));
    }
  }
}
