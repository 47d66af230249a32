package org.harkara.channel.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;
import org.harkara.channel.Channel;
import org.harkara.channel.ChannelFactory;
import org.harkara.channel.Downloads;
import org.harkara.channel.PublicHosts;
import org.harkara.config.ChannelConfig;

/** Complaints handed in by other programs, signed as the Standard Webhooks describe. */
public final class WebhookFactory implements ChannelFactory {
  private static final Duration CONNECT = Duration.ofSeconds(5);

  private final Predicate<String> categories;
  private final Predicate<String> places;
  private final ZoneId zone;

  /**
   * @param categories knows every slug that may be named
   * @param places knows every place code that may be named
   * @param zone in which deadlines are written
   */
  public WebhookFactory(Predicate<String> categories, Predicate<String> places, ZoneId zone) {
    this.categories = categories;
    this.places = places;
    this.zone = zone;
  }

  @Override
  public String id() {
    return "webhook";
  }

  @Override
  public Channel open(ChannelConfig config, String publicUrl, Clock clock, Clock machine) {
    var signature = new WebhookSignature(config.required("secret"));
    var trusted =
        config.value("mediaHosts").stream()
            .flatMap(hosts -> Arrays.stream(hosts.split(",")))
            .map(host -> host.strip().toLowerCase(Locale.ROOT))
            .toList();
    return new WebhookChannel(
        signature,
        new ComplaintBody(categories, places),
        zone,
        new Downloads(CONNECT, new PublicHosts(trusted)));
  }
}
