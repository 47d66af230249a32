package org.harkara.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.harkara.store.StoreRows.NOON;
import static org.harkara.store.StoreRows.complaint;
import static org.harkara.store.StoreRows.minutes;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.harkara.model.Address;
import org.harkara.model.Case;
import org.harkara.model.CaseEvent;
import org.harkara.model.Context;
import org.harkara.model.Duty;
import org.harkara.model.Names;
import org.harkara.model.Officer;
import org.harkara.model.Place;
import org.harkara.model.Status;
import org.junit.jupiter.api.Test;

interface CasesContract extends NewStore {

  @Test
  default void theFirstCaseHasId1000AndComesBackAsItWasFiled() {
    long filer = citizen().id();
    write(
        tables -> {
          var place = station(tables);
          var draft = complaint(filer, Optional.of(place));
          var filed = tables.cases().insert(draft);
          assertThat(filed.id()).isEqualTo(1000);
          assertThat(filed.version()).isEqualTo(1);
          assertThat(tables.cases().find(1000)).contains(filed);
          assertThat(tables.cases().insert(draft).id()).isEqualTo(1001);
          assertThat(tables.cases().find(1002)).isEmpty();
        });
  }

  @Test
  default void everyChangeIsWrittenAndCounted() {
    long filer = citizen().id();
    write(
        tables -> {
          var officer = officer(tables, "+919800000001");
          var place = station(tables);
          var filed = tables.cases().insert(complaint(filer, Optional.empty()));
          var changed =
              filed
                  .withStatus(Status.ON_HOLD)
                  .withPlan(new org.harkara.model.Plan(List.of(), List.of(), List.of()))
                  .withOwner(2, Optional.of(officer.id()), Optional.of("ro"))
                  .withPlace(Optional.of(place), "gate 2")
                  .withCategory(Optional.of("drugs"), "police", true)
                  .withNextActionAt(Optional.empty());
          var written = tables.cases().update(changed);
          assertThat(written.version()).isEqualTo(2);
          assertThat(tables.cases().find(filed.id())).contains(written);
          assertThat(written)
              .usingRecursiveComparison()
              .ignoringFields("version")
              .isEqualTo(changed);
        });
  }

  @Test
  default void aStaleCopyIsRefused() {
    long filer = citizen().id();
    var filed =
        store().transact(tables -> tables.cases().insert(complaint(filer, Optional.empty())));
    write(tables -> tables.cases().update(filed.withStatus(Status.ACCEPTED)));
    assertThatThrownBy(
            () -> write(tables -> tables.cases().update(filed.withStatus(Status.DROPPED))))
        .isInstanceOf(Cases.StaleCase.class);
    assertThat(store().read(views -> views.caseRegister().find(filed.id())).orElseThrow())
        .satisfies(entry -> assertThat(entry.complaint().status()).isEqualTo(Status.ACCEPTED));
  }

  @Test
  default void eventsStayInTheirOrder() {
    long filer = citizen().id();
    write(
        tables -> {
          var filed = tables.cases().insert(complaint(filer, Optional.empty()));
          var first = new CaseEvent(NOON, "complainant", "filed", "");
          var second = new CaseEvent(NOON, "clock", "assigned", "nodal officer, excise");
          var third = new CaseEvent(NOON.minus(minutes(1)), "clock", "reminded", "");
          tables.cases().append(filed.id(), List.of(first, second));
          tables.cases().append(filed.id(), List.of(third));
          assertThat(tables.cases().events(filed.id())).containsExactly(first, second, third);
        });
  }

  @Test
  default void openCasesOfTheFilerAreTheNewestTen() {
    long filer = citizen().id();
    write(
        tables -> {
          var place = station(tables);
          for (int i = 0; i < 12; i++) {
            tables.cases().insert(complaint(filer, Optional.of(place)));
          }
          var last = tables.cases().find(1011).orElseThrow();
          tables.cases().update(last.withStatus(Status.RESOLVED));
          var open = tables.cases().openOf(filer);
          assertThat(open)
              .hasSize(10)
              .extracting(Context.OpenCase::id)
              .startsWith(1010L, 1009L)
              .endsWith(1001L);
          assertThat(open.getFirst())
              .isEqualTo(
                  new Context.OpenCase(
                      1010,
                      org.harkara.model.CaseNumber.of(1010),
                      "liquor_distribution",
                      Optional.of("184/123"),
                      NOON));
          assertThat(tables.cases().lastOf(filer).orElseThrow().id()).isEqualTo(1011);
          assertThat(tables.cases().openOf(filer + 1)).isEmpty();
          assertThat(tables.cases().lastOf(filer + 1)).isEmpty();
        });
  }

  @Test
  default void whatNobodyOwnsComesFirstThenTheLongestDue() {
    long filer = citizen().id();
    write(
        tables -> {
          var owner = Optional.of(officer(tables, "+919800000001").id());
          due(tables, filer, owner, NOON.minus(minutes(30)));
          due(tables, filer, owner, NOON.minus(minutes(40)));
          due(tables, filer, Optional.empty(), NOON);
          due(tables, filer, Optional.empty(), NOON.minus(minutes(5)));
          due(tables, filer, Optional.empty(), NOON.plusMillis(1));
          var never = tables.cases().insert(complaint(filer, Optional.empty()));
          tables.cases().update(never.withNextActionAt(Optional.empty()));
          assertThat(ids(tables.cases().due(NOON, 10))).containsExactly(1003L, 1002L, 1001L, 1000L);
          assertThat(ids(tables.cases().due(NOON, 3))).containsExactly(1003L, 1002L, 1001L);
          assertThat(ids(tables.cases().due(NOON, 1))).containsExactly(1003L);
          assertThat(tables.cases().nextDue()).contains(NOON.minus(minutes(40)));
        });
  }

  @Test
  default void theClockHasNothingToDoWithoutCases() {
    write(
        tables -> {
          assertThat(tables.cases().nextDue()).isEmpty();
          assertThat(tables.cases().due(NOON, 10)).isEmpty();
        });
  }

  @Test
  default void everyDutyThatWasToldOwnsTheCaseWhoeverHoldsItNow() {
    long filer = citizen().id();
    write(
        tables -> {
          var place = station(tables);
          var first = duty(tables, "+919800000001", "nodal", Optional.of("excise"), place);
          var second = duty(tables, "+919800000002", "ro", Optional.empty(), place);
          var later = duty(tables, "+919800000003", "nodal", Optional.of("excise"), place);
          var one = due(tables, filer, Optional.empty(), NOON.plus(minutes(9)));
          var two = due(tables, filer, Optional.empty(), NOON.plus(minutes(3)));
          var closed = tables.cases().insert(complaint(filer, Optional.empty()));
          tables.cases().addOwner(one.id(), 0, first, NOON);
          tables.cases().addOwner(one.id(), 1, second, NOON.plus(minutes(5)));
          tables.cases().addOwner(two.id(), 0, first, NOON);
          tables.cases().addOwner(closed.id(), 0, first, NOON);
          tables.cases().update(closed.withStatus(Status.DROPPED));
          var owners = tables.cases().owners(one.id());
          assertThat(owners)
              .containsExactly(
                  new Cases.Owner(
                      0, "nodal", Optional.of("excise"), place.id(), first.officer().id(), NOON),
                  new Cases.Owner(
                      1,
                      "ro",
                      Optional.empty(),
                      place.id(),
                      second.officer().id(),
                      NOON.plus(minutes(5))));
          assertThat(owners.getFirst().matches(later)).isTrue();
          assertThat(ids(tables.cases().openOwnedBy(List.of(later, second), 10)))
              .containsExactly(two.id(), one.id());
          assertThat(ids(tables.cases().openOwnedBy(List.of(second), 10)))
              .containsExactly(one.id());
          assertThat(ids(tables.cases().openOwnedBy(List.of(later, second), 1)))
              .containsExactly(two.id());
          assertThat(tables.cases().openOwnedBy(List.of(), 10)).isEmpty();
        });
  }

  private static Case due(Tables tables, long filer, Optional<Long> owner, Instant at) {
    var filed = tables.cases().insert(complaint(filer, Optional.empty()));
    return tables
        .cases()
        .update(
            filed.withOwner(0, owner, owner.map(id -> "nodal")).withNextActionAt(Optional.of(at)));
  }

  private static Place station(Tables tables) {
    return tables
        .places()
        .add(
            "184/123",
            "station",
            Names.of("School", "विद्यालय"),
            Optional.empty(),
            Optional.empty(),
            Instant.EPOCH);
  }

  private static Officer officer(Tables tables, String phone) {
    var contact = tables.contacts().known(Address.sms(phone));
    return tables.duties().addOfficer(Names.of("R. Singh", "आर. सिंह"), contact.id(), "hi");
  }

  private static Duty duty(
      Tables tables, String phone, String role, Optional<String> department, Place place) {
    var officer = officer(tables, phone);
    var to = NOON.plus(minutes(600));
    tables.duties().addDuty(officer.id(), role, department, place.id(), 1, Instant.EPOCH, to);
    return tables.duties().ofContact(officer.contactId(), NOON).getFirst();
  }

  private static List<Long> ids(List<Case> cases) {
    return cases.stream().map(Case::id).toList();
  }
}
