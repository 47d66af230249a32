package org.harkara.store;

import java.util.List;
import java.util.function.Function;

/** One page of a list; pages count from 1. */
public record Page<T>(List<T> items, int page, int pages, long total) {
  public static final int SIZE = 50;

  public Page {
    items = List.copyOf(items);
  }

  public static <T> Page<T> of(List<T> items, int page, long total) {
    return new Page<>(items, page, (int) Math.max(1, (total + SIZE - 1) / SIZE), total);
  }

  public <R> Page<R> map(Function<T, R> change) {
    return new Page<>(items.stream().map(change).toList(), page, pages, total);
  }
}
