package org.harkara.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.harkara.channel.ChannelFactory;
import org.harkara.config.Config;
import org.harkara.config.ConfigLoader;
import org.harkara.store.Store;
import org.harkara.store.jdbi.JdbiStore;

/**
 * What a command finds around it.
 *
 * @param env environment variables
 * @param machine the machine's own time
 * @param catalogue every channel there is
 */
record Surroundings(
    Map<String, String> env, Clock machine, Function<Config, List<ChannelFactory>> catalogue) {

  /** The folder Harkara stands in, told by the launcher; else the current one. */
  static Path home() {
    return Path.of(System.getProperty("harkara.home", "."));
  }

  /** The named configuration folder, or the one beside the launcher. */
  Config config(Path named) {
    return ConfigLoader.load(named == null ? home().resolve("config") : named, env);
  }

  /** A database URL whose relative SQLite path counts from Harkara's folder. */
  String database(Config config) {
    var url = config.settings().database();
    var prefix = "jdbc:sqlite:";
    if (!url.startsWith(prefix)) {
      return url;
    }
    var file = Path.of(url.substring(prefix.length()));
    return file.isAbsolute() ? url : prefix + home().resolve(file).normalize();
  }

  /** Opens what {@link #database} names; the seal's key may come from the environment. */
  Store store(String database, JdbiStore.Mode mode) {
    var key = Optional.ofNullable(env.get("HARKARA_SEAL_KEY")).filter(value -> !value.isBlank());
    boolean lost = mode == JdbiStore.Mode.SERVE && "yes".equals(env.get("HARKARA_SEAL_LOST"));
    return JdbiStore.open(database, mode, key, lost);
  }
}
