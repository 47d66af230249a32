package org.harkara;

import java.util.List;
import org.harkara.channel.ChannelFactory;
import org.harkara.config.Config;

/** The real catalogue, for tests in other packages. */
public final class MainCatalogue {
  private MainCatalogue() {}

  public static List<ChannelFactory> of(Config config) {
    return Main.catalogue(config);
  }
}
