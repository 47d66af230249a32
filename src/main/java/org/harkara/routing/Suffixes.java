package org.harkara.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.harkara.routing.ImportPlan.Topic;

/**
 * Tells stations with one number apart. Lists repeat the main number for its auxiliaries: the main
 * station keeps it, the others get A, B … in the order of the list, so that the same list always
 * gives the same codes.
 */
final class Suffixes {
  private final ImportPlan.Draft draft;

  Suffixes(ImportPlan.Draft draft) {
    this.draft = draft;
  }

  /** The stations by the order of the list, repeated ones left out, each with a code of its own. */
  List<StationRow> assign(List<StationRow> rows) {
    var groups = new LinkedHashMap<List<Integer>, List<StationRow>>();
    for (var row : rows) {
      var key = List.of(row.ac().number(), row.number().number());
      groups.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
    }
    var assigned = new ArrayList<StationRow>();
    groups.values().forEach(group -> assigned.addAll(group(group)));
    assigned.sort(Comparator.comparingInt(StationRow::line));
    return assigned;
  }

  private List<StationRow> group(List<StationRow> listed) {
    var rows = withoutRepeats(listed);
    checkParts(rows);
    var taken = new HashSet<String>();
    rows.forEach(row -> taken.add(row.number().suffix()));
    var used = new HashSet<String>();
    var bare = bare(rows);
    bare.ifPresent(row -> used.add(""));
    var assigned = new ArrayList<StationRow>();
    for (var row : rows) {
      var own = row.number().suffix();
      if (bare.filter(first -> first == row).isPresent() || (!own.isEmpty() && used.add(own))) {
        assigned.add(row);
        continue;
      }
      var next = free(taken, used);
      used.add(next);
      var lettered = row.with(next);
      assigned.add(lettered);
      draft.remark(row.line(), Topic.SUFFIX, reason(row, bare) + ": becomes " + lettered.code());
    }
    return assigned;
  }

  /** The station that keeps the number alone: the first main one, else the first of all. */
  private Optional<StationRow> bare(List<StationRow> rows) {
    var without = rows.stream().filter(row -> row.number().suffix().isEmpty()).toList();
    var main = without.stream().filter(row -> !row.auxiliary().orElse(false)).findFirst();
    if (main.isEmpty() && !without.isEmpty()) {
      draft.remark(
          without.getFirst().line(),
          Topic.SUFFIX,
          "auxiliary, but no main station has its number: becomes " + without.getFirst().code());
    }
    return main.or(() -> without.stream().findFirst());
  }

  private static String reason(StationRow row, Optional<StationRow> bare) {
    if (!row.number().suffix().isEmpty()) {
      return row.code() + " stands twice";
    }
    var first = bare.map(StationRow::line).orElse(0);
    return row.auxiliary().orElse(false)
        ? "auxiliary of line " + first
        : "another main station has the same number on line " + first;
  }

  private static String free(Set<String> taken, Set<String> used) {
    var suffix = StationNumber.after("");
    while (taken.contains(suffix) || used.contains(suffix)) {
      suffix = StationNumber.after(suffix);
    }
    return suffix;
  }

  private List<StationRow> withoutRepeats(List<StationRow> listed) {
    var rows = new ArrayList<StationRow>();
    for (var row : listed) {
      var first =
          rows.stream()
              .filter(other -> other.repeats(row))
              .filter(other -> other.number().equals(row.number()))
              .findFirst();
      if (first.isPresent()) {
        draft.leaveOut(
            row.line(), "the same station as on line " + first.get().line() + ": left out");
      } else {
        rows.add(row);
      }
    }
    return rows;
  }

  private void checkParts(List<StationRow> rows) {
    for (int i = 0; i < rows.size(); i++) {
      for (int j = 0; j < i; j++) {
        var part = rows.get(i).part();
        var other = rows.get(j).part();
        if (part.isPresent() && other.isPresent() && part.get().overlaps(other.get())) {
          draft.remark(
              rows.get(i).line(),
              Topic.ROLL_PART,
              "the serial numbers %s overlap with %s on line %d: both stations are kept"
                  .formatted(part.get(), other.get(), other.get().line()));
        }
      }
    }
  }
}
