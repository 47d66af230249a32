package org.harkara.reading;

/**
 * A term of the lexicon found in a message.
 *
 * @param from index of its first word
 * @param to index after its last word
 */
record Hit(int term, int from, int to) {
  boolean covers(int word) {
    return from <= word && word < to;
  }
}
