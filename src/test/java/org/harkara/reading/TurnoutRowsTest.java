package org.harkara.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.harkara.controlroom.ReadingJson;
import org.harkara.model.Reading;
import org.junit.jupiter.api.Test;

/** The development set of reports; it lies beside the project and is committed nowhere. */
class TurnoutRowsTest {
  private static final Path ROWS = Path.of("..", "shared", "data", "turnout.tsv");
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Found by the desk from what is known, or remarks of the set's author. */
  private static final Set<String> LATER =
      Set.of("flag", "as_of", "increment", "also", "priority", "type", "place", "at", "flags");

  @Test
  void almostAllRowsAreReadRightAndNoneIsCountedWrong() throws IOException {
    assumeThat(ROWS).as("the development set lies beside the project").exists();
    var missed = new ArrayList<String>();
    int rows = 0;
    int right = 0;
    int wrong = 0;
    for (var line : Files.readAllLines(ROWS).stream().skip(1).toList()) {
      var cells = line.split("\t");
      var reading =
          Sample.READER.decide(Sample.READER.parse(cells[0]), ReportContexts.presiding("11:04"));
      boolean asked = !(reading instanceof Reading.Report);
      boolean same = cells[1].equals("ambiguous") ? asked : !asked && same(reading, cells[1]);
      rows++;
      right += same ? 1 : 0;
      wrong += same || asked ? 0 : 1;
      if (!same) {
        missed.add(cells[0] + " → " + Shown.of(reading) + " instead of " + cells[1]);
      }
    }
    if (Boolean.getBoolean("rows")) {
      missed.forEach(System.out::println);
      System.out.println(right + " right, " + wrong + " wrong of " + rows);
    }
    assertThat(rows).isEqualTo(138);
    assertThat(100 * right).as("right: %s", missed).isGreaterThanOrEqualTo(98 * rows);
    assertThat(wrong).as("wrong: %s", missed).isZero();
  }

  private static boolean same(Reading reading, String expected) throws IOException {
    var tree = JSON.readTree(expected);
    var items = ((Reading.Report) reading).items();
    var wanted = new ArrayList<JsonNode>();
    if (tree.isArray()) {
      tree.forEach(wanted::add);
    } else {
      wanted.add(tree);
      for (var also : tree.path("also")) {
        wanted.add(also);
      }
    }
    var all = new ArrayList<>(wanted.stream().map(TurnoutRowsTest::facts).toList());
    for (var item : items) {
      var got =
          JSON.valueToTree(new ReadingJson(Sample.CONFIG).of(new Reading.Report(List.of(item))));
      all.removeIf(want -> facts(got).entrySet().containsAll(want.entrySet()));
    }
    return all.isEmpty() && items.size() == wanted.size();
  }

  private static TreeMap<String, String> facts(JsonNode node) {
    var facts = new TreeMap<String, String>();
    node.properties()
        .forEach(
            field -> {
              if (!LATER.contains(field.getKey())) {
                facts.put(field.getKey(), field.getValue().asText());
              }
              if (field.getKey().equals("as_of") || field.getKey().equals("at")) {
                facts.put("at", field.getValue().asText());
              }
            });
    return facts;
  }
}
