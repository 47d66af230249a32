package org.harkara.store.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.harkara.store.jdbi.FaultyConnections.Fault.ANSWER_LOST;
import static org.harkara.store.jdbi.FaultyConnections.Fault.COMMIT_FAILS;
import static org.harkara.store.jdbi.FaultyConnections.Fault.FORCE_FAILS;
import static org.harkara.store.jdbi.FaultyConnections.Fault.OPEN_FAILS;
import static org.harkara.store.jdbi.FaultyConnections.Fault.STATEMENT_FAILS;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.harkara.model.Names;
import org.harkara.model.Session;
import org.harkara.store.Store.StoreUnavailable;
import org.harkara.store.StoreRows;
import org.harkara.store.Tables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many transactions in one commit, and what becomes of the others when one of them goes wrong. */
class GroupCommitTest {
  private static final Consumer<Tables> GOOD = tables -> {};

  @TempDir Path folder;
  private FaultyConnections connections;
  private JdbiStore store;

  @BeforeEach
  void open() {
    connections = new FaultyConnections(new Sqlite(folder.resolve("harkara.db")));
    store =
        new JdbiStore(
            connections,
            Optional.of(ServeLock.of(folder.resolve("harkara.db"))),
            KeyedSeal.of(KeyedSeal.newKey()));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void whatWaitsTogetherIsCommittedTogether() throws Exception {
    assertThat(together(GOOD, GOOD, GOOD)).containsExactly("kept", "kept", "kept");
    assertThat(kept()).containsExactly("0", "1", "2");
    assertThat(connections.opened()).isEqualTo(1);
    // One for the transaction that held the writer, one for the three.
    assertThat(batches()).isEqualTo(2);
  }

  @Test
  void aWorkThatThrowsIsAloneInIt() throws Exception {
    var refused = new IllegalArgumentException("no such place");
    assertThat(
            together(
                GOOD,
                tables -> {
                  throw refused;
                },
                GOOD))
        .containsExactly("kept", refused.toString(), "kept");
    assertThat(kept()).containsExactly("0", "2");
    assertThat(batches()).isEqualTo(2);
  }

  @Test
  void aBrokenConstraintIsAloneInIt() throws Exception {
    assertThat(together(GOOD, tables -> tables.sessions().put(4711, session()), GOOD))
        .satisfiesExactly(
            first -> assertThat(first).isEqualTo("kept"),
            broken -> assertThat(broken).contains("ConstraintViolated").contains("FOREIGN KEY"),
            last -> assertThat(last).isEqualTo("kept"));
    assertThat(kept()).containsExactly("0", "2");
    assertThat(connections.opened()).isEqualTo(1);
    assertThat(batches()).isEqualTo(2);
  }

  @Test
  void whereNothingWasWrittenNothingIsCommitted() throws Exception {
    store.transact(tables -> tables.outbox().take(StoreRows.NOON, 10));
    store.transact(tables -> tables.outbox().nextDue());
    assertThat(batches()).isZero();
  }

  @Test
  void aBrokenConstraintThatTheWorkCatchesDoesNoHarm() throws Exception {
    assertThat(
            together(
                tables -> {
                  try {
                    tables.sessions().put(4711, session());
                  } catch (ConstraintViolated caught) {
                    tables.marks().put("caught", "");
                  }
                }))
        .containsExactly("kept");
    assertThat(kept()).containsExactly("0");
  }

  @Test
  void afterAFailedCommitEachIsRunAloneAndNothingIsDoubled() throws Exception {
    assertThat(together(() -> connections.strike(COMMIT_FAILS), GOOD, GOOD, GOOD))
        .containsExactly("kept", "kept", "kept");
    assertThat(kept()).containsExactly("0", "1", "2");
    assertThat(connections.opened()).isEqualTo(2);
    assertThat(connections.allStruck()).isTrue();
  }

  @Test
  void aCommitWhoseAnswerWasLostIsNotRunAgain() throws Exception {
    assertThat(together(() -> connections.strike(ANSWER_LOST), GOOD, GOOD, GOOD))
        .containsExactly("kept", "kept", "kept");
    assertThat(kept()).containsExactly("0", "1", "2");
    assertThat(connections.opened()).isEqualTo(2);
    assertThat(connections.allStruck()).isTrue();
  }

  @Test
  void aCommitOfWhichNothingCanBeLearntIsAnsweredAsUnknown() throws Exception {
    var unknown =
        "org.harkara.store.Store$StoreUnavailable: "
            + "it is not known whether the transaction was committed";
    assertThat(together(() -> connections.strike(ANSWER_LOST, OPEN_FAILS), GOOD, GOOD))
        .containsExactly(unknown, unknown);
    assertThat(kept()).containsExactly("0", "1");
    assertThat(together(GOOD)).containsExactly("kept");
  }

  @Test
  void aDeadConnectionIsReplacedAndEachIsRunAlone() throws Exception {
    assertThat(together(() -> connections.strike(STATEMENT_FAILS), GOOD, touchesContact(), GOOD))
        .containsExactly("kept", "kept", "kept");
    assertThat(kept()).containsExactly("0", "1", "2");
    assertThat(connections.opened()).isEqualTo(2);
    assertThat(connections.allStruck()).isTrue();
  }

  @Test
  void aWorkThatKillsEveryConnectionFailsAlone() throws Exception {
    assertThat(
            together(
                () -> connections.strike(STATEMENT_FAILS, STATEMENT_FAILS),
                GOOD,
                touchesContact(),
                GOOD))
        .containsExactly(
            "kept",
            "org.harkara.store.Store$StoreUnavailable: "
                + "the database did not take the transaction",
            "kept");
    assertThat(kept()).containsExactly("0", "2");
    assertThat(connections.allStruck()).isTrue();
  }

  @Test
  void aFaultIsNotHiddenByAWorkThatSwallowsIt() throws Exception {
    assertThat(
            together(
                () -> connections.strike(STATEMENT_FAILS),
                GOOD,
                tables -> {
                  try {
                    tables.contacts().find(StoreRows.CITIZEN);
                  } catch (RuntimeException swallowed) {
                    tables.marks().put("swallowed", "");
                  }
                }))
        .containsExactly("kept", "kept");
    assertThat(store.<Optional<String>>transact(tables -> tables.marks().get("swallowed")))
        .isEmpty();
    assertThat(kept()).containsExactly("0", "1");
  }

  @Test
  void withoutADatabaseNobodyWaitsInVainAndTheStoreComesBack() throws Exception {
    var refused =
        "org.harkara.store.Store$StoreUnavailable: the database did not take the transaction";
    assertThat(together(() -> connections.strike(COMMIT_FAILS, OPEN_FAILS), GOOD, GOOD))
        .allMatch(answer -> answer.contains("not known"));
    assertThat(
            together(() -> connections.strike(STATEMENT_FAILS, OPEN_FAILS), touchesContact(), GOOD))
        .containsExactly(refused, refused);
    assertThat(together(GOOD)).containsExactly("kept");
    assertThat(connections.allStruck()).isTrue();
  }

  @Test
  void nobodyIsAnsweredBeforeTheDiskHoldsIt() throws Exception {
    store.transact(tables -> null);
    var asked = new CountDownLatch(1);
    var gate = new CountDownLatch(1);
    connections.beforeForce(
        () -> {
          asked.countDown();
          await(gate);
        });
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      var first = callers.submit(() -> outcome(GOOD, 0));
      asked.await();
      // The writer goes on meanwhile; who only reads what it wrote has to wait as well.
      var ran = new CountDownLatch(2);
      var second = callers.submit(() -> outcome(tables -> ran.countDown(), 1));
      var reader =
          callers.submit(
              () ->
                  store.transact(
                      tables -> {
                        ran.countDown();
                        return kept(tables, 0);
                      }));
      await(ran);
      assertThat(List.of(first, second, reader)).noneMatch(Future::isDone);
      gate.countDown();
      assertThat(List.of(first.get(), second.get())).containsExactly("kept", "kept");
      assertThat(reader.get()).isEqualTo("x");
    }
  }

  @Test
  void aDiskThatFailedIsNotTrustedAgain() throws Exception {
    store.transact(tables -> null);
    connections.strike(FORCE_FAILS);
    var lost = "org.harkara.store.Store$StoreUnavailable: the disk did not keep what was committed";
    assertThat(outcome(GOOD, 0)).isEqualTo(lost);
    assertThat(outcome(GOOD, 0)).isEqualTo(lost);
    assertThat(store.check().ok()).isFalse();
    store.close();
    open();
    assertThat(outcome(GOOD, 0)).isEqualTo("kept");
    assertThat(store.check().ok()).isTrue();
  }

  @Test
  void ofManyWorksWithFaultsInBetweenNoneIsLostOrDoubled() throws Exception {
    int works = 400;
    var answers = new ArrayList<Future<?>>();
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < works; i++) {
        int number = i;
        if (i % 40 == 0) {
          connections.strike(
              switch (i / 40 % 3) {
                case 0 -> COMMIT_FAILS;
                case 1 -> ANSWER_LOST;
                default -> STATEMENT_FAILS;
              });
        }
        answers.add(
            callers.submit(
                () ->
                    store.transact(
                        tables ->
                            tables
                                .duties()
                                .addOfficer(
                                    Names.of("officer " + number, ""),
                                    tables.contacts().known(StoreRows.CITIZEN).id(),
                                    "en"))));
      }
    }
    int known = 0;
    for (var answer : answers) {
      try {
        answer.get();
        known++;
      } catch (ExecutionException e) {
        assertThat(e.getCause()).isInstanceOf(StoreUnavailable.class);
      }
    }
    assertThat(known).isGreaterThan(works / 2);
    long officers = store.transact(GroupCommitTest::count);
    assertThat(officers).isEqualTo(known);
  }

  /** Officers so far: ids are given one by one and none is ever deleted. */
  private static long count(Tables tables) {
    long contact = tables.contacts().known(StoreRows.CITIZEN).id();
    return tables.duties().addOfficer(Names.of("last", ""), contact, "en").id() - 1;
  }

  private Consumer<Tables> touchesContact() {
    return tables -> tables.contacts().find(StoreRows.CITIZEN);
  }

  @SafeVarargs
  private List<String> together(Consumer<Tables>... works) throws Exception {
    return together(() -> {}, works);
  }

  /**
   * Holds the writer until all wait, so that they share one commit, and says how each ended.
   *
   * @param prepared happens as the first of them is run for the first time
   */
  @SafeVarargs
  private List<String> together(Runnable prepared, Consumer<Tables>... works) throws Exception {
    var held = new CountDownLatch(1);
    var gate = new CountDownLatch(1);
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      callers.submit(
          () ->
              store.transact(
                  tables -> {
                    tables.marks().put("gate", "");
                    held.countDown();
                    await(gate);
                    return null;
                  }));
      held.await();
      var answers = new ArrayList<Future<String>>();
      var once = new AtomicBoolean();
      for (int i = 0; i < works.length; i++) {
        int number = i;
        Consumer<Tables> work =
            tables -> {
              if (number == 0 && once.compareAndSet(false, true)) {
                prepared.run();
              }
              works[number].accept(tables);
            };
        answers.add(callers.submit(() -> outcome(work, number)));
        Awaitility.await().until(() -> store.waiting() == number + 1);
      }
      gate.countDown();
      var outcomes = new ArrayList<String>();
      for (var answer : answers) {
        outcomes.add(answer.get());
      }
      return outcomes;
    }
  }

  private String outcome(Consumer<Tables> work, int number) {
    try {
      return store.transact(
          tables -> {
            work.accept(tables);
            tables.marks().put("kept " + number, kept(tables, number) + "x");
            return "kept";
          });
    } catch (RuntimeException e) {
      return e.toString();
    }
  }

  private static String kept(Tables tables, int number) {
    return tables.marks().get("kept " + number).orElse("");
  }

  /** The works that left their mark; a work done twice has marked twice. */
  private List<String> kept() {
    return store.transact(
        tables ->
            IntStream.range(0, 10)
                .filter(number -> kept(tables, number).equals("x"))
                .mapToObj(Integer::toString)
                .toList());
  }

  private int batches() {
    return store.transact(
        tables -> Integer.parseInt(tables.marks().get("store.batch").orElseThrow()));
  }

  private static Session session() {
    return new Session(
        Session.Ask.PLACE,
        Optional.empty(),
        List.of(),
        List.of("said before"),
        false,
        1,
        StoreRows.NOON,
        StoreRows.NOON);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
