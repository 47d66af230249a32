package org.harkara.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.harkara.config.Config;
import org.harkara.model.Context;
import org.harkara.model.Reading;

/**
 * What goes without saying when the officer of a station complains: that it is about the station.
 */
final class AtStation {
  private final Function<String, Parsed> parse;
  private final PlaceFinder places;
  private final Set<String> categories = new HashSet<>();
  private final Optional<String> unsaid;

  /**
   * @param parse a text alone
   */
  AtStation(Config config, PlaceFinder places, Function<String, Parsed> parse) {
    this.parse = parse;
    this.places = places;
    this.unsaid =
        config.packs().values().stream()
            .flatMap(pack -> pack.phrases().getOrDefault("at_station", List.of()).stream())
            .findFirst();
    config
        .categories()
        .bySlug()
        .forEach(
            (slug, category) -> {
              if (category.kind().equals("complaint")) {
                categories.add(slug);
              }
            });
  }

  /** The only station of the sender's own. */
  static Optional<String> station(Context context) {
    var own =
        context.reporting().stream()
            .flatMap(reporting -> reporting.own().stream())
            .filter(charge -> charge.place().kind().equals("station"))
            .map(charge -> charge.place().code())
            .distinct()
            .limit(2)
            .toList();
    return own.size() == 1 ? Optional.of(own.getFirst()) : Optional.empty();
  }

  /** A matter somebody answers for, not one out of scope. */
  boolean complains(Reading reading) {
    return reading instanceof Reading.Complaint c
        && c.category().filter(categories::contains).isPresent();
  }

  /** What a text complains of by itself. */
  Optional<Reading.Complaint> plain(String text) {
    return complaint(parse.apply(text));
  }

  /** What it complains of when it is said of a station. */
  Optional<Reading.Complaint> implied(String text) {
    return unsaid.flatMap(words -> plain(text + " " + words));
  }

  private Optional<Reading.Complaint> complaint(Parsed parsed) {
    return complains(parsed.alone())
        ? Optional.of((Reading.Complaint) parsed.alone())
        : Optional.empty();
  }

  /** A complaint without a place is about the own station. */
  Reading.Complaint placed(Reading.Complaint complaint, Parsed parsed, Context context) {
    if (complaint.placeCode().isPresent() || parsed.place().station().isPresent()) {
      return complaint;
    }
    var own = station(context);
    return own.map(code -> complaint.at(named(parsed, code).orElse(code))).orElse(complaint);
  }

  /** {@code 124 par}: another of the constituency. */
  private Optional<String> named(Parsed parsed, String own) {
    var ac = own.split("/", 2)[0];
    for (var mark : parsed.found().phrase("place_mark")) {
      if (mark.from() > 0 && parsed.words().get(mark.from() - 1).number()) {
        var code = places.within(ac, parsed.words().get(mark.from() - 1).key());
        if (code.isPresent()) {
          return code;
        }
      }
    }
    return Optional.empty();
  }
}
