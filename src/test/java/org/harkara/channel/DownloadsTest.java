package org.harkara.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.harkara.channel.webhook.WebhookFactory;
import org.harkara.config.ChannelConfig;
import org.harkara.model.Attachment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that others name by their address, brought from a server on this machine. */
class DownloadsTest {
  private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

  private final List<String> asked = new ArrayList<>();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private HttpServer server;
  @TempDir Path folder;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          var path = exchange.getRequestURI().getPath();
          asked.add(path + " " + exchange.getRequestHeaders().getFirst("Authorization"));
          var headers = exchange.getResponseHeaders();
          switch (path) {
            case "/file" -> {
              exchange.sendResponseHeaders(200, 0);
              exchange.getResponseBody().write("a file".getBytes());
            }
            case "/moved" -> {
              headers.set("Location", "/file");
              exchange.sendResponseHeaders(302, -1);
            }
            case "/inside" -> {
              headers.set("Location", "http://[::1]:1/secret");
              exchange.sendResponseHeaders(302, -1);
            }
            case "/round" -> {
              headers.set("Location", "/round");
              exchange.sendResponseHeaders(307, -1);
            }
            case "/busy" -> {
              headers.set("Retry-After", "30");
              exchange.sendResponseHeaders(503, -1);
            }
            case "/slow" -> {
              exchange.sendResponseHeaders(200, 0);
              exchange.getResponseBody().write(1);
              exchange.getResponseBody().flush();
              pause();
            }
            default -> exchange.sendResponseHeaders(404, -1);
          }
          exchange.close();
        });
    server.setExecutor(java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  private void pause() {
    try {
      stopped.await(3, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @AfterEach
  void stop() {
    stopped.countDown();
    server.stop(0);
  }

  private Channel webhook(String hosts) {
    return new WebhookFactory(slug -> true, code -> true, ZoneId.of("Asia/Kolkata"))
        .open(
            new ChannelConfig(
                "webhook",
                Map.of(
                    "secret",
                    "whsec_aGFya2FyYS1jaGFubmVsLXRlc3RzLTE4NC0xMjM=",
                    "mediaHosts",
                    hosts),
                List.of(),
                1,
                false),
            "",
            CLOCK,
            CLOCK);
  }

  private Fetched fetch(Channel channel, String path, long most) throws Exception {
    var into = folder.resolve("part");
    Files.deleteIfExists(into);
    var url = "http://127.0.0.1:" + server.getAddress().getPort() + path;
    return channel.fetch(
        new Errand(new Attachment("photo", url, ""), into, most, Duration.ofMillis(500)));
  }

  @Test
  void aStrangersAddressOnThisMachineIsNotCalled() throws Exception {
    try (var channel = webhook("")) {
      assertThat(fetch(channel, "/file", 99)).isEqualTo(new Fetched.Gone("not a public address"));
    }
    assertThat(asked).isEmpty();
  }

  @Test
  void aTrustedHostIsCalledAndWhatItSaysIsHeard() throws Exception {
    try (var channel = webhook("files.local,127.0.0.1")) {
      assertThat(fetch(channel, "/file", 99)).isEqualTo(new Fetched.Brought());
      assertThat(folder.resolve("part")).hasContent("a file");
      assertThat(fetch(channel, "/moved", 99)).isEqualTo(new Fetched.Brought());
      assertThat(fetch(channel, "/file", 5)).isEqualTo(new Fetched.TooLarge());
      assertThat(fetch(channel, "/none", 99)).isEqualTo(new Fetched.Gone("answered 404"));
      assertThat(fetch(channel, "/busy", 99))
          .isEqualTo(new Fetched.Retry("answered 503", Optional.of(Duration.ofSeconds(30))));
      assertThat(fetch(channel, "/round", 99)).isEqualTo(new Fetched.Gone("sent on too often"));
      assertThat(fetch(channel, "/inside", 99))
          .as("each step is looked at")
          .isEqualTo(new Fetched.Gone("not a public address"));
    }
  }

  @Test
  void whatIsTooSlowIsTriedAgain() throws Exception {
    var ours = new Downloads(Duration.ofMillis(200), uri -> Optional.empty());
    var into = folder.resolve("part");
    var url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/slow");
    var errand = new Errand(new Attachment("photo", "", ""), into, 99, Duration.ofMillis(300));
    assertThat(ours.get(url, Map.of("Authorization", "Basic x"), errand))
        .isEqualTo(new Fetched.Retry("not there in time", Optional.empty()));
    ours.close();
  }

  @Test
  void aKeyIsShownToTheFirstAddressOnly() throws Exception {
    var ours = new Downloads(Duration.ofSeconds(1), uri -> Optional.empty());
    var url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/moved");
    var errand =
        new Errand(
            new Attachment("photo", "", ""), folder.resolve("part"), 99, Duration.ofSeconds(1));
    assertThat(ours.get(url, Map.of("Authorization", "Basic x"), errand))
        .isEqualTo(new Fetched.Brought());
    assertThat(asked).containsExactly("/moved Basic x", "/file null");
    ours.close();
  }
}
