package org.harkara.channel;

/** The HTTP answer a provider wants to hear. */
public record Reply(int status, String contentType, String body) {
  public static Reply empty(int status) {
    return new Reply(status, "text/plain; charset=utf-8", "");
  }
}
