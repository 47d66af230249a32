package org.harkara.model;

/**
 * Evidence as the provider names it; it is fetched after the commit.
 *
 * @param kind {@code photo}, {@code video}, {@code voice} or {@code document}
 * @param ref the provider's file id or URL
 * @param type MIME type as claimed, or empty
 */
public record Attachment(String kind, String ref, String type) {}
