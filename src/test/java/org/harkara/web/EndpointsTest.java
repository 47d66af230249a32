package org.harkara.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.harkara.channel.Channel;
import org.harkara.channel.Decoded;
import org.harkara.channel.Endpoint;
import org.harkara.channel.Reply;
import org.harkara.channel.Request;
import org.harkara.model.Address;
import org.harkara.model.ChannelId;
import org.harkara.model.Inbound;
import org.harkara.model.Medium;
import org.harkara.model.Outbound;
import org.harkara.model.Receipt;
import org.harkara.model.SendResult;
import org.harkara.model.SendState;
import org.harkara.model.Verdict;
import org.harkara.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndpointsTest {
  private final Pigeon pigeon = new Pigeon();
  private final Stage stage = new Stage(false, pigeon);

  @AfterEach
  void close() {
    stage.close();
  }

  @ParameterizedTest(name = "{0} -> {1} {2}")
  @CsvSource({
    "two, 201, accept filed 2",
    "receipt, 201, accept receipt 0",
    "ignore, 201, ignore not for us 0",
  })
  void theChannelSaysWhatItsProviderHears(String body, int status, String words) throws Exception {
    var response = stage.post("/channels/pigeon/loft7?a=1&a=2", body, "X-Ring", "R1");

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.body() + " " + stage.taken.size()).isEqualTo(words);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("text/xml");
    assertThat(stage.receipts).hasSize(body.equals("receipt") ? 1 : 0);
  }

  @Test
  void theRequestArrivesWhole() throws Exception {
    stage.post("/channels/pigeon/loft7?a=1&a=%E0%A5%A7", "two", "X-Ring", "R1");

    var request = pigeon.seen.getFirst();
    assertThat(request.method()).isEqualTo("POST");
    assertThat(request.path()).isEqualTo("/channels/pigeon/loft7");
    assertThat(request.rawQuery()).isEqualTo("a=1&a=%E0%A5%A7");
    assertThat(request.query()).containsEntry("a", List.of("1", "१"));
    assertThat(request.pathParams()).containsEntry("loft", "loft7");
    assertThat(request.header("x-ring")).hasValue("R1");
    assertThat(request.bodyText()).isEqualTo("two");
    assertThat(request.remoteIp()).isEqualTo("127.0.0.1");
    assertThat(request.at()).isEqualTo(Sample.NOW);
  }

  @Test
  void aForwardingHeaderDoesNotChangeThePeer() throws Exception {
    stage.post("/channels/pigeon/a", "ignore", "X-Forwarded-For", "10.9.9.9");

    assertThat(pigeon.seen.getFirst().remoteIp()).isEqualTo("127.0.0.1");
  }

  @Test
  void whatIsNotGenuineIsRefusedAndNothingTaken() throws Exception {
    ApiTest.assertProblem(stage.post("/channels/pigeon/a", "forged"), 403, "no ring");
    assertThat(stage.taken).isEmpty();
  }

  @Test
  void aBodyOverTheLimitIsRefusedUnread() throws Exception {
    ApiTest.assertProblem(
        stage.post("/channels/pigeon/a", "x".repeat(101)), 413, "larger than 100 bytes");
    assertThat(pigeon.seen).isEmpty();
    assertThat(stage.post("/channels/pigeon/a", "x".repeat(100)).statusCode()).isEqualTo(201);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "/channels/pigeon/a?x=%zz, 201",
    "/channels/pigeon/a?x=%, 201",
    "/channels/pigeon/%zz, 400",
  })
  void anAddressThatIsNotWellFormedIsNoFaultOfOurs(String path, int status) throws Exception {
    var port = java.net.URI.create(stage.base).getPort();
    try (var socket = new java.net.Socket("127.0.0.1", port)) {
      socket
          .getOutputStream()
          .write(
              ("POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n")
                  .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      var first =
          new java.io.BufferedReader(
                  new java.io.InputStreamReader(
                      socket.getInputStream(), java.nio.charset.StandardCharsets.UTF_8))
              .readLine();
      assertThat(first).startsWith("HTTP/1.1 " + status);
    }
    assertThat(stage.taken).isEmpty();
  }

  @Test
  void aMethodNobodyMountedIsRefused() throws Exception {
    ApiTest.assertProblem(stage.send("DELETE", "/channels/pigeon/a"), 405, "DELETE");
  }

  @Test
  void aStoreThatIsAwayAsksForARepeat() throws Exception {
    stage.failure = new Store.StoreUnavailable("gone", null);

    var response = stage.post("/channels/pigeon/a", "two");

    ApiTest.assertProblem(response, 503, "send it again");
    assertThat(response.headers().firstValue("Retry-After")).hasValue("2");
  }

  @Test
  void aFaultOfOursHasAnIncidentAndGivesNothingAway() throws Exception {
    stage.failure = new IllegalStateException("citizen +919812345678 wrote: secret");

    var response = stage.post("/channels/pigeon/a", "two");

    ApiTest.assertProblem(response, 500, "incident");
    assertThat(Stage.json(response).get("incident").toString()).hasSize(8);
    assertThat(response.body()).doesNotContain("9812345678", "secret", "IllegalState");
  }

  @Test
  void whatIsUnderWayAtTheEndStillGetsItsAnswer() throws Exception {
    var inside = new CountDownLatch(1);
    var go = new CountDownLatch(1);
    stage.slow =
        () -> {
          inside.countDown();
          await(go);
        };
    var answer = CompletableFuture.supplyAsync(() -> post("two"));
    assertThat(inside.await(5, TimeUnit.SECONDS)).isTrue();
    var closing = CompletableFuture.runAsync(stage.server::close);
    go.countDown();

    assertThat(answer.get(5, TimeUnit.SECONDS)).isEqualTo(201);
    closing.get(5, TimeUnit.SECONDS);
  }

  private int post(String body) {
    try {
      return stage.post("/channels/pigeon/a", body).statusCode();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(5, TimeUnit.SECONDS)) {
        throw new IllegalStateException("nobody let go");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A provider whose bodies say what they are. */
  private static final class Pigeon implements Channel {
    static final ChannelId ID = new ChannelId("pigeon");
    final List<Request> seen = new ArrayList<>();

    @Override
    public ChannelId id() {
      return ID;
    }

    @Override
    public Set<Medium> carries() {
      return Set.of();
    }

    @Override
    public List<Endpoint> endpoints() {
      return List.of(new Endpoint("POST", "/channels/pigeon/{loft}", 100));
    }

    @Override
    public Decoded decode(Request request) {
      seen.add(request);
      return switch (request.bodyText()) {
        case "two" -> new Decoded.Messages(List.of(inbound("a", request), inbound("b", request)));
        case "receipt" ->
            new Decoded.Receipts(
                List.of(
                    new Receipt(ID, Optional.of(3L), "p3", SendState.DELIVERED, Optional.empty())));
        case "forged" -> new Decoded.Rejected(403, "no ring on its leg");
        default -> new Decoded.Ignored("not for us");
      };
    }

    private static Inbound inbound(String key, Request request) {
      return Inbound.text(ID, Address.sms("+919812345678"), key, "coo", request.at());
    }

    @Override
    public Reply acknowledge(Decoded decoded, Verdict verdict) {
      return new Reply(201, "text/xml", verdict.outcome().slug() + " " + verdict.reason());
    }

    @Override
    public SendResult send(Outbound message) {
      return new SendResult.Accepted("p");
    }

    @Override
    public void close() {}
  }
}
