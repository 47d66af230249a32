package org.harkara.gateway;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.harkara.channel.Channel;
import org.harkara.channel.Decoded;
import org.harkara.channel.Inbox;
import org.harkara.config.Config;
import org.harkara.evidence.Vault;
import org.harkara.model.ChannelId;
import org.harkara.model.Inbound;
import org.harkara.model.Outcome;
import org.harkara.model.Verdict;
import org.harkara.reading.Reader;
import org.harkara.report.SweepPlan;
import org.harkara.routing.Seeder;
import org.harkara.store.Store;
import org.harkara.text.Catalogue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running gateway: the line itself, and the two threads that send and watch the clock. */
public final class Works implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Works.class);
  private static final Duration IDLE = Duration.ofMillis(250);

  /** Beside the web's ten seconds this keeps a stop under fifteen. */
  private static final Duration DRAIN = Duration.ofSeconds(4);

  private final Config config;
  private final Store store;
  private final Clock clock;
  private final List<Channel> channels;
  private final Gateway gateway;
  private final TriageDesk triage;
  private final Dispatcher dispatcher;
  private final Clockwork clockwork;
  private final Fetcher fetcher;
  private final AtomicBoolean stopping = new AtomicBoolean();
  private final AtomicBoolean woken = new AtomicBoolean();
  private volatile Thread sender;
  private volatile Thread watcher;

  /**
   * @param throttled false in a drill
   * @param evidence where the files that people send are kept
   */
  public Works(
      Config config,
      Store store,
      List<Channel> channels,
      Clock clock,
      boolean throttled,
      Vault evidence) {
    var reader = new Reader(config);
    this.config = config;
    this.store = store;
    this.clock = clock;
    this.channels = List.copyOf(channels);
    this.gateway = new Gateway(config, store, reader, clock, this::wake);
    this.triage = new TriageDesk(config, store, reader, clock, this::wake);
    this.dispatcher =
        new Dispatcher(
            store,
            config.settings(),
            channels,
            clock,
            throttled ? throttles(config, channels) : Map.of());
    this.clockwork = new Clockwork(config, store, reader);
    this.fetcher =
        new Fetcher(
            config,
            store,
            this.channels,
            evidence,
            new Post(config, new Catalogue(config.texts(), config.calendar().zone())),
            clock,
            this::wake);
  }

  private static Map<ChannelId, Throttle> throttles(Config config, List<Channel> channels) {
    var throttles = new HashMap<ChannelId, Throttle>();
    for (var channel : channels) {
      var section = config.channels().get(channel.id().value());
      if (section != null && section.perSecond() > 0 && !channel.carries().isEmpty()) {
        throttles.put(channel.id(), new Throttle(section.perSecond(), System::nanoTime));
      }
    }
    return throttles;
  }

  public Gateway gateway() {
    return gateway;
  }

  public TriageDesk triage() {
    return triage;
  }

  Dispatcher dispatcher() {
    return dispatcher;
  }

  Fetcher fetcher() {
    return fetcher;
  }

  Clockwork clockwork() {
    return clockwork;
  }

  /**
   * At start, before anybody can write: what the last run was sending is uncertain, and what the
   * calendar has us look for is written down.
   */
  public void recover() {
    dispatcher.recover();
    store.transact(
        tables -> {
          var firstStart =
              tables.marks().get(Seeder.MARK).map(Instant::parse).orElseGet(clock::instant);
          return new SweepPlan(config).write(tables, firstStart);
        });
  }

  /** Starts sending, watching and polling. */
  public void start() {
    sender = Thread.ofPlatform().name("dispatcher").start(() -> loop(this::sendRound));
    watcher = Thread.ofPlatform().name("clockwork").start(() -> loop(this::watchRound));
    for (var channel : channels) {
      channel.start(inbox());
    }
  }

  private void wake() {
    woken.set(true);
    if (sender != null) {
      LockSupport.unpark(sender);
    }
  }

  private void loop(Runnable round) {
    while (!stopping.get()) {
      try {
        round.run();
      } catch (RuntimeException fault) {
        LOG.error("a round failed; the next follows", fault);
        LockSupport.parkNanos(IDLE.toNanos());
      }
    }
  }

  private void sendRound() {
    boolean asked = woken.getAndSet(false);
    if (!(asked || due()) || dispatcher.dispatch() == 0) {
      LockSupport.parkNanos((asked ? Duration.ofMillis(20) : IDLE).toNanos());
    }
  }

  private boolean due() {
    var now = clock.instant();
    return store
        .transact(tables -> tables.outbox().nextDue())
        .filter(at -> !at.isAfter(now))
        .isPresent();
  }

  private void watchRound() {
    var now = clock.instant();
    if (store.transact(Clockwork::nextDue).filter(at -> !at.isAfter(now)).isPresent()) {
      clockwork.runDue(now);
      wake();
    }
    if (store.transact(Fetcher::nextDue).filter(at -> !at.isAfter(now)).isPresent()) {
      fetcher.fetch();
    }
    LockSupport.parkNanos(IDLE.toNanos());
  }

  /** Where pollers hand in. */
  Inbox inbox() {
    return new Inbox() {
      @Override
      public Verdict take(Decoded decoded) {
        return switch (decoded) {
          case Decoded.Messages(List<Inbound> inbound) -> {
            var last = Verdict.of(Outcome.IGNORE, "nothing");
            for (var message : inbound) {
              last = gateway.receive(message);
            }
            yield last;
          }
          case Decoded.Receipts(var receipts) -> {
            gateway.receipts(receipts);
            yield Verdict.of(Outcome.ACCEPT, "receipt");
          }
          case Decoded.Ignored(String why) -> Verdict.of(Outcome.IGNORE, why);
          case Decoded.Rejected(int status, String why) -> Verdict.of(Outcome.REFUSE, why);
        };
      }

      @Override
      public void park(String key, String raw, String why) {
        LOG.error("an update could not be taken three times and is parked: {}", why);
        store.transact(
            tables -> {
              tables.marks().put("parked:" + key, raw);
              return null;
            });
      }
    };
  }

  /**
   * Stops both threads, gives every send under way a while to come to its end, then closes the
   * channels: what that cuts off is uncertain.
   */
  @Override
  public void close() {
    stopping.set(true);
    for (var thread : new Thread[] {sender, watcher}) {
      if (thread != null) {
        LockSupport.unpark(thread);
        try {
          thread.join();
        } catch (InterruptedException interrupted) {
          Thread.currentThread().interrupt();
        }
      }
    }
    if (!dispatcher.settled(DRAIN)) {
      LOG.warn("sends were still under way after {}: they are uncertain", DRAIN);
    }
    fetcher.settled(DRAIN);
    channels.forEach(Channel::close);
    dispatcher.close();
    fetcher.close();
  }
}
