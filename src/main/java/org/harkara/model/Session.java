package org.harkara.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The one question a contact has not answered yet; a new one replaces it.
 *
 * @param caseId the case it is about
 * @param options category slugs or case numbers, in the order shown; for a form what its buttons
 *     stand for
 * @param said what the contact has said so far about what we ask, oldest first; for FIGURE the
 *     numbers that are asked about; for a form {@code words} where any words are an answer (else
 *     {@code buttons}), its id, the event, and each answer as {@code name=answer}
 * @param anonymous asked not to be named
 * @param tries how often it was asked; 0 after a greeting, which asks nothing yet; the step of a
 *     form
 * @param dueAt when silence is taken as an answer
 */
public record Session(
    Ask ask,
    Optional<Long> caseId,
    List<String> options,
    List<String> said,
    boolean anonymous,
    int tries,
    Instant askedAt,
    Instant dueAt) {
  public Session {
    options = List.copyOf(options);
    said = List.copyOf(said);
  }

  /** A question about a case, with nothing said yet. */
  public static Session about(Ask ask, long caseId, Instant askedAt, Instant dueAt) {
    return new Session(ask, Optional.of(caseId), List.of(), List.of(), false, 1, askedAt, dueAt);
  }

  public Session withDueAt(Instant at) {
    return new Session(ask, caseId, options, said, anonymous, tries, askedAt, at);
  }

  public Session withSaid(List<String> other) {
    return new Session(ask, caseId, options, other, anonymous, tries, askedAt, dueAt);
  }

  /** What was asked. */
  public enum Ask {
    /** Which category: a numbered menu; the complaint is what was said so far. */
    CATEGORY,
    /** What is it about: the text was too vague to file. */
    SUBJECT,
    /** Where: of a case already filed. */
    PLACE,
    /** Was it solved: of a case just closed. */
    SOLVED,
    /** What an officer wants to know about a case; any words are the answer. */
    OFFICER,
    /** Which of several open cases does a comment belong to. */
    WHICH_CASE,
    /** Is this figure right: YES counts it; the options are ids of reports. */
    FIGURE,
    /** What is missing in a report; the report so far is what was said. */
    DETAIL,
    /** Are you there: the roll call before the poll; the option is the event. */
    ROLL_CALL,
    /** The next field of a guided form; the options hold its state. */
    FORM,
    /** The next step of a guided complaint; what was said so far holds its state. */
    GUIDE,
    /** What belongs to an officer's order that a button began; the options are the order. */
    ORDER;

    /** True where the pending question is all there is of a complaint. */
    public boolean unfiled() {
      return this == CATEGORY || this == GUIDE;
    }
  }
}
