package org.harkara.config;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which duties have a holder at the top of the tree and at the district, at whatever time. */
final class Holders {
  private record Post(String role, String department, String place) {}

  private final Set<Post> posts = new HashSet<>();
  private final String root;
  private final String district;
  private final boolean known;

  Holders(List<OfficerRow> officers, Map<String, PlaceRow> places, String district, Faults faults) {
    for (var row : officers) {
      posts.add(new Post(row.role(), row.department().orElse(""), row.place()));
    }
    this.root = places.isEmpty() ? "" : places.keySet().iterator().next();
    this.district = district;
    this.known =
        faults.readable(PlacesCsv.FILE)
            && faults.readable(OfficersCsv.FILE)
            && faults.readable(HarkaraYaml.FILE);
  }

  /** True also when the files that would tell are unreadable. */
  boolean atTop(String role) {
    return !known || posts.contains(new Post(role, "", root));
  }

  boolean atDistrict(String role, String department) {
    return !known || posts.contains(new Post(role, department, district));
  }

  String root() {
    return root;
  }

  String district() {
    return district;
  }
}
