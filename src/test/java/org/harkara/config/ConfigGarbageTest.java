package org.harkara.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever stands in the files: a configuration, or its faults; never another exception. */
class ConfigGarbageTest {
  private static final int MUTANTS_A_FILE = 40;
  private static final String[] PIECES = {
    "&a [*a]",
    "*a",
    "<<: *b",
    "{",
    "}",
    "[",
    "]",
    ":",
    ": ",
    "- ",
    "\n",
    "\t",
    "\r\n",
    "\"",
    "'",
    "|",
    ">",
    "%YAML 1.1",
    "---",
    "...",
    "!!binary x",
    "!<",
    "? ",
    "#",
    "\0",
    "\uFEFF",
    "\\u",
    "@",
    "~",
    "null",
    "${",
    "${A:",
    "$give",
    ",",
    ",,",
    "99999999999999999999",
    "-1",
    "0x1F",
    "नमस्ते",
    "😀",
    "\uD83D",
    "[".repeat(5000),
    "{a: ".repeat(2000),
    "a".repeat(5000),
    "? a\n".repeat(50)
  };

  @TempDir Path dir;

  static Stream<String> files() {
    return SmallReports.config().names().stream();
  }

  @ParameterizedTest
  @MethodSource("files")
  void mutants(String file) throws Exception {
    var whole = SmallReports.config();
    whole.in(dir);
    int faulty = 0;
    for (int seed = 0; seed < MUTANTS_A_FILE; seed++) {
      var random = new Random(seed);
      var text = new StringBuilder(whole.text(file));
      for (int edits = 1 + random.nextInt(3); edits > 0; edits--) {
        mutate(text, random);
      }
      Files.write(dir.resolve(file), text.toString().getBytes("UTF-8"));
      faulty += faultyOrFine() ? 1 : 0;
    }
    assertThat(faulty).isBetween(MUTANTS_A_FILE / 4, MUTANTS_A_FILE);
  }

  @ParameterizedTest
  @MethodSource("files")
  void bytesAtRandom(String file) throws Exception {
    SmallReports.config().in(dir);
    for (int seed = 0; seed < 16; seed++) {
      var bytes = new byte[new Random(seed).nextInt(400)];
      new Random(seed).nextBytes(bytes);
      if (seed % 2 == 0) {
        IntStream.range(0, bytes.length).forEach(i -> bytes[i] = (byte) (bytes[i] & 0x7F));
      }
      Files.write(dir.resolve(file), bytes);
      assertThat(faultyOrFine()).as("seed " + seed).isTrue();
    }
  }

  private boolean faultyOrFine() {
    try {
      ConfigLoader.load(dir, Map.of());
      return false;
    } catch (ConfigFaults e) {
      assertThat(e.faults()).isNotEmpty();
      return true;
    }
  }

  private static void mutate(StringBuilder text, Random random) {
    int from = random.nextInt(text.length() + 1);
    int to = Math.min(text.length(), from + random.nextInt(12));
    switch (random.nextInt(3)) {
      case 0 -> text.delete(from, to);
      case 1 -> text.insert(from, PIECES[random.nextInt(PIECES.length)]);
      default -> text.replace(from, to, PIECES[random.nextInt(PIECES.length)]);
    }
  }
}
