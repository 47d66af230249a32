package org.harkara.gateway;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.harkara.complaint.CaseClock;
import org.harkara.complaint.HandOver;
import org.harkara.config.Config;
import org.harkara.model.Status;
import org.harkara.reading.Reader;
import org.harkara.report.Publishing;
import org.harkara.report.Watch;
import org.harkara.routing.Directory;
import org.harkara.routing.Router;
import org.harkara.store.Reports;
import org.harkara.store.Store;
import org.harkara.store.Tables;
import org.harkara.text.Catalogue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fires what is due: cases that pass into other hands, cases, what officers are told of them,
 * questions nobody answered, the search for who is silent, and what an opened slot kept.
 */
final class Clockwork {
  /** No transaction touches more rows than this (DESIGN 2). */
  private static final int BATCH = 200;

  private static final Logger LOG = LoggerFactory.getLogger(Clockwork.class);

  private final Store store;
  private final Duration putOff;
  private final CaseClock caseClock;
  private final HandOver handOver;
  private final Desk desk;
  private final Post post;
  private final Showing showing;
  private final Watch watch;
  private final Publishing publishing;

  Clockwork(Config config, Store store, Reader reader) {
    this.store = store;
    this.putOff = config.settings().spans().putOff();
    this.caseClock = new CaseClock(config, new Router(config));
    this.handOver = new HandOver(config, new Router(config));
    this.desk = new Desk(config, reader, new Directory(config));
    this.watch = new Watch(config);
    this.publishing = new Publishing(config);
    var catalogue = new Catalogue(config.texts(), config.calendar().zone());
    this.post = new Post(config, catalogue);
    this.showing = new Showing(config, catalogue);
  }

  /**
   * Fires everything due by now, each kind in transactions of its own, so that a fault in one stops
   * none of the others.
   *
   * @return how much was dealt with: cases, officers, questions, and rows that sweeps and slots
   *     touched
   */
  int runDue(Instant now) {
    return whole(() -> handOvers(now), BATCH)
        + whole(() -> cases(now), BATCH)
        + whole(() -> prompts(now), 1)
        + whole(() -> questions(now), BATCH)
        + whole(() -> sweep(now), 1)
        + whole(() -> freed(now), 1);
  }

  /** Again and again until less is done than a full round. */
  private static int whole(IntSupplier round, int full) {
    int total = 0;
    for (int done = full; done >= full; total += done) {
      done = round.getAsInt();
    }
    return total;
  }

  /** Before anything else: whoever has a case now is reminded of it. */
  private int handOvers(Instant now) {
    return batchOrEach(
        tables -> tables.handOvers().due(now, BATCH),
        (due, tables) -> post.add(handOver.pass(due, tables, now), Optional.empty(), tables, now),
        (due, tables) -> tables.handOvers().putOff(due.id(), now.plus(putOff)),
        due -> "a hand-over: " + due.what());
  }

  private int cases(Instant now) {
    return batchOrEach(
        tables -> tables.cases().due(now, BATCH),
        (complaint, tables) -> {
          post.add(caseClock.tick(complaint, tables, now), Optional.empty(), tables, now);
          if (complaint.status() == Status.ON_HOLD) {
            showing.follow(complaint.id(), tables, now);
          }
        },
        (complaint, tables) -> caseClock.putOff(complaint, putOff, tables, now),
        complaint -> "case " + complaint.number());
  }

  /** Officer by officer, what the cases above and the end of a night have to tell. */
  private int prompts(Instant now) {
    return batchOrEach(
        tables -> tables.prompts().due(now, BATCH),
        (officer, tables) ->
            post.add(caseClock.tell(officer, tables, now), Optional.empty(), tables, now),
        (officer, tables) -> tables.prompts().putOff(officer, now, now.plus(putOff)),
        officer -> "reminders to officer " + officer);
  }

  /** A question that cannot be settled stays open meanwhile: what was said is not lost. */
  private int questions(Instant now) {
    return batchOrEach(
        tables -> tables.sessions().due(now, BATCH),
        (silent, tables) -> {
          var acted = desk.silence(silent.contactId(), silent.session(), tables, now);
          post.add(acted.letters(), Optional.empty(), tables, now);
        },
        (silent, tables) ->
            tables.sessions().put(silent.contactId(), silent.session().withDueAt(now.plus(putOff))),
        silent -> "the question to contact " + silent.contactId());
  }

  /**
   * All due in one transaction; when that fails, each in its own, so that one holds up no other.
   */
  private <T> int batchOrEach(
      Function<Tables, List<T>> due,
      BiConsumer<T, Tables> fire,
      BiConsumer<T, Tables> putOff,
      Function<T, String> name) {
    var fired =
        attempt(
            "a batch of deadlines; each goes by itself",
            tables -> {
              var all = due.apply(tables);
              all.forEach(one -> fire.accept(one, tables));
              return all.size();
            });
    if (fired.isPresent()) {
      return fired.get();
    }
    int done = 0;
    for (var one : attempt("to list what is due", due).orElse(List.of())) {
      boolean dealtWith =
          attempt(name.apply(one), tables -> done(fire, one, tables)).isPresent()
              || attempt(
                      "to put off " + name.apply(one) + " by " + putOff,
                      tables -> done(putOff, one, tables))
                  .isPresent();
      done += dealtWith ? 1 : 0;
    }
    return done;
  }

  private static <T> boolean done(BiConsumer<T, Tables> act, T one, Tables tables) {
    act.accept(one, tables);
    return true;
  }

  /** What was not reported: one step of the oldest sweep that is due. */
  private int sweep(Instant now) {
    return attempt(
            "a step of a sweep; it is put off by " + putOff,
            tables -> {
              var step = watch.step(tables, now, BATCH);
              post.add(step.letters(), Optional.empty(), tables, now);
              return step.touched();
            })
        .or(
            () ->
                attempt(
                    "to put off a sweep",
                    tables -> watch.putOff(tables, now, now.plus(putOff)) ? 1 : 0))
        .orElse(0);
  }

  /** What an opened slot kept, portion by portion. */
  private int freed(Instant now) {
    return attempt(
            "a portion of what an opened slot kept",
            tables -> {
              var step = publishing.step(tables, now, BATCH);
              post.add(step.letters(), Optional.empty(), tables, now);
              return step.touched();
            })
        .orElse(0);
  }

  /** Empty when it failed and was rolled back. */
  private <T> Optional<T> attempt(String what, Function<Tables, T> work) {
    try {
      return Optional.of(store.transact(work));
    } catch (Store.StoreUnavailable unavailable) {
      throw unavailable;
    } catch (RuntimeException fault) {
      LOG.error("failed: {}", what, fault);
      return Optional.empty();
    }
  }

  /** When there is next something to do. */
  static Optional<Instant> nextDue(Tables tables) {
    return Stream.of(
            tables.cases().nextDue().stream(),
            tables.handOvers().nextDue().stream(),
            tables.prompts().nextDue().stream(),
            tables.sweeps().nextDue().stream(),
            tables.reports().lifted(1).stream().map(Reports.Lifted::at),
            tables.sessions().due(Instant.ofEpochMilli(Long.MAX_VALUE / 4), 1).stream()
                .map(silent -> silent.session().dueAt()))
        .flatMap(Function.identity())
        .min(Instant::compareTo);
  }
}
