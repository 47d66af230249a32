package org.harkara.cli;

import java.time.LocalDateTime;
import java.util.UUID;

/**
 * One text of a poll day.
 *
 * @param at local time at which it arrives
 * @param clear the same said so that nobody can misread it: sent when we ask
 * @param wrong what is sent in its place first; empty when nothing is
 * @param key the provider's id
 */
record DayMessage(
    LocalDateTime at, DayStation from, String text, String clear, String wrong, String key) {

  DayMessage(LocalDateTime at, DayStation from, String text, String clear, String wrong) {
    this(at, from, text, clear, wrong, UUID.randomUUID().toString());
  }

  /** The provider delivers it once more; now and then the officer presses the button twice. */
  DayMessage again(int seconds) {
    var second = seconds % 2 == 0 ? key : UUID.randomUUID().toString();
    return new DayMessage(at.plusSeconds(seconds), from, text, clear, "", second);
  }
}
