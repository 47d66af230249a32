package org.harkara.web;

import java.time.Instant;
import java.util.Optional;

/**
 * What a drill's clock shows.
 *
 * @param nextDue when it has something to do next
 * @param nextSlot when figures are next asked for, at any place
 */
public record ClockFace(Instant now, Optional<Instant> nextDue, Optional<Instant> nextSlot) {}
