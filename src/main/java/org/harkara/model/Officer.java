package org.harkara.model;

/**
 * A person on duty. The number is looked up through the contact at the moment of sending.
 *
 * @param language of the texts sent to them
 */
public record Officer(long id, Names name, long contactId, String language) {}
