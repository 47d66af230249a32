package org.harkara.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.harkara.channel.Channel;
import org.harkara.channel.Decoded;
import org.harkara.channel.Endpoint;
import org.harkara.channel.Reply;
import org.harkara.channel.Request;
import org.harkara.model.Outcome;
import org.harkara.model.Verdict;

/**
 * Mounts what the channels ask for, and knows no provider. The hot path: nothing is logged here.
 */
final class Endpoints {
  private final Intake intake;
  private final Clock clock;
  private final Clock machine;

  Endpoints(Parts parts) {
    this.intake = parts.intake();
    this.clock = parts.clock();
    this.machine = parts.machine();
  }

  void mount(RoutesConfig routes, Channel channel) {
    for (var endpoint : channel.endpoints()) {
      routes.addHttpHandler(
          HandlerType.findOrCreate(endpoint.method()),
          endpoint.path(),
          ctx -> answer(ctx, take(ctx, channel, endpoint)));
    }
  }

  /** The 200 is built only after the gateway has committed. */
  private Reply take(Context ctx, Channel channel, Endpoint endpoint) throws IOException {
    var decoded = channel.decode(request(ctx, endpoint));
    return switch (decoded) {
      case Decoded.Messages messages -> {
        var verdict = Verdict.of(Outcome.IGNORE, "empty");
        for (var inbound : messages.inbound()) {
          verdict = intake.receive(inbound);
        }
        yield channel.acknowledge(decoded, verdict);
      }
      case Decoded.Receipts receipts -> {
        intake.receipts(receipts.receipts());
        yield channel.acknowledge(decoded, Verdict.of(Outcome.ACCEPT, "receipt"));
      }
      case Decoded.Ignored ignored ->
          channel.acknowledge(decoded, Verdict.of(Outcome.IGNORE, ignored.why()));
      case Decoded.Rejected rejected -> throw new Problem(rejected.status(), rejected.why());
    };
  }

  private Request request(Context ctx, Endpoint endpoint) throws IOException {
    var http = ctx.req();
    var rawQuery = http.getQueryString();
    return new Request(
        http.getMethod(),
        http.getRequestURI(),
        rawQuery == null ? "" : rawQuery,
        headers(ctx),
        Query.params(ctx),
        endpoint.path().indexOf('{') < 0 ? Map.of() : ctx.pathParamMap(),
        Bodies.read(ctx, endpoint.bodyLimit()),
        http.getRemoteAddr(),
        clock.instant(),
        machine.instant());
  }

  private static Map<String, String> headers(Context ctx) {
    var http = ctx.req();
    var headers = new HashMap<String, String>();
    for (var names = http.getHeaderNames(); names.hasMoreElements(); ) {
      var name = names.nextElement();
      headers.putIfAbsent(name.toLowerCase(Locale.ROOT), http.getHeader(name));
    }
    return headers;
  }

  private static void answer(Context ctx, Reply reply) {
    ctx.status(reply.status()).contentType(reply.contentType()).result(reply.body());
  }
}
