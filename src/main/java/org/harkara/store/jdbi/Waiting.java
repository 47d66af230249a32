package org.harkara.store.jdbi;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.harkara.store.Store.StoreUnavailable;

/** The line in front of the writer. Bounded by the callers, each of whom waits in it once. */
final class Waiting {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final ArrayDeque<Pending<?>> line = new ArrayDeque<>();
  private boolean closed;

  /**
   * @throws StoreUnavailable once the line is closed
   */
  void add(Pending<?> pending) {
    lock.lock();
    try {
      if (closed) {
        throw new StoreUnavailable("the store is closed", null);
      }
      line.add(pending);
      changed.signal();
    } finally {
      lock.unlock();
    }
  }

  /** Waits for work; returns all there is, at most so much; empty when closed and worked off. */
  List<Pending<?>> take(int most) {
    lock.lock();
    try {
      while (line.isEmpty() && !closed) {
        changed.awaitUninterruptibly();
      }
      var taken = new ArrayList<Pending<?>>(Math.min(most, line.size()));
      while (taken.size() < most && !line.isEmpty()) {
        taken.add(line.poll());
      }
      return taken;
    } finally {
      lock.unlock();
    }
  }

  int size() {
    lock.lock();
    try {
      return line.size();
    } finally {
      lock.unlock();
    }
  }

  /** Nothing more comes in; what waits is still worked off. */
  void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
