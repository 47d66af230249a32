package org.harkara.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.harkara.model.Address;
import org.harkara.model.Contact;
import org.harkara.model.Context;
import org.harkara.model.Duty;
import org.harkara.model.Names;
import org.harkara.model.Officer;
import org.harkara.model.Place;
import org.harkara.model.Reporting;
import org.harkara.model.Reporting.Charge;
import org.harkara.model.Session;

/** Officers of the sample district who write, and when. */
final class ReportContexts {
  static final List<LocalTime> SLOTS =
      Stream.of(9, 11, 13, 15, 17, 18).map(hour -> LocalTime.of(hour, 0)).toList();
  static final LocalDate DAY = LocalDate.of(2025, 11, 6);
  static final List<String> PACKS = List.of("eci", "west_bengal");

  private ReportContexts() {}

  static Place place(String code, String kind) {
    return new Place(Math.abs(code.hashCode()), code, kind, Names.of(code, code), Optional.empty());
  }

  static Charge station(String code, String role, int male, int female, int third) {
    return new Charge(
        place(code, "station"), role, Map.of("male", male, "female", female, "third", third));
  }

  static Charge charge(String code, String kind, String role) {
    return new Charge(place(code, kind), role, Map.of());
  }

  /** Presiding officer of 184/123. */
  static Context presiding(String time) {
    return presiding(time, PACKS, Optional.empty());
  }

  static Context presiding(String time, List<String> packs, Optional<Session> pending) {
    return context(
        List.of(station("184/123", "presiding_officer", 560, 488, 2)),
        List.of(),
        List.of(),
        packs,
        time,
        pending);
  }

  /** Sector officer with stations 120 to 126. */
  static Context sector(String time) {
    var below =
        Stream.of("184/120", "184/121", "184/122", "184/123", "184/123A", "184/124", "184/125")
            .map(code -> station(code, "sector_officer", 560, 488, 2))
            .toList();
    return context(List.of(), below, List.of(), PACKS, time, Optional.empty());
  }

  static Context squad() {
    return context(
        List.of(charge("FST3", "squad", "squad_leader")),
        List.of(),
        List.of(),
        PACKS,
        "11:04",
        Optional.empty());
  }

  static Context blo() {
    return context(
        List.of(station("184/123", "blo", 560, 488, 2)),
        List.of(),
        List.of(),
        PACKS,
        "11:04",
        Optional.empty());
  }

  static Context trainer() {
    return context(
        List.of(charge("TC3", "centre", "training_in_charge")),
        List.of(),
        List.of(),
        PACKS,
        "11:04",
        Optional.empty());
  }

  /** Returning officer of 184: wide, so no stations are listed. */
  static Context returning(String time) {
    return context(List.of(), List.of(), List.of("184"), PACKS, time, Optional.empty());
  }

  static Context context(
      List<Charge> own,
      List<Charge> below,
      List<String> areas,
      List<String> packs,
      String time,
      Optional<Session> pending) {
    var written = LocalDateTime.of(DAY, LocalTime.parse(time));
    var at = Instant.parse("2025-11-06T05:34:00Z");
    var places =
        Stream.concat(own.stream(), below.stream().limit(1))
            .map(c -> duty(c.role(), c.place()))
            .toList();
    var duties = areas.isEmpty() ? places : List.of(duty("ro", place(areas.getFirst(), "ac")));
    return new Context(
        new Contact(
            1, Address.sms("+919800184123"), Optional.empty(), Optional.empty(), false, false),
        duties,
        pending,
        List.of(),
        Optional.empty(),
        false,
        at,
        Optional.empty(),
        Optional.of(new Reporting(duties, own, below, areas, packs, DAY, SLOTS, written)));
  }

  private static Duty duty(String role, Place place) {
    return new Duty(
        1,
        new Officer(1, Names.of("Officer", "Officer"), 1, "hi"),
        role,
        Optional.empty(),
        place,
        Instant.EPOCH,
        Instant.parse("2099-01-01T00:00:00Z"));
  }

  static Session asked(Session.Ask ask, String... said) {
    var now = Instant.parse("2025-11-06T05:30:00Z");
    return new Session(
        ask, Optional.empty(), List.of("7"), List.of(said), false, 1, now, now.plusSeconds(600));
  }
}
