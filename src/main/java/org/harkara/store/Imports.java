package org.harkara.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.harkara.model.Address;
import org.harkara.model.Names;
import org.harkara.store.ImportRegister.DutyFacts;
import org.harkara.store.ImportRegister.ListKind;
import org.harkara.store.ImportRegister.PlaceFacts;

/** Writing a list line by line, each noted with what it replaced, and taking it back. */
public interface Imports {
  /**
   * @return the batch
   */
  long begin(ListKind list, String file, Instant at);

  void finish(long batch, Instant at);

  void undone(long batch, Instant at);

  /**
   * Adds a place, under its parent since ever.
   *
   * @return its id; empty when the code has been taken meanwhile
   */
  Optional<Long> addPlace(From from, String code, String kind, PlaceFacts facts, long parentId);

  /**
   * @return false when the place is no longer as it was; nothing is changed then
   */
  boolean changePlace(From from, long placeId, PlaceFacts was, PlaceFacts is);

  /**
   * The place hangs below another one from then on.
   *
   * @return false when it does not hang anywhere at that moment
   */
  boolean movePlace(From from, long placeId, long parentId, Instant at);

  /**
   * The officer behind this address, made if new. One without any duty takes the name and the
   * language given.
   */
  long officer(Address phone, Names name, String language);

  void addDuty(
      From from,
      long officerId,
      String role,
      Optional<String> department,
      long placeId,
      Instant begin,
      DutyFacts facts);

  /**
   * @return false when the duty is no longer as it was; nothing is changed then
   */
  boolean changeDuty(From from, long dutyId, DutyFacts was, DutyFacts is);

  /**
   * Leave of one officer, during which another stands in; again it changes nothing.
   *
   * @return false when either is nobody, or other leave is noted in that time
   */
  boolean addLeave(From from, Address phone, Address standIn, Instant begins, Instant ends);

  /**
   * The officer is reached there from now on; what is queued goes there, too.
   *
   * @return false when the number is no longer as it was; nothing is changed then
   */
  boolean changePhone(From from, long officerId, Address was, Address is);

  /**
   * What a batch changed and was not taken back, latest first.
   *
   * @param below only rows with a smaller id
   */
  List<Row> rows(long batch, long below, int limit);

  /**
   * Takes one change back and forgets it.
   *
   * @return why it stays; empty when it is gone
   */
  Optional<Stays> undo(Row row);

  /**
   * @param line of the file
   */
  record From(long batch, int line) {}

  /** Which change. */
  enum What {
    PLACE_ADDED,
    PLACE_CHANGED,
    PLACE_MOVED,
    DUTY_ADDED,
    DUTY_CHANGED,
    PHONE_CHANGED,
    LEAVE_ADDED
  }

  /**
   * @param subject the code of the place, or of the place of the duty
   */
  record Row(
      long id,
      From from,
      What what,
      long subjectId,
      String subject,
      Optional<String> replaced,
      Optional<String> written) {}

  /** Why a change is not taken back. */
  enum Stays {
    HAS_CASES,
    HAS_REPORTS,
    HAS_DUTIES,
    HAS_PLACES_BELOW,
    CHANGED_SINCE
  }
}
