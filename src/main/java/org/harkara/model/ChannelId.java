package org.harkara.model;

import java.util.regex.Pattern;

/**
 * A provider family by name: {@code twilio}, {@code telegram}, {@code webhook}, {@code simulator}.
 */
public record ChannelId(String value) {
  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_]{1,30}");

  public ChannelId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("channel id '" + value + "' is not lower_snake_case");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
