package org.harkara.gateway;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.harkara.complaint.CaseClock;
import org.harkara.config.Config;
import org.harkara.model.Case;
import org.harkara.reading.Reader;
import org.harkara.report.Watch;
import org.harkara.routing.Directory;
import org.harkara.routing.Router;
import org.harkara.store.Store;
import org.harkara.store.Tables;
import org.harkara.text.Catalogue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fires what is due: cases, and questions nobody answered. */
final class Clockwork {
  /** No transaction touches more rows than this (DESIGN 2). */
  private static final int BATCH = 200;

  private static final Duration PUT_OFF = Duration.ofMinutes(10);
  private static final Logger LOG = LoggerFactory.getLogger(Clockwork.class);

  private final Store store;
  private final CaseClock caseClock;
  private final Desk desk;
  private final Post post;
  private final Watch watch;

  Clockwork(Config config, Store store, Reader reader) {
    this.store = store;
    this.caseClock = new CaseClock(config, new Router(config));
    this.desk = new Desk(config, reader, new Directory(config));
    this.watch = new Watch(config);
    this.post = new Post(config, new Catalogue(config.texts(), config.calendar().zone()));
  }

  /**
   * Fires everything due by now.
   *
   * @return how many cases and questions were dealt with
   */
  int runDue(Instant now) {
    int total = 0;
    for (int done = BATCH; done >= BATCH; total += done) {
      done = batchOrEach(now);
    }
    return total;
  }

  /** One case that cannot be dealt with must not hold up the others. */
  private int batchOrEach(Instant now) {
    try {
      return store.transact(tables -> batch(tables, now));
    } catch (Store.StoreUnavailable unavailable) {
      throw unavailable;
    } catch (RuntimeException fault) {
      LOG.error("a batch of deadlines failed; each case goes by itself", fault);
    }
    var cases = store.transact(tables -> tables.cases().due(now, BATCH));
    for (var complaint : cases) {
      alone(complaint, now);
    }
    return cases.size();
  }

  private void alone(Case complaint, Instant now) {
    try {
      store.transact(
          tables ->
              post.add(caseClock.tick(complaint, tables, now), Optional.empty(), tables, now));
    } catch (Store.StoreUnavailable unavailable) {
      throw unavailable;
    } catch (RuntimeException fault) {
      LOG.error("case {} is put off by {}", complaint.number(), PUT_OFF, fault);
      store.transact(tables -> caseClock.putOff(complaint, PUT_OFF, tables, now));
    }
  }

  private int batch(Tables tables, Instant now) {
    var cases = tables.cases().due(now, BATCH);
    for (var complaint : cases) {
      post.add(caseClock.tick(complaint, tables, now), Optional.empty(), tables, now);
    }
    var silent = tables.sessions().due(now, BATCH - cases.size());
    for (var question : silent) {
      var acted = desk.silence(question.contactId(), question.session(), tables, now);
      post.add(acted.letters(), Optional.empty(), tables, now);
    }
    int left = BATCH - cases.size() - silent.size();
    return cases.size() + silent.size() + (left > 0 ? sweep(left, tables, now) : 0);
  }

  /** What was not reported: one step of one sweep. A step always counts as a whole batch. */
  private int sweep(int limit, Tables tables, Instant now) {
    var step = watch.step(tables, now, limit);
    post.add(step.letters(), Optional.empty(), tables, now);
    return step.touched() == 0 ? 0 : BATCH;
  }

  /** When there is next something to do. */
  static Optional<Instant> nextDue(Tables tables) {
    return Stream.of(
            tables.cases().nextDue().stream(),
            tables.sweeps().nextDue().stream(),
            tables.sessions().due(Instant.ofEpochMilli(Long.MAX_VALUE / 4), 1).stream()
                .map(silent -> silent.session().dueAt()))
        .flatMap(Function.identity())
        .min(Instant::compareTo);
  }
}
