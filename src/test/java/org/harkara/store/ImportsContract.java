package org.harkara.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.harkara.store.StoreRows.NOON;
import static org.harkara.store.StoreRows.minutes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.harkara.model.GeoPoint;
import org.harkara.model.Names;
import org.harkara.model.Report;
import org.harkara.store.ImportRegister.Batch;
import org.harkara.store.ImportRegister.DutyFacts;
import org.harkara.store.ImportRegister.KnownDuty;
import org.harkara.store.ImportRegister.KnownPlace;
import org.harkara.store.ImportRegister.ListKind;
import org.harkara.store.ImportRegister.PlaceFacts;
import org.harkara.store.Imports.From;
import org.harkara.store.Imports.Stays;
import org.junit.jupiter.api.Test;

/** Lists that are read in and taken back. */
interface ImportsContract extends NewStore {
  PlaceFacts OLD =
      new PlaceFacts(
          Names.of("School", "विद्यालय"),
          Optional.empty(),
          Map.of("male", 1, "female", 2, "third", 0));
  PlaceFacts NEW =
      new PlaceFacts(
          Names.of("High School", "उच्च विद्यालय"),
          Optional.of(new GeoPoint(25.5, 85.1)),
          Map.of());
  Instant EVENING = NOON.plus(minutes(300));

  @Test
  default void aBatchIsListedWithWhatStandsOfIt() {
    write(
        tables -> {
          long root = root(tables);
          long first = tables.imports().begin(ListKind.STATIONS, "a.csv", NOON);
          tables.imports().addPlace(new From(first, 2), "184", "ac", OLD, root);
          tables.imports().finish(first, EVENING);
          tables.imports().begin(ListKind.OFFICERS, "b.csv", EVENING);
        });
    List<Batch> batches = store().read(views -> views.importRegister().batches());
    assertThat(batches)
        .containsExactly(
            new Batch(
                2, ListKind.OFFICERS, "b.csv", EVENING, Optional.empty(), Optional.empty(), 0),
            new Batch(
                1, ListKind.STATIONS, "a.csv", NOON, Optional.of(EVENING), Optional.empty(), 1));
    write(tables -> tables.imports().undone(1, EVENING));
    Optional<Batch> undone = store().read(views -> views.importRegister().batch(1));
    assertThat(undone.orElseThrow().undoneAt()).contains(EVENING);
    Optional<Batch> none = store().read(views -> views.importRegister().batch(3));
    assertThat(none).isEmpty();
  }

  @Test
  default void aPlaceIsAddedChangedAndTakenBack() {
    long root = store().transact(ImportsContract::root);
    var before = places();
    write(
        tables -> {
          var imports = tables.imports();
          var from = new From(imports.begin(ListKind.STATIONS, "a.csv", NOON), 7);
          long id = imports.addPlace(from, "184/1", "station", OLD, root).orElseThrow();
          assertThat(imports.addPlace(from, "184/1", "station", OLD, root)).isEmpty();
          assertThat(imports.changePlace(from, id, NEW, OLD)).isFalse();
          assertThat(tables.places().byCode("184/1").orElseThrow().name()).isEqualTo(OLD.name());
          assertThat(imports.changePlace(from, id, OLD, NEW)).isTrue();
          assertThat(tables.places().byCode("184/1").orElseThrow().name()).isEqualTo(NEW.name());
        });
    assertThat(places())
        .last()
        .isEqualTo(new KnownPlace(root + 1, "184/1", "station", NEW, Optional.of("D")));
    write(
        tables -> {
          var rows = tables.imports().rows(1, Long.MAX_VALUE, 10);
          assertThat(rows)
              .extracting(row -> row.what() + " " + row.subject() + " " + row.from().line())
              .containsExactly("PLACE_CHANGED 184/1 7", "PLACE_ADDED 184/1 7");
          assertThat(tables.imports().rows(1, rows.getFirst().id(), 10)).hasSize(1);
          assertThat(tables.imports().undo(rows.getFirst())).isEmpty();
          assertThat(tables.imports().undo(rows.getLast())).isEmpty();
          assertThat(tables.imports().rows(1, Long.MAX_VALUE, 10)).isEmpty();
          assertThat(tables.places().byCode("184/1")).isEmpty();
        });
    assertThat(places()).isEqualTo(before);
  }

  @Test
  default void aPlaceMovesFromThenOnAndBack() {
    write(
        tables -> {
          long root = root(tables);
          var imports = tables.imports();
          var from = new From(imports.begin(ListKind.STATIONS, "a.csv", NOON), 2);
          long sector = imports.addPlace(from, "S1", "sector", OLD, root).orElseThrow();
          long station = imports.addPlace(from, "184/1", "station", OLD, root).orElseThrow();
          assertThat(imports.movePlace(from, station, sector, NOON)).isTrue();
        });
    assertThat(parent("184/1", NOON)).contains("S1");
    assertThat(parent("184/1", NOON.minusMillis(1))).contains("D");
    write(
        tables ->
            assertThat(
                    tables.imports().undo(tables.imports().rows(1, Long.MAX_VALUE, 1).getFirst()))
                .isEmpty());
    assertThat(parent("184/1", NOON)).contains("D");
  }

  @Test
  default void whatOthersRestOnStays() {
    write(
        tables -> {
          long root = root(tables);
          var imports = tables.imports();
          var first = new From(imports.begin(ListKind.STATIONS, "a.csv", NOON), 2);
          long ac = imports.addPlace(first, "184", "ac", OLD, root).orElseThrow();
          long school = imports.addPlace(first, "184/1", "station", OLD, ac).orElseThrow();
          long hall = imports.addPlace(first, "184/2", "station", OLD, ac).orElseThrow();
          long shed = imports.addPlace(first, "184/3", "station", OLD, ac).orElseThrow();
          var contact = tables.contacts().seen(StoreRows.CITIZEN, StoreRows.TWILIO);
          tables
              .cases()
              .insert(StoreRows.complaint(contact.id(), Optional.of(tables.places().byId(school))));
          var later = new From(imports.begin(ListKind.OFFICERS, "b.csv", NOON), 2);
          imports.changePlace(later, shed, OLD, NEW);
          long officer = imports.officer(StoreRows.OFFICER, Names.of("A", ""), "hi");
          var facts = new DutyFacts(1, EVENING);
          imports.addDuty(later, officer, "blo", Optional.empty(), hall, NOON, facts);

          assertThat(
                  imports.rows(first.batch(), Long.MAX_VALUE, 9).stream()
                      .map(row -> row.subject() + " " + imports.undo(row).orElseThrow()))
              .containsExactly(
                  "184/3 " + Stays.CHANGED_SINCE,
                  "184/2 " + Stays.HAS_DUTIES,
                  "184/1 " + Stays.HAS_CASES,
                  "184 " + Stays.HAS_PLACES_BELOW);
        });
  }

  @Test
  default void aDutyIsAddedChangedAndTakenBack() {
    write(
        tables -> {
          long root = root(tables);
          var imports = tables.imports();
          var first = new From(imports.begin(ListKind.OFFICERS, "a.csv", NOON), 2);
          var later = new From(imports.begin(ListKind.OFFICERS, "b.csv", NOON), 5);
          long officer = imports.officer(StoreRows.OFFICER, Names.of("Misspelt", ""), "en");
          assertThat(imports.officer(StoreRows.OFFICER, Names.of("Asha", ""), "hi"))
              .isEqualTo(officer);
          var was = new DutyFacts(1, EVENING);
          var is = new DutyFacts(2, NOON.plusMillis(1));
          assertThat(held(tables, root)).isZero();
          imports.addDuty(first, officer, "blo", Optional.empty(), root, NOON, was);
          assertThat(held(tables, root)).isEqualTo(1);
          imports.officer(StoreRows.OFFICER, Names.of("Somebody", ""), "en");
          assertThat(tables.importRegister().people())
              .containsExactly(
                  new ImportRegister.Person(officer, Names.of("Asha", ""), StoreRows.OFFICER));
          assertThat(tables.duties().officer(officer).language()).isEqualTo("hi");
          assertThat(imports.changeDuty(later, 1, is, was)).isFalse();
          assertThat(imports.changeDuty(later, 1, was, is)).isTrue();
          assertThat(held(tables, root)).isZero();
          assertThat(tables.importRegister().duties())
              .containsExactly(new KnownDuty(1, officer, "blo", Optional.empty(), "D", NOON, is));
          var added = imports.rows(first.batch(), Long.MAX_VALUE, 9).getFirst();
          assertThat(added.subject()).isEqualTo("D");
          assertThat(imports.undo(added)).contains(Stays.CHANGED_SINCE);
          var changed = imports.rows(later.batch(), Long.MAX_VALUE, 9).getFirst();
          assertThat(imports.undo(changed)).isEmpty();
          assertThat(held(tables, root)).isEqualTo(1);
          assertThat(imports.undo(added)).isEmpty();
          assertThat(held(tables, root)).isZero();
          assertThat(tables.importRegister().duties()).isEmpty();
        });
  }

  @Test
  default void aDutyStaysOnceItEndsOtherwiseOrItsOfficerReported() {
    write(
        tables -> {
          long root = root(tables);
          var imports = tables.imports();
          var from = new From(imports.begin(ListKind.OFFICERS, "a.csv", NOON), 2);
          long officer = imports.officer(StoreRows.OFFICER, Names.of("Asha", ""), "hi");
          var facts = new DutyFacts(1, EVENING);
          imports.addDuty(from, officer, "blo", Optional.empty(), root, NOON, facts);
          var row = imports.rows(from.batch(), Long.MAX_VALUE, 9).getFirst();
          tables.duties().end(row.subjectId(), NOON.plus(minutes(5)));
          assertThat(imports.undo(row)).contains(Stays.CHANGED_SINCE);
          tables.reports().add(report(tables, root, officer));
          assertThat(imports.undo(row)).contains(Stays.HAS_REPORTS);
          assertThat(tables.importRegister().duties()).hasSize(1);
        });
  }

  private static Reports.Draft report(Tables tables, long place, long officer) {
    var contact = tables.contacts().known(StoreRows.OFFICER);
    var entry = tables.ledger().record(StoreRows.inbound("SM1", "343"), contact.id());
    return new Reports.Draft(
        place,
        "turnout",
        LocalDate.parse("2025-11-06"),
        "11:00",
        Map.of(),
        Report.State.COUNTED,
        List.of(),
        officer,
        "blo",
        false,
        NOON,
        NOON.plus(minutes(1)),
        entry.messageId(),
        Optional.empty());
  }

  /** What the writer remembers must not outlive the change. */
  private static int held(Tables tables, long place) {
    return tables.duties().holders("blo", Optional.empty(), place, NOON.plus(minutes(1))).size();
  }

  private static long root(Tables tables) {
    return tables
        .places()
        .add("D", "district", Names.of("D", ""), Optional.empty(), Optional.empty(), Instant.EPOCH)
        .id();
  }

  private List<KnownPlace> places() {
    return store().read(views -> views.importRegister().places(NOON));
  }

  private Optional<String> parent(String code, Instant at) {
    List<KnownPlace> places = store().read(views -> views.importRegister().places(at));
    return places.stream()
        .filter(place -> place.code().equals(code))
        .findFirst()
        .flatMap(KnownPlace::parent);
  }
}
