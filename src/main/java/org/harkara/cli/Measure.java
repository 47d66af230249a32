package org.harkara.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.harkara.config.Config;
import org.harkara.model.Reading;
import org.harkara.reading.Measurement;
import org.harkara.reading.Measurement.Line;
import org.harkara.reading.Measurement.Mark;
import org.harkara.reading.Reader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code measure}: how well a district's own messages are read; nothing is stored. */
@Command(
    name = "measure",
    description = "Reads messages of known category and prints how many were read right.",
    mixinStandardHelpOptions = true)
final class Measure implements Runnable {
  private static final String TEXT = "text";
  private static final String EXPECTED = "expected_category";

  private final Surroundings around;

  @Option(names = "--config", paramLabel = "DIR", description = "configuration folder")
  private Path configDir;

  @Option(names = "--all", description = "show every line, the right ones too")
  private boolean all;

  @Parameters(
      paramLabel = "FILE",
      description =
          "tab-separated, with a header that names text and expected_category (slug, or"
              + " slug+second slug)")
  private Path file;

  Measure(Surroundings around) {
    this.around = around;
  }

  @Override
  public void run() {
    var config = around.config(configDir);
    print(Measurement.of(new Reader(config), rows(config)), config);
  }

  private List<Measurement.Row> rows(Config config) {
    var lines = read();
    var header = lines.isEmpty() ? List.<String>of() : cells(lines.getFirst());
    int text = header.indexOf(TEXT);
    int expected = header.indexOf(EXPECTED);
    if (text < 0 || expected < 0) {
      throw new IllegalArgumentException(
          file + ":1: the header must name the columns text and expected_category, tab between");
    }
    var known = config.categories().bySlug().keySet();
    var rows = new ArrayList<Measurement.Row>();
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).isBlank()) {
        continue;
      }
      var cells = cells(lines.get(i));
      if (cells.size() <= Math.max(text, expected)) {
        throw new IllegalArgumentException(
            file + ":" + (i + 1) + ": has " + cells.size() + " columns, fewer than the header");
      }
      check(cells.get(expected), known, i + 1);
      rows.add(new Measurement.Row(cells.get(text), cells.get(expected)));
    }
    return rows;
  }

  private List<String> read() {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          file + " cannot be read as a text file in UTF-8 (" + e.getMessage() + ")", e);
    }
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.replace("\uFEFF", "").split("\t", -1)).map(String::strip).toList();
  }

  private void check(String expected, Set<String> known, int line) {
    for (var slug : expected.split("\\+")) {
      if (!known.contains(slug.strip()) && !slug.strip().equals(Measurement.ASKED)) {
        throw new IllegalArgumentException(
            file + ":" + line + ": '" + slug.strip() + "' is no category of categories.yaml");
      }
    }
  }

  private void print(Measurement measured, Config config) {
    int rows = measured.lines().size();
    for (var line : measured.lines()) {
      if (all || line.mark() != Mark.RIGHT || !line.secondKept()) {
        System.out.println(shown(line));
      }
    }
    System.out.println();
    System.out.println("expected → read as");
    measured
        .confusion()
        .forEach(
            (expected, got) -> {
              var cells = new ArrayList<String>();
              got.forEach((slug, count) -> cells.add(slug + " " + count));
              System.out.printf("  %-28s %s%n", expected, String.join(", ", cells));
            });
    System.out.println();
    System.out.printf(
        "%d messages: %s right, %s asked back, %s confidently wrong%n",
        rows,
        share(measured.count(Mark.RIGHT), rows),
        share(measured.count(Mark.ASKED), rows),
        share(measured.count(Mark.WRONG), rows));
    printEmergencies(measured.lines(), config);
  }

  private static void printEmergencies(List<Line> lines, Config config) {
    var urgent = lines.stream().filter(line -> urgent(line, config)).toList();
    var other = lines.stream().filter(line -> !urgent(line, config)).toList();
    System.out.printf(
        "emergencies: %s recognised, %s of all others raised a false alarm%n",
        share(urgent.stream().filter(Line::emergency).count(), urgent.size()),
        share(other.stream().filter(Line::emergency).count(), other.size()));
  }

  private static boolean urgent(Line line, Config config) {
    var category = config.categories().bySlug().get(line.row().primary());
    return category != null && category.emergency();
  }

  private static String shown(Line line) {
    var why = line.reading() instanceof Reading.Complaint c ? " (" + c.why() + ")" : "";
    return line.mark()
        + "\t"
        + line.row().expected()
        + "\t→ "
        + line.got()
        + why
        + "\t"
        + line.row().text();
  }

  private static String share(long part, int whole) {
    return whole == 0 ? "none" : "%d (%.1f %%)".formatted(part, 100.0 * part / whole);
  }
}
