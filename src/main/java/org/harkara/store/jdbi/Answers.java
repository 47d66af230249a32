package org.harkara.store.jdbi;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.harkara.store.Store.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets callers go on once the disk holds what they wrote, and what they saw others write: in the
 * order of the commits, on a thread of its own. The writer works off the next batch meanwhile.
 *
 * <p>A disk that failed once is not asked again: it may have dropped what it could not write, and
 * call the rest durable. From then on everybody is refused, until a new start has read the log.
 */
final class Answers implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

  private final Log.Opening opening;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Thread thread;
  private List<Pending<?>> line = new ArrayList<>();
  private boolean committed;
  private boolean busy;
  private boolean closed;
  private volatile StoreUnavailable broken;
  private Log log;

  Answers(Log.Opening opening) {
    this.opening = opening;
    thread = Thread.ofPlatform().name("store-answers").daemon().start(this::answer);
  }

  /**
   * Hands over what the writer is done with.
   *
   * @param written true when a commit was made for them
   */
  void add(List<Pending<?>> works, boolean written) {
    lock.lock();
    try {
      line.addAll(works);
      committed |= written;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Why nothing more is answered; empty as long as the disk is sound. */
  Optional<StoreUnavailable> broken() {
    return Optional.ofNullable(broken);
  }

  /** Waits until all is answered, and forgets the log: the next may be another file. */
  void settle() {
    lock.lock();
    try {
      while (busy || committed || !line.isEmpty()) {
        changed.awaitUninterruptibly();
      }
      if (log != null) {
        log.close();
      }
    } catch (IOException e) {
      LOG.warn("the log of the database could not be closed", e);
    } finally {
      log = null;
      lock.unlock();
    }
  }

  /** Answers all, then ends. */
  @Override
  public void close() {
    settle();
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void answer() {
    while (true) {
      List<Pending<?>> works;
      boolean force;
      lock.lock();
      try {
        busy = false;
        changed.signalAll();
        while (line.isEmpty() && !committed && !closed) {
          changed.awaitUninterruptibly();
        }
        if (line.isEmpty() && !committed) {
          return;
        }
        works = line;
        force = committed;
        line = new ArrayList<>();
        committed = false;
        busy = true;
      } finally {
        lock.unlock();
      }
      if (force && broken == null) {
        force();
      }
      for (var work : works) {
        if (broken != null) {
          work.fail(broken);
        }
        work.answer();
      }
    }
  }

  private void force() {
    try {
      if (log == null) {
        log = opening.open();
      }
      log.force();
    } catch (IOException | RuntimeException e) {
      broken = new StoreUnavailable("the disk did not keep what was committed", e);
      LOG.error("the disk did not keep what was committed; nothing is taken until a new start", e);
    }
  }
}
