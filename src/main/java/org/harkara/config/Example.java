package org.harkara.config;

/**
 * A message whose meaning is known, from which reading learns.
 *
 * @param category slug; of two matters the graver
 */
public record Example(String text, String category) {}
