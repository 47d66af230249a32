package org.harkara.controlroom;

import java.util.List;
import org.harkara.store.Page;

/** One page of a list, counted from 1. */
public record Listing<T>(List<T> items, int page, int pages, long total) {
  public Listing {
    items = List.copyOf(items);
  }

  static <T> Listing<T> of(Page<T> page) {
    return new Listing<>(page.items(), page.page(), page.pages(), page.total());
  }
}
