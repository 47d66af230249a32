package org.harkara.config;

/**
 * A text registered with the telecom operators (DLT).
 *
 * @param key of the catalogue
 * @param text with {@code {#var#}} holes
 */
public record DltTemplate(String key, String language, String templateId, String text) {}
