package org.harkara.channel;

import java.util.List;
import org.harkara.model.Inbound;
import org.harkara.model.Receipt;

/** What a request (or a polled update) turned out to be. */
public sealed interface Decoded {
  /** One or more messages; the acknowledgement answers the last verdict. */
  record Messages(List<Inbound> inbound) implements Decoded {
    public Messages {
      inbound = List.copyOf(inbound);
    }
  }

  record Receipts(List<Receipt> receipts) implements Decoded {
    public Receipts {
      receipts = List.copyOf(receipts);
    }
  }

  /** Genuine, but nothing for us: acknowledged and forgotten. */
  record Ignored(String why) implements Decoded {}

  /** Not genuine or not well formed; nothing is stored. */
  record Rejected(int status, String why) implements Decoded {}
}
