package org.harkara.controlroom;

import java.time.Instant;
import java.util.Optional;

/**
 * A message on the board.
 *
 * @param officer name, when the address is an officer's
 * @param sender what may be shown of anybody else's address; empty of an anonymous complainant's
 * @param end verdict of an incoming, state of an outgoing message
 */
public record MessageRow(
    Instant at,
    boolean incoming,
    String channel,
    Optional<String> officer,
    String sender,
    String text,
    String end,
    String reason,
    Optional<String> caseNumber) {}
