package org.harkara.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.harkara.config.Config;
import org.harkara.config.ListFile;
import org.harkara.model.Address;
import org.harkara.model.Names;
import org.harkara.model.Place;
import org.harkara.routing.ImportChange;
import org.harkara.routing.ImportPlan;
import org.harkara.routing.Importer;
import org.harkara.routing.Seeder;
import org.harkara.routing.StationList;
import org.harkara.store.ImportRegister.PlaceFacts;
import org.harkara.store.Store;
import org.harkara.store.Tables;

/** A district made of a real list of stations, with invented electors and officers. */
final class DayField {
  private static final Set<String> KEPT = Set.of("state", "district");
  private static final int SECTOR = 10;
  private static final int BATCH = 200;

  private final Config config;
  private final Random random;
  private final Instant from;
  private final Instant to;
  private long phones = 9_100_000_000L;

  /**
   * @param config whose district takes the stations in
   */
  DayField(Config config, Random random, Instant from) {
    this.config = config;
    this.random = random;
    this.from = from;
    this.to = from.plus(Duration.ofDays(4));
  }

  /** Without the places and people of the sample. */
  static Config bare(Config sample) {
    var places = sample.places().stream().filter(row -> KEPT.contains(row.kind())).toList();
    var codes = places.stream().map(row -> row.code()).toList();
    return sample.with(
        places, sample.officers().stream().filter(row -> codes.contains(row.place())).toList());
  }

  /**
   * @param most stations to take from the list
   */
  List<DayStation> settle(Path list, int most, Store store) throws IOException {
    new Seeder(config).seed(store, from);
    var sheet = ListFile.read(list, config.imports().stations(), StationList.NEEDED);
    var plan =
        store.read(
            views ->
                StationList.plan(
                    sheet,
                    config.imports(),
                    config.settings().district(),
                    views.importRegister().places(from)));
    var stations = new ArrayList<DayStation>();
    var changes = new ArrayList<ImportChange>();
    for (var change : plan.changes()) {
      if (change instanceof ImportChange.AddPlace add && add.kind().equals("station")) {
        if (stations.size() < most) {
          var station = new DayStation(add.code(), phone(), random);
          stations.add(station);
          changes.add(peopled(add, station));
        }
      } else {
        changes.add(change);
      }
    }
    new Importer(store).write(only(plan, changes), list.getFileName().toString(), from);
    officers(stations, store);
    return stations;
  }

  private static ImportPlan only(ImportPlan plan, List<ImportChange> changes) {
    return new ImportPlan(
        plan.list(), changes, changes.size(), 0, 0, 0, plan.above(), plan.remarks());
  }

  private static ImportChange peopled(ImportChange.AddPlace add, DayStation station) {
    var electors = Map.of("male", station.male, "female", station.female, "third", 0);
    return new ImportChange.AddPlace(
        add.line(),
        add.code(),
        add.kind(),
        new PlaceFacts(add.facts().name(), add.facts().at(), electors),
        add.parent());
  }

  private void officers(List<DayStation> stations, Store store) {
    for (int i = 0; i < stations.size(); i += BATCH) {
      var batch = stations.subList(i, Math.min(i + BATCH, stations.size()));
      int first = i;
      store.transact(
          tables -> {
            for (int j = 0; j < batch.size(); j++) {
              party(batch.get(j), first + j, tables);
            }
            return null;
          });
    }
    var acs = stations.stream().map(s -> s.code.split("/")[0]).distinct().toList();
    store.transact(
        tables -> {
          for (var ac : acs) {
            var place = tables.places().byCode(ac).orElseThrow();
            duty("aro", Address.sms(phone()), place, tables);
            duty("ro", Address.sms(phone()), place, tables);
          }
          return null;
        });
  }

  /** Every ten stations have one sector officer. */
  private void party(DayStation station, int number, Tables tables) {
    var place = tables.places().byCode(station.code).orElseThrow();
    duty("presiding_officer", Address.sms(station.phone), place, tables);
    duty("sector_officer", Address.sms("+9180" + (10_000_000 + number / SECTOR)), place, tables);
  }

  private void duty(String role, Address phone, Place place, Tables tables) {
    var contact = tables.contacts().known(phone);
    var officer =
        tables
            .duties()
            .byContact(contact.id())
            .orElseGet(
                () ->
                    tables
                        .duties()
                        .addOfficer(Names.of(role + " " + place.code(), null), contact.id(), "hi"));
    tables.duties().addDuty(officer.id(), role, Optional.empty(), place.id(), 1, from, to);
  }

  private String phone() {
    return "+91" + phones++;
  }
}
