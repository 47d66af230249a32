package org.harkara.model;

import java.nio.charset.StandardCharsets;

/**
 * Something to press under a message, where the medium has such things.
 *
 * @param data what comes back when it is pressed, 1 to 64 bytes of UTF-8 (the Bot API's limit)
 */
public record Button(String label, String data) {
  /** What a button says that asks the phone where it is; it answers with a location instead. */
  public static final String LOCATION = "/location";

  private static final int MOST_BYTES = 64;

  public Button {
    int bytes = data.getBytes(StandardCharsets.UTF_8).length;
    if (label.isBlank() || bytes < 1 || bytes > MOST_BYTES) {
      throw new IllegalArgumentException("a button has a label and 1 to 64 bytes of data");
    }
  }

  public boolean asksLocation() {
    return data.equals(LOCATION);
  }
}
