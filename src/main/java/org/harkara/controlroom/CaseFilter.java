package org.harkara.controlroom;

import java.util.Optional;
import org.harkara.model.Status;

/**
 * Which cases; what is empty does not restrict.
 *
 * @param place code: the place itself and all below it
 * @param query part of the text, or a case number
 * @param page from 1
 */
public record CaseFilter(
    Optional<Status> status,
    Optional<String> category,
    Optional<String> place,
    Optional<String> query,
    int page) {
  public static final CaseFilter ALL =
      new CaseFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 1);
}
