package org.harkara.web;

import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.harkara.access.Principal;

/** Parts of a page that fetch themselves anew. */
final class Live {
  private final Frame frame;
  private final int seconds;

  /** Fetches every two seconds. */
  Live(Frame frame) {
    this(frame, 2);
  }

  /**
   * @param seconds between two fetches
   */
  Live(Frame frame, int seconds) {
    this.frame = frame;
    this.seconds = seconds;
  }

  /**
   * @param id of the element
   * @param url to fetch it from, ending in {@code ?} or {@code &}
   */
  record Fragment(String id, String url, String html) {}

  /** The whole page; whoever is not signed in is sent to do so. */
  void page(Context ctx, String title, BiFunction<Words, Principal, Fragment> render) {
    var who = frame.signedIn(ctx);
    if (who.isEmpty()) {
      return;
    }
    var page = frame.page(ctx, title, who);
    var body = render.apply(page.words(), who.get());
    frame.html(
        ctx, "wide.jte", Map.of("page", page, "body", first(body.id(), body.url(), body.html())));
  }

  /** As part of a whole page. */
  String first(String id, String url, String content) {
    return frame.render(
        "live.jte",
        Map.of(
            "id",
            id,
            "url",
            url + "seen=" + seen(content),
            "seconds",
            seconds,
            "content",
            content));
  }

  /** Answers 204 while nothing changed, so that focus and selection on the page stay. */
  void refresh(Context ctx, BiFunction<Words, Principal, Fragment> render) {
    var who = frame.visitor(ctx);
    if (who.isEmpty()) {
      ctx.status(401).header("HX-Redirect", "/login").result("");
      return;
    }
    var fragment = render.apply(frame.words(ctx), who.get());
    Browsers.guard(ctx);
    if (Query.of(ctx).text("seen").equals(Optional.of(seen(fragment.html())))) {
      ctx.status(204);
    } else {
      ctx.html(first(fragment.id(), fragment.url(), fragment.html()));
    }
  }

  private static String seen(String html) {
    return Integer.toHexString(html.hashCode());
  }
}
