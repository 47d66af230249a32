package org.harkara.store;

import static org.harkara.store.StoreRows.NOON;
import static org.harkara.store.StoreRows.minutes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.harkara.model.Address;
import org.harkara.model.Names;
import org.harkara.model.Officer;
import org.harkara.model.Report;
import org.harkara.model.Value;

/**
 * A small tree with an officer who reports: SP › D › 184 (with sector S184-1: 184/2, 184/10; and
 * 184/1 beside it) and 185 (185/1), and a training centre TC3.
 */
final class PollDay {
  static final LocalDate DAY = LocalDate.parse("2025-11-06");
  static final String SLOT = "11:00";

  private final Tables tables;
  private final long messageId;
  private final Officer reporter;

  PollDay(Tables tables) {
    this.tables = tables;
    place("SP", "state", null);
    place("D", "district", "SP");
    place("184", "ac", "D");
    place("185", "ac", "D");
    place("S184-1", "sector", "184");
    station("184/1", "184", 500, 400, 1);
    station("184/2", "S184-1", 300, 200, 0);
    station("184/10", "S184-1", 100, 100, 0);
    station("185/1", "185", 50, 40, 2);
    place("TC3", "centre", "D");
    reporter = officer("+919800000100", "Reporter");
    messageId =
        tables
            .ledger()
            .record(StoreRows.inbound("SM1", "VTR 343"), reporter.contactId())
            .messageId();
  }

  long id(String code) {
    return tables.places().byCode(code).orElseThrow().id();
  }

  long messageId() {
    return messageId;
  }

  Officer reporter() {
    return reporter;
  }

  long place(String code, String kind, String parent) {
    return tables
        .places()
        .add(
            code,
            kind,
            Names.of(code, ""),
            Optional.empty(),
            Optional.ofNullable(parent).map(this::id),
            Instant.EPOCH)
        .id();
  }

  private void station(String code, String parent, int male, int female, int third) {
    tables
        .places()
        .add(
            code,
            "station",
            Names.of(code, ""),
            Optional.empty(),
            Map.of("male", male, "female", female, "third", third),
            Optional.of(id(parent)),
            Instant.EPOCH);
  }

  Officer officer(String phone, String name) {
    var contact = tables.contacts().known(Address.sms(phone));
    return tables.duties().addOfficer(Names.of(name, ""), contact.id(), "hi");
  }

  /** Around noon. */
  void duty(Officer officer, String role, String place, int rank) {
    tables
        .duties()
        .addDuty(
            officer.id(),
            role,
            Optional.empty(),
            id(place),
            rank,
            NOON.minus(minutes(60)),
            NOON.plus(minutes(60)));
  }

  /** Kept at noon; more by the methods that follow. */
  Reports.Draft draft(
      String place, String event, String part, Report.State state, Map<String, Value> values) {
    return new Reports.Draft(
        id(place),
        event,
        DAY,
        part,
        values,
        state,
        List.of(),
        reporter.id(),
        "presiding_officer",
        false,
        NOON,
        NOON,
        messageId,
        Optional.empty());
  }

  /** The same on another day, said and received then. */
  static Reports.Draft at(Reports.Draft draft, LocalDate day, Instant said, Instant received) {
    return new Reports.Draft(
        draft.placeId(),
        draft.event(),
        day,
        draft.part(),
        draft.values(),
        draft.state(),
        draft.flags(),
        draft.officerId(),
        draft.role(),
        draft.behalf(),
        said,
        received,
        draft.messageId(),
        draft.replaces());
  }

  /** The same by somebody above the place. */
  static Reports.Draft onBehalf(Reports.Draft draft) {
    return new Reports.Draft(
        draft.placeId(),
        draft.event(),
        draft.day(),
        draft.part(),
        draft.values(),
        draft.state(),
        draft.flags(),
        draft.officerId(),
        "sector_officer",
        true,
        draft.said(),
        draft.received(),
        draft.messageId(),
        draft.replaces());
  }

  long turnout(String place, Report.State state, Object... fields) {
    return tables.reports().add(draft(place, "turnout", SLOT, state, values(fields)));
  }

  /** Fields and whole numbers or words by turns. */
  static Map<String, Value> values(Object... fields) {
    var values = new LinkedHashMap<String, Value>();
    for (int i = 0; i < fields.length; i += 2) {
      values.put(
          (String) fields[i],
          fields[i + 1] instanceof Integer number
              ? Value.Amount.of(number)
              : new Value.Word((String) fields[i + 1]));
    }
    return values;
  }
}
