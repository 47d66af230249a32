package org.harkara;

import java.time.Clock;
import java.util.List;
import org.harkara.channel.ChannelFactory;
import org.harkara.channel.telegram.TelegramFactory;
import org.harkara.channel.twilio.TwilioFactory;
import org.harkara.channel.webhook.WebhookFactory;
import org.harkara.cli.Harkara;
import org.harkara.config.Config;

/**
 * Composition root: the catalogue of channels, and the one place where the machine's time is read.
 */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(Harkara.run(args, System.getenv(), Clock.systemUTC(), Main::catalogue));
  }

  /**
   * Every channel there is, in the order of preference for each medium. A new channel is one
   * package and one line here.
   */
  static List<ChannelFactory> catalogue(Config config) {
    return List.of(
        new TwilioFactory(),
        new TelegramFactory(),
        new WebhookFactory(
            slug ->
                config.categories().bySlug().containsKey(slug)
                    && config.categories().get(slug).kind().equals("complaint"),
            code -> config.places().stream().anyMatch(place -> place.code().equals(code)),
            config.calendar().zone()));
  }
}
