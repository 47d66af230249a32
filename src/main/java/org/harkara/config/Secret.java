package org.harkara.config;

/** A value that must not be printed. */
public record Secret(String value) {
  @Override
  public String toString() {
    return "[REDACTED]";
  }
}
