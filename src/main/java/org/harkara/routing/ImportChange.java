package org.harkara.routing;

import java.time.Instant;
import java.util.Optional;
import org.harkara.model.Address;
import org.harkara.model.Names;
import org.harkara.store.ImportRegister.DutyFacts;
import org.harkara.store.ImportRegister.PlaceFacts;

/** What a line of a list changes. Places are named by code: those of the same list have no id. */
public sealed interface ImportChange {
  /** Of the file, counted from 1. */
  int line();

  record AddPlace(int line, String code, String kind, PlaceFacts facts, String parent)
      implements ImportChange {}

  record ChangePlace(int line, long id, String code, PlaceFacts was, PlaceFacts is)
      implements ImportChange {}

  record MovePlace(int line, long id, String code, String parent) implements ImportChange {}

  /**
   * @param language of the texts sent to a person not known before
   */
  record AddDuty(
      int line,
      Address phone,
      Names name,
      String language,
      String role,
      Optional<String> department,
      String place,
      Instant from,
      DutyFacts facts)
      implements ImportChange {}

  /** Of whoever has that number by then, in all duties. */
  record AddLeave(int line, Address phone, Address standIn, Instant from, Instant to)
      implements ImportChange {}

  /** The same person is reached elsewhere from now on, in all duties. */
  record ChangePhone(int line, long officerId, Address was, Address is) implements ImportChange {}

  record ChangeDuty(int line, long id, DutyFacts was, DutyFacts is) implements ImportChange {}
}
