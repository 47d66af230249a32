package org.harkara.text;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

/** Every text Harkara sends, by key and language. */
public final class Catalogue {
  private final Map<String, Map<String, String>> texts;
  private final ZoneId zone;

  /**
   * @param texts by language, then key; holes are {@code {name}}
   * @param zone in which times are written
   */
  public Catalogue(Map<String, Map<String, String>> texts, ZoneId zone) {
    this.texts = texts;
    this.zone = zone;
  }

  /**
   * Puts a text into words. Instants on the same local day as {@code now} become {@code 12:40},
   * others {@code 7 Nov 12:40} ({@code 7 नवं 12:40}); {@link org.harkara.model.Names} take the
   * language's form.
   *
   * @throws IllegalArgumentException when key or a hole's value is missing: a fault of ours
   */
  public String render(String key, String language, Map<String, Object> args, Instant now) {
    throw new IllegalStateException("to be written: " + texts.size() + zone);
  }
}
