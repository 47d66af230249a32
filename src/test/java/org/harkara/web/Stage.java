package org.harkara.web;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.harkara.access.Access;
import org.harkara.channel.Channel;
import org.harkara.config.Secret;
import org.harkara.controlroom.Board;
import org.harkara.controlroom.ControlRoom;
import org.harkara.controlroom.PhoneRoom;
import org.harkara.controlroom.PollRoom;
import org.harkara.controlroom.TriageRoom;
import org.harkara.evidence.Vault;
import org.harkara.gateway.Drill;
import org.harkara.gateway.Explanation;
import org.harkara.gateway.Said;
import org.harkara.model.Inbound;
import org.harkara.model.Medium;
import org.harkara.model.Outcome;
import org.harkara.model.Reading;
import org.harkara.model.Receipt;
import org.harkara.model.Route;
import org.harkara.model.Verdict;

/** A running server with made-up insides, and a browser's worth of HTTP. */
final class Stage implements AutoCloseable {
  static final String DRILL_TOKEN = "drill-secret-token";
  static final UnaryOperator<String> MASK = text -> text.replaceAll("[0-9]{10,}", "••••••");

  final FakeStore store = Sample.store();
  final List<Inbound> taken = new ArrayList<>();
  final List<Receipt> receipts = new ArrayList<>();
  final List<Inbound> delivered = new ArrayList<>();
  Instant drillNow = Sample.NOW;
  RuntimeException failure;
  Runnable slow = () -> {};
  final Access access;
  final WebServer server;
  final String base;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  Stage(boolean drill, Channel... channels) {
    var machine = Clock.fixed(Sample.NOW, ZoneOffset.UTC);
    access =
        new Access(store, machine, drill ? Optional.of(new Secret(DRILL_TOKEN)) : Optional.empty());
    var config = Sample.config();
    server =
        new WebServer(
            new Parts(
                "127.0.0.1",
                0,
                config,
                List.of(channels),
                new Line(),
                drill ? Optional.of(new Phones()) : Optional.empty(),
                new ControlRoom(store, config, MASK),
                new Board(store, config, MASK),
                PollRoom.of(store, config),
                new PhoneRoom(store, config),
                new TriageRoom(store, config, MASK),
                new NoSorting(),
                access,
                new Vault(Path.of("target", "evidence-of-pages")),
                machine,
                machine,
                "test"));
    base = "http://127.0.0.1:" + server.start();
  }

  @Override
  public void close() {
    server.close();
  }

  /** Forgets what earlier tests did. */
  void reset() {
    taken.clear();
    receipts.clear();
    delivered.clear();
    drillNow = Sample.NOW;
    failure = null;
  }

  HttpResponse<String> get(String path, String... headers) throws Exception {
    return http.send(request(path, headers).GET().build(), BodyHandlers.ofString());
  }

  HttpResponse<String> post(String path, String body, String... headers) throws Exception {
    return http.send(
        request(path, headers).POST(HttpRequest.BodyPublishers.ofString(body)).build(),
        BodyHandlers.ofString());
  }

  HttpResponse<String> send(String method, String path, String... headers) throws Exception {
    return http.send(
        request(path, headers).method(method, HttpRequest.BodyPublishers.noBody()).build(),
        BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path, String... headers) {
    var builder = HttpRequest.newBuilder(URI.create(base + path));
    return headers.length == 0 ? builder : builder.headers(headers);
  }

  private final class Line implements Intake {
    @Override
    public Verdict receive(Inbound inbound) {
      slow.run();
      if (failure != null) {
        throw failure;
      }
      taken.add(inbound);
      return Verdict.of(Outcome.ACCEPT, "filed", Sample.number(100));
    }

    @Override
    public Explanation explain(Inbound inbound) {
      taken.add(inbound);
      return new Explanation(
          Verdict.of(Outcome.ACCEPT, "filed"),
          Optional.of(
              new Reading.Complaint(
                  Optional.of("liquor_distribution"),
                  Optional.empty(),
                  List.of(),
                  false,
                  false,
                  Optional.of("184/123"),
                  "daru")),
          Optional.of(
              new Route(
                  "excise",
                  0,
                  Optional.of(store.officers.getFirst().duty()),
                  "nodal officer of excise for 184/123",
                  Sample.NOW)),
          List.of(new Said(inbound.from(), Medium.SMS, "en", "Case 1005", 1)),
          List.of(new Said(Sample.OFFICER, Medium.SMS, "hi", "मामला 1005", 1)));
    }

    @Override
    public void receipts(List<Receipt> all) {
      receipts.addAll(all);
    }
  }

  private final class Phones implements Rehearsal {
    @Override
    public Instant now() {
      return drillNow;
    }

    @Override
    public Optional<Instant> nextDue() {
      return Optional.of(Sample.NOW.plusSeconds(90));
    }

    @Override
    public void move(Function<Instant, Optional<Instant>> target) {
      var to = target.apply(drillNow).orElse(drillNow);
      if (to.isBefore(drillNow)) {
        throw new IllegalArgumentException("backwards");
      }
      drillNow = to;
    }

    @Override
    public Drill.Settled deliver(Inbound inbound) {
      if (failure != null) {
        throw failure;
      }
      delivered.add(inbound);
      return new Drill.Settled(
          Verdict.of(Outcome.ACCEPT, "filed", Sample.number(100)),
          List.of(new Said(inbound.from(), inbound.from().medium(), "en", "Case 1005", 1)),
          List.of());
    }
  }

  static Map<String, Object> json(HttpResponse<String> response) throws Exception {
    return Json.MAPPER.readValue(
        response.body(), new com.fasterxml.jackson.core.type.TypeReference<>() {});
  }
}
