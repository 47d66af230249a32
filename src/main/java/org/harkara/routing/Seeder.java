package org.harkara.routing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.harkara.config.Config;
import org.harkara.config.OfficerRow;
import org.harkara.config.PlaceRow;
import org.harkara.model.Address;
import org.harkara.model.Officer;
import org.harkara.store.Store;
import org.harkara.store.Tables;

/**
 * Fills an empty database from {@code places.csv} and {@code officers.csv}. Afterwards the database
 * rules: a later start only lists what differs.
 */
public final class Seeder {
  /** Holds when this database was started first. */
  public static final String MARK = "seeded";

  /** Places have been where they are since before anything that is asked about them. */
  private static final Instant ALWAYS = Instant.EPOCH;

  private final Config config;

  public Seeder(Config config) {
    this.config = config;
  }

  /**
   * @return one line for each difference between the files and a database already filled
   */
  public List<String> seed(Store store, Instant now) {
    return store.transact(
        tables -> {
          if (tables.marks().get(MARK).isPresent()) {
            return differences(tables);
          }
          fill(tables);
          tables.marks().put(MARK, now.toString());
          return List.<String>of();
        });
  }

  /**
   * The configuration over the places that are stored: lists read in later are known by their names
   * too, from the next start on.
   */
  public Config overStored(Store store, Instant now) {
    var rows =
        store.read(views -> views.importRegister().places(now)).stream()
            .map(
                place ->
                    new PlaceRow(
                        place.code(),
                        place.kind(),
                        place.facts().name(),
                        place.parent(),
                        place.facts().at(),
                        place.facts().electors(),
                        0))
            .toList();
    return config.with(rows, config.officers());
  }

  private void fill(Tables tables) {
    var ids = new HashMap<String, Long>();
    for (var row : config.places()) {
      ids.put(row.code(), add(row, ids, tables));
    }
    var people = new HashMap<String, Officer>();
    for (var row : config.officers()) {
      var officer = people.computeIfAbsent(row.phone(), phone -> officer(row, tables));
      tables
          .duties()
          .addDuty(
              officer.id(),
              row.role(),
              row.department(),
              ids.get(row.place()),
              row.rank(),
              row.from(),
              row.to());
    }
  }

  private static long add(PlaceRow row, Map<String, Long> ids, Tables tables) {
    Optional<Long> parent = row.parent().map(ids::get);
    return tables
        .places()
        .add(row.code(), row.kind(), row.name(), row.at(), row.electors(), parent, ALWAYS)
        .id();
  }

  private static Officer officer(OfficerRow row, Tables tables) {
    var contact = tables.contacts().known(Address.parse(row.phone()));
    return tables.duties().addOfficer(row.name(), contact.id(), row.language());
  }

  private List<String> differences(Tables tables) {
    var lines = new ArrayList<String>();
    for (var row : config.places()) {
      if (tables.places().byCode(row.code()).isEmpty()) {
        lines.add("places.csv:" + row.line() + ": " + row.code() + " is not in the database");
      }
    }
    for (var row : config.officers()) {
      var contact = tables.contacts().find(Address.parse(row.phone()));
      boolean held =
          contact.isPresent()
              && tables.duties().ofContact(contact.get().id(), row.from()).stream()
                  .anyMatch(
                      d -> d.role().equals(row.role()) && d.place().code().equals(row.place()));
      if (!held) {
        lines.add("officers.csv:" + row.line() + ": this duty is not in the database as written");
      }
    }
    return lines;
  }
}
