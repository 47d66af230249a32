package org.harkara.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One section under {@code channels:}, its {@code ${ENV}} references resolved.
 *
 * @param values every key as text (lists joined by commas); keys whose variable is unset are absent
 * @param unset names of the environment variables that are referred to without a default and unset
 * @param perSecond most messages sent in a second
 * @param requiresTemplate true when outgoing SMS must match a DLT template
 */
public record ChannelConfig(
    String id,
    Map<String, String> values,
    List<String> unset,
    int perSecond,
    boolean requiresTemplate) {

  public Optional<String> value(String key) {
    return Optional.ofNullable(values.get(key)).filter(v -> !v.isBlank());
  }

  /**
   * @throws IllegalArgumentException naming the key
   */
  public String required(String key) {
    return value(key)
        .orElseThrow(
            () -> new IllegalArgumentException("channels." + id + "." + key + " is unset"));
  }

  /** Values may be secrets. */
  @Override
  public String toString() {
    return "ChannelConfig[" + id + " " + values.keySet() + "]";
  }
}
