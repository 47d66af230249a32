package org.harkara.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.harkara.store.StoreRows.CITIZEN;
import static org.harkara.store.StoreRows.NOON;
import static org.harkara.store.StoreRows.TWILIO;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.harkara.model.Address;
import org.harkara.model.ChannelId;
import org.harkara.model.Receipt;
import org.harkara.model.SendState;
import org.junit.jupiter.api.Test;

/** A phone has two sides, and the anonymous one is found by nobody but the phone itself. */
public interface SealedContactsContract extends NewStore {
  @Test
  default void bothSidesOfAPhoneAreKeptApart() {
    store()
        .transact(
            tables -> {
              var contacts = tables.contacts();
              assertThat(contacts.concealed(CITIZEN)).isEmpty();
              var hidden = contacts.conceal(CITIZEN, Optional.of(TWILIO), Optional.of("hi"), false);
              assertThat(hidden.stranger()).isTrue();
              assertThat(hidden.contact().sealed()).isTrue();
              assertThat(contacts.find(CITIZEN)).isEmpty();
              var open = contacts.seen(CITIZEN, TWILIO);
              assertThat(open.id()).isNotEqualTo(hidden.contact().id());
              assertThat(open.sealed()).isFalse();
              var again = contacts.conceal(CITIZEN, Optional.of(TWILIO), Optional.empty(), false);
              assertThat(again).isEqualTo(new Contacts.Arrival(hidden.contact(), false));
              assertThat(contacts.byId(hidden.contact().id())).isEqualTo(hidden.contact());
              assertThat(contacts.sides(CITIZEN)).containsExactly(open, hidden.contact());
              assertThat(contacts.person(hidden.contact().id())).isEqualTo(open.id());
              assertThat(contacts.person(open.id())).isEqualTo(open.id());
              var other = Address.telegram(CITIZEN.value().substring(1));
              assertThat(contacts.concealed(other)).isEmpty();
              return null;
            });
  }

  @Test
  default void aSideMadeAnewIsFoundByNobody() {
    store()
        .transact(
            tables -> {
              var contacts = tables.contacts();
              var anew = contacts.conceal(CITIZEN, Optional.empty(), Optional.empty(), true);
              assertThat(anew.stranger()).isTrue();
              assertThat(contacts.concealed(CITIZEN)).isEmpty();
              var next = contacts.conceal(CITIZEN, Optional.empty(), Optional.empty(), true);
              assertThat(next.contact().id()).isNotEqualTo(anew.contact().id());
              return null;
            });
  }

  @Test
  default void aNewSideIsAsDeafAndSilentAsTheOther() {
    store()
        .transact(
            tables -> {
              var open = tables.contacts().known(CITIZEN);
              tables.contacts().setBlocked(open.id(), true);
              tables.contacts().setOptedOut(open.id(), true);
              var hidden =
                  tables.contacts().conceal(CITIZEN, Optional.empty(), Optional.empty(), false);
              assertThat(hidden.contact().blocked()).isTrue();
              assertThat(hidden.contact().optedOut()).isTrue();
              return null;
            });
  }

  @Test
  default void theAddressIsThereWhenTheTextLeaves() {
    long id =
        store().transact(tables -> tables.outbox().add(StoreRows.reply(hidden(tables), "Hi")));
    var taken = store().transact(tables -> tables.outbox().take(NOON, 5)).getFirst();
    assertThat(taken.to()).isEqualTo(CITIZEN);
    assertThat(taken.sealed()).isTrue();
    store()
        .transact(
            tables -> {
              var trace = tables.seal().trace("SM77");
              tables
                  .outbox()
                  .settle(id, SendState.SENT, "", Optional.of(trace), Optional.empty(), NOON);
              return null;
            });
    assertThat(receipt("SM77")).isTrue();
    assertThat(receipt("SM78")).isFalse();
    var lines = store().read(views -> views.messageRegister().list(Optional.empty(), 1)).items();
    assertThat(lines.getFirst().anonymous()).isTrue();
    assertThat(lines.getFirst().address().value()).isEqualTo("complainant");
    assertThat(lines.getFirst().state()).contains("delivered");
  }

  @Test
  default void whoAsksForANumberFindsOneSideOnlyButThePhoneSeesBoth() {
    store()
        .transact(
            tables -> {
              tables.outbox().add(StoreRows.reply(hidden(tables), "secret"));
              long open = tables.contacts().known(CITIZEN).id();
              return tables.outbox().add(StoreRows.reply(open, "open"));
            });
    var register = Optional.of(CITIZEN);
    assertThat(
            store().read(v -> v.messageRegister().list(register, true, 1)).items().stream()
                .map(MessageRegister.Line::text))
        .containsExactly("open");
    assertThat(
            store().read(v -> v.messageRegister().ofPhone(CITIZEN, 10)).stream()
                .map(MessageRegister.Line::text))
        .containsExactly("open", "secret");
    List<MessageRegister.Line> sent = store().read(v -> v.messageRegister().sent(register, 10));
    assertThat(sent)
        .extracting(line -> line.text() + " to " + line.address().text())
        .containsExactly("secret to " + CITIZEN.text(), "open to " + CITIZEN.text());
  }

  private boolean receipt(String id) {
    var receipt =
        new Receipt(
            new ChannelId("twilio"), Optional.empty(), id, SendState.DELIVERED, Optional.empty());
    return store()
        .transact(tables -> tables.outbox().receipt(receipt, NOON.plus(Duration.ofSeconds(1))));
  }

  private static long hidden(Tables tables) {
    return tables
        .contacts()
        .conceal(CITIZEN, Optional.of(TWILIO), Optional.empty(), false)
        .contact()
        .id();
  }
}
