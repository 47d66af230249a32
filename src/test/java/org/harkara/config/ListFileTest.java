package org.harkara.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Lists as offices send them, and what is read of each. */
class ListFileTest {
  private static final Map<String, List<String>> WORDS =
      ConfigLoader.load(Path.of("config"), Map.of()).imports().stations();
  private static final List<Set<String>> NEEDED =
      List.of(Set.of("code", "name"), Set.of("ac", "number", "name"));

  @TempDir Path dir;

  private static Arguments row(String label, String text, String... lines) {
    return arguments(label, text, List.of(lines));
  }

  static Stream<Arguments> lists() {
    return Stream.of(
        row(
            "columns by their words, not by their place",
            "Polling Station Name,AC No. & Name,Polling Station No.\nSchool,184-X,001\n",
            "2 {ac=184-X, name=School, number=001}"),
        row(
            "in Hindi, spelt either way, with and without nukta",
            "विधान सभा,मतदान केंद्र संख्या,मतदान केन्द्र का नाम,ज़\n१८४,१,विद्यालय,x\n",
            "2 {ac=१८४, name=विद्यालय, number=१}"),
        row(
            "titles above, numbered columns below, the header again on the next page",
            """
            Details,,
            District: X,,
            AC,PS No,PS Name
            1,2,3
            184,1,a
            AC,PS No,PS Name
            184,2,b
            """,
            "5 {ac=184, name=a, number=1}",
            "7 {ac=184, name=b, number=2}"),
        row(
            "the better words win where two columns fit",
            "AC,Part No,PS No,PS Name\n184,9,1,a\n",
            "2 {ac=184, name=a, number=1}"),
        row(
            "semicolons, and a value missing at the end",
            "AC;PS No;PS Name;Lat\n184;1;a, b\n",
            "2 {ac=184, name=a, b, number=1}"),
        row("tabs", "AC\tPS No\tPS Name\n184\t1\ta\n", "2 {ac=184, name=a, number=1}"),
        row(
            "spaces, invisible characters and line ends within a value",
            "AC,PS No,PS Name\n 184\u200b ,1,\"a\u00a0 \n b\"\n184,2,c\n",
            "2 {ac=184, name=a b, number=1}",
            "4 {ac=184, name=c, number=2}"),
        row("blank rows", "AC,PS No,PS Name\n,,\n184,1,a\n", "3 {ac=184, name=a, number=1}"),
        row(
            "places.csv",
            "code,kind,name,name_hi,parent\n184/1,station,a,,184\n",
            "2 {code=184/1, kind=station, name=a, name_hi=, parent=184}"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lists")
  void isRead(String label, String text, List<String> lines) throws Exception {
    assertThat(
            sheet(text).lines().stream()
                .map(line -> line.number() + " " + new TreeMap<>(line.values())))
        .containsExactlyElementsOf(lines);
  }

  @Test
  void whatIsNotReadIsNamed() throws Exception {
    assertThat(sheet("AC,PS No,PS Name,Ramp (Yes/No),\n184,1,a,Yes,\n").unread())
        .containsExactly("Ramp (Yes/No)");
  }

  @Test
  void aStrayQuoteIsReportedAndRead() throws Exception {
    var sheet = sheet("AC,PS No,PS Name\n184,1,a 5\" b\n");
    assertThat(sheet.torn())
        .containsExactly(
            new Sheet.Torn(2, "a quote within a value: put the value in quotes and double it"));
    assertThat(sheet.lines().getFirst().text("name")).isEqualTo("a 5\" b");
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          AC,PS Name\\n184,a\\n | no header was found
          AC,PS No,PS Name\\n184,1,"a\\n | line 2 a quote is opened and never closed
          PK\u0003\u0004xl/workbook.xml | is a workbook: save its sheet as CSV UTF-8
          """)
  void cannotBeRead(String text, String why) {
    assertThatThrownBy(() -> sheet(text.replace("\\n", "\n")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }

  @Test
  void aFileThatIsNotThereOrNotUtf8IsRefused() throws Exception {
    assertThatThrownBy(() -> ListFile.read(dir.resolve("none.csv"), WORDS, NEEDED))
        .hasMessageEndingWith("none.csv: there is no such file");
    var path = dir.resolve("latin.csv");
    Files.write(path, "AC,PS No\nCaf\u00e9,1\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> ListFile.read(path, WORDS, NEEDED))
        .hasMessageEndingWith("latin.csv: line 2 is not UTF-8 here: save it as UTF-8");
  }

  private Sheet sheet(String text) throws Exception {
    var path = dir.resolve("list.csv");
    Files.writeString(path, text);
    return ListFile.read(path, WORDS, NEEDED);
  }
}
