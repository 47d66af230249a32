package org.harkara.controlroom;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.harkara.config.Config;
import org.harkara.model.Status;
import org.harkara.store.Store;

/** The read side as people see it: names instead of slugs, in their language. */
public final class Board {
  private final Store store;

  /**
   * @param mask hides the phone numbers in a text
   */
  public Board(Store store, Config config, UnaryOperator<String> mask) {
    this.store = store;
  }

  /** How many cases stand in each state. */
  public Map<Status, Long> counts() {
    return store.read(views -> views.caseRegister().counts());
  }
}
