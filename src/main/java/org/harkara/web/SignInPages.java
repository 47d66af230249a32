package org.harkara.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.Optional;
import org.harkara.access.Access;

/** Signing in with a token or a one-time key, and out again. */
final class SignInPages {
  private final Access access;
  private final Browsers browsers;
  private final Frame frame;
  private final String home;

  /**
   * @param home where a one-time key leads
   */
  SignInPages(Access access, Browsers browsers, Frame frame, String home) {
    this.access = access;
    this.browsers = browsers;
    this.frame = frame;
    this.home = home;
  }

  void mount(RoutesConfig routes) {
    routes.get("/login", this::login);
    routes.post("/login", this::signIn);
    routes.post("/logout", this::signOut);
  }

  private void login(Context ctx) {
    var key = Query.of(ctx).text("key");
    if (frame.visitor(ctx).isPresent()) {
      // The printed address may be followed again: the key in it is used up, the session is not.
      ctx.redirect(key.isPresent() ? home : "/", HttpStatus.SEE_OTHER);
    } else if (key.isPresent()) {
      enter(ctx, key.get(), home);
    } else {
      loginForm(ctx, false);
    }
  }

  private void signIn(Context ctx) {
    Browsers.fromOurOwnPage(ctx);
    var token = ctx.formParam("token");
    enter(ctx, token == null ? "" : token.strip(), "/");
  }

  private void enter(Context ctx, String tokenOrKey, String next) {
    var entered = access.signIn(tokenOrKey);
    if (entered.isEmpty()) {
      loginForm(ctx.status(401), true);
      return;
    }
    browsers.keepSession(ctx, entered.get().session());
    Browsers.guard(ctx);
    ctx.redirect(next, HttpStatus.SEE_OTHER);
  }

  private void loginForm(Context ctx, boolean refused) {
    frame.html(
        ctx,
        "login.jte",
        Map.of("page", frame.page(ctx, "login.title", Optional.empty()), "refused", refused));
  }

  private void signOut(Context ctx) {
    frame.ownForm(ctx);
    access.signOut(browsers.session(ctx).orElse(""));
    browsers.forgetSession(ctx);
    ctx.redirect("/login", HttpStatus.SEE_OTHER);
  }
}
