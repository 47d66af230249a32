package org.harkara.model;

import java.util.Optional;

/**
 * A provider's word on a message we sent.
 *
 * @param reference our own {@link Outbound#id}, when the callback carried it
 * @param providerId the provider's id
 * @param state {@code SENT}, {@code DELIVERED}, {@code FAILED} or {@code UNREACHABLE}
 * @param code the provider's error code, when it failed
 */
public record Receipt(
    ChannelId channel,
    Optional<Long> reference,
    String providerId,
    SendState state,
    Optional<String> code) {}
