package org.harkara.web;

import java.util.List;

/** Those of one role who may hold a phone of the drill. */
public record HolderGroup(String name, List<Choice> choices) {
  /**
   * @param value the phone's address
   */
  public record Choice(String value, String name, boolean chosen) {}
}
