package org.harkara.web;

import io.javalin.http.Context;
import java.util.function.Predicate;
import org.harkara.access.Access;
import org.harkara.access.AccountRole;
import org.harkara.access.Principal;

/** Lets in who carries a good bearer token. */
final class Gate {
  private static final String SCHEME = "Bearer ";
  private final Access access;

  Gate(Access access) {
    this.access = access;
  }

  /**
   * @throws Problem 401 without a good token
   */
  Principal anyone(Context ctx) {
    var header = ctx.header("Authorization");
    if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      throw new Problem(401, "send a token in the header: Authorization: Bearer …");
    }
    return access
        .bearer(header.substring(SCHEME.length()).strip())
        .orElseThrow(() -> new Problem(401, "this token is unknown, expired or revoked"));
  }

  /**
   * @throws Problem 401 without a good token, 403 when its role is not enough
   */
  Principal only(Context ctx, Predicate<AccountRole> allowed) {
    var who = anyone(ctx);
    if (!allowed.test(who.role())) {
      throw new Problem(403, "the role " + who.role().slug() + " may not see this");
    }
    return who;
  }
}
