package org.harkara.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.harkara.model.Address;
import org.harkara.model.GeoPoint;
import org.harkara.model.Names;

/** What a list is compared with before it is read in, and which lists were. */
public interface ImportRegister {
  /** Every place with its parent at that moment, in the order of their ids. */
  List<KnownPlace> places(Instant at);

  /** Every duty, past ones too, in the order of their ids. */
  List<KnownDuty> duties();

  /** Every officer, in the order of their ids. */
  List<Person> people();

  /** Latest first. */
  List<Batch> batches();

  Optional<Batch> batch(long id);

  /** Which list a batch is of. */
  enum ListKind {
    STATIONS,
    OFFICERS
  }

  /**
   * What a later list may change of a place.
   *
   * @param electors {@code male}, {@code female}, {@code third}; empty when unknown
   */
  record PlaceFacts(Names name, Optional<GeoPoint> at, Map<String, Integer> electors) {
    public PlaceFacts {
      electors = Map.copyOf(electors);
    }
  }

  /**
   * @param parent code of the place above
   */
  record KnownPlace(long id, String code, String kind, PlaceFacts facts, Optional<String> parent) {}

  /** What a later list may change of a duty. */
  record DutyFacts(int rank, Instant to) {}

  /**
   * @param place code
   */
  record KnownDuty(
      long id,
      long officerId,
      String role,
      Optional<String> department,
      String place,
      Instant from,
      DutyFacts facts) {}

  record Person(long officerId, Names name, Address phone) {}

  /**
   * @param file without its folder
   * @param finishedAt empty while it is being written, or when that was cut short
   * @param undoneAt when it was taken back
   * @param rows how many of its changes stand
   */
  record Batch(
      long id,
      ListKind list,
      String file,
      Instant at,
      Optional<Instant> finishedAt,
      Optional<Instant> undoneAt,
      long rows) {}
}
