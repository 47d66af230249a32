package org.harkara.controlroom;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.harkara.model.Button;

/**
 * What went out, as a drill's outbox shows it.
 *
 * @param id what a reply to it names as its {@code replyTo}: the simulator's id
 * @param kind reply, notice, reminder or bulk
 * @param buttons rows of {@code {label, data}}; pressing one is sending its data
 */
public record SentView(
    OffsetDateTime at,
    String to,
    String channel,
    String language,
    String text,
    int segments,
    String state,
    @JsonProperty("case") @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> caseNumber,
    String id,
    @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> kind,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<List<Button>> buttons) {}
