package org.harkara.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who writes, and what we were last talking about: all that {@code reading.decide} may look at
 * besides the text.
 *
 * @param duties the sender's, at this moment; empty for a citizen
 * @param openCases filed by the sender and not closed, newest first
 * @param repliesTo case of the message this one answers by reply-to
 * @param attached true when photos, files or a location came along
 * @param asked the case the pending question is about, open or closed
 * @param reporting what the sender may report about; empty for a citizen
 */
public record Context(
    Contact contact,
    List<Duty> duties,
    Optional<Session> pending,
    List<OpenCase> openCases,
    Optional<String> repliesTo,
    boolean attached,
    Instant at,
    Optional<OpenCase> asked,
    Optional<Reporting> reporting) {
  public Context {
    duties = List.copyOf(duties);
    openCases = List.copyOf(openCases);
  }

  /** A citizen, or an officer who has nothing to report. */
  public Context(
      Contact contact,
      List<Duty> duties,
      Optional<Session> pending,
      List<OpenCase> openCases,
      Optional<String> repliesTo,
      boolean attached,
      Instant at,
      Optional<OpenCase> asked) {
    this(contact, duties, pending, openCases, repliesTo, attached, at, asked, Optional.empty());
  }

  /** Nothing is asked, or of one of the open cases. */
  public Context(
      Contact contact,
      List<Duty> duties,
      Optional<Session> pending,
      List<OpenCase> openCases,
      Optional<String> repliesTo,
      boolean attached,
      Instant at) {
    this(contact, duties, pending, openCases, repliesTo, attached, at, asked(pending, openCases));
  }

  /** The open case the pending question is about. */
  public static Optional<OpenCase> asked(Optional<Session> pending, List<OpenCase> openCases) {
    return pending
        .flatMap(Session::caseId)
        .flatMap(id -> openCases.stream().filter(open -> open.id() == id).findFirst());
  }

  /** The same with another state of the pending question. */
  public Context asked(Session session) {
    return new Context(
        contact,
        duties,
        Optional.of(session),
        openCases,
        repliesTo,
        attached,
        at,
        asked,
        reporting);
  }

  public boolean officer() {
    return !duties.isEmpty();
  }

  /**
   * A case of the sender's own that is still open, or that a question is pending about.
   *
   * @param category slug; empty while triage has named none
   */
  public record OpenCase(
      long id, String number, String category, Optional<String> place, Instant filedAt) {}
}
