package org.harkara.store.jdbi;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Rows that seldom change and are asked for with every message: places, duties, officers' contacts.
 * Each is read once, until anybody, here or in another process, changes any of them. For the
 * writer's thread.
 */
final class Remembered<K, V> {
  private static final int MOST = 20_000;

  private final KeptStatements sql;
  private final Function<K, V> read;
  private final Map<K, V> known = new HashMap<>();
  private long era;

  /**
   * @param read asks the database
   */
  Remembered(KeptStatements sql, Function<K, V> read) {
    this.sql = sql;
    this.read = read;
  }

  V get(K key) {
    if (era != sql.era() || known.size() >= MOST) {
      known.clear();
      era = sql.era();
    }
    var value = known.get(key);
    if (value == null) {
      value = read.apply(key);
      known.put(key, value);
    }
    return value;
  }

  boolean holds(K key) {
    return era == sql.era() && known.containsKey(key);
  }
}
