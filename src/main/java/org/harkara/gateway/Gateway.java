package org.harkara.gateway;

import java.util.List;
import org.harkara.model.Inbound;
import org.harkara.model.Receipt;
import org.harkara.model.Verdict;

/** The straight line of a message (DESIGN 2). */
public final class Gateway {
  /** Takes one message; returns after the commit. */
  public Verdict receive(Inbound inbound) {
    throw new IllegalStateException("to be written " + inbound);
  }

  /** The same line, rolled back. */
  public Explanation explain(Inbound inbound) {
    throw new IllegalStateException("to be written " + inbound);
  }

  /** Receipts for what we sent. */
  public void receipts(List<Receipt> receipts) {
    throw new IllegalStateException("to be written " + receipts);
  }
}
