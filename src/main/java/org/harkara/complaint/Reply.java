package org.harkara.complaint;

import java.util.Map;
import java.util.Optional;
import org.harkara.model.Context;
import org.harkara.model.Kind;
import org.harkara.model.Letter;

/** An answer to whoever wrote, about no case in particular. */
public final class Reply {
  private Reply() {}

  /** An officer is answered as one: in the officer's language, and STOP does not hold it. */
  public static Letter to(Context sender, String key, Map<String, Object> args) {
    Letter.To to =
        sender.officer()
            ? new Letter.To.OfOfficer(sender.duties().getFirst().officer())
            : new Letter.To.OfContact(sender.contact().id());
    return new Letter(to, Kind.REPLY, key, args, Optional.empty());
  }
}
