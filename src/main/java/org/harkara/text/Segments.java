package org.harkara.text;

/** How many SMS parts a text costs (3GPP TS 23.038, 23.040). */
public final class Segments {
  private Segments() {}

  /** GSM-7: 160 septets, 153 a part; else UCS-2: 70 UTF-16 units, 67 a part. At least 1. */
  public static int of(String text) {
    throw new IllegalStateException("to be written" + text.length());
  }
}
