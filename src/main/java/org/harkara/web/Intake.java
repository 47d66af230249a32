package org.harkara.web;

import java.util.List;
import org.harkara.gateway.Explanation;
import org.harkara.gateway.Gateway;
import org.harkara.model.Inbound;
import org.harkara.model.Receipt;
import org.harkara.model.Verdict;

/** What the web hands messages to: the gateway, or a stand-in for it in tests. */
public interface Intake {
  /** Returns after the commit. */
  Verdict receive(Inbound inbound);

  Explanation explain(Inbound inbound);

  void receipts(List<Receipt> receipts);

  static Intake of(Gateway gateway) {
    return new Intake() {
      @Override
      public Verdict receive(Inbound inbound) {
        return gateway.receive(inbound);
      }

      @Override
      public Explanation explain(Inbound inbound) {
        return gateway.explain(inbound);
      }

      @Override
      public void receipts(List<Receipt> receipts) {
        gateway.receipts(receipts);
      }
    };
  }
}
