package org.harkara.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jetty.http.HttpStatus;

/** A request that cannot be served, as RFC 9457 says it; the detail speaks to the caller. */
final class Problem extends RuntimeException {
  static final String TYPE = "application/problem+json";

  private final int status;

  Problem(int status, String detail) {
    super(detail, null, false, false);
    this.status = status;
  }

  static Problem bad(String detail) {
    return new Problem(400, detail);
  }

  int status() {
    return status;
  }

  static byte[] json(int status, String detail) {
    return json(status, detail, Map.of());
  }

  static byte[] json(int status, String detail, Map<String, Object> more) {
    var body = new LinkedHashMap<String, Object>();
    body.put("type", "about:blank");
    body.put("title", HttpStatus.getMessage(status));
    body.put("status", status);
    body.put("detail", detail);
    body.putAll(more);
    return Json.bytes(body);
  }
}
