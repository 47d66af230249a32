package org.harkara.gateway;

import org.harkara.model.Address;
import org.harkara.model.Medium;

/** One text that went, or would go, to somebody. */
public record Said(Address to, Medium channel, String language, String text, int segments) {}
