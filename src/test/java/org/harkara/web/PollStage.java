package org.harkara.web;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.harkara.access.Access;
import org.harkara.access.AccountRole;
import org.harkara.channel.Channel;
import org.harkara.config.Config;
import org.harkara.controlroom.Board;
import org.harkara.controlroom.ControlRoom;
import org.harkara.controlroom.PhoneRoom;
import org.harkara.controlroom.PollRoom;
import org.harkara.controlroom.TriageRoom;
import org.harkara.evidence.Vault;
import org.harkara.gateway.Explanation;
import org.harkara.model.Inbound;
import org.harkara.model.Receipt;
import org.harkara.model.Verdict;
import org.harkara.routing.Seeder;
import org.harkara.store.Store;
import org.harkara.store.jdbi.JdbiStore;

/** The sample district on its poll day, in a real file, behind a running server. */
public final class PollStage implements AutoCloseable {
  static final Instant NOW = PollDay.at("2025-11-06T11:04");
  static final Config CONFIG = org.harkara.gateway.Stage.SAMPLE;

  final Store store;
  final Access access;
  final PollRoom polls;
  private final WebServer server;
  private final String base;
  private final HttpClient http = HttpClient.newHttpClient();

  PollStage(Path folder) {
    this(folder, 0);
  }

  PollStage(Path folder, int port) {
    store = JdbiStore.open("jdbc:sqlite:" + folder.resolve("harkara.db"), JdbiStore.Mode.SERVE);
    new Seeder(CONFIG).seed(store, PollDay.at("2025-11-05T06:00"));
    store.transact(
        tables -> {
          new PollDay(tables).write();
          return null;
        });
    var clock = Clock.fixed(NOW, ZoneOffset.UTC);
    access = new Access(store, clock, Optional.empty());
    polls = PollRoom.of(store, CONFIG);
    server =
        new WebServer(
            new Parts(
                "127.0.0.1",
                port,
                CONFIG,
                List.<Channel>of(),
                new Deaf(),
                Optional.empty(),
                new ControlRoom(store, CONFIG, Stage.MASK),
                new Board(store, CONFIG, Stage.MASK),
                polls,
                new PhoneRoom(store, CONFIG),
                new TriageRoom(store, CONFIG, Stage.MASK),
                new NoSorting(),
                access,
                new Vault(Path.of("target", "evidence-of-pages")),
                clock,
                clock,
                "test"));
    base = "http://127.0.0.1:" + server.start();
  }

  /** With a bearer token of that role. */
  HttpResponse<String> get(String path, AccountRole role) throws Exception {
    return http.send(api(path, role), BodyHandlers.ofString());
  }

  HttpResponse<byte[]> bytes(String path, AccountRole role) throws Exception {
    return http.send(api(path, role), BodyHandlers.ofByteArray());
  }

  private HttpRequest api(String path, AccountRole role) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .header("Authorization", "Bearer " + access.createToken(role, "test"))
        .build();
  }

  /** As a browser signed in with that role. */
  HttpResponse<String> page(String path, AccountRole role, String language) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Cookie", session(role))
            .header("Accept-Language", language)
            .build(),
        BodyHandlers.ofString());
  }

  HttpResponse<String> unsigned(String path) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create(base + path)).build(), BodyHandlers.ofString());
  }

  private String session(AccountRole role) throws Exception {
    var key = access.createSignInKey(role, "test");
    return unsigned("/login?key=" + key).headers().allValues("Set-Cookie").stream()
        .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void close() {
    server.close();
    store.close();
  }

  /** Nobody writes. */
  private static final class Deaf implements Intake {
    @Override
    public Verdict receive(Inbound inbound) {
      throw new AssertionError("nobody writes");
    }

    @Override
    public Explanation explain(Inbound inbound) {
      throw new AssertionError("nobody asks");
    }

    @Override
    public void receipts(List<Receipt> all) {
      throw new AssertionError("nothing was sent");
    }
  }
}
