package org.harkara.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Comma-separated values as RFC 4180 has them: quotes, doubled quotes, line ends within quotes, LF
 * or CRLF. Beyond it: lines that begin with {@code #} are remarks, blank lines are skipped, spaces
 * around a value are dropped.
 */
final class Csv {
  private final String file;
  private final String text;
  private final Faults faults;
  private final char separator;
  private final String ends;
  private final List<Row> rows = new ArrayList<>();
  private int at;
  private int line = 1;

  private Csv(String file, String text, char separator, Faults faults) {
    this.file = file;
    this.text = text;
    this.faults = faults;
    this.separator = separator;
    this.ends = separator + "\n\r";
  }

  /**
   * Every record of a list from elsewhere, however many values it has. It may be separated by
   * commas, semicolons or tabs; whichever there are most of.
   */
  static List<Raw> records(String file, String text, Faults faults) {
    char separator = ',';
    for (char other : new char[] {';', '\t'}) {
      if (count(text, other) > count(text, separator)) {
        separator = other;
      }
    }
    var csv = new Csv(file, text, separator, faults);
    var records = new ArrayList<Raw>();
    for (var found = csv.nextRecord(); found.isPresent(); found = csv.nextRecord()) {
      records.add(found.get());
    }
    return records;
  }

  private static long count(String text, char c) {
    return text.chars().filter(each -> each == c).count();
  }

  /**
   * The rows under a header that names exactly these columns, in any order. Rows with another
   * number of values are noted and left out.
   */
  static List<Row> read(Path dir, String file, List<String> columns, Faults faults) {
    return Source.read(dir, file, faults)
        .map(text -> new Csv(file, text, ',', faults).under(columns))
        .orElse(List.of());
  }

  private List<Row> under(List<String> columns) {
    var first = nextRecord();
    if (first.isEmpty()) {
      faults.addUnreadable(file, 0, "has no header; it is " + String.join(",", columns));
      return rows;
    }
    var header = first.get();
    if (header.values.size() != columns.size() || !header.values.containsAll(columns)) {
      faults.addUnreadable(
          file, header.line, "the header is not right; it is " + String.join(",", columns));
      return rows;
    }
    for (var found = nextRecord(); found.isPresent(); found = nextRecord()) {
      var record = found.get();
      if (record.values.size() != columns.size()) {
        faults.add(
            file,
            record.line,
            "has %d values, but the header has %d: is a comma missing or too many? A value with a comma stands in \"quotes\""
                .formatted(record.values.size(), columns.size()));
        continue;
      }
      var values = new LinkedHashMap<String, String>();
      for (int i = 0; i < header.values.size(); i++) {
        values.put(header.values.get(i), record.values.get(i));
      }
      rows.add(new Row(file, record.line, values, faults));
    }
    return rows;
  }

  /**
   * @param line it begins on
   */
  record Raw(int line, List<String> values) {}

  private Optional<Raw> nextRecord() {
    skipRemarks();
    if (at >= text.length()) {
      return Optional.empty();
    }
    int start = line;
    var values = new ArrayList<String>();
    while (true) {
      values.add(nextValue(start));
      if (at >= text.length() || text.charAt(at) != separator) {
        endOfLine();
        return Optional.of(new Raw(start, values));
      }
      at++;
    }
  }

  private void skipRemarks() {
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      int next = end < 0 ? text.length() : end + 1;
      if (text.charAt(at) != '#' && !text.substring(at, next).isBlank()) {
        return;
      }
      at = next;
      line += end < 0 ? 0 : 1;
    }
  }

  private String nextValue(int start) {
    if (at < text.length() && text.charAt(at) == '"') {
      return quoted(start);
    }
    int begin = at;
    while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    var value = text.substring(begin, at);
    if (value.indexOf('"') >= 0) {
      faults.add(file, start, "a quote within a value: put the value in quotes and double it");
    }
    return value.strip();
  }

  private String quoted(int start) {
    var value = new StringBuilder();
    int opened = line;
    at++;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '\n') {
        line++;
      }
      if (c != '"') {
        value.append(c);
      } else if (at < text.length() && text.charAt(at) == '"') {
        value.append(text.charAt(at++));
      } else {
        int begin = at;
        while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
          at++;
        }
        if (!text.substring(begin, at).isBlank()) {
          faults.add(file, start, "something follows a closing quote: a comma must");
        }
        return value.toString().strip();
      }
    }
    faults.addUnreadable(file, opened, "a quote is opened and never closed");
    return value.toString().strip();
  }

  private void endOfLine() {
    if (at < text.length() && text.charAt(at) == '\r') {
      at++;
    }
    if (at < text.length() && text.charAt(at) == '\n') {
      at++;
    }
    line++;
  }

  /** One record, by column. */
  record Row(String file, int line, Map<String, String> values, Faults faults) {
    String text(String column) {
      return values.get(column);
    }

    Optional<String> optional(String column) {
      return Optional.of(values.get(column)).filter(value -> !value.isEmpty());
    }

    String required(String column) {
      var value = values.get(column);
      if (value.isEmpty()) {
        fault(column + " is empty, but a value is needed");
      }
      return value;
    }

    void fault(String what) {
      faults.add(file, line, what);
    }

    /** Values may be phone numbers. */
    @Override
    public String toString() {
      return file + ":" + line;
    }
  }
}
