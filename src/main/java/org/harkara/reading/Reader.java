package org.harkara.reading;

import org.harkara.config.Config;
import org.harkara.model.Context;
import org.harkara.model.Reading;

/** What a message could mean, and does. Pure: no store, no clock. */
public final class Reader {
  private final Config config;

  public Reader(Config config) {
    this.config = config;
  }

  /** Reads the text alone, before the transaction. Never throws, whatever the text. */
  public Parsed parse(String text) {
    throw new IllegalStateException("to be written" + config + text);
  }

  /** Settles on one meaning, given who writes and what was asked. */
  public Reading decide(Parsed parsed, Context context) {
    throw new IllegalStateException("to be written" + parsed + context);
  }
}
