package org.harkara.routing;

import java.util.Set;

/** Which codes places.csv and the lists in its layout may give to places that are no stations. */
final class PlaceCodes {
  private static final Set<String> KINDS =
      Set.of("state", "district", "sector", "centre", "check_post", "squad");

  private PlaceCodes() {}

  static boolean valid(String kind, String code) {
    return kind.equals("ac")
        ? code.matches("[1-9][0-9]{0,2}")
        : KINDS.contains(kind) && code.matches("[A-Z][A-Z0-9-]{1,30}");
  }
}
