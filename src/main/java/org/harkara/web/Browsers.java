package org.harkara.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.harkara.access.Access;
import org.harkara.model.Address;

/** Cookies, headers and checks that only browsers need. */
final class Browsers {
  private static final String SESSION = "harkara_session";
  private static final String LANGUAGE = "harkara_language";
  private static final String PHONES = "harkara_phones";
  private static final int LONGEST = 1000;
  private static final int YEAR_SECONDS = 31_536_000;

  /** Everything comes from this server; nothing may run, frame or phone home from a page. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
          + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
          + "frame-ancestors 'none'";

  private final boolean https;

  Browsers(String publicUrl) {
    this.https = publicUrl.startsWith("https://");
  }

  static void guard(Context ctx) {
    ctx.header("Content-Security-Policy", POLICY)
        .header("X-Content-Type-Options", "nosniff")
        .header("X-Frame-Options", "DENY")
        .header("Referrer-Policy", "no-referrer")
        .header("Cross-Origin-Opener-Policy", "same-origin")
        .header("Permissions-Policy", "geolocation=(), camera=(), microphone=()")
        .header("Cache-Control", "no-store");
  }

  Optional<String> session(Context ctx) {
    return Optional.ofNullable(ctx.cookie(SESSION)).filter(value -> !value.isBlank());
  }

  void keepSession(Context ctx, String value) {
    ctx.cookie(cookie(SESSION, value, (int) Access.SESSION_LIFE.toSeconds()));
  }

  void forgetSession(Context ctx) {
    ctx.cookie(cookie(SESSION, "", 0));
  }

  /** Whose phones this browser shows in a drill. */
  List<Address> phones(Context ctx) {
    var kept = ctx.cookie(PHONES);
    if (kept == null || kept.length() > LONGEST) {
      return List.of();
    }
    try {
      var text = new String(Base64.getUrlDecoder().decode(kept), StandardCharsets.UTF_8);
      return text.lines().map(Address::parse).toList();
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }

  void keepPhones(Context ctx, List<Address> phones) {
    var text = phones.stream().map(Address::text).collect(Collectors.joining("\n"));
    var kept =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    ctx.cookie(cookie(PHONES, kept, (int) Access.SESSION_LIFE.toSeconds()));
  }

  /** What was chosen now, else what was chosen before, else what the browser prefers. */
  String language(Context ctx, String otherwise) {
    var chosen = ctx.queryString() == null ? null : Query.of(ctx).text("lang").orElse(null);
    if (chosen != null && Words.LANGUAGES.contains(chosen)) {
      ctx.cookie(cookie(LANGUAGE, chosen, YEAR_SECONDS));
      return chosen;
    }
    var kept = ctx.cookie(LANGUAGE);
    if (kept != null && Words.LANGUAGES.contains(kept)) {
      return kept;
    }
    var accepted = ctx.header("Accept-Language");
    if (accepted != null && accepted.length() >= 2) {
      var first = accepted.substring(0, 2);
      return Words.LANGUAGES.contains(first) ? first : otherwise;
    }
    return otherwise;
  }

  private Cookie cookie(String name, String value, int seconds) {
    return new Cookie(name, value, "/", seconds, https, true, null, SameSite.LAX);
  }

  /**
   * A form that another site made this browser send is refused.
   *
   * @throws Problem 403
   */
  static void fromOurOwnPage(Context ctx) {
    var site = ctx.header("Sec-Fetch-Site");
    if (site != null && !site.equals("same-origin") && !site.equals("none")) {
      throw foreign();
    }
    var origin = ctx.header("Origin");
    if (site == null && origin != null && !sameHost(origin, ctx.header("Host"))) {
      throw foreign();
    }
  }

  private static boolean sameHost(String origin, String host) {
    try {
      return URI.create(origin).getAuthority() != null
          && URI.create(origin).getAuthority().equalsIgnoreCase(host);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static Problem foreign() {
    return new Problem(403, "this form was sent from another site");
  }
}
