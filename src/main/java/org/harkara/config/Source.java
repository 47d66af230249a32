package org.harkara.config;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The text of the files under a configuration folder. */
final class Source {
  private static final long MOST_BYTES = 64L << 20;

  private Source() {}

  /**
   * @param name relative to dir
   * @return empty after noting why: missing, unreadable, too large, not UTF-8
   */
  static Optional<String> read(Path dir, String name, Faults faults) {
    faults.begin(name);
    try {
      var path = dir.resolve(name);
      if (!Files.isRegularFile(path)) {
        faults.addUnreadable(name, 0, "is missing: copy it from the sample configuration");
        return Optional.empty();
      }
      if (Files.size(path) > MOST_BYTES) {
        faults.addUnreadable(name, 0, "has more than 64 MB: is it the right file?");
        return Optional.empty();
      }
      return decode(Files.readAllBytes(path), name, faults);
    } catch (IOException e) {
      faults.addUnreadable(name, 0, "cannot be read (" + e.getClass().getSimpleName() + ")");
      return Optional.empty();
    }
  }

  private static Optional<String> decode(byte[] bytes, String name, Faults faults) {
    var in = ByteBuffer.wrap(bytes);
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(in).toString();
      return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      int line = 1;
      for (int i = 0; i < in.position(); i++) {
        line += bytes[i] == '\n' ? 1 : 0;
      }
      faults.addUnreadable(name, line, "is not UTF-8 here: save it as UTF-8");
      return Optional.empty();
    }
  }

  /**
   * Names of the YAML files of a folder, sorted, relative to dir; a folder without any is noted.
   */
  static List<String> yamlFiles(Path dir, String folder, Faults faults) {
    try (Stream<Path> files = Files.list(dir.resolve(folder))) {
      var names =
          files
              .map(file -> folder + "/" + file.getFileName())
              .filter(file -> file.endsWith(".yaml"))
              .sorted()
              .toList();
      if (names.isEmpty()) {
        faults.addUnreadable(folder, 0, "has no file NAME.yaml: copy one from the sample");
      }
      return names;
    } catch (IOException e) {
      faults.addUnreadable(folder, 0, "is missing: copy the folder from the sample configuration");
      return List.of();
    }
  }

  /** {@code packs/eci.yaml} → {@code eci}. */
  static String stem(String file) {
    return file.substring(file.lastIndexOf('/') + 1, file.length() - ".yaml".length());
  }
}
