package org.harkara.store;

import java.util.Optional;

/** Small facts the software itself must remember: first start, poll offsets, what was seeded. */
public interface Marks {
  Optional<String> get(String name);

  void put(String name, String value);
}
