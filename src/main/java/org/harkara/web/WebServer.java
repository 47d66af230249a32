package org.harkara.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one HTTP server: provider endpoints, API, drill, pages, health. */
public final class WebServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);

  /** Without it Jetty cuts the requests that are under way. */
  private static final long DRAIN_MS = 10_000;

  private final Parts parts;
  private final Ops ops;
  private final Javalin app;

  public WebServer(Parts parts) {
    this.parts = parts;
    this.ops = new Ops(parts.room());
    this.app = Javalin.create(this::configure);
  }

  /**
   * Returns once it answers.
   *
   * @return the port, of which the parts may have left the choice to the system
   * @throws RuntimeException when the port is taken
   */
  public int start() {
    app.start();
    return app.port();
  }

  /** Takes no new requests, lets those under way finish for up to ten seconds. */
  @Override
  public void close() {
    try {
      app.stop();
    } catch (JavalinException e) {
      LOG.warn("requests were still under way after {} ms", DRAIN_MS);
    } finally {
      ops.close();
    }
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.startupWatcherEnabled = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.concurrency.useVirtualThreads = true;
    config.jetty.host = parts.host();
    config.jetty.port = parts.port();
    config.jetty.modifyServer(server -> server.setStopTimeout(DRAIN_MS));
    config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
    config.http.prefer405over404 = true;
    // Made anew for each answer; nearly all of them are a line. The default is eight times as much.
    config.http.responseBufferSize = 4096;
    var endpoints = new Endpoints(parts);
    parts.channels().forEach(channel -> endpoints.mount(config.routes, channel));
    new Api(parts).mount(config.routes);
    new ReportApi(parts).mount(config.routes);
    new LabelApi(parts).mount(config.routes);
    parts.rehearsal().ifPresent(drill -> new DrillApi(drill, parts).mount(config.routes));
    ops.mount(config.routes);
    var browsers = new Browsers(parts.config().settings().publicUrl());
    var frame = new Frame(parts, browsers);
    var home = parts.rehearsal().isPresent() ? PhonePages.PATH : "/";
    var users = parts.access().users(parts.config().settings().access());
    new SignInPages(parts.access(), users, browsers, frame, home).mount(config.routes);
    new Pages(parts, frame).mount(config);
    new EvidencePages(parts, frame).mount(config.routes);
    new TriagePages(parts, frame).mount(config.routes);
    new TurnoutPages(parts, frame).mount(config.routes);
    new ReportPages(parts, frame).mount(config.routes);
    new CardPages(parts, frame).mount(config.routes);
    parts
        .rehearsal()
        .ifPresent(drill -> new PhonePages(drill, parts, frame, browsers).mount(config.routes));
    new Faults(frame::error).mount(config.routes);
  }
}
