package org.harkara.controlroom;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * A decision about a complaint beside its words, for measuring and improving reading: nobody's
 * number, name or case.
 *
 * @param decision route, forward or drop
 * @param readAs category it was filed with; empty when reading knew none
 * @param expected category it should have been read as; empty when the decision does not say
 */
public record LabelView(
    OffsetDateTime at,
    String role,
    String decision,
    String text,
    String language,
    @JsonProperty("read_category") Optional<String> readAs,
    @JsonProperty("expected_category") Optional<String> expected,
    Optional<String> department) {}
