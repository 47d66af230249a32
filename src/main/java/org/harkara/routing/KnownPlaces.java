package org.harkara.routing;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.harkara.config.Folded;
import org.harkara.store.ImportRegister.KnownPlace;
import org.harkara.store.ImportRegister.PlaceFacts;

/** The places there are, and those that lines above the present one make. */
final class KnownPlaces {
  /**
   * @param stored empty while it is only planned
   */
  record Entry(
      String code,
      String kind,
      Optional<KnownPlace> stored,
      PlaceFacts facts,
      Optional<String> parent) {}

  /** No tree of places is deeper; one that were would be a ring. */
  private static final int DEEPEST = 20;

  private static final int UNNUMBERED = 501;

  private final Map<String, Entry> byCode = new LinkedHashMap<>();
  private final Map<String, String> sectors = new HashMap<>();
  private final Map<String, String> constituencies = new HashMap<>();

  KnownPlaces(List<KnownPlace> stored) {
    stored.forEach(
        place ->
            put(
                new Entry(
                    place.code(),
                    place.kind(),
                    Optional.of(place),
                    place.facts(),
                    place.parent())));
  }

  Optional<Entry> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** Notes that a line makes it. */
  void plan(String code, String kind, PlaceFacts facts, String parent) {
    put(new Entry(code, kind, Optional.empty(), facts, Optional.of(parent)));
  }

  private void put(Entry entry) {
    byCode.put(entry.code(), entry);
    for (var name : entry.facts().name().byLanguage().values()) {
      if (entry.kind().equals("sector")) {
        sectors.putIfAbsent(sectorKey(entry.parent().orElse(""), name), entry.code());
      }
      if (entry.kind().equals("ac")) {
        constituencies.putIfAbsent(Folded.of(name), entry.code());
      }
    }
  }

  Optional<Constituency> constituency(String name) {
    return Optional.ofNullable(constituencies.get(Folded.of(name))).flatMap(Constituency::read);
  }

  /** The sector of this code, of this name in the constituency, or of this number there. */
  Optional<String> sector(String ac, String said) {
    return sector(said.toUpperCase(Locale.ROOT))
        .or(() -> Optional.ofNullable(sectors.get(sectorKey(ac, said))))
        .or(() -> sector(numbered(ac, said)));
  }

  private Optional<String> sector(String code) {
    return find(code).filter(entry -> entry.kind().equals("sector")).map(Entry::code);
  }

  /** {@code S184-7} for sector 7 of 184. */
  private static String numbered(String ac, String said) {
    var number = Folded.digits(said).replaceAll("[^0-9]", "").replaceFirst("^0+", "");
    return number.isEmpty() || number.length() > 3 ? "" : "S" + ac + "-" + number;
  }

  /** True when a place is this one or lies below it. */
  boolean within(String code, String above) {
    var next = find(code);
    for (int steps = 0; next.isPresent() && steps < DEEPEST; steps++) {
      if (next.get().code().equals(above)) {
        return true;
      }
      next = next.get().parent().flatMap(this::find);
    }
    return false;
  }

  /** A code nobody has; sectors without a number get high ones, so as not to take another's. */
  String newSector(String ac, String said) {
    var code = numbered(ac, said);
    for (int next = UNNUMBERED; code.isEmpty() || byCode.containsKey(code); next++) {
      code = "S" + ac + "-" + next;
    }
    return code;
  }

  private static String sectorKey(String ac, String name) {
    return ac + "/" + Folded.of(name);
  }
}
