package org.harkara.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.harkara.store.StoreRows.CITIZEN;
import static org.harkara.store.StoreRows.NOON;
import static org.harkara.store.StoreRows.TWILIO;
import static org.harkara.store.StoreRows.minutes;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.harkara.model.Address;
import org.harkara.model.ChannelId;
import org.harkara.model.Contact;
import org.harkara.model.Duty;
import org.harkara.model.GeoPoint;
import org.harkara.model.Names;
import org.harkara.model.Place;
import org.harkara.model.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** People, places, duties and pending questions. */
interface DirectoryContract extends NewStore {

  @Test
  default void anAddressIsKeptOnceAndAnsweredTheWayItLastCame() {
    write(
        tables -> {
          assertThat(tables.contacts().find(CITIZEN)).isEmpty();
          var known = tables.contacts().known(CITIZEN);
          assertThat(known.via()).isEmpty();
          var seen = tables.contacts().seen(CITIZEN, TWILIO);
          assertThat(seen.id()).isEqualTo(known.id());
          assertThat(seen.via()).contains(TWILIO);
          var simulator = new ChannelId("simulator");
          assertThat(tables.contacts().seen(CITIZEN, simulator).via()).contains(simulator);
          assertThat(tables.contacts().known(CITIZEN).via()).contains(simulator);
          assertThat(tables.contacts().find(CITIZEN)).contains(tables.contacts().byId(seen.id()));
          var chat = Address.telegram("919812345678");
          assertThat(tables.contacts().known(chat).id()).isNotEqualTo(seen.id());
        });
  }

  @Test
  default void whatIsKnownOfAContactIsRemembered() {
    var contact = citizen();
    write(
        tables -> {
          tables.contacts().setLanguage(contact.id(), "hi");
          tables.contacts().setOptedOut(contact.id(), true);
          tables.contacts().setBlocked(contact.id(), true);
        });
    assertThat(citizen())
        .isEqualTo(
            new Contact(contact.id(), CITIZEN, Optional.of(TWILIO), Optional.of("hi"), true, true));
    write(tables -> tables.contacts().setOptedOut(contact.id(), false));
    assertThat(citizen().optedOut()).isFalse();
  }

  @Test
  default void aPlaceIsFoundByItsCode() {
    write(
        tables -> {
          var name = Names.of("Middle School", "मध्य विद्यालय");
          var at = Optional.of(new GeoPoint(25.5941, 85.1376));
          var added = tables.places().add("184/123", "station", name, at, Optional.empty(), NOON);
          assertThat(added).isEqualTo(new Place(added.id(), "184/123", "station", name, at));
          assertThat(tables.places().byCode("184/123")).contains(added);
          assertThat(tables.places().byId(added.id())).isEqualTo(added);
          assertThat(tables.places().byCode("184/124")).isEmpty();
          assertThat(tables.places().count()).isEqualTo(1);
        });
  }

  @Test
  default void twoPlacesWithOneCodeAreRefused() {
    write(tables -> place(tables, "184", Optional.empty()));
    assertThatThrownBy(() -> write(tables -> place(tables, "184", Optional.empty())))
        .isInstanceOf(RuntimeException.class);
    assertThat(store().<Long>transact(tables -> tables.places().count())).isEqualTo(1);
  }

  @Test
  default void aDutyCountsFromItsBeginningToBeforeItsEnd() {
    var contact = citizen();
    write(
        tables -> {
          var place = place(tables, "184", Optional.empty());
          var officer = tables.duties().addOfficer(Names.of("A", ""), contact.id(), "en");
          var end = NOON.plus(minutes(10));
          tables.duties().addDuty(officer.id(), "ro", Optional.empty(), place.id(), 1, NOON, end);
          assertThat(tables.duties().ofContact(contact.id(), NOON.minusMillis(1))).isEmpty();
          assertThat(tables.duties().ofContact(contact.id(), NOON))
              .singleElement()
              .satisfies(
                  duty -> {
                    assertThat(duty.officer()).isEqualTo(officer);
                    assertThat(duty.place()).isEqualTo(place);
                    assertThat(duty.department()).isEmpty();
                    assertThat(duty.from()).isEqualTo(NOON);
                    assertThat(duty.to()).isEqualTo(end);
                  });
          assertThat(tables.duties().ofContact(contact.id(), end)).isEmpty();
          assertThat(tables.duties().officer(officer.id())).isEqualTo(officer);
        });
  }

  @Test
  default void aDutyMayHaveNoEnd() {
    var contact = citizen();
    write(
        tables -> {
          var place = place(tables, "184", Optional.empty());
          var officer = tables.duties().addOfficer(Names.of("A", ""), contact.id(), "en");
          tables
              .duties()
              .addDuty(
                  officer.id(), "ro", Optional.empty(), place.id(), 1, Instant.MIN, Instant.MAX);
          assertThat(tables.duties().ofContact(contact.id(), NOON)).hasSize(1);
        });
  }

  @Test
  default void theHolderIsSoughtUpwardsAndTheBestComesFirst() {
    write(
        tables -> {
          var district = place(tables, "D", Optional.empty());
          var ac = place(tables, "184", Optional.of(district.id()));
          var station = place(tables, "184/123", Optional.of(ac.id()));
          hold(tables, "deputy", "ro", Optional.empty(), ac, 2, Instant.EPOCH);
          hold(tables, "earlier", "ro", Optional.empty(), ac, 1, Instant.EPOCH);
          hold(tables, "later", "ro", Optional.empty(), ac, 1, NOON.minus(minutes(1)));
          hold(tables, "not yet", "ro", Optional.empty(), ac, 1, NOON.plusMillis(1));
          hold(tables, "of the district", "ro", Optional.empty(), district, 1, Instant.EPOCH);
          hold(tables, "excise", "nodal", Optional.of("excise"), district, 1, Instant.EPOCH);
          hold(tables, "police", "nodal", Optional.of("police"), station, 1, Instant.EPOCH);
          record Row(String role, Optional<String> department, Place from, List<String> who) {}
          for (var row :
              List.of(
                  new Row("ro", Optional.empty(), station, List.of("later", "earlier", "deputy")),
                  new Row("ro", Optional.empty(), ac, List.of("later", "earlier", "deputy")),
                  new Row("ro", Optional.empty(), district, List.of("of the district")),
                  new Row("nodal", Optional.of("excise"), station, List.of("excise")),
                  new Row("nodal", Optional.of("police"), station, List.of("police")),
                  new Row("nodal", Optional.of("police"), ac, List.of()),
                  new Row("nodal", Optional.empty(), station, List.of()))) {
            assertThat(
                    tables.duties().holders(row.role, row.department, row.from.id(), NOON).stream()
                        .map(Duty::officer)
                        .map(officer -> officer.name().toString()))
                .as("%s %s at %s", row.role, row.department, row.from.code())
                .containsExactlyElementsOf(row.who);
          }
        });
  }

  @Test
  default void oneQuestionIsPendingAtATime() {
    long contact = citizen().id();
    var first =
        new Session(
            Session.Ask.CATEGORY,
            Optional.empty(),
            List.of("drugs", "epic_card"),
            List.of("said before"),
            false,
            1,
            NOON,
            NOON.plus(minutes(10)));
    var second =
        new Session(
            Session.Ask.SUBJECT,
            Optional.empty(),
            List.of(),
            List.of("said before"),
            false,
            2,
            NOON.plus(minutes(1)),
            NOON.plus(minutes(11)));
    write(
        tables -> {
          assertThat(tables.sessions().of(contact)).isEmpty();
          tables.sessions().put(contact, first);
          assertThat(tables.sessions().of(contact)).contains(first);
          assertThat(tables.sessions().due(first.dueAt(), 5))
              .containsExactly(new Sessions.Silent(contact, first));
          tables.sessions().put(contact, second);
          assertThat(tables.sessions().of(contact)).contains(second);
          assertThat(tables.sessions().due(first.dueAt(), 5)).isEmpty();
          tables.sessions().clear(contact);
          assertThat(tables.sessions().of(contact)).isEmpty();
        });
  }

  @ParameterizedTest
  @EnumSource(Session.Ask.class)
  default void whateverIsAskedIsRemembered(Session.Ask ask) {
    long contact = citizen().id();
    var session = new Session(ask, Optional.empty(), List.of("1"), List.of(), false, 1, NOON, NOON);
    write(
        tables -> {
          tables.sessions().put(contact, session);
          assertThat(tables.sessions().of(contact)).contains(session);
        });
  }

  @ParameterizedTest
  @EnumSource(Session.Ask.class)
  default void onlyAMenuIsNotReplacedByAQuestion(Session.Ask pending) {
    long contact = citizen().id();
    var first = new Session(pending, Optional.empty(), List.of(), List.of(), false, 1, NOON, NOON);
    var next = Session.about(Session.Ask.SOLVED, 7, NOON, NOON.plus(minutes(1)));
    boolean menu = pending == Session.Ask.CATEGORY || pending == Session.Ask.GUIDE;
    write(
        tables -> {
          tables.sessions().put(contact, first);
          assertThat(tables.sessions().ask(contact, next)).isEqualTo(!menu);
          assertThat(tables.sessions().of(contact)).contains(menu ? first : next);
        });
  }

  @Test
  default void aQuestionIsTakenBackAboutItsOwnCase() {
    long contact = citizen().id();
    var solved = Session.about(Session.Ask.SOLVED, 7, NOON, NOON.plus(minutes(1)));
    write(
        tables -> {
          tables.sessions().put(contact, solved);
          tables.sessions().clear(contact, Session.Ask.SOLVED, 8);
          tables.sessions().clear(contact, Session.Ask.PLACE, 7);
          assertThat(tables.sessions().of(contact)).contains(solved);
          tables.sessions().clear(contact, Session.Ask.SOLVED, 7);
          assertThat(tables.sessions().of(contact)).isEmpty();
        });
  }

  private static Place place(Tables tables, String code, Optional<Long> parent) {
    return tables
        .places()
        .add(code, "ac", Names.of(code, ""), Optional.empty(), parent, Instant.EPOCH);
  }

  private static void hold(
      Tables tables,
      String name,
      String role,
      Optional<String> department,
      Place place,
      int rank,
      Instant from) {
    var contact = tables.contacts().known(Address.telegram(Integer.toString(name.hashCode())));
    var officer = tables.duties().addOfficer(Names.of(name, ""), contact.id(), "en");
    var to = NOON.plus(minutes(600));
    tables.duties().addDuty(officer.id(), role, department, place.id(), rank, from, to);
  }
}
