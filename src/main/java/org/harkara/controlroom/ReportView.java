package org.harkara.controlroom;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;

/**
 * A report as the contract shows it.
 *
 * @param at when it was received
 * @param by role and name of who reported, never a number: {@code presiding_officer Arvind Rai}
 * @param slot left out for what is not reported by slots
 * @param state counted, unconfirmed, conflict, superseded or withdrawn
 * @param values by field: a number, words, or a list of words; beside a quantity its {@code unit}
 */
public record ReportView(
    OffsetDateTime at,
    String place,
    String by,
    String event,
    @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> slot,
    String state,
    Map<String, Object> values) {}
