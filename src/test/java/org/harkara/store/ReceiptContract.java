package org.harkara.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.harkara.store.StoreRows.NOON;
import static org.harkara.store.StoreRows.TWILIO;
import static org.harkara.store.StoreRows.minutes;
import static org.harkara.store.StoreRows.reply;

import java.util.Arrays;
import java.util.Optional;
import org.harkara.model.ChannelId;
import org.harkara.model.Receipt;
import org.harkara.model.SendState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers and receipts, in whichever order they arrive. */
interface ReceiptContract extends NewStore {

  /** {@code a:} is what the sender was answered, {@code r:} what a receipt said. */
  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({
    "a:sent, sent",
    "a:sent r:delivered, delivered",
    "r:delivered a:sent, delivered",
    "r:delivered a:uncertain, delivered",
    "r:delivered a:queued, delivered",
    "r:sent a:queued, sent",
    "r:sent a:uncertain, sent",
    "r:sent a:failed, sent",
    "r:failed a:sent, failed",
    "r:unreachable a:sent, unreachable",
    "a:sent r:failed, failed",
    "a:sent r:unreachable, unreachable",
    "a:sent r:delivered r:sent, delivered",
    "a:sent r:delivered r:failed, delivered",
    "a:sent r:failed r:sent, failed",
    "a:sent r:failed r:delivered, delivered",
    "a:uncertain r:sent, sent",
    "a:uncertain r:delivered, delivered",
    "a:uncertain r:failed, failed",
    "a:queued r:sent, sent",
    "a:sent a:delivered, delivered",
    "a:failed, failed",
    "a:unreachable r:delivered, delivered"
  })
  default void theBetterWordStands(String course, String state) {
    long id = sending();
    for (var step : course.split(" ")) {
      var word = SendState.ofSlug(step.substring(2));
      if (step.startsWith("a:")) {
        var next =
            word == SendState.QUEUED || word == SendState.UNCERTAIN
                ? Optional.of(NOON.plus(minutes(2)))
                : Optional.<java.time.Instant>empty();
        write(t -> t.outbox().settle(id, word, "why", Optional.of("SM9"), next, NOON));
      } else {
        assertThat(receipt(Optional.of(id), "SM9", TWILIO, word)).isTrue();
      }
    }
    assertThat(state()).isEqualTo(state);
    boolean waits = Arrays.asList("queued", "uncertain").contains(state);
    assertThat(store().transact(t -> t.outbox().nextDue()).isPresent()).isEqualTo(waits);
  }

  @Test
  default void aReceiptFindsItsMessageByTheProvidersId() {
    long id = sending();
    write(
        t -> t.outbox().settle(id, SendState.SENT, "", Optional.of("SM9"), Optional.empty(), NOON));
    assertThat(receipt(Optional.empty(), "SM8", TWILIO, SendState.DELIVERED)).isFalse();
    assertThat(receipt(Optional.empty(), "SM9", new ChannelId("other"), SendState.DELIVERED))
        .isFalse();
    assertThat(state()).isEqualTo("sent");
    assertThat(receipt(Optional.empty(), "SM9", TWILIO, SendState.DELIVERED)).isTrue();
    assertThat(state()).isEqualTo("delivered");
  }

  @Test
  default void aReceiptThatOvertookTheAnswerLeavesTheProvidersId() {
    long id = sending();
    receipt(Optional.of(id), "SM9", TWILIO, SendState.SENT);
    assertThat(receipt(Optional.empty(), "SM9", TWILIO, SendState.DELIVERED)).isTrue();
    assertThat(state()).isEqualTo("delivered");
  }

  @Test
  default void aReceiptForAMessageThatCameInIsNotOurs() {
    var from = citizen();
    long in =
        store()
            .transact(t -> t.ledger().record(StoreRows.inbound("SM1", "x"), from.id()))
            .messageId();
    assertThat(receipt(Optional.of(in), "SM5", TWILIO, SendState.DELIVERED)).isFalse();
    assertThat(receipt(Optional.of(in + 1), "SM5", TWILIO, SendState.DELIVERED)).isFalse();
  }

  @Test
  default void theReasonOfAFailureIsTheProvidersCode() {
    long id = sending();
    write(
        t ->
            t.outbox()
                .receipt(
                    new Receipt(
                        TWILIO, Optional.of(id), "SM9", SendState.FAILED, Optional.of("30006")),
                    NOON));
    var line = store().read(views -> views.messageRegister().sent(Optional.empty(), 1)).getFirst();
    assertThat(line.state()).contains("failed");
    assertThat(line.reason()).isEqualTo("30006");
  }

  private long sending() {
    var to = citizen();
    long id = store().transact(t -> t.outbox().add(reply(to.id(), "Filed")));
    write(t -> assertThat(t.outbox().take(NOON, 1)).hasSize(1));
    return id;
  }

  private boolean receipt(
      Optional<Long> reference, String providerId, ChannelId channel, SendState state) {
    return store()
        .transact(
            t ->
                t.outbox()
                    .receipt(
                        new Receipt(channel, reference, providerId, state, Optional.empty()),
                        NOON));
  }

  private String state() {
    return store()
        .read(views -> views.messageRegister().sent(Optional.empty(), 1))
        .getFirst()
        .state()
        .orElseThrow();
  }
}
