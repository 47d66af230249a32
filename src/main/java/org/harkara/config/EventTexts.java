package org.harkara.config;

import java.util.List;
import java.util.Map;

/**
 * How one event is texted.
 *
 * @param codes words that name the event by themselves; one or two letters only at the beginning
 * @param signs words that name it: of those that stand in a message the weightiest counts
 * @param orders what numbers without a label mean, by their order: fields, {@code slot}, {@code
 *     ac}, {@code ps}; a name that stands twice must be the same number twice
 * @param labels field → words beside its number, besides those of the pack
 * @param none field → words that say that there are none
 * @param bare numbers without any word are a report of this event
 * @param example for help texts; several are divided by {@code ", "}, the first is for questions
 * @param slotted the example of an event by slot with its slot written; else the same as the first
 */
public record EventTexts(
    List<String> codes,
    List<Category.Sign> signs,
    List<List<String>> orders,
    Map<String, List<String>> labels,
    Map<String, List<String>> none,
    boolean bare,
    String example,
    String slotted) {
  /** One example, to put into a question. */
  public String first() {
    return first(example);
  }

  static String first(String examples) {
    return examples.split(",\\s+", 2)[0];
  }
}
