package org.harkara.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.harkara.store.StoreRows.NOON;
import static org.harkara.store.StoreRows.draft;
import static org.harkara.store.StoreRows.minutes;
import static org.harkara.store.StoreRows.reply;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.harkara.model.Address;
import org.harkara.model.Button;
import org.harkara.model.Contact;
import org.harkara.model.Kind;
import org.harkara.model.Names;
import org.harkara.model.SendState;
import org.harkara.store.Outbox.Taken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

interface OutboxContract extends NewStore {
  Instant LATER = NOON.plus(minutes(60));

  @Test
  default void repliesLeaveBeforeNoticesBeforeRemindersBeforeBulkThenTheLongestDue() {
    long to = citizen().id();
    write(
        tables -> {
          tables.outbox().add(draft(Kind.BULK, to, "bulk", NOON.minus(minutes(9)), LATER));
          tables.outbox().add(draft(Kind.REMINDER, to, "remind", NOON.minus(minutes(8)), LATER));
          tables.outbox().add(draft(Kind.NOTICE, to, "notice", NOON.minus(minutes(7)), LATER));
          tables.outbox().add(draft(Kind.REPLY, to, "reply now", NOON, LATER));
          tables.outbox().add(draft(Kind.REPLY, to, "reply 1", NOON.minus(minutes(1)), LATER));
          tables.outbox().add(draft(Kind.REPLY, to, "too soon", NOON.plusMillis(1), LATER));
        });
    assertThat(take(4)).containsExactly("reply 1", "reply now", "notice", "remind");
    assertThat(take(4)).containsExactly("bulk");
    assertThat(take(4)).isEmpty();
    assertThat(nextDue()).contains(NOON.plusMillis(1));
  }

  @Test
  default void nothingWaitsWhenNothingIsQueued() {
    assertThat(nextDue()).isEmpty();
  }

  @Test
  default void whatIsTakenSaysAllThatTheSenderNeeds() {
    var to = citizen();
    long id = store().transact(tables -> tables.outbox().add(reply(to.id(), "Filed")));
    assertThat(takeAt(NOON))
        .containsExactly(
            new Taken(
                id,
                Kind.REPLY,
                to.id(),
                StoreRows.CITIZEN,
                Optional.of(StoreRows.TWILIO),
                "Filed",
                "en",
                1,
                "case.filed",
                Optional.empty(),
                1,
                false,
                LATER,
                List.of(),
                Optional.empty(),
                false));
    assertThat(state(id)).isEqualTo("sending");
  }

  @Test
  default void buttonsLeaveAsTheyWereKept() {
    var rows = List.of(List.of(new Button("हाँ", "/f figure:7 yes"), new Button("नहीं", "no")));
    var draft = StoreRows.offering(reply(citizen().id(), "Right?"), rows);
    store().transact(tables -> tables.outbox().add(draft));
    assertThat(takeAt(NOON)).extracting(Taken::buttons).containsExactly(rows);
  }

  @Test
  default void whatHasExpiredDoesNotLeaveAndMakesRoomForWhatHasNot() {
    long to = citizen().id();
    write(
        tables -> {
          for (int i = 0; i < 5; i++) {
            tables.outbox().add(draft(Kind.REPLY, to, "stale", NOON.minus(minutes(5)), NOON));
          }
          tables.outbox().add(reply(to, "fresh"));
        });
    assertThat(take(2)).containsExactly("fresh");
    assertThat(states())
        .containsExactly("expired", "expired", "expired", "expired", "expired", "sending");
  }

  @Test
  default void whoWroteStopGetsNothingButAnOfficerStillDoes() {
    var to = citizen();
    write(
        tables -> {
          var officer = tables.duties().addOfficer(Names.of("R. Singh", ""), to.id(), "hi");
          tables.contacts().setOptedOut(to.id(), true);
          tables.outbox().add(reply(to.id(), "to the citizen"));
          tables.outbox().add(StoreRows.to(reply(to.id(), "to the officer"), officer));
        });
    assertThat(take(10)).containsExactly("to the officer");
    assertThat(states()).containsExactly("opted_out", "sending");
  }

  @Test
  default void anOfficersNumberIsTheOneOfTheMomentOfLeaving() {
    var old = citizen();
    var present = Address.sms("+919800000009");
    write(
        tables -> {
          var now = tables.contacts().known(present);
          var officer = tables.duties().addOfficer(Names.of("R. Singh", ""), now.id(), "hi");
          tables.outbox().add(StoreRows.to(reply(old.id(), "Case 10009"), officer));
        });
    assertThat(takeAt(NOON))
        .singleElement()
        .satisfies(taken -> assertThat(taken.to()).isEqualTo(present));
    assertThat(store().<List<?>>read(v -> v.messageRegister().sent(Optional.of(present), 9)))
        .hasSize(1);
  }

  @ParameterizedTest(name = "{0} is {1} when the process died")
  @CsvSource({"REPLY, uncertain", "NOTICE, uncertain", "REMINDER, uncertain", "BULK, uncertain"})
  default void whatWasUnderWay(Kind kind, String state) {
    long to = citizen().id();
    long id = store().transact(t -> t.outbox().add(draft(kind, to, "text", NOON, LATER)));
    assertThat(take(1)).hasSize(1);
    int marked =
        store().transact(tables -> tables.outbox().markInterrupted(NOON, NOON.plus(minutes(2))));
    assertThat(marked).isEqualTo(1);
    assertThat(state(id)).isEqualTo(state);
    assertThat(take(1)).isEmpty();
    var again = store().transact(tables -> tables.outbox().take(NOON.plus(minutes(2)), 1));
    if (kind == Kind.BULK) {
      assertThat(again).isEmpty();
    } else {
      assertThat(again)
          .singleElement()
          .satisfies(
              taken -> {
                assertThat(taken.uncertainBefore()).isTrue();
                assertThat(taken.attempt()).isEqualTo(2);
              });
    }
  }

  @Test
  default void aRetryWaitsAndADoubtIsRemembered() {
    long to = citizen().id();
    long id = store().transact(tables -> tables.outbox().add(reply(to, "text")));
    take(1);
    settle(id, SendState.UNCERTAIN, Optional.of(NOON.plus(minutes(2))));
    assertThat(take(1)).isEmpty();
    assertThat(takeAt(NOON.plus(minutes(2)))).hasSize(1);
    settle(id, SendState.QUEUED, Optional.of(NOON.plus(minutes(3))));
    assertThat(takeAt(NOON.plus(minutes(3))))
        .singleElement()
        .satisfies(
            taken -> {
              assertThat(taken.attempt()).isEqualTo(3);
              assertThat(taken.uncertainBefore()).isTrue();
            });
  }

  @Test
  default void anUncertainMessageWithoutANextTryStays() {
    long to = citizen().id();
    long id = store().transact(t -> t.outbox().add(draft(Kind.BULK, to, "x", NOON, LATER)));
    take(1);
    settle(id, SendState.UNCERTAIN, Optional.empty());
    assertThat(takeAt(NOON.plus(minutes(30)))).isEmpty();
    assertThat(nextDue()).isEmpty();
    assertThat(state(id)).isEqualTo("uncertain");
  }

  @Test
  default void remindersAboutACaseAreCancelledWhileTheyWait() {
    var to = citizen();
    write(
        tables -> {
          var filed = tables.cases().insert(StoreRows.complaint(to.id(), Optional.empty()));
          var remind = draft(Kind.REMINDER, to.id(), "remind", NOON, LATER);
          tables.outbox().add(StoreRows.about(remind, filed.id()));
          tables.outbox().add(remind);
          tables.outbox().add(StoreRows.about(reply(to.id(), "reply"), filed.id()));
          assertThat(tables.outbox().cancel(filed.id(), Kind.REMINDER, "closed", NOON))
              .isEqualTo(1);
        });
    assertThat(take(9)).containsExactly("reply", "remind");
    assertThat(states()).containsExactly("cancelled", "sending", "sending");
  }

  @Test
  default void remindersAreCancelledWhenTheyHaveNoSubjectAnyMore() {
    var to = citizen();
    var subject = "turnout/2025-11-06/11:00/184/123";
    write(
        tables -> {
          var remind = draft(Kind.REMINDER, to.id(), "remind", NOON, LATER);
          tables.outbox().add(StoreRows.regarding(remind, subject));
          tables.outbox().add(StoreRows.regarding(remind, subject));
          tables.outbox().add(StoreRows.regarding(remind, subject + "A"));
          tables.outbox().add(remind);
          tables
              .outbox()
              .add(StoreRows.regarding(StoreRows.in(remind, SendState.UNREACHABLE), subject));
          assertThat(tables.outbox().cancel(subject, "reported", NOON)).isEqualTo(2);
          assertThat(tables.outbox().cancel(subject, "reported", NOON)).isZero();
        });
    assertThat(states())
        .containsExactly("cancelled", "cancelled", "queued", "queued", "unreachable");
    assertThat(take(9)).hasSize(2);
  }

  @Test
  default void identicalCountsWhatWasSaidOrWaitsNotWhatWasStopped() {
    var to = citizen();
    write(
        tables -> {
          var other = tables.contacts().known(StoreRows.OFFICER);
          tables.outbox().add(reply(to.id(), "help"));
          tables.outbox().add(reply(to.id(), "help"));
          tables.outbox().add(reply(to.id(), "other text"));
          tables.outbox().add(reply(other.id(), "help"));
          tables.outbox().add(StoreRows.in(reply(to.id(), "help"), SendState.CANCELLED));
          assertThat(tables.outbox().identical(to.id(), "help", NOON)).isEqualTo(2);
          assertThat(tables.outbox().identical(to.id(), "help", NOON.plusMillis(1))).isZero();
        });
  }

  @Test
  default void aMessageThatIsFinalFromTheStartKeepsItsStateAndReason() {
    Contact to = citizen();
    long id =
        store()
            .transact(
                t -> t.outbox().add(StoreRows.in(reply(to.id(), "x"), SendState.NO_TEMPLATE)));
    assertThat(take(1)).isEmpty();
    assertThat(state(id)).isEqualTo("no_template");
  }

  private void settle(long id, SendState state, Optional<Instant> next) {
    write(tables -> tables.outbox().settle(id, state, "why", Optional.empty(), next, NOON));
  }

  private List<String> take(int limit) {
    return store().transact(tables -> tables.outbox().take(NOON, limit)).stream()
        .map(Taken::text)
        .toList();
  }

  private Optional<Instant> nextDue() {
    return store().transact(tables -> tables.outbox().nextDue());
  }

  private List<Taken> takeAt(Instant at) {
    return store().transact(tables -> tables.outbox().take(at, 10));
  }

  private String state(long id) {
    return lines().filter(line -> line.id() == id).findFirst().orElseThrow().state().orElseThrow();
  }

  private List<String> states() {
    return lines().map(line -> line.state().orElseThrow()).toList();
  }

  private Stream<MessageRegister.Line> lines() {
    return store().read(views -> views.messageRegister().sent(Optional.empty(), 99)).stream();
  }
}
