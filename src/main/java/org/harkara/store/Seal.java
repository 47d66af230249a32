package org.harkara.store;

/** What hides who is anonymous. */
public interface Seal {
  /**
   * Stands for a text that must not be kept, but must be known again: the same for the same text,
   * always; 64 characters, from which nobody gets back to it without the key.
   */
  String trace(String plain);
}
