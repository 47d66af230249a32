package org.harkara.complaint;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.harkara.config.Config;
import org.harkara.model.Kind;
import org.harkara.model.Letter;
import org.harkara.model.Officer;
import org.harkara.text.Catalogue;
import org.harkara.text.Segments;

/** One text about several cases: as many numbers as fit, and how many more there are. */
final class Digest {
  private final Config config;
  private final Catalogue catalogue;

  Digest(Config config) {
    this.config = config;
    this.catalogue = new Catalogue(config.texts(), config.calendar().zone());
  }

  /**
   * @param key of the catalogue: {@code key.many} names all, {@code key.more} some
   * @param numbers most urgent first
   * @param unnamed further cases, whose numbers are not wanted
   */
  Letter of(Officer officer, Kind kind, String key, List<String> numbers, int unnamed) {
    return of(officer, kind, key, numbers, unnamed, Map.of());
  }

  /**
   * @param more that the text says beside the numbers
   */
  Letter of(
      Officer officer,
      Kind kind,
      String key,
      List<String> numbers,
      int unnamed,
      Map<String, Object> more) {
    int named = numbers.size();
    while (named > 1 && !fits(officer, key, numbers, named, unnamed, more)) {
      named--;
    }
    return new Letter(
        new Letter.To.OfOfficer(officer),
        kind,
        key(key, numbers, named, unnamed),
        args(numbers, named, unnamed, more),
        Optional.empty());
  }

  private boolean fits(
      Officer officer,
      String key,
      List<String> numbers,
      int named,
      int unnamed,
      Map<String, Object> more) {
    var text =
        catalogue.render(
            key(key, numbers, named, unnamed),
            officer.language(),
            args(numbers, named, unnamed, more),
            Instant.EPOCH);
    return Segments.of(text) <= config.calendar().notices().segments();
  }

  private static String key(String key, List<String> numbers, int named, int unnamed) {
    return key + (named < numbers.size() + unnamed ? ".more" : ".many");
  }

  private static Map<String, Object> args(
      List<String> numbers, int named, int unnamed, Map<String, Object> more) {
    int count = numbers.size() + unnamed;
    var args = new HashMap<>(more);
    args.put("count", count);
    args.put("numbers", String.join(", ", numbers.subList(0, named)));
    args.put("more", count - named);
    return args;
  }
}
