package org.harkara.config;

import java.util.List;
import org.harkara.model.Names;

/**
 * @param words by which FWD may name it, any script; the slug always works
 */
public record Department(String slug, Names name, List<String> words) {}
