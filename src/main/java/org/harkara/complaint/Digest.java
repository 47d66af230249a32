package org.harkara.complaint;

import java.time.Instant;
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
    int named = numbers.size();
    while (named > 1 && !fits(officer, key, numbers, named, unnamed)) {
      named--;
    }
    return new Letter(
        new Letter.To.OfOfficer(officer),
        kind,
        key(key, numbers, named, unnamed),
        args(numbers, named, unnamed),
        Optional.empty());
  }

  private boolean fits(Officer officer, String key, List<String> numbers, int named, int unnamed) {
    var text =
        catalogue.render(
            key(key, numbers, named, unnamed),
            officer.language(),
            args(numbers, named, unnamed),
            Instant.EPOCH);
    return Segments.of(text) <= config.calendar().notices().segments();
  }

  private static String key(String key, List<String> numbers, int named, int unnamed) {
    return key + (named < numbers.size() + unnamed ? ".more" : ".many");
  }

  private static Map<String, Object> args(List<String> numbers, int named, int unnamed) {
    int count = numbers.size() + unnamed;
    return Map.of(
        "count",
        count,
        "numbers",
        String.join(", ", numbers.subList(0, named)),
        "more",
        count - named);
  }
}
