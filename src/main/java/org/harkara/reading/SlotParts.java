package org.harkara.reading;

import java.util.ArrayList;
import java.util.List;

/** Cuts a message that tells of several slots. */
final class SlotParts {
  private SlotParts() {}

  /** {@code 9 baje 118, 11 baje 343}: a part for each slot, when each has its own numbers. */
  static List<Sheet> of(Layout layout, Slots slots, Scheme scheme) {
    var times = layout.times().stream().filter(t -> !t.start()).toList();
    var figures = layout.figures();
    boolean several = times.stream().map(slots::of).distinct().count() > 1;
    if (!several
        || figures.size() < times.size()
        || times.stream().anyMatch(t -> slots.of(t).slot().isEmpty())) {
      return List.of();
    }
    var sheet = layout.sheet();
    boolean first = times.getFirst().from() < figures.getFirst().from();
    var parts = new ArrayList<Sheet>();
    int from = 0;
    for (int i = 0; i < times.size(); i++) {
      boolean last = i + 1 == times.size();
      int to = last ? sheet.size() : first ? times.get(i + 1).from() : times.get(i).to();
      if (figuresIn(figures, from, to) == 0) {
        return List.of();
      }
      parts.add(Sheet.of(MessageReader.cut(sheet, from, to), scheme));
      from = to;
    }
    return parts;
  }

  private static long figuresIn(List<Num> figures, int from, int to) {
    return figures.stream().filter(n -> n.from() >= from && n.to() <= to).count();
  }
}
