package org.harkara.web;

import java.util.List;
import java.util.Optional;
import org.harkara.access.Principal;

/**
 * What every page shows around its content.
 *
 * @param path of the page itself, for the language links
 * @param who signed in, if anybody
 * @param formToken what its forms must carry
 * @param tabs the main pages; none while nobody is signed in
 * @param drill true when the clock is a drill's
 */
public record Page(
    Words words,
    String title,
    String path,
    Optional<Principal> who,
    String formToken,
    boolean drill,
    String version,
    List<Tab> tabs) {

  /** A link to one of the main pages. */
  public record Tab(String path, String name) {}
}
