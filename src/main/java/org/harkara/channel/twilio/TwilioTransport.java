package org.harkara.channel.twilio;

import com.twilio.http.HttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.apache.hc.core5.http.Header;
import org.harkara.channel.ProviderClient;
import org.harkara.channel.ProviderClient.Answer;

/**
 * Carries the library's requests to the configured base. Everything but a 2xx leaves as {@link
 * NotTaken}: the library's own errors forget Retry-After and whether the request was submitted, and
 * its own retry would send an SMS three times.
 */
final class TwilioTransport extends HttpClient implements AutoCloseable {
  private final String base;
  private final ProviderClient client;
  private final Duration answer;

  TwilioTransport(String base, Duration connect, Duration answer) {
    this.base = base;
    this.client = new ProviderClient(connect);
    this.answer = answer;
  }

  /** The call ended in something other than a 2xx. */
  static final class NotTaken extends RuntimeException {
    private final transient Answer answer;

    NotTaken(Answer answer) {
      super("not taken");
      this.answer = answer;
    }

    Answer answer() {
      return answer;
    }
  }

  /** The calling thread was told to stop. */
  static final class Stopped extends RuntimeException {
    Stopped(InterruptedException cause) {
      super(cause);
    }
  }

  @Override
  public Response makeRequest(Request request) {
    var uri = URI.create(base + URI.create(request.getUrl()).getRawPath());
    var headers =
        Map.of(
            "Authorization", request.getAuthString(),
            "Content-Type", "application/x-www-form-urlencoded",
            "Accept", "application/json");
    try {
      var got = client.post(uri, headers, request.encodeFormBody(), answer);
      if (got instanceof Answer.Answered ok && ok.status() / 100 == 2) {
        return new Response(ok.body(), ok.status(), new Header[0]);
      }
      throw new NotTaken(got);
    } catch (InterruptedException e) {
      throw new Stopped(e);
    }
  }

  @Override
  protected boolean shouldRetry(Response response, int[] codes) {
    return false;
  }

  @Override
  public void close() {
    client.close();
  }
}
