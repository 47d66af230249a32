package org.harkara.controlroom;

import org.harkara.config.Config;
import org.harkara.store.Store;

/** The read side of reports. */
public record PollRoom(Turnouts turnouts, Matrices matrices, Alarms alarms, ReportLog reports) {

  public static PollRoom of(Store store, Config config) {
    return new PollRoom(
        new Turnouts(store, config),
        new Matrices(store, config),
        new Alarms(store, config),
        new ReportLog(store, config));
  }
}
