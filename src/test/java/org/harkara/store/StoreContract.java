package org.harkara.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.harkara.store.StoreRows.NOON;
import static org.harkara.store.StoreRows.complaint;
import static org.harkara.store.StoreRows.inbound;
import static org.harkara.store.StoreRows.reply;

import java.util.List;
import java.util.Optional;
import org.harkara.model.CaseEvent;
import org.harkara.model.Outcome;
import org.harkara.model.Verdict;
import org.junit.jupiter.api.Test;

/** What any store must do, end to end; an implementation supplies itself. */
public interface StoreContract {
  Store store();

  @Test
  default void aMessageGoesThroughEveryTable() {
    var number =
        store()
            .transact(
                tables -> {
                  var from = tables.contacts().seen(StoreRows.CITIZEN, StoreRows.TWILIO);
                  var entry = tables.ledger().record(inbound("SM1", "daru bat rhi hai"), from.id());
                  assertThat(entry.first()).isEmpty();
                  var filed = tables.cases().insert(complaint(from.id(), Optional.empty()));
                  tables
                      .cases()
                      .append(filed.id(), List.of(new CaseEvent(NOON, "complainant", "filed", "")));
                  tables.outbox().add(reply(from.id(), "Case filed"));
                  tables
                      .ledger()
                      .conclude(
                          entry.messageId(),
                          Verdict.of(Outcome.ACCEPT, "filed", filed.number()),
                          Optional.of(filed.id()));
                  return filed.number();
                });
    assertThat(number).isEqualTo(org.harkara.model.CaseNumber.of(1000));
    var seen = store().read(views -> views.caseRegister().find(1000)).orElseThrow();
    assertThat(seen.complaint().plan()).isEqualTo(StoreRows.plan());
    assertThat(store().read(views -> views.messageRegister().list(Optional.empty(), 1)).total())
        .isEqualTo(2);
    var taken = store().transact(tables -> tables.outbox().take(NOON, 10));
    assertThat(taken)
        .singleElement()
        .satisfies(m -> assertThat(m.to()).isEqualTo(StoreRows.CITIZEN));
  }
}
