package org.harkara.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a list as an office sends it: titles above the header, the header repeated on every printed
 * page, rows that number the columns, commas, semicolons or tabs.
 */
public final class ListFile {
  /** Titles and remarks above a header are no more than this. */
  private static final int HEADER_WITHIN = 30;

  private final String file;
  private final Map<String, List<String>> words;
  private final List<Set<String>> needed;

  private ListFile(String file, Map<String, List<String>> words, List<Set<String>> needed) {
    this.file = file;
    this.words = words;
    this.needed = needed;
  }

  /**
   * @param words column → words of its header, the best first
   * @param needed sets of columns, one of which the list must have
   * @throws IllegalArgumentException when it cannot be read at all, with the reason
   */
  public static Sheet read(Path path, Map<String, List<String>> words, List<Set<String>> needed) {
    if (!Files.isRegularFile(path)) {
      throw new IllegalArgumentException(path + ": there is no such file");
    }
    var faults = new Faults();
    var folder = path.toAbsolutePath().getParent();
    var name = path.getFileName().toString();
    var text = Source.read(folder, name, faults);
    if (text.isEmpty() || text.get().startsWith("PK\u0003")) {
      throw unreadable(path, faults, text.isPresent());
    }
    var records = Csv.records(name, text.get(), faults);
    if (!faults.readable(name)) {
      throw unreadable(path, faults, false);
    }
    return new ListFile(name, words, needed).sheet(records, faults);
  }

  private static IllegalArgumentException unreadable(Path path, Faults faults, boolean workbook) {
    var why = workbook ? "is a workbook: save its sheet as CSV UTF-8" : because(faults);
    return new IllegalArgumentException(path + ": " + why);
  }

  private static String because(Faults faults) {
    var fault = faults.noted().getFirst();
    return fault.line() > 0 ? "line " + fault.line() + " " + fault.what() : fault.what();
  }

  private Sheet sheet(List<Csv.Raw> records, Faults faults) {
    for (int i = 0; i < Math.min(records.size(), HEADER_WITHIN); i++) {
      var header = records.get(i).values();
      var places = places(header);
      if (needed.stream().anyMatch(places.keySet()::containsAll)) {
        return under(header, places, records.subList(i + 1, records.size()), faults);
      }
    }
    throw new IllegalArgumentException(
        file
            + ": no header was found within the first "
            + HEADER_WITHIN
            + " rows. One row must name the columns "
            + String.join("; or ", needed.stream().map(ListFile::sorted).toList())
            + ". The words they are known by stand in imports.yaml: add those of this list");
  }

  private static String sorted(Set<String> columns) {
    return String.join(", ", columns.stream().sorted().toList());
  }

  /** Column → where it stands. */
  private Map<String, Integer> places(List<String> header) {
    var places = new HashMap<String, Integer>();
    var ranks = new HashMap<String, Integer>();
    for (int i = 0; i < header.size(); i++) {
      int at = i;
      meaning(header.get(i))
          .filter(m -> m.rank < ranks.getOrDefault(m.column, Integer.MAX_VALUE))
          .ifPresent(
              m -> {
                places.put(m.column, at);
                ranks.put(m.column, m.rank);
              });
    }
    return places;
  }

  private record Meaning(String column, int rank, int length) {}

  /** The column whose longest words stand in the cell. */
  private Optional<Meaning> meaning(String cell) {
    var folded = " " + Folded.of(cell) + " ";
    var best = Optional.<Meaning>empty();
    for (var column : words.entrySet()) {
      var phrases = column.getValue();
      for (int i = 0; i < phrases.size(); i++) {
        int length = phrases.get(i).length();
        if (folded.contains(" " + phrases.get(i) + " ")
            && length > best.map(Meaning::length).orElse(0)) {
          best = Optional.of(new Meaning(column.getKey(), i, length));
        }
      }
    }
    return best;
  }

  private Sheet under(
      List<String> header, Map<String, Integer> places, List<Csv.Raw> records, Faults faults) {
    var lines = new ArrayList<Sheet.Line>();
    for (var record : records) {
      var values = new HashMap<String, String>();
      places.forEach(
          (column, at) -> {
            if (at < record.values().size()) {
              values.put(column, Folded.clean(record.values().get(at)));
            }
          });
      boolean blank = values.values().stream().allMatch(String::isEmpty);
      if (!blank && !record.values().equals(header) && !numbersColumns(record.values())) {
        lines.add(new Sheet.Line(record.line(), values));
      }
    }
    var unread = new ArrayList<String>();
    for (int i = 0; i < header.size(); i++) {
      if (!places.containsValue(i) && !header.get(i).isBlank()) {
        unread.add(Folded.clean(header.get(i)));
      }
    }
    var torn = faults.noted().stream().map(f -> new Sheet.Torn(f.line(), f.what())).toList();
    return new Sheet(file, places.keySet(), unread, lines, torn);
  }

  /** 1, 2, 3 …: what forms print under a header. */
  private static boolean numbersColumns(List<String> values) {
    for (int i = 0; i < values.size(); i++) {
      if (!Folded.of(values.get(i)).equals(Integer.toString(i + 1))) {
        return false;
      }
    }
    return values.size() > 2;
  }
}
