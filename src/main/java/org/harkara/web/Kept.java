package org.harkara.web;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What many screens ask for at once is made once, and kept twice as long as it took to make: of a
 * small district that is no time at all, and of a large state it leaves two thirds of a processor
 * to others.
 */
final class Kept<K, V> {
  private static final int TIMES = 2;
  private static final int MANY = 100;

  private final ConcurrentHashMap<K, Made<V>> all = new ConcurrentHashMap<>();
  private final LongSupplier nanos;

  Kept() {
    this(System::nanoTime);
  }

  /**
   * @param nanos a clock that only goes on, in nanoseconds
   */
  Kept(LongSupplier nanos) {
    this.nanos = nanos;
  }

  private static final class Made<V> {
    private final ReentrantLock lock = new ReentrantLock();
    private V value;
    private volatile long until;

    V get(Supplier<V> make, LongSupplier nanos) {
      lock.lock();
      try {
        long began = nanos.getAsLong();
        if (value == null || began - until >= 0) {
          value = make.get();
          long ended = nanos.getAsLong();
          until = ended + TIMES * (ended - began);
        }
        return value;
      } finally {
        lock.unlock();
      }
    }
  }

  /** Who asks while it is being made waits for it. */
  V get(K key, Supplier<V> make) {
    if (all.size() > MANY) {
      long now = nanos.getAsLong();
      all.values().removeIf(made -> now - made.until >= 0);
    }
    return all.computeIfAbsent(key, k -> new Made<>()).get(make, nanos);
  }
}
