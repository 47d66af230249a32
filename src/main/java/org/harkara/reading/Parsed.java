package org.harkara.reading;

/**
 * What the text alone allows.
 *
 * @param raw as typed
 * @param language {@code hi} (Devanagari or Roman Hindi) or {@code en}: the language to answer in
 */
public record Parsed(String raw, String language) {}
