package org.harkara.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Something to be said to somebody, before it is put into words.
 *
 * @param key of the catalogue
 * @param args for the catalogue's holes: String, Number, {@link Names}, {@link java.time.Instant}
 * @param subject what a reminder is about ({@code event/day/part/place}): it is cancelled when that
 *     is reported
 * @param offers rows of buttons, for media that have them; the text must do without
 */
public record Letter(
    To to,
    Kind kind,
    String key,
    Map<String, Object> args,
    Optional<Long> caseId,
    Optional<String> subject,
    List<List<Offer>> offers) {
  private static final Set<String> DESPITE_STOP =
      Set.of(
          "stop",
          "complaint.filed.quiet",
          "complaint.filed.ask_place",
          "complaint.emergency",
          "complaint.emergency.ask_place");

  public Letter {
    args = Map.copyOf(args);
    offers = List.copyOf(offers);
  }

  public Letter(
      To to,
      Kind kind,
      String key,
      Map<String, Object> args,
      Optional<Long> caseId,
      Optional<String> subject) {
    this(to, kind, key, args, caseId, subject, List.of());
  }

  public Letter(To to, Kind kind, String key, Map<String, Object> args, Optional<Long> caseId) {
    this(to, kind, key, args, caseId, Optional.empty());
  }

  /** The same, known by this subject until it leaves. */
  public Letter about(String known) {
    return new Letter(to, kind, key, args, caseId, Optional.of(known), offers);
  }

  /** The same with these rows of buttons. */
  public Letter offering(List<List<Offer>> rows) {
    return new Letter(to, kind, key, args, caseId, subject, rows);
  }

  /**
   * An answer to whoever wrote, about no case in particular. An officer is answered as one: in the
   * officer's language, and STOP does not hold it.
   */
  public static Letter reply(Context sender, String key, Map<String, Object> args) {
    To to =
        sender.officer()
            ? new To.OfOfficer(sender.duties().getFirst().officer())
            : new To.OfContact(sender.contact().id());
    return new Letter(to, Kind.REPLY, key, args, Optional.empty());
  }

  /**
   * True for what goes to citizens although they wrote STOP: the answer to that very word, and that
   * a complaint they have sent since is filed.
   */
  public static boolean despiteStop(String key) {
    return DESPITE_STOP.contains(key);
  }

  /** To an officer who has not just written, about no case in particular. */
  public static Letter notice(Officer officer, String key, Map<String, Object> args) {
    return new Letter(new To.OfOfficer(officer), Kind.NOTICE, key, args, Optional.empty());
  }

  /** Whom; resolved to a number only when the message leaves. */
  public sealed interface To {
    record OfContact(long contactId) implements To {}

    record OfOfficer(Officer officer) implements To {}
  }
}
