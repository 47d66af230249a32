package org.harkara.reading;

import java.nio.file.Path;
import java.util.Map;
import org.harkara.config.Config;
import org.harkara.config.ConfigLoader;

/** The sample configuration as it is shipped. */
final class Sample {
  static final Config CONFIG = ConfigLoader.load(Path.of("config"), Map.of());
  static final Reader READER = new Reader(CONFIG);

  private Sample() {}
}
