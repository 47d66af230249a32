package org.harkara.channel;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.harkara.model.Address;
import org.harkara.model.Inbound;
import org.harkara.model.Kind;
import org.harkara.model.Outbound;
import org.harkara.model.Outcome;
import org.harkara.model.SendResult;
import org.harkara.model.Verdict;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/** What every channel must do. An implementation supplies itself and its rows. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ChannelContract {
  protected static final Instant AT = Instant.parse("2025-11-06T05:35:00Z");
  protected static final Instant MACHINE = Instant.parse("2026-11-23T00:20:00Z");
  protected static final Clock CLOCK = Clock.fixed(AT, ZoneOffset.UTC);
  protected static final Clock MACHINE_CLOCK = Clock.fixed(MACHINE, ZoneOffset.UTC);
  protected static final String PUBLIC_URL = "https://harkara.example";
  protected static final String HINDI = "बूथ 123 पर पैसे बाँटे जा रहे हैं 🙏";

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private Channel channel;

  /** A request and exactly what it decodes to. */
  public record Row(String label, Request request, Decoded expected) {
    @Override
    public String toString() {
      return label;
    }
  }

  /** A send and exactly how it ends; {@code before} sets the provider up for it. */
  public record Sending(String label, Runnable before, Outbound message, SendResult expected) {
    @Override
    public String toString() {
      return label;
    }
  }

  /** Open, with every provider address pointing at a fake on this host. */
  protected abstract Channel open();

  protected abstract List<Row> rows();

  protected abstract List<Sending> sendings();

  /** {@code METHOD path} of every endpoint. */
  protected abstract List<String> paths();

  /** What must never be seen. */
  protected abstract List<String> secrets();

  /** A request whose proof of origin is right for this body, if the channel takes requests. */
  protected abstract Optional<Request> genuine(byte[] body);

  protected final Channel channel() {
    return channel;
  }

  @BeforeAll
  final void openChannel() {
    log.start();
    root().addAppender(log);
    harkara().setLevel(Level.TRACE);
    channel = open();
  }

  @AfterAll
  final void closeChannel() {
    channel.close();
    root().detachAppender(log);
    harkara().setLevel(null);
  }

  private static Logger root() {
    return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  }

  private static Logger harkara() {
    return (Logger) LoggerFactory.getLogger("org.harkara");
  }

  @ParameterizedTest
  @MethodSource("rows")
  void decodes(Row row) {
    assertThat(channel.decode(row.request())).isEqualTo(row.expected());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void aRepeatAMinuteLaterHasTheSameKey(Row row) {
    var first = row.request();
    var again =
        new Request(
            first.method(),
            first.path(),
            first.rawQuery(),
            first.headers(),
            first.query(),
            first.pathParams(),
            first.body(),
            first.remoteIp(),
            first.at().plusSeconds(60),
            first.machineTime());
    assertThat(keys(channel.decode(again))).isEqualTo(keys(row.expected()));
  }

  @ParameterizedTest
  @MethodSource("sendings")
  void sends(Sending row) throws InterruptedException {
    row.before().run();
    assertThat(channel.send(row.message())).isEqualTo(row.expected());
  }

  @Test
  void mountsExactlyItsPaths() {
    assertThat(channel.endpoints()).extracting(e -> e.method() + " " + e.path()).isEqualTo(paths());
    assertThat(channel.endpoints())
        .allSatisfy(e -> assertThat(e.bodyLimit()).isBetween(16_384, 1_048_576));
  }

  @Test
  void aRejectedRequestIsAcknowledgedWithItsStatus() {
    var verdict = Verdict.of(Outcome.IGNORE, "unused");
    if (channel.endpoints().isEmpty()) {
      return;
    }
    assertThat(channel.acknowledge(new Decoded.Rejected(403, "why"), verdict).status())
        .isEqualTo(403);
    assertThat(channel.acknowledge(new Decoded.Ignored("why"), verdict).status()).isEqualTo(200);
    assertThat(channel.acknowledge(new Decoded.Receipts(List.of()), verdict).status())
        .isEqualTo(200);
  }

  @Test
  void randomBytesAreNeverAMessage() {
    var random = new Random(184_123);
    for (var i = 0; i < 2_000; i++) {
      var body = new byte[random.nextInt(200)];
      random.nextBytes(body);
      for (var request : requests(body)) {
        assertThat(channel.decode(request))
            .isInstanceOfAny(Decoded.Rejected.class, Decoded.Ignored.class);
      }
    }
  }

  @Test
  void aDamagedBodyIsDecodedWithoutAnException() {
    var random = new Random(184_124);
    var bodies = rows().stream().map(r -> r.request().body()).filter(b -> b.length > 0).toList();
    for (var i = 0; i < 4_000 && !bodies.isEmpty(); i++) {
      var body = bodies.get(random.nextInt(bodies.size())).clone();
      if (body.length > 20_000) {
        continue;
      }
      for (var hits = 1 + random.nextInt(4); hits > 0; hits--) {
        body[random.nextInt(body.length)] = (byte) "{}[]\",:0a=&%+\0".charAt(random.nextInt(14));
      }
      for (var request : requests(body)) {
        assertThat(channel.decode(request)).isNotNull();
      }
    }
  }

  @Test
  void secretsAndPeopleAreNeverShown() throws InterruptedException {
    var shown = new StringBuilder(channel.toString()).append(channel.endpoints());
    for (var row : rows()) {
      if (channel.decode(row.request()) instanceof Decoded.Rejected r) {
        shown.append('\n').append(r.why());
      }
    }
    for (var sending : sendings()) {
      sending.before().run();
      shown.append('\n').append(channel.send(sending.message()));
    }
    for (var event : List.copyOf(log.list)) {
      shown.append('\n').append(event.getFormattedMessage());
      if (event.getThrowableProxy() != null) {
        shown.append('\n').append(ThrowableProxyUtil.asString(event.getThrowableProxy()));
      }
    }
    assertThat(secrets()).allSatisfy(s -> assertThat(shown.toString()).doesNotContain(s));
    assertThat(shown.toString()).doesNotContain("9876543210").doesNotContain(HINDI);
  }

  private List<Request> requests(byte[] body) {
    var plain =
        channel.endpoints().stream().map(e -> post(e.path(), "", Map.of(), body)).limit(1).toList();
    return Stream.concat(plain.stream(), genuine(body).stream()).toList();
  }

  private static List<String> keys(Decoded decoded) {
    return decoded instanceof Decoded.Messages m
        ? m.inbound().stream().map(Inbound::key).toList()
        : List.of();
  }

  protected static Request post(
      String path, String rawQuery, Map<String, String> headers, byte[] body) {
    var lower = new LinkedHashMap<String, String>();
    headers.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
    var query = new LinkedHashMap<String, List<String>>();
    for (var pair : rawQuery.isEmpty() ? new String[0] : rawQuery.split("&")) {
      query.put(pair.replaceFirst("=.*", ""), List.of(pair.replaceFirst("[^=]*=?", "")));
    }
    return new Request(
        "POST", path, rawQuery, lower, query, Map.of(), body, "127.0.0.1", AT, MACHINE);
  }

  protected static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  protected static Outbound outbound(long id, Address to, String text) {
    return outbound(id, to, text, Optional.empty(), Duration.ofHours(1));
  }

  protected static Outbound outbound(
      long id, Address to, String text, Optional<String> replyTo, Duration worth) {
    return new Outbound(
        id,
        Kind.REPLY,
        to,
        new org.harkara.model.ChannelId("twilio"),
        text,
        "en",
        1,
        1,
        replyTo,
        Optional.empty(),
        AT.plus(worth),
        java.util.List.of());
  }
}
