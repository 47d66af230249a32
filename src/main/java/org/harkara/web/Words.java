package org.harkara.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The pages' own words in one language ({@code pages/LANGUAGE.properties}). */
public final class Words {
  /** In the order in which a page offers them. */
  public static final List<String> LANGUAGES = List.of("en", "hi");

  /** A digit before the last three, and before every two before them. */
  private static final Pattern GROUPS = Pattern.compile("([0-9])(?=([0-9]{2})*[0-9]{3}$)");

  private final String language;
  private final Map<String, String> words;
  private final DateTimeFormatter moment;
  private final DateTimeFormatter time;
  private final DateTimeFormatter day;

  private Words(String language, Map<String, String> words, ZoneId zone) {
    this.language = language;
    this.words = words;
    this.moment = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.of(language)).withZone(zone);
    this.time = DateTimeFormatter.ofPattern("HH:mm").withZone(zone);
    this.day = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of(language));
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

  /** The word with {@code {0}}, {@code {1}} … in it replaced. */
  public String fill(String key, Object... holes) {
    var text = get(key);
    for (int i = 0; i < holes.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(holes[i]));
    }
    return text;
  }

  /** With Indian groups: {@code 12,34,567}. */
  public String number(long number) {
    return GROUPS.matcher(String.valueOf(number)).replaceAll("$1,");
  }

  /** The same with the decimals there are. */
  public String number(BigDecimal number) {
    var plain = number.stripTrailingZeros().toPlainString();
    int dot = plain.indexOf('.');
    return dot < 0
        ? number(Long.parseLong(plain))
        : number(Long.parseLong(plain.substring(0, dot))) + plain.substring(dot);
  }

  /** {@code 11:04} in the calendar's zone. */
  public String time(Instant instant) {
    return time.format(instant);
  }

  /** {@code 6 November 2025}. */
  public String day(LocalDate date) {
    return day.format(date);
  }

  /** {@code 6 Nov 11:04} in the calendar's zone. */
  public String at(Instant instant) {
    return moment.format(instant);
  }

  /**
   * {@code 6 November 2025}, {@code 5 November 2025 – 7 November 2025}, or with the hours where
   * days are not whole.
   *
   * @param to exclusive
   */
  public String span(Instant from, Instant to) {
    var first = from.atZone(time.getZone());
    var last = to.atZone(time.getZone());
    if (!midnight(first) || !midnight(last)) {
      return at(from) + " – " + at(to);
    }
    var until = last.toLocalDate().minusDays(1);
    return first.toLocalDate().equals(until)
        ? day(until)
        : day(first.toLocalDate()) + " – " + day(until);
  }

  private static boolean midnight(ZonedDateTime at) {
    return at.toLocalTime().equals(LocalTime.MIDNIGHT);
  }
}
