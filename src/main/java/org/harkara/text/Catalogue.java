package org.harkara.text;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.harkara.model.Names;

/** Every text Harkara sends, by key and language. */
public final class Catalogue {
  private static final String FALLBACK = "en";
  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
  private static final List<String> MONTHS_HI =
      List.of(
          "जन", "फर", "मार्च", "अप्रै", "मई", "जून", "जुल", "अग", "सित", "अक्टू", "नवं", "दिसं");

  private static final Pattern BRACKETS = Pattern.compile(" *\\( *\\)");
  private static final Pattern SPACES = Pattern.compile(" {2,}");
  private static final Pattern BEFORE_STOP = Pattern.compile(" +([.,:;?।])");
  private static final Pattern EDGES = Pattern.compile("(?m)^[ .,:;]+| +$");

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
   * language's form. Around an empty value brackets and spaces go too. A language without the key
   * falls back to English.
   *
   * @throws IllegalArgumentException when key or a hole's value is missing: a fault of ours
   */
  public String render(String key, String language, Map<String, Object> args, Instant now) {
    var template = find(key, language);
    if (template == null) {
      throw new IllegalArgumentException("no text '" + key + "' in " + language);
    }
    var out = new StringBuilder(template.length() + 32);
    boolean gaps = false;
    int from = 0;
    while (true) {
      int open = template.indexOf('{', from);
      int close = open < 0 ? -1 : template.indexOf('}', open);
      if (close < 0) {
        out.append(template, from, template.length());
        return gaps ? closed(out) : out.toString();
      }
      var hole = template.substring(open + 1, close);
      var value = args.get(hole);
      if (value == null) {
        throw new IllegalArgumentException(
            "text '" + key + "' in " + language + " needs a value for {" + hole + "}");
      }
      var word = word(value, language, now);
      gaps |= word.isEmpty();
      out.append(template, from, open).append(word);
      from = close + 1;
    }
  }

  /** Without the brackets and spaces that stood around what is not there. */
  private static String closed(CharSequence text) {
    var closed = BRACKETS.matcher(text).replaceAll("");
    closed = SPACES.matcher(closed).replaceAll(" ");
    closed = BEFORE_STOP.matcher(closed).replaceAll("$1");
    return EDGES.matcher(closed).replaceAll("").strip();
  }

  private String find(String key, String language) {
    var own = texts.getOrDefault(language, Map.of()).get(key);
    return own != null ? own : texts.getOrDefault(FALLBACK, Map.of()).get(key);
  }

  private String word(Object value, String language, Instant now) {
    return switch (value) {
      case Names names -> names.in(language);
      case Instant at -> time(at, language, now);
      default -> value.toString();
    };
  }

  private String time(Instant at, String language, Instant now) {
    var local = at.atZone(zone);
    var clock = twoDigits(local.getHour()) + ":" + twoDigits(local.getMinute());
    if (local.toLocalDate().equals(ZonedDateTime.ofInstant(now, zone).toLocalDate())) {
      return clock;
    }
    var months = language.equals("hi") ? MONTHS_HI : MONTHS;
    return local.getDayOfMonth() + " " + months.get(local.getMonthValue() - 1) + " " + clock;
  }

  private static String twoDigits(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }
}
