package org.harkara.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file under {@code transcripts} is a conversation that must go exactly so. */
class TranscriptTest {
  private static final Path FOLDER = Path.of("src/test/resources/transcripts");

  static Stream<String> transcripts() throws IOException {
    try (var files = Files.list(FOLDER)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("transcripts")
  void goesExactlySo(String file, @TempDir Path folder) throws IOException {
    Transcript.play(folder, Files.readString(FOLDER.resolve(file)));
  }
}
