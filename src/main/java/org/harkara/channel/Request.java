package org.harkara.channel;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An HTTP request as a channel sees it, free of any web library.
 *
 * @param path as mounted, without the query
 * @param rawQuery undecoded, without {@code ?}; empty when there is none
 * @param headers names in lower case
 * @param query decoded query parameters
 * @param pathParams by the names in the endpoint's path
 * @param remoteIp of the peer itself, never from a forwarding header
 * @param at the clock when it came in
 * @param machineTime the machine's own time: signatures are dated by it even in a drill
 */
public record Request(
    String method,
    String path,
    String rawQuery,
    Map<String, String> headers,
    Map<String, List<String>> query,
    Map<String, String> pathParams,
    byte[] body,
    String remoteIp,
    Instant at,
    Instant machineTime) {

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }

  public String bodyText() {
    return new String(body, StandardCharsets.UTF_8);
  }
}
