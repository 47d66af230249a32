package org.harkara.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.harkara.config.Config;
import org.harkara.config.ConfigLoader;

/** The sample configuration in a folder of its own, to be changed. */
record ChangedSample(Path dir) {

  static ChangedSample in(Path dir) throws IOException {
    try (var files = Files.walk(Path.of("config"))) {
      for (var file : files.toList()) {
        var copy = dir.resolve(Path.of("config").relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
    return new ChangedSample(dir);
  }

  /** All that matches a pattern in which something must match. */
  ChangedSample replace(String file, String pattern, String now) throws IOException {
    var path = dir.resolve(file);
    var text = Files.readString(path);
    assertThat(text).containsPattern(pattern);
    Files.writeString(path, text.replaceAll(pattern, now));
    return this;
  }

  Config load() {
    return ConfigLoader.load(dir, Map.of());
  }
}
