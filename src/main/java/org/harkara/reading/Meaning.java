package org.harkara.reading;

/**
 * What a word or phrase of a pack stands for.
 *
 * @param event for which alone it means that; empty for all
 * @param name field, unit, list, place field or group, by the sort
 * @param value the choice, or the number a word says
 */
record Meaning(Sort sort, String event, String name, String value) {

  /** Kinds of words. */
  enum Sort {
    /** Names an event. */
    CODE,
    /** Stands beside the number of a field. */
    LABEL,
    CHOICE,
    UNIT,
    /** Stands before the number of a place: squad, check post, centre. */
    PLACE,
    /** Of a list of {@code words}. */
    WORD,
    /** A number. */
    NUMBER,
    /** Of a group of a sign. */
    GROUP
  }
}
