package org.harkara.channel.twilio;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.harkara.channel.Downloads;
import org.harkara.channel.Errand;
import org.harkara.channel.Fetched;
import org.harkara.channel.PublicHosts;

/** MMS: Twilio names the media by its address, and may ask for the account's own key there. */
final class TwilioMedia implements AutoCloseable {
  private final String base;
  private final String key;
  private final Downloads downloads;

  /**
   * @param base of the REST interface: only there the account's key is shown
   */
  TwilioMedia(String base, String account, String token, Duration connect) {
    this.base = base;
    this.key =
        "Basic "
            + Base64.getEncoder()
                .encodeToString((account + ":" + token).getBytes(StandardCharsets.UTF_8));
    this.downloads = new Downloads(connect, new PublicHosts(List.of(URI.create(base).getHost())));
  }

  Fetched fetch(Errand errand) throws InterruptedException {
    var ref = errand.file().ref();
    URI uri;
    try {
      uri = URI.create(ref);
    } catch (IllegalArgumentException e) {
      return new Fetched.Gone("no address");
    }
    var headers =
        ref.startsWith(base + "/") ? Map.of("Authorization", key) : Map.<String, String>of();
    return downloads.get(uri, headers, errand);
  }

  @Override
  public void close() {
    downloads.close();
  }
}
