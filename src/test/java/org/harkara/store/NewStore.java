package org.harkara.store;

import java.util.function.Consumer;
import org.harkara.model.Contact;

/** The store under test; empty when a test begins. */
interface NewStore {
  Store store();

  default void write(Consumer<Tables> work) {
    store()
        .transact(
            tables -> {
              work.accept(tables);
              return null;
            });
  }

  default Contact citizen() {
    return store().transact(tables -> tables.contacts().seen(StoreRows.CITIZEN, StoreRows.TWILIO));
  }
}
