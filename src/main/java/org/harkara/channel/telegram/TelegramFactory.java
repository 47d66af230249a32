package org.harkara.channel.telegram;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.harkara.channel.Channel;
import org.harkara.channel.ChannelFactory;
import org.harkara.channel.Downloads;
import org.harkara.channel.ProviderClient;
import org.harkara.config.ChannelConfig;
import org.harkara.config.Secret;

/** A Telegram bot: long polling, or a webhook when {@code webhookSecret} is set. */
public final class TelegramFactory implements ChannelFactory {
  private static final String PUBLIC_API = "https://api.telegram.org";

  private final Timing timing;

  public TelegramFactory() {
    this(
        new Timing(
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            Duration.ofSeconds(50),
            Duration.ofSeconds(3)));
  }

  public TelegramFactory(Timing timing) {
    this.timing = timing;
  }

  /**
   * @param connect the longest a connection may take to open
   * @param answer the longest to wait for an answer; beyond it a send is uncertain
   * @param longPoll how long Telegram may hold a getUpdates that has nothing; whole seconds
   * @param pause between a failed call of the poller and the next, at most 5 s
   */
  public record Timing(Duration connect, Duration answer, Duration longPoll, Duration pause) {
    public Timing {
      if (pause.compareTo(Duration.ofSeconds(5)) > 0) {
        throw new IllegalArgumentException("after a failed poll, ask again within 5 s");
      }
    }
  }

  @Override
  public String id() {
    return "telegram";
  }

  @Override
  public Channel open(ChannelConfig config, String publicUrl, Clock clock, Clock machine) {
    var token = new Secret(config.required("botToken"));
    if (!token.value().matches("[A-Za-z0-9:_-]+")) {
      // Later it would be shown by the exception for an address that is none.
      throw new IllegalArgumentException("channels.telegram.botToken must read DIGITS:LETTERS");
    }
    var base = ProviderClient.base(config, PUBLIC_API);
    var secret = config.value("webhookSecret").map(Secret::new);
    secret.ifPresent(TelegramFactory::checkSecret);
    var api = new TelegramApi(new ProviderClient(timing.connect()), base, token);
    var feed =
        secret.isPresent()
            ? new WebhookSetter(api, timing, publicUrl, secret.get())
            : new UpdatePoller(api, timing, clock);
    // The base is ours, not a stranger's: it may be a Bot API server beside us.
    var downloads = new Downloads(timing.connect(), uri -> Optional.empty());
    return new TelegramChannel(
        secret,
        new TelegramSender(api, timing.answer()),
        new TelegramFiles(api, downloads),
        feed,
        api);
  }

  private static void checkSecret(Secret secret) {
    if (!secret.value().matches("[A-Za-z0-9_-]{1,256}")) {
      throw new IllegalArgumentException(
          "channels.telegram.webhookSecret may hold 1 to 256 of A-Z, a-z, 0-9, _ and -");
    }
  }
}
