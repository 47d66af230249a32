package org.harkara.config;

import java.time.Duration;
import java.util.List;

/**
 * What is kept of the files people send ({@code evidence} in {@code harkara.yaml}); every key may
 * be left out.
 *
 * @param largest bytes of a file that is still taken
 * @param types media types that are kept, as the first bytes of a file show them
 * @param retries pauses before the second, third … try to fetch one; after the last it is gone
 * @param within the longest one try may take
 * @param waits how long a file that came before its complaint still belongs to it
 * @param late how old an open case may be that a bare photo is added to
 * @param album how long the answer to the first photo of several waits for the others
 */
public record EvidenceRules(
    long largest,
    List<String> types,
    List<Duration> retries,
    Duration within,
    Duration waits,
    Duration late,
    Duration album) {
  private static final int MEGABYTE = 1024 * 1024;
  private static final int MOST_MEGABYTES = 2000;

  /** What holds without the section. */
  public static final EvidenceRules USUAL =
      new EvidenceRules(
          20L * MEGABYTE,
          List.of(
              "image/jpeg",
              "image/png",
              "image/webp",
              "image/gif",
              "image/heic",
              "image/avif",
              "video/mp4",
              "video/quicktime",
              "video/3gpp",
              "video/webm",
              "audio/ogg",
              "audio/mpeg",
              "audio/mp4",
              "audio/aac",
              "audio/amr",
              "audio/wav",
              "application/pdf"),
          List.of(
              Duration.ofSeconds(5),
              Duration.ofSeconds(30),
              Duration.ofMinutes(2),
              Duration.ofMinutes(10),
              Duration.ofHours(1)),
          Duration.ofMinutes(1),
          Duration.ofHours(2),
          Duration.ofDays(3),
          Duration.ofSeconds(2));

  public EvidenceRules {
    types = List.copyOf(types);
    retries = List.copyOf(retries);
  }

  /** The same in whole megabytes, for texts. */
  public long megabytes() {
    return largest / MEGABYTE;
  }

  static EvidenceRules read(YamlMap map) {
    var rules =
        new EvidenceRules(
            map.optional("largestMegabytes")
                .map(n -> (long) n.integer(1, MOST_MEGABYTES) * MEGABYTE)
                .orElse(USUAL.largest),
            map.optional("types")
                .map(n -> n.list().stream().map(YamlNode::text).toList())
                .orElse(USUAL.types),
            map.optional("retries")
                .map(n -> n.list().stream().map(YamlNode::duration).toList())
                .orElse(USUAL.retries),
            span(map, "within", USUAL.within),
            span(map, "waits", USUAL.waits),
            span(map, "late", USUAL.late),
            span(map, "album", USUAL.album));
    map.noOthers();
    return rules;
  }

  private static Duration span(YamlMap map, String key, Duration usual) {
    return map.optional(key).map(YamlNode::duration).orElse(usual);
  }
}
