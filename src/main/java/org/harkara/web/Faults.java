package org.harkara.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import java.util.Map;
import java.util.UUID;
import org.harkara.controlroom.ControlRoom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever went wrong into a problem for programs, or a page for people. */
final class Faults {
  private static final Logger LOG = LoggerFactory.getLogger(Faults.class);
  private static final String RETRY_SECONDS = "2";

  /** Answers a person. */
  interface ErrorPage {
    void show(Context ctx, int status, String detail);
  }

  private final ErrorPage page;

  Faults(ErrorPage page) {
    this.page = page;
  }

  void mount(RoutesConfig routes) {
    routes.exception(Problem.class, (e, ctx) -> answer(ctx, e.status(), e.getMessage()));
    routes.exception(
        MethodNotAllowedResponse.class,
        (e, ctx) -> answer(ctx, 405, "this address does not answer " + ctx.req().getMethod()));
    routes.exception(
        HttpResponseException.class,
        (e, ctx) ->
            answer(
                ctx,
                e.getStatus(),
                e.getStatus() == 404 ? "there is nothing at this address" : e.getMessage()));
    routes.exception(Exception.class, this::unexpected);
    routes.error(
        404,
        ctx -> {
          if (ctx.result() == null || ctx.result().isEmpty()) {
            answer(ctx, 404, "there is nothing at this address");
          }
        });
  }

  /** Exception messages may carry what people wrote or a number: the log gets types and lines. */
  private void unexpected(Exception e, Context ctx) {
    if (ControlRoom.unavailable(e)) {
      ctx.header("Retry-After", RETRY_SECONDS);
      answer(ctx, 503, "nothing was stored; send it again in a moment");
      return;
    }
    var incident = UUID.randomUUID().toString().substring(0, 8);
    LOG.error(
        "incident {}: {} {} failed: {}",
        incident,
        ctx.req().getMethod(),
        ctx.endpoint().path,
        Traces.of(e));
    answer(
        ctx,
        500,
        "something went wrong on our side; the log has it as incident " + incident,
        Map.of("incident", incident));
  }

  private void answer(Context ctx, int status, String detail) {
    answer(ctx, status, detail, Map.of());
  }

  private void answer(Context ctx, int status, String detail, Map<String, Object> more) {
    if (status == 401) {
      ctx.header("WWW-Authenticate", "Bearer");
    }
    if (forPeople(ctx)) {
      page.show(ctx, status, detail);
      return;
    }
    ctx.status(status)
        .header("Cache-Control", "no-store")
        .contentType(Problem.TYPE)
        .result(Problem.json(status, detail, more));
  }

  private static boolean forPeople(Context ctx) {
    var path = ctx.path();
    var accept = ctx.header("Accept");
    return !path.startsWith("/api/")
        && !path.startsWith("/channels/")
        && !path.startsWith("/drill/")
        && accept != null
        && accept.contains("text/html");
  }
}
