package org.harkara.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.harkara.config.ConfigFaults;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The sample with something changed in YAML alone: a mistake, a new kind of report, a new state.
 */
class PackYamlTest {
  @TempDir Path dir;
  private ChangedSample sample;

  @BeforeEach
  void copySample() throws IOException {
    sample = ChangedSample.in(dir);
  }

  private void replace(String file, String old, String now) throws IOException {
    sample.replace(file, Pattern.quote(old), Matcher.quoteReplacement(now));
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        Arguments.of("west_bengal", "codes: [SAP]", "codes: [VTR]", "the code 'vtr' means turnout"),
        Arguments.of(
            "eci", "codes: [PR]", "codes: [PD]", "the code 'PD' already means party_dispatched"),
        Arguments.of("eci", "codes: [PL]", "code: [PL]", "is unknown; what may stand here is"),
        Arguments.of(
            "eci", "  party_left_station:", "  party_left:", "there is no event 'party_left'"),
        Arguments.of("eci", "\"[ac ps|ps] agents\"", "\"[ac ps agents\"", "has a [ without its ]"),
        Arguments.of(
            "eci", "\"[ac ps|ps] agents\"", "\"[ac ps|ps] people\"", "'people' is no field"),
        Arguments.of("eci", "agents: [agent,", "people: [agent,", "there is no field 'people'"),
        Arguments.of("eci", "female: [f,", "female: [purush, f,", "'purush' already means male"),
        Arguments.of("eci", "CU: [cu,", "CU: [vvpt, cu,", "'vvpt' already means VVPAT"),
        Arguments.of("eci", "CU: [cu,", "XU: [cu,", "is no choice; there are"),
        Arguments.of("eci", "  litre: [l,", "  gallon: [l,", "is no unit; there are"),
        Arguments.of("eci", "  about: [", "  roughly: [", "is no meaning; there are"),
        Arguments.of("eci", "  \"43\":", "  \"forty\":", "'forty' is no number such as 43"),
        Arguments.of("chhattisgarh", "with: eci", "with: goa", "there is no other pack 'goa'"),
        Arguments.of(
            "west_bengal", "[\"ac P ps\"]", "[\"P ps\"]", "a registration says ac and ps"));
  }

  @ParameterizedTest(name = "{3}")
  @MethodSource("mistakes")
  void oneMistake(String pack, String old, String now, String fault) throws IOException {
    replace("packs/" + pack + ".yaml", old, now);
    var thrown = catchThrowableOfType(ConfigFaults.class, sample::load);
    assertThat(thrown).isNotNull();
    assertThat(thrown.faults())
        .anySatisfy(
            f -> {
              assertThat(f.file()).isEqualTo("packs/" + pack + ".yaml");
              assertThat(f.line()).isPositive();
              assertThat(f.what()).contains(fault);
            });
  }

  @Test
  void aNewKindAndItsWordsNeedNoCode() throws IOException {
    Files.writeString(
        dir.resolve("reports/water.yaml"),
        """
        name: {en: Drinking water, hi: पेयजल}
        places: [station]
        reporters: [presiding_officer]
        behalf: [sector_officer]
        events:
          water:
            name: {en: water, hi: पानी}
            per: each
            fields:
              cans: {type: count, name: {en: cans, hi: कैन}, required: true}
              state:
                type: choice
                name: {en: state, hi: स्थिति}
                choices: {full: {en: full, hi: भरा}, empty: {en: empty, hi: खाली}}
                omitted: full
            reply: report.noted
        """);
    replace(
        "packs/west_bengal.yaml",
        "reports:\n",
        """
        choices:
          state: {empty: [khali, empty], full: [bhara, full]}
        reports:
          water:
            codes: [WAT]
            orders: ["[ps] cans"]
            labels: {cans: [can, cans, dabba]}
            example: WAT 4
        """);
    var reader = new Reader(sample.load());
    var sender = ReportContexts.presiding("11:04");
    for (var row :
        List.of(
            "WAT 4=water cans=4 state=full",
            "wat 123 4 khali=water cans=4 state=empty ps=123",
            "WAT 6 dabba=water cans=6 state=full",
            "WAT lagbhag 4=? about",
            "VTR 343=turnout 11:00 total=343")) {
      var cells = row.split("=", 2);
      assertThat(Shown.of(reader.decide(reader.parse(cells[0]), sender))).isEqualTo(cells[1]);
    }
  }

  @Test
  void aNewStateNeedsNoCode() throws IOException {
    Files.writeString(
        dir.resolve("packs/assam.yaml"),
        """
        with: eci
        register: ["LAC ac PS ps"]
        reports:
          turnout:
            codes: [BHOT]
            orders: ["total", "male female third total"]
            bare: true
            example: BHOT 343
          poll_started:
            codes: [ARAM]
            example: ARAM
        """);
    replace("harkara.yaml", "[eci, west_bengal]\n", "[eci]\n  '184': [assam]\n");
    var reader = new Reader(sample.load());
    var sender = ReportContexts.presiding("11:04", List.of("assam"), Optional.empty());
    for (var row :
        List.of(
            "BHOT 343=turnout 11:00 total=343",
            "343=turnout 11:00 total=343",
            "ARAM 7:05=poll_started at=07:05",
            "evm kharab=evm_problem unit=EVM",
            "LAC 184 PS 123=!register 184/123")) {
      var cells = row.split("=", 2);
      assertThat(Shown.of(reader.decide(reader.parse(cells[0]), sender))).isEqualTo(cells[1]);
    }
  }
}
