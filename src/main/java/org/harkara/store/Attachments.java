package org.harkara.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.harkara.model.Attachment;
import org.harkara.model.ChannelId;
import org.harkara.model.Evidence;
import org.harkara.model.Inbound;

/** Files that came with messages, and how far they have got. */
public interface Attachments {
  /**
   * All that this message carried.
   *
   * @param caseId empty while it is not known; what belongs to a case is due at once
   */
  void add(Inbound message, long messageId, long contactId, Optional<Long> caseId);

  /**
   * What came of this contact since then and belongs to no case belongs to this one, and is due.
   */
  int adopt(long contactId, long caseId, Instant since, Instant now);

  /** How many came of this contact since then and belong to no case yet. */
  int loose(long contactId, Instant since);

  /** The first message of this album, if another came before. */
  Optional<Sibling> album(long contactId, String album);

  /**
   * Takes what is due and counts the try; not settled by then, it is due again.
   *
   * @param until when it is taken for lost
   */
  List<Taken> take(Instant now, Instant until, int limit);

  /** As it stands now: it may have found its case since it was taken. */
  Evidence find(long id);

  void kept(long id, String sha256, String type, long bytes, Optional<String> shown);

  void refused(long id, String reason);

  void again(long id, Instant at);

  /** True when another file of the same message or album was refused for the same reason. */
  boolean refusedBeside(long id, String reason);

  Optional<Instant> nextDue();

  /**
   * @param caseId empty while what it belongs to is asked
   */
  record Sibling(long messageId, Instant at, Optional<Long> caseId) {}

  /**
   * @param attempt 1 for the first try
   */
  record Taken(long id, ChannelId channel, Attachment file, int attempt) {}
}
