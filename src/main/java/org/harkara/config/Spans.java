package org.harkara.config;

import java.time.Duration;

/**
 * How long things are worth waiting for ({@code spans} in {@code harkara.yaml}); every key may be
 * left out.
 *
 * @param slotLead a figure may belong to a slot that begins this soon, and phones' clocks differ by
 *     as much
 * @param slotNear a time so near a slot only says as of when
 * @param evening a time still to come today was yesterday when it lies no longer back
 * @param correctable how long CORR finds an earlier report of what may happen often
 * @param figure how long YES to a figure, or what completes a report, is understood
 * @param rollCall how long OK to a roll call is understood
 * @param form how long a guided form stays open
 * @param subject how long an answer to "what is it about?" is understood
 * @param place how long an answer to "where is it?" is understood
 * @param solved how long YES or NO is understood as the answer to "was it solved?"
 * @param asked how long any words of a complainant are the answer to an officer's question
 * @param undo how long UNDO takes an order back
 * @param putOff what failed when it was due is tried again after this
 */
public record Spans(
    Duration slotLead,
    Duration slotNear,
    Duration evening,
    Duration correctable,
    Duration figure,
    Duration rollCall,
    Duration form,
    Duration subject,
    Duration place,
    Duration solved,
    Duration asked,
    Duration undo,
    Duration putOff) {

  /** What holds without the section. */
  public static final Spans USUAL =
      new Spans(
          Duration.ofMinutes(15),
          Duration.ofMinutes(20),
          Duration.ofHours(12),
          Duration.ofHours(24),
          Duration.ofHours(6),
          Duration.ofHours(12),
          Duration.ofHours(1),
          Duration.ofHours(1),
          Duration.ofDays(1),
          Duration.ofDays(7),
          Duration.ofHours(24),
          Duration.ofMinutes(10),
          Duration.ofMinutes(10));

  static Spans read(YamlMap map) {
    var spans =
        new Spans(
            span(map, "slotLead", USUAL.slotLead),
            span(map, "slotNear", USUAL.slotNear),
            span(map, "evening", USUAL.evening),
            span(map, "correctable", USUAL.correctable),
            span(map, "figure", USUAL.figure),
            span(map, "rollCall", USUAL.rollCall),
            span(map, "form", USUAL.form),
            span(map, "subject", USUAL.subject),
            span(map, "place", USUAL.place),
            span(map, "solved", USUAL.solved),
            span(map, "asked", USUAL.asked),
            span(map, "undo", USUAL.undo),
            span(map, "putOff", USUAL.putOff));
    map.noOthers();
    return spans;
  }

  private static Duration span(YamlMap map, String key, Duration usual) {
    return map.optional(key).map(YamlNode::duration).orElse(usual);
  }
}
