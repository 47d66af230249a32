package org.harkara.channel.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import org.harkara.channel.Errand;
import org.harkara.channel.Fetched;
import org.harkara.model.Attachment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TwilioMediaTest {
  @Test
  void theAccountsKeyIsShownToTwilioOnly(@TempDir Path folder) throws Exception {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var keys = new ArrayList<String>();
    server.createContext(
        "/",
        exchange -> {
          keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
          exchange.sendResponseHeaders(200, 4);
          exchange.getResponseBody().write("file".getBytes());
          exchange.close();
        });
    server.start();
    var base = "http://127.0.0.1:" + server.getAddress().getPort();
    try (var media = new TwilioMedia(base + "/api", "AC184", "token", Duration.ofSeconds(2))) {
      assertThat(media.fetch(errand(base + "/api/2010-04-01/Media/ME1", folder.resolve("a"))))
          .isEqualTo(new Fetched.Brought());
      assertThat(media.fetch(errand(base + "/apis/ME2", folder.resolve("b"))))
          .isEqualTo(new Fetched.Brought());
      assertThat(media.fetch(errand("http://localhost:1/ME3", folder.resolve("c"))))
          .isEqualTo(new Fetched.Gone("not a public address"));
      assertThat(media.fetch(errand("no address", folder.resolve("d"))))
          .isEqualTo(new Fetched.Gone("no address"));
      assertThat(keys).containsExactly("Basic QUMxODQ6dG9rZW4=", "null");
    } finally {
      server.stop(0);
    }
  }

  private static Errand errand(String url, Path into) {
    return new Errand(new Attachment("photo", url, "image/jpeg"), into, 99, Duration.ofSeconds(2));
  }
}
