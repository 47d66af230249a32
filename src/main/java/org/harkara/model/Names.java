package org.harkara.model;

import java.util.Map;

/** A name in every language the configuration gives, by language code ({@code en}, {@code hi}). */
public record Names(Map<String, String> byLanguage) {
  public Names {
    byLanguage = Map.copyOf(byLanguage);
    if (byLanguage.isEmpty()) {
      throw new IllegalArgumentException("a name needs at least one language");
    }
  }

  public static Names of(String en, String hi) {
    return hi == null || hi.isBlank()
        ? new Names(Map.of("en", en))
        : new Names(Map.of("en", en, "hi", hi));
  }

  /** In this language, else in English, else in whichever there is. */
  public String in(String language) {
    var own = byLanguage.get(language);
    if (own != null) {
      return own;
    }
    var english = byLanguage.get("en");
    return english != null ? english : byLanguage.values().iterator().next();
  }

  @Override
  public String toString() {
    return in("en");
  }
}
