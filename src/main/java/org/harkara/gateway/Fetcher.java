package org.harkara.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.harkara.channel.Channel;
import org.harkara.channel.Errand;
import org.harkara.channel.Fetched;
import org.harkara.config.Config;
import org.harkara.config.EvidenceRules;
import org.harkara.evidence.Plain;
import org.harkara.evidence.Sniff;
import org.harkara.evidence.Vault;
import org.harkara.model.CaseEvent;
import org.harkara.model.CaseNumber;
import org.harkara.model.Evidence;
import org.harkara.model.Kind;
import org.harkara.model.Letter;
import org.harkara.store.Attachments.Taken;
import org.harkara.store.Store;
import org.harkara.store.Tables;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the files that came with messages, after the commit: one try at a time through the channel
 * they came by, into the folder of evidence, and then the word of it into the case.
 */
final class Fetcher implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Fetcher.class);

  private static final int IN_FLIGHT = 4;

  /** A picture is in memory while its copy is cleaned, several at a time; a larger one has none. */
  private static final long CLEANED_AT_MOST = Runtime.getRuntime().maxMemory() / 32;

  private static final String ACTOR = "harkara";
  private static final String TOO_LARGE = "too_large";
  private static final String WRONG_TYPE = "wrong_type";
  private static final String GONE = "gone";

  private final Store store;
  private final EvidenceRules rules;
  private final List<Channel> channels;
  private final Vault vault;
  private final Post post;
  private final Clock clock;
  private final Runnable wake;
  private final Semaphore slots = new Semaphore(IN_FLIGHT);
  private final ExecutorService runners =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("fetch-", 0).factory());

  /**
   * @param wake told when there is something to send
   */
  Fetcher(
      Config config,
      Store store,
      List<Channel> channels,
      Vault vault,
      Post post,
      Clock clock,
      Runnable wake) {
    this.store = store;
    this.rules = config.settings().evidence();
    this.channels = channels;
    this.vault = vault;
    this.post = post;
    this.clock = clock;
    this.wake = wake;
  }

  /** When there is next something to fetch. */
  static Optional<Instant> nextDue(Tables tables) {
    return tables.attachments().nextDue();
  }

  /**
   * Starts fetching what is due, as far as slots are free. One caller at a time.
   *
   * @return how many were taken
   */
  synchronized int fetch() {
    int free = slots.availablePermits();
    if (free == 0) {
      return 0;
    }
    var now = clock.instant();
    var lost = now.plus(rules.within().multipliedBy(2));
    var taken = store.transact(tables -> tables.attachments().take(now, lost, free));
    for (var one : taken) {
      slots.acquireUninterruptibly();
      runners.execute(() -> fetchAndSettle(one));
    }
    return taken.size();
  }

  /** Returns when nothing is under way. */
  void settled() {
    slots.acquireUninterruptibly(IN_FLIGHT);
    slots.release(IN_FLIGHT);
  }

  /** Likewise, but not later than so. */
  void settled(Duration atMost) {
    try {
      if (slots.tryAcquire(IN_FLIGHT, atMost.toMillis(), TimeUnit.MILLISECONDS)) {
        slots.release(IN_FLIGHT);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void fetchAndSettle(Taken taken) {
    try {
      var part = vault.fresh();
      try {
        settle(taken, brought(taken, part), part);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException | RuntimeException fault) {
      // It is due again by itself once it is taken for lost.
      LOG.error("file {} could not be fetched", taken.id(), fault);
    } finally {
      slots.release();
    }
  }

  private Fetched brought(Taken taken, Path into) {
    var channel = channels.stream().filter(c -> c.id().equals(taken.channel())).findFirst();
    if (channel.isEmpty()) {
      return new Fetched.Retry("its channel is off", Optional.empty());
    }
    try {
      return channel.get().fetch(new Errand(taken.file(), into, rules.largest(), rules.within()));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new Fetched.Retry("stopped while fetching", Optional.empty());
    }
  }

  private void settle(Taken taken, Fetched fetched, Path part) throws IOException {
    switch (fetched) {
      case Fetched.Brought b -> look(taken, part);
      case Fetched.TooLarge t -> refuse(taken, TOO_LARGE);
      case Fetched.Gone(String why) -> {
        LOG.info("file {} is gone: {}", taken.id(), why);
        refuse(taken, GONE);
      }
      case Fetched.Retry(String why, Optional<Duration> after) -> again(taken, why, after);
    }
  }

  private void look(Taken taken, Path part) throws IOException {
    long bytes = Files.size(part);
    var type = type(part).filter(rules.types()::contains);
    if (bytes > rules.largest() || type.isEmpty()) {
      refuse(taken, type.isEmpty() ? WRONG_TYPE : TOO_LARGE);
      return;
    }
    var shown =
        type.get().startsWith("image/") && bytes <= CLEANED_AT_MOST
            ? Plain.of(type.get(), Files.readAllBytes(part)).map(vault::keep)
            : Optional.<String>empty();
    var sha256 = vault.keep(part);
    store.transact(
        tables -> {
          tables.attachments().kept(taken.id(), sha256, type.get(), bytes, shown);
          var evidence = tables.attachments().find(taken.id());
          note(evidence, "evidence_kept", evidence.described(), tables);
          return null;
        });
  }

  private static Optional<String> type(Path file) {
    try (var in = Files.newInputStream(file)) {
      return Sniff.type(in.readNBytes(Sniff.NEEDED));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void again(Taken taken, String why, Optional<Duration> after) {
    LOG.info("file {} could not be fetched: {}", taken.id(), why);
    if (taken.attempt() > rules.retries().size()) {
      refuse(taken, GONE);
      return;
    }
    var pause = rules.retries().get(taken.attempt() - 1);
    var wait = after.filter(a -> a.compareTo(pause) > 0).orElse(pause);
    var at = clock.instant().plus(wait);
    store.transact(
        tables -> {
          tables.attachments().again(taken.id(), at);
          return null;
        });
  }

  /** Its sender is told once, however many of one message or album it happens to. */
  private void refuse(Taken taken, String reason) {
    store.transact(
        tables -> {
          boolean told = tables.attachments().refusedBeside(taken.id(), reason);
          tables.attachments().refused(taken.id(), reason);
          var evidence = tables.attachments().find(taken.id());
          note(evidence, "evidence_refused", evidence.described(), tables);
          var sender = tables.contacts().byId(evidence.contactId());
          if (!told && sender.address().answerable()) {
            var letters = List.of(letter(evidence, reason));
            post.add(letters, Optional.empty(), tables, clock.instant());
          }
          return null;
        });
    wake.run();
  }

  private Letter letter(Evidence evidence, String reason) {
    return new Letter(
        new Letter.To.OfContact(evidence.contactId()),
        Kind.NOTICE,
        "evidence." + reason,
        Map.of(
            "number",
            evidence.caseId().map(CaseNumber::of).orElse(""),
            "limit",
            Long.toString(rules.megabytes())),
        evidence.caseId());
  }

  private void note(Evidence evidence, String what, String note, Tables tables) {
    evidence
        .caseId()
        .ifPresent(
            id ->
                tables
                    .cases()
                    .append(id, List.of(new CaseEvent(clock.instant(), ACTOR, what, note))));
  }

  /** Lets what is under way come to its end. */
  @Override
  public void close() {
    runners.close();
  }
}
