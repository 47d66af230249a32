package org.harkara.config;

import java.time.Duration;

/**
 * What cuts loops and floods, beside the limits of a pace ({@code pace} in {@code harkara.yaml});
 * every key may be left out.
 *
 * @param sameTextPerHour the same text of one citizen, of which nothing can be made, is answered
 *     this often in an hour
 * @param additionsPerHour so many additions of one citizen in an hour are passed on to officers
 * @param chainAnswerEvery a message that is only passed on is answered once in such a span
 */
public record Guards(int sameTextPerHour, int additionsPerHour, Duration chainAnswerEvery) {

  /** What holds without the keys. */
  public static final Guards USUAL = new Guards(5, 10, Duration.ofHours(24));

  static Guards read(YamlMap pace) {
    return new Guards(
        count(pace, "sameTextPerHour", USUAL.sameTextPerHour),
        count(pace, "additionsPerHour", USUAL.additionsPerHour),
        pace.optional("chainAnswerEvery").map(YamlNode::duration).orElse(USUAL.chainAnswerEvery));
  }

  private static int count(YamlMap pace, String key, int usual) {
    return pace.optional(key).map(n -> n.integer(1, 10_000)).orElse(usual);
  }
}
