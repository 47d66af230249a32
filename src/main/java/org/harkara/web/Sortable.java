package org.harkara.web;

import java.util.List;
import java.util.Optional;

/**
 * What waits for triage, with what reading thinks of it.
 *
 * @param candidates best first
 */
public record Sortable<T>(T row, List<Choice> candidates) {
  public Sortable {
    candidates = List.copyOf(candidates);
  }

  /**
   * A category to choose.
   *
   * @param number its line on the printed list; empty when it stands on none
   * @param words that stand for it in ROUTE by text
   */
  public record Choice(String slug, Optional<Integer> number, String name, List<String> words) {
    public Choice {
      words = List.copyOf(words);
    }
  }
}
