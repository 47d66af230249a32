package org.harkara.model;

/**
 * A provider family by name: {@code twilio}, {@code telegram}, {@code webhook}, {@code simulator}.
 */
public record ChannelId(String value) {
  public ChannelId {
    if (!value.matches("[a-z][a-z0-9_]{1,30}")) {
      throw new IllegalArgumentException("channel id '" + value + "' is not lower_snake_case");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
