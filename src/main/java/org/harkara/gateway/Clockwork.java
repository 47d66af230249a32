package org.harkara.gateway;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.harkara.complaint.CaseClock;
import org.harkara.config.Config;
import org.harkara.reading.Reader;
import org.harkara.routing.Directory;
import org.harkara.routing.Router;
import org.harkara.store.Store;
import org.harkara.store.Tables;
import org.harkara.text.Catalogue;

/** Fires what is due: cases, and questions nobody answered. */
final class Clockwork {
  /** No transaction touches more rows than this (DESIGN 2). */
  private static final int BATCH = 200;

  private final Store store;
  private final CaseClock caseClock;
  private final Desk desk;
  private final Post post;

  Clockwork(Config config, Store store, Reader reader) {
    this.store = store;
    this.caseClock = new CaseClock(config, new Router(config));
    this.desk = new Desk(config, reader, new Directory(config));
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
      done = store.transact(tables -> batch(tables, now));
    }
    return total;
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
    return cases.size() + silent.size();
  }

  /** When there is next something to do. */
  static Optional<Instant> nextDue(Tables tables) {
    return Stream.concat(
            tables.cases().nextDue().stream(),
            tables.sessions().due(Instant.ofEpochMilli(Long.MAX_VALUE / 4), 1).stream()
                .map(silent -> silent.session().dueAt()))
        .min(Instant::compareTo);
  }
}
