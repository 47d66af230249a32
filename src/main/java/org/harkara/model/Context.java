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
 */
public record Context(
    Contact contact,
    List<Duty> duties,
    Optional<Session> pending,
    List<OpenCase> openCases,
    Optional<String> repliesTo,
    boolean attached,
    Instant at) {
  public Context {
    duties = List.copyOf(duties);
    openCases = List.copyOf(openCases);
  }

  public boolean officer() {
    return !duties.isEmpty();
  }

  /** A case of the sender's own that is still open. */
  public record OpenCase(
      long id, String number, String category, Optional<String> place, Instant filedAt) {}
}
