package org.harkara.controlroom;

import java.time.Instant;
import java.util.Optional;

/**
 * A complaint beyond the pace that waits to be filed or left; its text is masked.
 *
 * @param id by which it is decided about
 */
public record KeptRow(long id, Instant at, String channel, String text, Optional<String> place) {}
