package org.harkara.routing;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.harkara.config.Config;
import org.harkara.config.Folded;

/**
 * What holds for a list of officers as a whole.
 *
 * @param role of lines that name none
 * @param replace true when a new holder ends the duty of the present one
 * @param now where duties begin that say nothing
 */
public record OfficerRules(Config config, Optional<String> role, boolean replace, Instant now) {

  /**
   * @throws IllegalArgumentException when there is no such role
   */
  public OfficerRules {
    role.filter(slug -> !config.roles().containsKey(slug))
        .ifPresent(
            slug -> {
              throw new IllegalArgumentException(
                  "there is no role '" + slug + "' in departments.yaml");
            });
  }

  /** What lists call a role → its slug. */
  Map<String, String> roleWords() {
    var words = new HashMap<String, String>();
    for (var known : config.roles().values()) {
      words.put(Folded.of(known.slug()), known.slug());
      known.name().byLanguage().values().forEach(name -> words.put(Folded.of(name), known.slug()));
    }
    words.putAll(config.imports().roles());
    return words;
  }

  /** What lists call a department → its slug. */
  Map<String, String> departmentWords() {
    var words = new HashMap<String, String>();
    for (var known : config.departments().values()) {
      known.words().forEach(word -> words.put(Folded.of(word), known.slug()));
      known.name().byLanguage().values().forEach(name -> words.put(Folded.of(name), known.slug()));
      words.put(Folded.of(known.slug()), known.slug());
    }
    return words;
  }

  /** A language there are texts in. */
  Optional<String> language(String said) {
    var code = said.toLowerCase(Locale.ROOT);
    return Optional.of(code).filter(config.texts()::containsKey);
  }
}
