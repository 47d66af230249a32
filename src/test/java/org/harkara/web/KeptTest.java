package org.harkara.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class KeptTest {
  private final AtomicLong clock = new AtomicLong();
  private final AtomicInteger made = new AtomicInteger();
  private final Kept<String, Integer> kept = new Kept<>(clock::get);

  private int ask(String key) {
    return kept.get(
        key,
        () -> {
          clock.addAndGet(100);
          return made.incrementAndGet();
        });
  }

  @Test
  void itIsKeptTwiceAsLongAsItTookToMake() {
    record Row(String key, int later, int expected) {}
    for (var row :
        List.of(
            new Row("184", 0, 1),
            new Row("184", 199, 1),
            new Row("184", 1, 2),
            new Row("185", 0, 3),
            new Row("184", 99, 2),
            new Row("184", 1, 4))) {
      clock.addAndGet(row.later);
      assertThat(ask(row.key)).as(row.toString()).isEqualTo(row.expected);
    }
  }

  @Test
  void whoAsksWhileItIsMadeWaitsForIt() throws Exception {
    var begun = new CountDownLatch(1);
    var go = new CountDownLatch(1);
    var answers = new ArrayList<Future<Integer>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      answers.add(
          threads.submit(
              () ->
                  kept.get(
                      "184",
                      () -> {
                        begun.countDown();
                        uninterrupted(go);
                        clock.addAndGet(100);
                        return made.incrementAndGet();
                      })));
      begun.await();
      for (int i = 0; i < 9; i++) {
        answers.add(threads.submit(() -> ask("184")));
      }
      go.countDown();
      for (var answer : answers) {
        assertThat(answer.get()).isEqualTo(1);
      }
    }
  }

  private static void uninterrupted(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
