package org.harkara.controlroom;

/**
 * Whether messages can be taken now.
 *
 * @param detail one sentence for the operator
 */
public record Readiness(boolean ok, String detail) {}
