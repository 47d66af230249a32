package org.harkara.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.harkara.model.Names;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The configuration as a whole: all faults at once, variables, and what is no fault. */
class ConfigFaultsTest {
  @TempDir Path dir;

  @Test
  void theSmallConfigurationIsRight() {
    var config = ConfigLoader.load(new SmallConfig().in(dir), Map.of());
    assertThat(config.categories().get("liquor").signs())
        .containsExactly(
            new Category.Sign(
                List.of(List.of("daru"), List.of("bant*"), List.of("a", "b")),
                List.of("bant*"),
                5,
                ""));
    assertThat(config.categories().get("info"))
        .isEqualTo(
            new Category(
                "info",
                "question",
                Names.of("Question", ""),
                "",
                0,
                false,
                "",
                Category.Clock.ROUND_THE_CLOCK,
                "",
                List.of(),
                true,
                List.of()));
    assertThat(config.packs().get("eci").phrases()).isEqualTo(Map.of("yes", List.of("yes", "no")));
    assertThat(config.packs()).containsOnlyKeys("eci", "other");
  }

  @Test
  void filesMissingEmptyOrInAnotherEncoding() throws IOException {
    var config = new SmallConfig().remove("places.csv").put("calendar.yaml", "# none\n");
    config.remove("packs/eci.yaml").remove("packs/other.yaml").put("officers.csv", "\n").in(dir);
    Files.write(dir.resolve("departments.yaml"), new byte[] {'a', '\n', (byte) 0xE9, '\n'});
    assertThat(faults(Map.of()))
        .containsExactly(
            "departments.yaml:2: is not UTF-8 here: save it as UTF-8",
            "places.csv: is missing: copy it from the sample configuration",
            "calendar.yaml: is empty: copy it from the sample configuration",
            "officers.csv: has no header; it is"
                + " name,name_hi,phone,language,role,department,place,rank,from,to",
            "packs: is missing: copy the folder from the sample configuration");
  }

  @Test
  void everythingAtOnce() {
    new SmallConfig()
        .replace("harkara.yaml", "DIST", "ELSEWHERE")
        .replace("departments.yaml", "words: [thana]", "wrds: [thana]")
        .replace("places.csv", "560,488,2", "560,488,x")
        .replace("officers.csv", "+919800100002", "98")
        .replace("categories.yaml", "ladder: short", "ladder: none")
        .replace("packs/eci.yaml", "[done]", "[ok]")
        .in(dir);
    assertThat(faults(Map.of()))
        .extracting(fault -> fault.substring(0, fault.indexOf(": ")))
        .containsExactly(
            "harkara.yaml:4",
            "departments.yaml:6",
            "departments.yaml:6",
            "places.csv:5",
            "places.csv:5",
            "officers.csv:3",
            "categories.yaml:12",
            "categories.yaml:29",
            "packs/eci.yaml:3");
  }

  @Test
  void aSecretIsNeverShown() {
    new SmallConfig().replace("harkara.yaml", "perSecond: 100", "perSecond: ${RATE}").in(dir);
    assertThat(faults(Map.of("RATE", "hunter2", "SID", "AC1", "HOST", "b")))
        .containsExactly(
            "harkara.yaml:20: channels.twilio.perSecond: '${RATE}' is not a whole number from 1 to"
                + " 100000");
  }

  @Test
  void anEmptyVariableIsUnset() {
    var env = Map.of("SID", "", "FROM", "", "HARKARA_PORT", "");
    var config = ConfigLoader.load(new SmallConfig().in(dir), env);
    assertThat(config.settings().port()).isEqualTo(8080);
    assertThat(config.channels().get("twilio").values())
        .isEqualTo(Map.of("from", "+15005550006", "perSecond", "100"));
    assertThat(config.channels().get("twilio").unset()).containsExactly("SID", "HOST");
  }

  @Test
  void listsOfAChannelAreJoined() {
    var config = ConfigLoader.load(new SmallConfig().in(dir), Map.of("SID", "AC1", "HOST", "b"));
    assertThat(config.channels().get("twilio").values())
        .isEqualTo(
            Map.of(
                "accountSid", "AC1", "from", "+15005550006", "hosts", "a,b", "perSecond", "100"));
    assertThat(config.channels().get("twilio").unset()).isEmpty();
  }

  @Test
  void filesAsWindowsWritesThem() {
    var unix = ConfigLoader.load(new SmallConfig().in(dir), Map.of());
    var windows = new SmallConfig();
    for (var name : windows.names()) {
      windows.put(name, "\uFEFF" + windows.text(name).replace("\n", "\r\n"));
    }
    assertThat(ConfigLoader.load(windows.in(dir), Map.of())).isEqualTo(unix);
  }

  @Test
  void packsInUseMayLeaveOutOnesThatClash() {
    var config =
        new SmallConfig()
            .replace("harkara.yaml", "channels:", "packs: [eci]\nchannels:")
            .put("packs/other.yaml", "commands: {drop: [done]}\nphrases: {}\n");
    assertThat(ConfigLoader.load(config.in(dir), Map.of()).packs()).containsOnlyKeys("eci");
  }

  private List<String> faults(Map<String, String> env) {
    return SmallConfig.faults(dir, env);
  }
}
