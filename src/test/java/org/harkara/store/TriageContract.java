package org.harkara.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.harkara.store.StoreRows.NOON;
import static org.harkara.store.StoreRows.minutes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.harkara.model.Case;
import org.harkara.model.Medium;
import org.harkara.model.Status;
import org.harkara.store.Triage.Decision;
import org.harkara.store.Triage.Kept;
import org.harkara.store.Triage.Label;
import org.junit.jupiter.api.Test;

/** What waits for triage, and what was decided. */
interface TriageContract extends NewStore {
  @Test
  default void whatNobodyCouldPlaceWaitsEmergenciesFirstThenOldestFirst() {
    write(
        tables -> {
          long contact = tables.contacts().seen(StoreRows.CITIZEN, StoreRows.TWILIO).id();
          var young = tables.cases().insert(filed(contact, 9, false, Status.NEEDS_INFO));
          var old = tables.cases().insert(filed(contact, 3, false, Status.ACCEPTED));
          var urgent = tables.cases().insert(filed(contact, 20, true, Status.ASSIGNED));
          tables.cases().insert(filed(contact, 1, false, Status.DROPPED));
          tables.cases().insert(filed(contact, 1, false, Status.RESOLVED));
          tables.cases().insert(StoreRows.complaint(contact, Optional.empty()));
          var waiting = tables.triageRegister().waiting("excise", 1);
          assertThat(waiting.items()).extracting(Case::id).containsExactly(ids(urgent, old, young));
          assertThat(waiting.total()).isEqualTo(3);
          assertThat(tables.triageRegister().waiting("police", 1).items()).isEmpty();
        });
  }

  @Test
  default void whatIsKeptWaitsUntilItIsSettledOnce() {
    write(
        tables -> {
          long contact = tables.contacts().seen(StoreRows.CITIZEN, StoreRows.TWILIO).id();
          long first = message(tables, contact, "SM1");
          long second = message(tables, contact, "SM2");
          var later = kept(second, contact, 5, Optional.empty());
          var sooner = kept(first, contact, 2, Optional.of("184/123"));
          tables.triage().keep(later);
          tables.triage().keep(sooner);
          assertThat(tables.triageRegister().kept(1).items()).containsExactly(sooner, later);
          assertThat(tables.triage().waiting(first)).contains(sooner);
          tables.triage().settle(first, "asha", Optional.of(1000L), at(6));
          tables.triage().settle(first, "bina", Optional.empty(), at(7));
          assertThat(tables.triage().waiting(first)).isEmpty();
          assertThat(tables.triageRegister().kept(1).items()).containsExactly(later);
          assertThat(tables.triage().waiting(12345)).isEmpty();
        });
  }

  @Test
  default void aCaseCountsByItsLatestDecisionThatNamesACategory() {
    write(
        tables -> {
          long contact = tables.contacts().seen(StoreRows.CITIZEN, StoreRows.TWILIO).id();
          long one = tables.cases().insert(StoreRows.complaint(contact, Optional.empty())).id();
          long two = tables.cases().insert(StoreRows.complaint(contact, Optional.empty())).id();
          var first = label(one, Decision.ROUTE, Optional.of("drugs"), Optional.empty());
          var other = label(two, Decision.DROP, Optional.of("spam_or_test"), Optional.empty());
          var better = label(one, Decision.ROUTE, Optional.of("poll_process"), Optional.empty());
          var forward = label(one, Decision.FORWARD, Optional.empty(), Optional.of("police"));
          List.of(first, other, better, forward).forEach(tables.triage()::add);
          assertThat(tables.triageRegister().labels(1).items())
              .containsExactly(forward, better, other, first);
          assertThat(each(tables)).containsExactly(other, better);
          tables.triage().withdraw(one);
          tables.triage().withdraw(one);
          assertThat(each(tables)).containsExactly(first, other);
          tables.triage().withdraw(two);
          tables.triage().withdraw(two);
          assertThat(tables.triageRegister().labels(1).items()).containsExactly(first);
        });
  }

  private static List<Label> each(Tables tables) {
    var all = new ArrayList<Label>();
    tables.triageRegister().eachLabel(all::add);
    return all;
  }

  private static Long[] ids(Case... cases) {
    return java.util.Arrays.stream(cases).map(Case::id).toArray(Long[]::new);
  }

  private static long message(Tables tables, long contact, String key) {
    return tables.ledger().record(StoreRows.inbound(key, "daru"), contact).messageId();
  }

  private static Kept kept(long message, long contact, long minute, Optional<String> place) {
    return new Kept(
        message, contact, at(minute), Medium.SMS, "hi", minute == 2, place, "daru bat rahi hai");
  }

  private static Label label(
      long caseId, Decision decision, Optional<String> category, Optional<String> department) {
    return new Label(
        caseId,
        NOON,
        "triage",
        decision,
        "hi",
        "98xxxxxx12 daru",
        decision == Decision.DROP ? Optional.empty() : Optional.of("liquor_distribution"),
        category,
        department);
  }

  private static Case filed(long contact, long minute, boolean emergency, Status status) {
    var usual = StoreRows.complaint(contact, Optional.empty());
    return new Case(
        0,
        status,
        Optional.empty(),
        usual.secondary(),
        emergency,
        usual.anonymous(),
        usual.department(),
        usual.place(),
        usual.placeText(),
        usual.text(),
        contact,
        usual.medium(),
        usual.language(),
        at(minute),
        usual.plan(),
        usual.rung(),
        usual.ownerId(),
        usual.ownerRole(),
        usual.nextActionAt(),
        0);
  }

  private static Instant at(long minute) {
    return NOON.plus(minutes(minute));
  }
}
