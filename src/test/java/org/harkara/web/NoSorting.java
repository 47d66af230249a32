package org.harkara.web;

import java.util.List;
import java.util.Optional;
import org.harkara.access.Principal;
import org.harkara.model.Verdict;

/** Where nothing is triaged. */
final class NoSorting implements Sorting {
  @Override
  public List<String> candidates(String text) {
    return List.of();
  }

  @Override
  public Verdict route(
      Principal who, String number, Optional<String> was, String category, String place) {
    throw absent();
  }

  @Override
  public Verdict drop(
      Principal who, String number, Optional<String> was, String kind, String words) {
    throw absent();
  }

  @Override
  public Verdict ask(Principal who, String number, Optional<String> was, String question) {
    throw absent();
  }

  @Override
  public Verdict file(Principal who, long messageId, String category, String place) {
    throw absent();
  }

  @Override
  public Verdict leave(Principal who, long messageId) {
    throw absent();
  }

  private static AssertionError absent() {
    return new AssertionError("nothing is decided here");
  }
}
