package org.harkara.channel.simulator;

import java.time.Clock;
import org.harkara.channel.ChannelFactory;
import org.harkara.config.ChannelConfig;

/** The simulated phones behind {@code drill} and {@code demo}; nothing leaves the machine. */
public final class SimulatorFactory implements ChannelFactory {
  @Override
  public String id() {
    return "simulator";
  }

  @Override
  public Simulator open(ChannelConfig config, String publicUrl, Clock clock, Clock machine) {
    return new Simulator();
  }
}
