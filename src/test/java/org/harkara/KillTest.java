package org.harkara;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.harkara.channel.fake.FakeTwilio;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server that dies loses nothing it has acknowledged and does nothing twice. */
@Timeout(180)
class KillTest {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final int KILLS = 3;
  private static final int MESSAGES = 600;

  @TempDir Path folder;

  private Path config;
  private Path database;
  private Map<String, String> env;
  private int port;

  @BeforeEach
  void prepare() throws IOException {
    config = sample(folder.resolve("config"));
    database = folder.resolve("data").resolve("harkara.db");
    try (var free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
  }

  @Test
  void aKillLosesNothingAcknowledgedAndDoublesNoEffect() throws IOException {
    long seed = Long.getLong("harkara.kill.seed", System.nanoTime());
    var random = new Random(seed);
    try (var twilio = new FakeTwilio();
        var provider = new PersistentTwilio(twilio, port)) {
      // So long that every kill meets some sends under way.
      twilio.answerAfter(Duration.ofMillis(20));
      env = environment(twilio);
      var messages = PersistentTwilio.messages("01", MESSAGES);
      provider.begin(messages);
      killWhileStarting(random);
      var serve = launch().ready();
      var audit = new LedgerAudit(database);
      var cutOff = new TreeSet<Long>();
      for (int kill = 0; kill < KILLS; kill++) {
        int after = provider.count() + 20 + random.nextInt(MESSAGES / KILLS - 50);
        await("acknowledged").atMost(SOON).until(() -> provider.count() >= after);
        LockSupport.parkNanos(random.nextInt(30_000_000));
        serve.kill();
        var sending = audit.sending();
        cutOff.addAll(sending);
        serve = launch().ready();
        await("what was being sent is uncertain")
            .atMost(SOON)
            .untilAsserted(() -> assertThat(audit.doubtful()).containsAll(sending));
      }
      await("all are acknowledged").atMost(SOON).until(provider::done);
      await("all are sent").atMost(SOON).until(() -> audit.waiting() == 0);
      serve.terminate();
      assertThat(serve.exit(Duration.ofSeconds(15))).as(serve.printed()).isZero();

      var about = "seed " + seed;
      assertThat(cutOff).as("%s: sends cut off by a kill", about).isNotEmpty();
      assertThat(provider.acknowledged()).as(about).hasSize(MESSAGES);
      assertThat(audit.received())
          .as("%s: one row with one verdict for each message", about)
          .isEqualTo(
              messages.stream().collect(Collectors.toMap(PersistentTwilio.Sms::sid, m -> 1L)));
      assertThat(audit.rowsIn()).as(about).isEqualTo(MESSAGES);
      assertThat(audit.cases()).as(about).isEqualTo(MESSAGES / 5 * 3).isEqualTo(audit.filings());
      assertThat(audit.oddCases())
          .as("%s: one message and reply a case, one notice an owner", about)
          .isEmpty();
      assertThat(audit.oddReplies()).as("%s: one reply a message", about).isEmpty();
      assertEachSentOnce(audit, twilio, about);
      assertThat(audit.doubtful()).as("%s: only what a kill cut off", about).isEqualTo(cutOff);
    }
  }

  /** What is in the middle of a request gets its answer; what is being sent is settled. */
  @Test
  void sigtermDrains() throws Exception {
    try (var twilio = new FakeTwilio();
        var provider = new PersistentTwilio(twilio, port);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      twilio.answerAfter(Duration.ofMillis(1500));
      env = environment(twilio);
      var serve = launch().ready();
      var audit = new LedgerAudit(database);
      provider.begin(PersistentTwilio.messages("02", 50));
      await("some are being sent")
          .atMost(SOON)
          .until(() -> provider.done() && !audit.sending().isEmpty());
      var halves = new ArrayList<HalfRequest>();
      for (var sms : PersistentTwilio.messages("03", 4)) {
        halves.add(HalfRequest.begin(port, sms));
      }

      serve.terminate();
      await("no new requests").atMost(SOON).until(() -> !serve.listens());
      var answers = new ArrayList<Future<Integer>>();
      for (var half : halves) {
        answers.add(threads.submit(half::finish));
      }

      for (var answer : answers) {
        assertThat(answer.get()).isEqualTo(200);
      }
      assertThat(serve.exit(Duration.ofSeconds(15))).as(serve.printed()).isZero();
      assertThat(audit.received()).hasSize(54).containsOnlyKeys(ids()).containsValue(1L);
      assertThat(audit.sending()).isEmpty();
      assertThat(audit.doubtful()).as("cut off although it could have been waited for").isEmpty();
      assertEachSentOnce(audit, twilio, "after SIGTERM");
    }
  }

  private static Set<String> ids() {
    return IntStream.of(2, 3)
        .boxed()
        .flatMap(series -> PersistentTwilio.messages("0" + series, series == 2 ? 50 : 4).stream())
        .map(PersistentTwilio.Sms::sid)
        .collect(Collectors.toSet());
  }

  /** Half made tables, half read places: the next start has to cope. */
  private void killWhileStarting(Random random) {
    var first = launch();
    await("the database is being made").atMost(SOON).until(() -> Files.exists(database));
    LockSupport.parkNanos(random.nextInt(400_000_000));
    first.kill();
  }

  /** Twilio got each once; twice only what had ended without an answer before. */
  private static void assertEachSentOnce(LedgerAudit audit, FakeTwilio twilio, String about) {
    var doubtful = audit.doubtful();
    var received =
        twilio.sent().stream()
            .collect(Collectors.groupingBy(KillTest::reference, Collectors.counting()));
    var wrong = new ArrayList<String>();
    audit
        .states()
        .forEach(
            (id, state) -> {
              long copies = received.getOrDefault(id, 0L);
              long most = doubtful.contains(Long.valueOf(id)) ? 2 : 1;
              long least = state.equals("sent") ? 1 : 0;
              if (copies < least || copies > most || state.equals("sending")) {
                wrong.add(id + " is " + state + " and was received " + copies + " times");
              }
            });
    assertThat(wrong).as(about).isEmpty();
    assertThat(audit.states().keySet()).as(about).containsAll(received.keySet());
  }

  private static String reference(FakeTwilio.Sent sent) {
    return sent.params().get("StatusCallback").replaceFirst(".*[?]ref=", "");
  }

  private ServeProcess launch() {
    return ServeProcess.launch(config, env, port, folder.resolve("serve.log"));
  }

  private Map<String, String> environment(FakeTwilio twilio) {
    return Map.of(
        "HARKARA_DATABASE", "jdbc:sqlite:" + database,
        "HARKARA_PUBLIC_URL", PersistentTwilio.PUBLIC_URL,
        "TWILIO_ACCOUNT_SID", FakeTwilio.ACCOUNT,
        "TWILIO_AUTH_TOKEN", FakeTwilio.TOKEN,
        "TWILIO_FROM", FakeTwilio.FROM,
        "TWILIO_API_URL", twilio.url());
  }

  /** The sample, but what is uncertain goes again after a second, and more may leave at once. */
  private static Path sample(Path to) throws IOException {
    var from = Path.of("config");
    try (var files = Files.walk(from)) {
      for (var file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
    var settings = to.resolve("harkara.yaml");
    Function<String, String> sooner = changed("(?m)^uncertainWait: .*$", "uncertainWait: 1s");
    Function<String, String> faster = changed("perSecond: 100\\b", "perSecond: 400");
    Files.writeString(settings, sooner.andThen(faster).apply(Files.readString(settings)));
    return to;
  }

  private static Function<String, String> changed(String pattern, String by) {
    return text -> {
      assertThat(text).containsPattern(pattern);
      return text.replaceFirst(pattern, by);
    };
  }
}
