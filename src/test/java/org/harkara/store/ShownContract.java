package org.harkara.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.harkara.store.StoreRows.NOON;
import static org.harkara.store.StoreRows.minutes;

import java.util.List;
import java.util.Optional;
import org.harkara.model.Button;
import org.harkara.model.Kind;
import org.harkara.model.Medium;
import org.harkara.model.Names;
import org.harkara.model.SendState;
import org.junit.jupiter.api.Test;

/** What was shown with buttons, and is changed afterwards. */
interface ShownContract extends NewStore {
  List<List<Button>> ROWS = List.of(List.of(new Button("Accept", "/f order:10008 accept")));

  @Test
  default void whatWasSentWithButtonsCanBeChanged() {
    write(
        tables -> {
          long contact = tables.contacts().seen(StoreRows.OFFICER, StoreRows.TWILIO).id();
          long officer = tables.duties().addOfficer(Names.of("One", ""), contact, "hi").id();
          long filed = tables.cases().insert(StoreRows.complaint(contact, Optional.empty())).id();
          var outbox = tables.outbox();
          long sent = outbox.add(draft(contact, officer, filed, Optional.empty()));
          assertThat(outbox.shown(filed)).as("not sent yet").isEmpty();
          outbox.take(NOON, 9);
          outbox.settle(sent, SendState.SENT, "", Optional.of("5:101"), Optional.empty(), NOON);
          assertThat(outbox.shown(filed))
              .containsExactly(new Outbox.Shown(sent, contact, officer, "Case 10008", "en", ROWS));
          assertThat(outbox.shown(filed + 1)).isEmpty();

          long change = outbox.add(draft(contact, officer, filed, Optional.of(sent)));
          assertThat(outbox.take(NOON, 9))
              .singleElement()
              .satisfies(
                  taken -> {
                    assertThat(taken.id()).isEqualTo(change);
                    assertThat(taken.edits()).contains("5:101");
                  });
          outbox.settle(change, SendState.SENT, "", Optional.of("5:101"), Optional.empty(), NOON);
          assertThat(outbox.shown(filed)).as("not the change itself").hasSize(1);
          outbox.reshown(sent, List.of());
          assertThat(outbox.shown(filed)).isEmpty();
        });
  }

  @Test
  default void anAnswerThatHasNotLeftCanBeTakenBack() {
    write(
        tables -> {
          long contact = tables.contacts().seen(StoreRows.CITIZEN, StoreRows.TWILIO).id();
          long message = tables.ledger().record(StoreRows.inbound("SM1", "x"), contact).messageId();
          var waiting = StoreRows.reply(contact, "what?");
          long answer = tables.outbox().add(caused(waiting, message));
          tables.outbox().add(waiting);
          assertThat(tables.outbox().cancelAnswers(contact, message + 1, NOON, "album", NOON))
              .isZero();
          assertThat(tables.outbox().cancelAnswers(contact, message, NOON, "album", NOON))
              .isEqualTo(1);
          assertThat(tables.outbox().take(NOON, 9))
              .extracting(Outbox.Taken::id)
              .containsExactly(answer + 1);
        });
  }

  private static Outbox.Draft caused(Outbox.Draft d, long message) {
    return new Outbox.Draft(
        d.kind(),
        d.contactId(),
        d.officerId(),
        d.caseId(),
        Optional.of(message),
        d.medium(),
        d.text(),
        d.language(),
        d.segments(),
        d.template(),
        d.replyTo(),
        d.state(),
        d.reason(),
        d.at(),
        d.dueAt(),
        d.expiresAt());
  }

  private static Outbox.Draft draft(long contact, long officer, long filed, Optional<Long> edits) {
    return new Outbox.Draft(
        Kind.NOTICE,
        contact,
        edits.isPresent() ? Optional.empty() : Optional.of(officer),
        Optional.of(filed),
        Optional.empty(),
        Optional.empty(),
        Medium.TELEGRAM,
        "Case 10008",
        "en",
        1,
        "officer.assigned",
        Optional.empty(),
        SendState.QUEUED,
        "",
        NOON,
        NOON,
        NOON.plus(minutes(60)),
        ROWS,
        edits);
  }
}
