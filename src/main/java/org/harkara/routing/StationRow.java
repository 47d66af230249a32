package org.harkara.routing;

import java.util.Map;
import java.util.Optional;
import org.harkara.model.GeoPoint;

/**
 * A line of a list of stations, read but not yet compared.
 *
 * @param auxiliary empty when the list does not say
 * @param names by language; empty when the list has none
 * @param sector as the list has it; empty when it has none
 * @param parent code of the place above, where the list gives one
 */
record StationRow(
    int line,
    Constituency ac,
    StationNumber number,
    Optional<Boolean> auxiliary,
    Map<String, String> names,
    Optional<GeoPoint> at,
    Map<String, Integer> electors,
    Optional<RollPart> part,
    String sector,
    Optional<String> parent) {

  String code() {
    return number.code(ac.number());
  }

  /** The same station, listed twice. */
  boolean repeats(StationRow other) {
    return ac.number() == other.ac.number()
        && number.number() == other.number.number()
        && names.equals(other.names)
        && auxiliary.equals(other.auxiliary)
        && range().equals(other.range());
  }

  private String range() {
    return part.map(RollPart::toString).orElse("");
  }

  StationRow with(String suffix) {
    return new StationRow(
        line, ac, number.with(suffix), auxiliary, names, at, electors, part, sector, parent);
  }

  StationRow of(Constituency other) {
    return new StationRow(
        line, other, number, auxiliary, names, at, electors, part, sector, parent);
  }
}
