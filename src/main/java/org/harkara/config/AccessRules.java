package org.harkara.config;

import java.time.Duration;

/**
 * How people prove who they are: names with passwords on the pages ({@code signIn} in {@code
 * harkara.yaml}), and codes by which officers link a chat ({@code link}).
 *
 * @param failures so many wrong passwords on end lock an account
 * @param lockedFor how long
 * @param shortestPassword in characters
 * @param codeFor how long a code is good
 * @param codeTries how often it may be typed
 * @param codesPerHour how many a chat may ask for, and how many go to one number
 * @param noticesByChat news goes to the chat once it is linked, and not to the number
 */
public record AccessRules(
    int failures,
    Duration lockedFor,
    int shortestPassword,
    Duration codeFor,
    int codeTries,
    int codesPerHour,
    boolean noticesByChat) {

  /** What holds without the sections. */
  public static final AccessRules USUAL =
      new AccessRules(5, Duration.ofMinutes(15), 12, Duration.ofMinutes(10), 5, 3, true);

  static AccessRules read(YamlMap root) {
    var signIn = root.optional("signIn").map(YamlNode::map);
    var link = root.optional("link").map(YamlNode::map);
    var rules =
        new AccessRules(
            signIn.map(map -> number(map, "failures", USUAL.failures)).orElse(USUAL.failures),
            signIn.map(map -> span(map, "lockedFor", USUAL.lockedFor)).orElse(USUAL.lockedFor),
            signIn
                .map(map -> number(map, "shortestPassword", USUAL.shortestPassword))
                .orElse(USUAL.shortestPassword),
            link.map(map -> span(map, "codeFor", USUAL.codeFor)).orElse(USUAL.codeFor),
            link.map(map -> number(map, "codeTries", USUAL.codeTries)).orElse(USUAL.codeTries),
            link.map(map -> number(map, "codesPerHour", USUAL.codesPerHour))
                .orElse(USUAL.codesPerHour),
            link.flatMap(map -> map.optional("noticesByChat"))
                .map(YamlNode::bool)
                .orElse(USUAL.noticesByChat));
    signIn.ifPresent(YamlMap::noOthers);
    link.ifPresent(YamlMap::noOthers);
    return rules;
  }

  private static int number(YamlMap map, String key, int usual) {
    return map.optional(key).map(node -> node.integer(1, 1000)).orElse(usual);
  }

  private static Duration span(YamlMap map, String key, Duration usual) {
    return map.optional(key).map(YamlNode::duration).orElse(usual);
  }
}
