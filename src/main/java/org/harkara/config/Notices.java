package org.harkara.config;

import java.time.Duration;

/**
 * How reminders and escalation notices about cases are sent ({@code urgentWithin} and {@code
 * digests} in {@code calendar.yaml}); every key may be left out.
 *
 * @param urgentWithin a case whose whole limit is no longer than this is urgent: its texts leave in
 *     quiet hours too
 * @param window what one officer is to be reminded of within this goes into one text
 * @param segments as many SMS segments as such a text has at most
 */
public record Notices(Duration urgentWithin, Duration window, int segments) {
  private static final int MOST_SEGMENTS = 6;

  /** What holds without the keys. */
  public static final Notices USUAL = new Notices(Duration.ofHours(2), Duration.ofMinutes(15), 2);

  static Notices read(YamlMap root) {
    var urgent =
        root.optional("urgentWithin").map(YamlNode::durationOrNone).orElse(USUAL.urgentWithin);
    var digests = root.optional("digests").map(YamlNode::map);
    if (digests.isEmpty()) {
      return new Notices(urgent, USUAL.window, USUAL.segments);
    }
    var map = digests.get();
    var window = map.optional("within").map(YamlNode::durationOrNone).orElse(USUAL.window);
    int segments =
        map.optional("segments").map(n -> n.integer(1, MOST_SEGMENTS)).orElse(USUAL.segments);
    map.noOthers();
    return new Notices(urgent, window, segments);
  }
}
