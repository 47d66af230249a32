package org.harkara.channel.twilio;

import java.time.Clock;
import java.time.Duration;
import org.harkara.channel.Channel;
import org.harkara.channel.ChannelFactory;
import org.harkara.channel.ProviderClient;
import org.harkara.config.ChannelConfig;

/** SMS through Twilio: signed requests in, REST out, status callbacks. */
public final class TwilioFactory implements ChannelFactory {
  private static final String PUBLIC_API = "https://api.twilio.com";

  private final Duration connect;
  private final Duration answer;

  public TwilioFactory() {
    this(Duration.ofSeconds(5), Duration.ofSeconds(10));
  }

  /**
   * @param connect the longest a connection may take to open
   * @param answer the longest to wait for an answer; beyond it the send is uncertain
   */
  public TwilioFactory(Duration connect, Duration answer) {
    this.connect = connect;
    this.answer = answer;
  }

  @Override
  public String id() {
    return "twilio";
  }

  @Override
  public Channel open(ChannelConfig config, String publicUrl, Clock clock, Clock machine) {
    var account = config.required("accountSid");
    var token = config.required("authToken");
    var from = config.required("from");
    if (!account.matches("[A-Za-z0-9]+")) {
      throw new IllegalArgumentException(
          "channels.twilio.accountSid must read AC followed by letters and digits");
    }
    var base = ProviderClient.base(config, PUBLIC_API);
    var publicBase = publicUrl.replaceFirst("/+$", "");
    var transport = new TwilioTransport(base, connect, answer);
    return new TwilioChannel(
        new TwilioSignature(token, publicBase),
        new TwilioSender(account, token, from, publicBase, transport, clock),
        new TwilioMedia(base, account, token, connect));
  }
}
