package org.harkara.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which texting schemes are in force where, as {@code harkara.yaml} says. */
class PacksAtTest {
  @TempDir Path dir;

  static Stream<Arguments> fine() {
    return Stream.of(
        arguments("", Map.of("STATE", List.of("eci", "other"))),
        arguments("packs: [eci]\n", Map.of("STATE", List.of("eci"))),
        arguments("packs: {DIST: [other, eci]}\n", Map.of("DIST", List.of("other", "eci"))),
        arguments(
            "packs: {STATE: [eci], 184: [other]}\n",
            Map.of("STATE", List.of("eci"), "184", List.of("other"))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void fine(String packs, Map<String, List<String>> inForce) {
    config(packs).in(dir);
    var config = ConfigLoader.load(dir, Map.of());
    assertThat(config.packsAt()).isEqualTo(inForce);
    assertThat(config.packs().keySet())
        .containsExactlyInAnyOrderElementsOf(
            inForce.values().stream().flatMap(List::stream).distinct().toList());
  }

  static Stream<Arguments> faulty() {
    return Stream.of(
        arguments(
            "packs: []\n",
            List.of(
                "harkara.yaml:15: packs: names no pack: nobody there could text" + " anything")),
        arguments(
            "packs: eci\n",
            List.of("harkara.yaml:15: packs: is one value, but should be a list: [a, b]")),
        arguments(
            "packs: {DIST: [eci, bengal]}\n",
            List.of(
                "harkara.yaml:15: packs.DIST: there is no pack 'bengal'; there are eci,"
                    + " other")),
        arguments(
            "packs: {DIST: [eci], PATNA: [eci]}\n",
            List.of("harkara.yaml:15: packs.PATNA: there is no place 'PATNA' in places.csv")),
        arguments(
            "packs: {184: [eci]}\n",
            List.of(
                "harkara.yaml:15: packs: no packs at the district 'DIST' nor above it: add a"
                    + " line for it")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void faulty(String packs, List<String> faults) {
    config(packs).in(dir);
    assertThat(SmallConfig.faults(dir, Map.of())).containsExactlyElementsOf(faults);
  }

  /** The same word means two things in the two packs: a fault only where both are in force. */
  static Stream<Arguments> clashing() {
    return Stream.of(
        arguments("packs: {STATE: [eci], 184: [other]}\n", 0),
        arguments("packs: [eci, other]\n", 1),
        arguments("", 1));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource
  void clashing(String packs, int faults) {
    config(packs).replace("packs/other.yaml", "commands: {}", "commands: {drop: [done]}").in(dir);
    if (faults == 0) {
      assertThat(ConfigLoader.load(dir, Map.of()).packs()).containsOnlyKeys("eci", "other");
    } else {
      assertThat(SmallConfig.faults(dir, Map.of()))
          .containsExactly(
              "packs/other.yaml:1: commands.drop: 'done' already means done (packs/eci.yaml:3): a"
                  + " word has one meaning");
    }
  }

  private static SmallConfig config(String packs) {
    return new SmallConfig().replace("harkara.yaml", "channels:\n", packs + "channels:\n");
  }
}
