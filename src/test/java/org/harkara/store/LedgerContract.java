package org.harkara.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.harkara.store.StoreRows.NOON;
import static org.harkara.store.StoreRows.TWILIO;
import static org.harkara.store.StoreRows.inbound;
import static org.harkara.store.StoreRows.minutes;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.harkara.model.Attachment;
import org.harkara.model.ChannelId;
import org.harkara.model.GeoPoint;
import org.harkara.model.Inbound;
import org.harkara.model.Outcome;
import org.harkara.model.SendState;
import org.harkara.model.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

interface LedgerContract extends NewStore {

  static Stream<Arguments> verdicts() {
    return Stream.of(
        Arguments.of("filed", filed()),
        Arguments.of("asked back", Verdict.of(Outcome.ASK, "vague")),
        Arguments.of("kept until YES", Verdict.of(Outcome.CONFIRM, "jump")),
        Arguments.of("paced", Verdict.of(Outcome.REFUSE, "paced")),
        Arguments.of("closed already", Verdict.of(Outcome.REFUSE, "already_closed", "10009")),
        Arguments.of("advertisement", Verdict.of(Outcome.IGNORE, "spam_or_test")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("verdicts")
  default void aRepeatGetsTheFirstVerdict(String label, Verdict verdict) {
    var contact = citizen();
    long first =
        store()
            .transact(
                tables -> {
                  var entry = tables.ledger().record(inbound("SM1", "hello"), contact.id());
                  assertThat(entry.first()).isEmpty();
                  tables.ledger().conclude(entry.messageId(), verdict, Optional.empty());
                  return entry.messageId();
                });
    var again =
        store().transact(tables -> tables.ledger().record(inbound("SM1", "hello"), contact.id()));
    assertThat(again).isEqualTo(new Ledger.Entry(first, Optional.of(verdict)));
  }

  @Test
  default void theLatestWordingOfAMessageIsFound() {
    var contact = citizen();
    write(
        tables -> {
          var ledger = tables.ledger();
          ledger.record(inbound("5:7", "first"), contact.id());
          ledger.record(inbound("5:70:1", "another message"), contact.id());
          ledger.record(inbound("5:7:100", "second"), contact.id());
          var edit = inbound("5:7:200", "third");
          ledger.record(edit, contact.id());
          assertThat(ledger.latest(edit, "5:7").map(Ledger.Known::text)).contains("second");
          var fresh = inbound("5:70:2", "x");
          assertThat(ledger.latest(fresh, "5:70").map(Ledger.Known::text))
              .contains("another message");
          assertThat(ledger.latest(inbound("5:8:1", "x"), "5:8")).isEmpty();
          assertThat(ledger.known(TWILIO, "5:7"))
              .hasValueSatisfying(
                  known -> {
                    assertThat(known.text()).isEqualTo("first");
                    assertThat(known.contactId()).isEqualTo(contact.id());
                    assertThat(known.caseId()).isEmpty();
                  });
        });
  }

  @Test
  default void theSameKeyOnAnotherChannelIsAnotherMessage() {
    var contact = citizen();
    write(
        tables -> {
          var one = tables.ledger().record(inbound("7", "hello"), contact.id());
          var other =
              tables
                  .ledger()
                  .record(
                      Inbound.text(
                          new ChannelId("simulator"), StoreRows.CITIZEN, "7", "hello", NOON),
                      contact.id());
          assertThat(other.first()).isEmpty();
          assertThat(other.messageId()).isNotEqualTo(one.messageId());
        });
  }

  @Test
  default void allThatCameAlongCanBeKept() {
    var contact = citizen();
    var rich =
        new Inbound(
            TWILIO,
            StoreRows.CITIZEN,
            "SM2",
            "",
            Optional.of(NOON.minus(minutes(30))),
            NOON,
            Optional.of("SM1"),
            List.of(new Attachment("photo", "https://example.org/1", "image/jpeg")),
            Optional.of(new GeoPoint(25.6, 85.1)),
            new Inbound.Hints(
                true,
                Optional.of("Asha"),
                true,
                Optional.of("drugs"),
                Optional.of("184/123"),
                Optional.of("cvigil"),
                Optional.of("X-1")));
    write(
        tables -> {
          var entry = tables.ledger().record(rich, contact.id());
          var kept = tables.messageRegister().list(Optional.empty(), 1).items().getFirst();
          assertThat(kept.id()).isEqualTo(entry.messageId());
          assertThat(kept.text()).isEmpty();
          assertThat(kept.incoming()).isTrue();
        });
  }

  @Test
  default void aQuotedMessageLeadsToItsCaseWhicheverWayItWent() {
    var contact = citizen();
    write(
        tables -> {
          var other = tables.contacts().known(StoreRows.OFFICER);
          var filed = tables.cases().insert(StoreRows.complaint(contact.id(), Optional.empty()));
          var in = tables.ledger().record(inbound("SM1", "daru"), contact.id());
          tables.ledger().conclude(in.messageId(), filed(), Optional.of(filed.id()));
          long out =
              tables
                  .outbox()
                  .add(StoreRows.about(StoreRows.reply(contact.id(), "Filed"), filed.id()));
          tables
              .outbox()
              .settle(out, SendState.SENT, "", Optional.of("SM9"), Optional.empty(), NOON);
          assertThat(tables.ledger().caseOf(contact.id(), "SM1")).contains(filed.id());
          assertThat(tables.ledger().caseOf(contact.id(), "SM9")).contains(filed.id());
          assertThat(tables.ledger().caseOf(other.id(), "SM9")).isEmpty();
          assertThat(tables.ledger().caseOf(contact.id(), "SM8")).isEmpty();
        });
  }

  @Test
  default void paceCountsOneContactOneReasonSinceThen() {
    var contact = citizen();
    write(
        tables -> {
          record Row(String key, Instant at, String reason) {}
          for (var row :
              List.of(
                  new Row("1", NOON.minus(minutes(61)), "filed"),
                  new Row("2", NOON.minus(minutes(60)), "filed"),
                  new Row("3", NOON, "filed"),
                  new Row("4", NOON, "status"))) {
            var message = Inbound.text(TWILIO, StoreRows.CITIZEN, row.key, "x", row.at);
            var entry = tables.ledger().record(message, contact.id());
            tables
                .ledger()
                .conclude(
                    entry.messageId(), Verdict.of(Outcome.ACCEPT, row.reason), Optional.empty());
          }
          var since = NOON.minus(minutes(60));
          assertThat(tables.ledger().count(contact.id(), "filed", since)).isEqualTo(2);
          assertThat(tables.ledger().count(contact.id() + 1, "filed", since)).isZero();
        });
  }

  private static Verdict filed() {
    return new Verdict(
        Outcome.ACCEPT,
        "filed",
        Optional.of("10009"),
        Optional.of(new Verdict.Filed("assigned", NOON.plus(minutes(100)))));
  }
}
