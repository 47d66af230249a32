package org.harkara.controlroom;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * A line of the message ledger as the contract shows it.
 *
 * @param direction in or out
 * @param address the contract's form, or {@code complainant} for one who chose to be anonymous
 * @param verdict of an incoming message
 * @param state of an outgoing message
 * @param caseNumber left out when the message was about none
 */
public record MessageView(
    OffsetDateTime at,
    String direction,
    String channel,
    String address,
    String text,
    Optional<String> verdict,
    String reason,
    Optional<String> state,
    @JsonProperty("case") @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<String> caseNumber) {}
