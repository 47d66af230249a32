package org.harkara.channel;

import java.time.Clock;
import org.harkara.config.ChannelConfig;

/** How {@code Main}'s catalogue makes a channel out of its section of {@code harkara.yaml}. */
public interface ChannelFactory {
  /** The name of its section under {@code channels:}. */
  String id();

  /**
   * @param clock the core's clock (a drill's stands still)
   * @param machine the machine's own time
   * @throws IllegalArgumentException naming the key that is wrong
   */
  Channel open(ChannelConfig config, String publicUrl, Clock clock, Clock machine);
}
