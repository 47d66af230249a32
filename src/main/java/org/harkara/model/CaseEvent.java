package org.harkara.model;

import java.time.Instant;

/**
 * One line of a case's life; append-only.
 *
 * @param actor an officer's name and role, {@code complainant} or {@code clock}
 * @param what lower_snake_case: filed, assigned, accepted, reached, resolved, dropped, forwarded,
 *     reminded, escalated, copied, comment, place_added, confirmed, reopened …
 * @param note the reason, the action taken, whom it went to
 */
public record CaseEvent(Instant at, String actor, String what, String note) {}
