package org.harkara.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What RFC 4180 and spreadsheets write, and the line every record begins on. */
class CsvTest {
  @TempDir Path dir;

  private static Arguments row(String label, String text, String... rows) {
    return arguments(label, text, List.of(rows));
  }

  static Stream<Arguments> files() {
    return Stream.of(
        row("plain", "a,b\n1,2\n3,4\n", "2 1|2", "3 3|4"),
        row("columns in another order", "b,a\n1,2\n", "2 2|1"),
        row("no line end at the end", "a,b\n1,2", "2 1|2"),
        row("CRLF", "a,b\r\n1,2\r\n3,4\r\n", "2 1|2", "3 3|4"),
        row("CR alone", "a,b\r1,2\r3,4", "2 1|2", "3 3|4"),
        row("byte order mark", "\uFEFFa,b\n1,2\n", "2 1|2"),
        row("quotes", "a,b\n\"1,5\",\"say \"\"no\"\"\"\n", "2 1,5|say \"no\""),
        row("line end within quotes", "a,b\n\"1\n2\",3\n4,5\n", "2 1\n2|3", "4 4|5"),
        row("empty values", "a,b\n,\n\"\",\n", "2 |", "3 |"),
        row("spaces around", "a , b\n 1 ,\t2 \n", "2 1|2"),
        row("remarks and blank lines", "# x\n\na,b\n#1,2\n \n3,4\n", "6 3|4"),
        row("header alone", "a,b\n"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void reads(String label, String text, List<String> rows) throws Exception {
    Files.writeString(dir.resolve("x.csv"), text);
    var faults = new Faults();
    var read = Csv.read(dir, "x.csv", List.of("a", "b"), faults);
    assertThat(read)
        .extracting(row -> row.line() + " " + row.text("a") + "|" + row.text("b"))
        .containsExactlyElementsOf(rows);
    faults.throwIfAny();
  }
}
