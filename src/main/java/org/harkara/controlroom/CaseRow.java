package org.harkara.controlroom;

import java.time.Instant;
import java.util.Optional;

/**
 * A case on the board, in one language.
 *
 * @param category its name, or the triage's while it has none
 * @param place code and name
 * @param officer who is responsible, if anybody is
 * @param overdue true when somebody still has to act and the time limit has passed
 */
public record CaseRow(
    String number,
    String status,
    String category,
    boolean emergency,
    Optional<String> place,
    Optional<String> officer,
    Instant filedAt,
    Instant deadline,
    boolean overdue,
    int rung) {}
