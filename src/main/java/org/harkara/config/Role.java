package org.harkara.config;

import org.harkara.model.Names;

/**
 * @param departmental true when a holder belongs to one department (nodal officers)
 */
public record Role(String slug, Names name, boolean departmental) {}
