package org.harkara.web;

import java.util.Optional;
import org.harkara.access.Principal;

/**
 * What every page shows around its content.
 *
 * @param path of the page itself, for the language links
 * @param who signed in, if anybody
 * @param formToken what its forms must carry
 * @param drill true when the clock is a drill's
 */
public record Page(
    Words words,
    String title,
    String path,
    Optional<Principal> who,
    String formToken,
    boolean drill,
    String version) {}
