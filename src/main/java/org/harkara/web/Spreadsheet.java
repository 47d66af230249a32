package org.harkara.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A table that is written row by row. Cells are numbers, strings, or null for empty ones. */
interface Spreadsheet extends AutoCloseable {
  void row(List<?> cells) throws IOException;

  @Override
  void close() throws IOException;

  /** How a table leaves. */
  enum Format {
    CSV("text/csv; charset=utf-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    final String type;

    Format(String type) {
      this.type = type;
    }

    /** Of a file's name, without the dot. */
    String ending() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** By the ending of a name such as {@code turnout.csv}; empty when it has none of them. */
    static Optional<Format> of(String name) {
      for (var format : values()) {
        if (name.endsWith("." + format.ending())) {
          return Optional.of(format);
        }
      }
      return Optional.empty();
    }

    /** The name without its ending. */
    String stem(String name) {
      return name.substring(0, name.length() - ending().length() - 1);
    }

    Spreadsheet open(OutputStream out) throws IOException {
      return switch (this) {
        case CSV -> new Csv(out);
        case XLSX -> new Xlsx(out);
      };
    }
  }
}
