package org.harkara.channel.fake;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A provider on 127.0.0.1 that answers by its own rules, unless a fault is scripted. */
public abstract class FakeServer implements AutoCloseable {
  private final HttpServer server;
  private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile Duration delay = Duration.ZERO;

  protected FakeServer(int port) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Called by the subclass once it is whole. */
  final void start() {
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::serve);
    server.start();
  }

  /** What goes wrong instead of the next answer. */
  public sealed interface Fault {
    record Answer(int status, String body, Map<String, String> headers) implements Fault {
      public Answer(int status, String body) {
        this(status, body, Map.of());
      }
    }

    /** Reads the request and says nothing until the fake is closed. */
    record Hang() implements Fault {}

    /** Says 200 and then nothing more. */
    record HangInBody() implements Fault {}

    /** Reads the request and cuts the line. */
    record Cut() implements Fault {}
  }

  /** The next calls end like this, in this order. */
  public final void fail(Fault... next) {
    faults.addAll(java.util.List.of(next));
  }

  public final int port() {
    return server.getAddress().getPort();
  }

  /** Every answer takes so long from now on; what is asked for happens even if nobody waits. */
  public final void answerAfter(Duration delay) {
    this.delay = delay;
  }

  public final String url() {
    return "http://127.0.0.1:" + port();
  }

  /** A file, or that there is none. */
  static void send(HttpExchange exchange, java.util.Optional<byte[]> file) throws IOException {
    if (file.isEmpty()) {
      send(exchange, 404, "");
      return;
    }
    exchange.getResponseHeaders().set("Content-Type", "application/octet-stream");
    exchange.sendResponseHeaders(200, file.get().length);
    try (var out = exchange.getResponseBody()) {
      out.write(file.get());
    }
  }

  /** True for the calls that a scripted fault may hit. */
  boolean mayFail(HttpExchange exchange) {
    return true;
  }

  abstract void answer(HttpExchange exchange, byte[] body) throws IOException, InterruptedException;

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = exchange.getRequestBody().readAllBytes();
      var fault = mayFail(exchange) ? faults.poll() : null;
      switch (fault) {
        case null -> {
          if (!closed.await(delay.toMillis(), TimeUnit.MILLISECONDS)) {
            answer(exchange, body);
          }
        }
        case Fault.Answer a -> {
          a.headers().forEach(exchange.getResponseHeaders()::set);
          send(exchange, a.status(), a.body());
        }
        case Fault.Hang h -> closed.await();
        case Fault.HangInBody h -> {
          exchange.sendResponseHeaders(200, 100);
          exchange.getResponseBody().write('{');
          exchange.getResponseBody().flush();
          closed.await();
        }
        case Fault.Cut c -> {}
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static void send(HttpExchange exchange, int status, String json) throws IOException {
    var bytes = json.getBytes(StandardCharsets.UTF_8);
    exchange
        .getResponseHeaders()
        .putIfAbsent("Content-Type", java.util.List.of("application/json"));
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
  }

  /** The last value wins where a name is repeated. */
  static Map<String, String> form(String encoded) {
    var values = new LinkedHashMap<String, String>();
    for (var pair : encoded.split("&")) {
      var cut = pair.indexOf('=');
      if (cut > 0) {
        values.put(decode(pair.substring(0, cut)), decode(pair.substring(cut + 1)));
      }
    }
    return values;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
  }
}
