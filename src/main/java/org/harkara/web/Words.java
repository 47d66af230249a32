package org.harkara.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The pages' own words in one language ({@code pages/LANGUAGE.properties}). */
public final class Words {
  /** In the order in which a page offers them. */
  public static final List<String> LANGUAGES = List.of("en", "hi");

  private final String language;
  private final Map<String, String> words;
  private final DateTimeFormatter moment;

  private Words(String language, Map<String, String> words, ZoneId zone) {
    this.language = language;
    this.words = words;
    this.moment = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.of(language)).withZone(zone);
  }

  static Map<String, Words> all(ZoneId zone) {
    var all = new TreeMap<String, Words>();
    LANGUAGES.forEach(language -> all.put(language, new Words(language, load(language), zone)));
    return all;
  }

  static Map<String, String> load(String language) {
    var properties = new Properties();
    try (var in = Words.class.getResourceAsStream("/pages/" + language + ".properties")) {
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException("the pages' words cannot be read", e);
    }
    var words = new TreeMap<String, String>();
    properties.stringPropertyNames().forEach(key -> words.put(key, properties.getProperty(key)));
    return words;
  }

  public String language() {
    return language;
  }

  /**
   * @throws IllegalArgumentException when there is no such word: a fault of ours
   */
  public String get(String key) {
    var word = words.get(key);
    if (word == null) {
      throw new IllegalArgumentException("pages/" + language + ".properties has no " + key);
    }
    return word;
  }

  /** The word for a slug, or the slug itself, readable, when it has none. */
  public String get(String family, String slug) {
    var word = words.get(family + "." + slug);
    return word == null ? slug.replace('_', ' ') : word;
  }

  /** {@code 6 Nov 11:04} in the calendar's zone. */
  public String at(Instant instant) {
    return moment.format(instant);
  }
}
