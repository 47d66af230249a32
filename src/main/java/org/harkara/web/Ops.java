package org.harkara.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Map;
import org.harkara.controlroom.ControlRoom;
import org.harkara.controlroom.MessageCount;

/** Health and metrics, open without sign-in. */
final class Ops implements AutoCloseable {
  private final ControlRoom room;
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collector = new JvmGcMetrics();
  private final Counts counts;

  Ops(ControlRoom room) {
    this.room = room;
    this.counts = new Counts(room::messageCounts);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ClassLoaderMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    collector.bindTo(registry);
  }

  void mount(RoutesConfig routes) {
    routes.get("/health/live", ctx -> Json.send(ctx, Map.of("status", "up")));
    routes.get("/health/ready", this::ready);
    routes.get("/metrics", this::metrics);
  }

  private void ready(Context ctx) {
    var readiness = room.readiness();
    Json.send(
        ctx.status(readiness.ok() ? 200 : 503),
        Map.of("status", readiness.ok() ? "up" : "down", "detail", readiness.detail()));
  }

  /** The messages are counted in the ledger, so that a restart or a second node loses none. */
  private void metrics(Context ctx) {
    var text = new StringBuilder(registry.scrape());
    text.append("# HELP harkara_messages_total Messages by how they ended\n")
        .append("# TYPE harkara_messages_total counter\n");
    for (MessageCount count : counts.get()) {
      text.append("harkara_messages_total{direction=\"")
          .append(count.direction())
          .append("\",verdict=\"")
          .append(count.verdict())
          .append("\"} ")
          .append(count.messages())
          .append('\n');
    }
    ctx.contentType("text/plain; version=0.0.4; charset=utf-8").result(text.toString());
  }

  @Override
  public void close() {
    collector.close();
    registry.close();
  }
}
