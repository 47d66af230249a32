package org.harkara.controlroom;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.harkara.model.Address;
import org.harkara.model.Names;
import org.harkara.store.MessageRegister.Line;
import org.harkara.store.Store;

/** Whose address is whose, for people to read: officers by name, others by their last digits. */
final class Faces {
  private static final long KEEP_NS = TimeUnit.SECONDS.toNanos(60);

  private final Store store;
  private volatile Known known = new Known(Map.of(), 0, false);

  private record Known(Map<Address, Names> names, long at, boolean read) {}

  Faces(Store store) {
    this.store = store;
  }

  Optional<String> officer(Line line, String language) {
    return line.anonymous()
        ? Optional.empty()
        : Optional.ofNullable(names().get(line.address())).map(name -> name.in(language));
  }

  /** Letter senders and short codes belong to no person and are shown whole. */
  String sender(Line line) {
    var address = line.address();
    if (line.anonymous()) {
      return "";
    }
    if (!address.answerable()) {
      return address.value();
    }
    return "…" + address.value().substring(Math.max(0, address.value().length() - 3));
  }

  private Map<Address, Names> names() {
    var now = known;
    if (!now.read() || System.nanoTime() - now.at() > KEEP_NS) {
      var names = new HashMap<Address, Names>();
      store
          .read(views -> views.officerRegister().all())
          .forEach(entry -> names.put(entry.phone(), entry.duty().officer().name()));
      now = new Known(names, System.nanoTime(), true);
      known = now;
    }
    return now.names();
  }
}
