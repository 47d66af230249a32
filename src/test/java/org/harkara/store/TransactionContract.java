package org.harkara.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.harkara.store.Store.StoreUnavailable;
import org.junit.jupiter.api.Test;

interface TransactionContract extends NewStore {

  @Test
  default void whatATransactionReturnsComesOutAndIsKept() {
    int answer =
        store()
            .transact(
                tables -> {
                  tables.marks().put("offset", "41");
                  tables.marks().put("offset", "42");
                  return 42;
                });
    assertThat(answer).isEqualTo(42);
    assertThat(mark("offset")).contains("42");
  }

  @Test
  default void anExceptionComesOutUnchangedAndUndoesAll() {
    var thrown = new IllegalStateException("no such category");
    assertThatThrownBy(
            () ->
                write(
                    tables -> {
                      tables.marks().put("offset", "41");
                      throw thrown;
                    }))
        .isSameAs(thrown)
        .satisfies(
            e ->
                assertThat(e.getStackTrace())
                    .anyMatch(frame -> frame.getClassName().contains("TransactionContract")));
    assertThat(mark("offset")).isEmpty();
  }

  @Test
  default void anErrorComesOutToo() {
    var thrown = new AssertionError("expected 1, was 2");
    assertThatThrownBy(
            () ->
                write(
                    tables -> {
                      throw thrown;
                    }))
        .isSameAs(thrown);
  }

  @Test
  default void aTransactionInATransactionIsRefused() {
    assertThatThrownBy(() -> write(tables -> write(inner -> inner.marks().put("a", "b"))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a transaction may not begin another one");
  }

  @Test
  default void aLostRaceIsRunAgainAndWon() {
    var runs = new AtomicInteger();
    write(
        tables -> {
          tables.marks().put("run" + runs.incrementAndGet(), "");
          if (runs.get() < 4) {
            throw new Cases.StaleCase(1000);
          }
        });
    assertThat(runs).hasValue(4);
    assertThat(mark("run3")).isEmpty();
    assertThat(mark("run4")).contains("");
  }

  @Test
  default void aRaceLostFourTimesIsGivenUp() {
    var runs = new AtomicInteger();
    assertThatThrownBy(
            () ->
                write(
                    tables -> {
                      runs.incrementAndGet();
                      throw new Cases.StaleCase(1000);
                    }))
        .isInstanceOf(Cases.StaleCase.class);
    assertThat(runs).hasValue(4);
  }

  @Test
  default void aReadSeesOneCommittedStateThroughout() {
    citizen();
    store()
        .read(
            views -> {
              long before = views.messageRegister().list(Optional.empty(), 1).total();
              var id = store().transact(tables -> tables.contacts().find(StoreRows.CITIZEN));
              write(
                  tables ->
                      tables.outbox().add(StoreRows.reply(id.orElseThrow().id(), "in between")));
              assertThat(views.messageRegister().list(Optional.empty(), 1).total())
                  .isEqualTo(before);
              return null;
            });
    assertThat(store().read(v -> v.messageRegister().list(Optional.empty(), 1)).total())
        .isEqualTo(1);
  }

  @Test
  default void sixteenCallersWithOneKeyMakeOneRowAndOneEffect() throws Exception {
    var contact = citizen();
    Callable<Boolean> delivery =
        () ->
            store()
                .transact(
                    tables -> {
                      var entry =
                          tables.ledger().record(StoreRows.inbound("SM7", "hello"), contact.id());
                      if (entry.first().isEmpty()) {
                        tables.outbox().add(StoreRows.reply(contact.id(), "What is it about?"));
                        tables
                            .ledger()
                            .conclude(
                                entry.messageId(),
                                org.harkara.model.Verdict.of(
                                    org.harkara.model.Outcome.ASK, "vague"),
                                Optional.empty());
                      }
                      return entry.first().isEmpty();
                    });
    var first = new ArrayList<Boolean>();
    try (var threads = Executors.newFixedThreadPool(16)) {
      for (Future<Boolean> answer :
          threads.invokeAll(IntStream.range(0, 320).mapToObj(i -> delivery).toList())) {
        first.add(answer.get());
      }
    }
    assertThat(first).hasSize(320).containsOnlyOnce(true);
    assertThat(store().read(v -> v.messageRegister().list(Optional.empty(), 1)).total())
        .isEqualTo(2);
  }

  @Test
  default void closingWorksOffWhatWaitsAndRefusesTheRest() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var done = new AtomicInteger();
      var refused = new AtomicInteger();
      var counted = new AtomicInteger();
      for (int i = 0; i < 200; i++) {
        var name = "w" + i;
        threads.submit(
            () -> {
              try {
                write(tables -> tables.marks().put(name, ""));
                done.incrementAndGet();
              } catch (StoreUnavailable closed) {
                refused.incrementAndGet();
              }
              counted.incrementAndGet();
            });
      }
      store().close();
      threads.shutdown();
      assertThat(threads.awaitTermination(30, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
      assertThat(done.get() + refused.get()).isEqualTo(200);
    }
    assertThatThrownBy(() -> write(tables -> tables.marks().put("late", "")))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessage("the store is closed");
    assertThatThrownBy(() -> store().read(views -> views.caseRegister().counts()))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessage("the store is closed");
  }

  @Test
  default void aStoreThatWorksSaysSo() {
    assertThat(store().check().ok()).isTrue();
    store().close();
    assertThat(store().check().ok()).isFalse();
  }

  private Optional<String> mark(String name) {
    return store().transact(tables -> tables.marks().get(name));
  }
}
