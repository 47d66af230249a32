package org.harkara.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.harkara.access.Access;
import org.harkara.access.SignIn;
import org.harkara.access.Users;

/** Signing in with a name and a password, a token or a one-time key, and out again. */
final class SignInPages {
  private final Access access;
  private final Users users;
  private final Browsers browsers;
  private final Frame frame;
  private final String home;

  /**
   * @param home where a one-time key leads
   */
  SignInPages(Access access, Users users, Browsers browsers, Frame frame, String home) {
    this.access = access;
    this.users = users;
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
      enter(ctx, access.signIn(key.get()), home, "login.refused");
    } else {
      loginForm(ctx, Optional.empty());
    }
  }

  private void signIn(Context ctx) {
    Browsers.fromOurOwnPage(ctx);
    var name = field(ctx, "name").strip().toLowerCase(Locale.ROOT);
    if (name.isEmpty()) {
      enter(ctx, access.signIn(field(ctx, "token").strip()), "/", "login.refused");
    } else {
      enter(ctx, users.signIn(name, field(ctx, "password")), "/", "login.wrong");
    }
  }

  private static String field(Context ctx, String name) {
    var value = ctx.formParam(name);
    return value == null ? "" : value;
  }

  private void enter(Context ctx, Optional<SignIn> entered, String next, String refused) {
    if (entered.isEmpty()) {
      loginForm(ctx.status(401), Optional.of(refused));
      return;
    }
    browsers.keepSession(ctx, entered.get().session());
    Browsers.guard(ctx);
    ctx.redirect(next, HttpStatus.SEE_OTHER);
  }

  private void loginForm(Context ctx, Optional<String> refused) {
    frame.html(
        ctx,
        "login.jte",
        Map.of(
            "page",
            frame.page(ctx, "login.title", Optional.empty()),
            "refused",
            refused.orElse("")));
  }

  private void signOut(Context ctx) {
    frame.ownForm(ctx);
    access.signOut(browsers.session(ctx).orElse(""));
    browsers.forgetSession(ctx);
    ctx.redirect("/login", HttpStatus.SEE_OTHER);
  }
}
