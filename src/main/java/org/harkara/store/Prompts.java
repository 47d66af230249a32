package org.harkara.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the clock has to tell officers about cases, until its text leaves. */
public interface Prompts {
  void add(Prompt prompt);

  /** Some of the officers who have something to be told by now, who has waited longest first. */
  List<Long> due(Instant now, int limit);

  /** What this officer is to be told by now, most urgent leg first. */
  List<Prompt> of(long officerId, Instant now, int limit);

  /** All of it is told. */
  int told(long officerId, Instant now);

  /** These stand in the text with that subject, which has not left yet. */
  void keep(List<Prompt> prompts, String subject);

  /** Subjects of the texts this case stands in with others, some of which may have left. */
  List<String> texts(long caseId);

  /** The text with that subject does not leave: what stood in it is to be told anew. */
  void again(String subject, Instant now);

  /** The text with that subject has left. */
  void forget(String subject);

  /** All texts to this officer that have left. */
  void forgetLeft(long officerId);

  /** All of it is tried again then. */
  int putOff(long officerId, Instant now, Instant until);

  /** When the next officer is to be told something, if anything waits. */
  Optional<Instant> nextDue();

  /**
   * @param climbed true for the notice of a rung, false for a reminder
   * @param leg index of the leg, and when that was due
   * @param leaveAt when its text may leave; after {@code firedAt} when phones rest
   */
  record Prompt(
      long officerId,
      long caseId,
      boolean climbed,
      int leg,
      Instant legDue,
      Instant firedAt,
      Instant leaveAt) {}
}
