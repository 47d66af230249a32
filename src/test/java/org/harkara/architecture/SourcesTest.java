package org.harkara.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a reader should not have to put up with. */
class SourcesTest {
  private static final int LINES = 400;

  /** In two halves, or this file would find itself. */
  private static final Pattern LEFT_OPEN = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b");

  private static final Pattern DISABLED = Pattern.compile("@Dis" + "abled(?!\\w|\\(\\s*\")");

  @Test
  void thereAreSources() {
    assertThat(code()).hasSizeGreaterThan(50);
  }

  @Test
  void noFileIsTooLongToRead() {
    assertThat(code()).filteredOn(f -> text(f).lines().count() > LINES).isEmpty();
  }

  @Test
  void nothingIsLeftOpen() {
    assertThat(code()).filteredOn(f -> LEFT_OPEN.matcher(text(f)).find()).isEmpty();
  }

  @Test
  void aTestThatIsOffSaysWhy() {
    assertThat(code()).filteredOn(f -> DISABLED.matcher(text(f)).find()).isEmpty();
  }

  private static List<Path> code() {
    return Code.sources(n -> n.endsWith(".java") || n.endsWith(".jte") || n.endsWith(".sql"));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
