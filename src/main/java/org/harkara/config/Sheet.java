package org.harkara.config;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A list of another office, its columns found.
 *
 * @param columns those found, by the names of {@code imports.yaml}
 * @param unread headers of the columns nothing is made of
 * @param torn lines that are not quite CSV, with what is wrong
 */
public record Sheet(
    String file, Set<String> columns, List<String> unread, List<Line> lines, List<Torn> torn) {
  public Sheet {
    columns = Set.copyOf(columns);
    unread = List.copyOf(unread);
    lines = List.copyOf(lines);
    torn = List.copyOf(torn);
  }

  public boolean has(String column) {
    return columns.contains(column);
  }

  /**
   * @param number of the line it begins on, counted from 1
   */
  public record Line(int number, Map<String, String> values) {
    public Line {
      values = Map.copyOf(values);
    }

    /** Made clean; empty when the list has no such column. */
    public String text(String column) {
      return values.getOrDefault(column, "");
    }

    /** Values may be phone numbers. */
    @Override
    public String toString() {
      return "line " + number;
    }
  }

  public record Torn(int line, String what) {}
}
