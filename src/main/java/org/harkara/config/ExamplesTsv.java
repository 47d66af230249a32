package org.harkara.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** {@code examples.tsv}: messages of known category; a district adds its own. May be missing. */
final class ExamplesTsv {
  static final String FILE = "examples.tsv";

  /** What is asked back, whatever the categories are. */
  static final String VAGUE = "ambiguous_ask";

  private static final String TEXT = "text";
  private static final String CATEGORY = "expected_category";

  private ExamplesTsv() {}

  /**
   * @param known slugs; none when the categories could not be read
   */
  static List<Example> read(Path dir, Set<String> known, Faults faults) {
    if (!Files.exists(dir.resolve(FILE))) {
      return List.of();
    }
    var lines = Source.read(dir, FILE, faults).map(text -> text.lines().toList()).orElse(List.of());
    var header = lines.isEmpty() ? List.<String>of() : cells(lines.getFirst());
    int text = header.indexOf(TEXT);
    int category = header.indexOf(CATEGORY);
    if (text < 0 || category < 0) {
      faults.add(
          FILE, 1, "the header must name the columns text and expected_category, tab between");
      return List.of();
    }
    var examples = new ArrayList<Example>();
    for (int i = 1; i < lines.size(); i++) {
      var cells = cells(lines.get(i));
      if (lines.get(i).isBlank()) {
        continue;
      }
      if (cells.size() != header.size()) {
        faults.add(FILE, i + 1, "has " + cells.size() + " columns, the header " + header.size());
        continue;
      }
      var slug = cells.get(category).split("\\+", 2)[0].strip();
      if (!known.contains(slug) && !slug.equals(VAGUE) && !known.isEmpty()) {
        faults.add(FILE, i + 1, "there is no category '" + slug + "' in categories.yaml");
      }
      examples.add(new Example(cells.get(text), slug));
    }
    return List.copyOf(examples);
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split("\t", -1)).map(String::strip).toList();
  }
}
