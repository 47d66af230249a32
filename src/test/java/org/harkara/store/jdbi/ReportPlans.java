package org.harkara.store.jdbi;

import static org.harkara.store.StoreRows.NOON;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.harkara.model.Names;
import org.harkara.model.Report;
import org.harkara.model.Value;
import org.harkara.store.ImportRegister;
import org.harkara.store.Imports;
import org.harkara.store.ReportRegister;
import org.harkara.store.Reports;
import org.harkara.store.StoreRows;
import org.harkara.store.Sweeps;
import org.harkara.store.Tables;

/** Makes the store say every statement about reports; whom and what they name is there before. */
final class ReportPlans {
  private static final LocalDate DAY = LocalDate.parse("2025-11-06");

  private final long place;
  private final long officer;
  private final long message;

  ReportPlans(Tables tables) {
    var contact = tables.contacts().seen(StoreRows.CITIZEN, StoreRows.TWILIO);
    var name = Names.of("A", "");
    officer = tables.duties().addOfficer(name, contact.id(), "en").id();
    message = tables.ledger().record(StoreRows.inbound("SM1", "343"), contact.id()).messageId();
    var nowhere = Optional.<Long>empty();
    place = tables.places().add("184", "ac", name, Optional.empty(), nowhere, NOON).id();
  }

  void reports(Tables tables) {
    tables.places().electors(place);
    tables.places().above(place, NOON);
    tables.places().below(place, List.of("station"), NOON, 10);
    var reports = tables.reports();
    long id = kept(tables);
    reports.find(id);
    reports.current(place, DAY);
    reports.lastBefore(place, "turnout", DAY);
    reports.below(place, "turnout", NOON);
    reports.settle(id, Report.State.SUPERSEDED);
    reports.flag(id, List.of("jump"));
    reports.lock(place, "turnout", DAY, "11:00", "ro", NOON);
    reports.locked(place, "turnout", DAY, "11:00");
    reports.unlock(place, "turnout", DAY, "11:00", "ceo", NOON);
  }

  void sweeps(Tables tables) {
    var sweeps = tables.sweeps();
    sweeps.plan(new Sweeps.Planned("turnout", DAY, "11:00", place, 0, NOON), false);
    sweeps.nextDue();
    var sweep = sweeps.due(NOON, 1).getFirst();
    var station = List.of("station");
    sweeps.silent(sweep, station, List.of(), List.of(), 0, 10);
    sweeps.silent(sweep, station, List.of(7L), List.of("final_turnout", "poll_closed"), 0, 10);
    sweeps.note(sweep.id(), place, Optional.of(officer));
    sweeps.searched(sweep.id(), place, true);
    sweeps.untold(sweep.id(), 10);
    sweeps.answered(place, "turnout", DAY, "11:00", NOON);
    sweeps.told(sweep.id(), officer, NOON);
    sweeps.finish(sweep.id(), NOON);
  }

  void incidents(Tables tables) {
    var incidents = tables.incidents();
    long report = kept(tables);
    long incident = incidents.add(place, "evm_vvpat_fault", NOON);
    incidents.open(place, "evm_vvpat_fault");
    incidents.joinReport(incident, report);
    incidents.cases(incident);
    incidents.clear(place, NOON);
    incidents.faulty(place, "CU", report, NOON);
    incidents.replaced(place, "CU", report, NOON);
    incidents.returned(place, "CU", report, NOON);
  }

  /** A list is read in and taken back. */
  void imports(Tables tables) {
    var imports = tables.imports();
    var from = new Imports.From(imports.begin(ImportRegister.ListKind.OFFICERS, "a.csv", NOON), 1);
    var nothing = new ImportRegister.PlaceFacts(Names.of("B", ""), Optional.empty(), Map.of());
    var facts = new ImportRegister.DutyFacts(1, NOON.plusSeconds(60));
    imports.addPlace(from, "184/9", "station", nothing, place);
    imports.addDuty(from, officer, "blo", Optional.empty(), place, NOON, facts);
    for (var row : imports.rows(from.batch(), Long.MAX_VALUE, 9)) {
      imports.undo(row);
    }
  }

  /** Of one place: whoever asks for the whole tree walks through it. */
  void register(ReportRegister register) {
    var ac = Optional.of("184");
    var events = List.of("turnout", "final_turnout");
    var to = NOON.plusSeconds(60);
    register.list(events, ac, NOON, to, 1);
    register.list(events, Optional.empty(), NOON, to, 1);
    register.each(events, ac, NOON, to, entry -> {});
    register.eachNewestFirst(events, ac, NOON, to, entry -> {});
    register.totals(events, ac, NOON, to);
    var station = List.of("station");
    register.tally("turnout", DAY, "11:00", "ac", ac, station);
    var roles = List.of("presiding_officer", "sector_officer");
    register.missing("turnout", DAY, "11:00", ac, station, roles, NOON);
    register.conflicts("turnout", DAY, ac);
    register.conflicts("turnout", DAY, Optional.empty());
    register.red(Map.of("evm_problem", List.of("problem_resolved")), DAY, ac);
    register.red(Map.of("evm_problem", events), DAY, Optional.empty());
    register.movements(ac);
  }

  private long kept(Tables tables) {
    return tables
        .reports()
        .add(
            new Reports.Draft(
                place,
                "turnout",
                DAY,
                "11:00",
                Map.of("total", Value.Amount.of(343)),
                Report.State.UNCONFIRMED,
                List.of(),
                officer,
                "presiding_officer",
                false,
                NOON,
                NOON,
                message,
                Optional.empty()));
  }
}
