package org.harkara.reading;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Values by key, for asking which keys are beginnings of a word in one walk along its letters.
 *
 * @param <V> what stands at a key
 */
final class Trie<V> {
  private char[] letters = {};
  private Trie<V>[] next = empty();
  private V value;

  /** The value at the key, made when there is none. */
  V at(String key, Supplier<V> made) {
    var node = this;
    for (int i = 0; i < key.length(); i++) {
      var known = node.next(key.charAt(i));
      node = known == null ? node.grow(key.charAt(i)) : known;
    }
    if (node.value == null) {
      node.value = made.get();
    }
    return node.value;
  }

  /** True when a value stands at exactly this key. */
  boolean holds(String key) {
    var node = this;
    for (int i = 0; i < key.length() && node != null; i++) {
      node = node.next(key.charAt(i));
    }
    return node != null && node.value != null;
  }

  /**
   * Gives the values of all keys that the word begins with, the shortest first.
   *
   * @return true when there was one
   */
  boolean beginnings(String word, Consumer<V> found) {
    boolean any = false;
    var node = this;
    for (int i = 0; i < word.length(); i++) {
      node = node.next(word.charAt(i));
      if (node == null) {
        return any;
      }
      if (node.value != null) {
        found.accept(node.value);
        any = true;
      }
    }
    return any;
  }

  private Trie<V> next(char letter) {
    for (int i = 0; i < letters.length; i++) {
      if (letters[i] == letter) {
        return next[i];
      }
    }
    return null;
  }

  private Trie<V> grow(char letter) {
    int at = letters.length;
    letters = Arrays.copyOf(letters, at + 1);
    next = Arrays.copyOf(next, at + 1);
    letters[at] = letter;
    next[at] = new Trie<>();
    return next[at];
  }

  @SuppressWarnings("unchecked")
  private static <V> Trie<V>[] empty() {
    return (Trie<V>[]) new Trie<?>[0];
  }
}
