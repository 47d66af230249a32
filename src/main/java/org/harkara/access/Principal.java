package org.harkara.access;

/**
 * Who is asking.
 *
 * @param label the name given to the token or key, for the audit and the page's corner
 */
public record Principal(AccountRole role, String label) {}
