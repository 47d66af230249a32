package org.harkara.channel;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.harkara.config.ChannelConfig;

/**
 * Calls a provider once and says exactly how far the call got; what to do about it is the channel's
 * affair. No retry, no redirect, many calls at a time.
 */
public final class ProviderClient implements AutoCloseable {
  private static final String TOO_LATE = "no complete answer in time";

  private final HttpClient http;
  private final Duration connect;

  /**
   * @param connect the longest a connection may take to open
   */
  public ProviderClient(Duration connect) {
    this.connect = connect;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(connect)
            .build();
  }

  /**
   * The base that a provider's paths are put behind, without a trailing slash.
   *
   * @param standard where the provider itself listens
   * @throws IllegalArgumentException when {@code apiUrl} is set to something else than a web
   *     address
   */
  public static String base(ChannelConfig config, String standard) {
    var base = config.value("apiUrl").orElse(standard).strip().replaceFirst("/+$", "");
    if (!base.matches("(?i)https?://[^\\s/?#@]+(/[^\\s?#]*)?")) {
      throw new IllegalArgumentException(
          "channels." + config.id() + ".apiUrl must read like " + standard);
    }
    return base;
  }

  /** How far a call got. No URL and no body ever shows in {@code why}: both may hold secrets. */
  public sealed interface Answer {
    /**
     * @param retryAfter the header of that name, when it holds seconds
     */
    record Answered(int status, String body, Optional<Duration> retryAfter) implements Answer {}

    /** The connection never opened: the provider knows nothing of it. */
    record NotSent(String why) implements Answer {}

    /** Submitted, but no answer came: it may or may not have been taken. */
    record NoAnswer(String why) implements Answer {}
  }

  /**
   * Posts a body and waits for the whole answer.
   *
   * @param within the longest to wait once connected
   * @throws InterruptedException when the caller is told to stop; the call may have gone through
   */
  public Answer post(URI uri, Map<String, String> headers, String body, Duration within)
      throws InterruptedException {
    var request = HttpRequest.newBuilder(uri).timeout(within);
    headers.forEach(request::header);
    request.POST(HttpRequest.BodyPublishers.ofString(body));
    // HttpRequest.timeout ends with the response's head; the wait here also bounds its body.
    var call = http.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString());
    try {
      var response = call.get(connect.plus(within).toMillis(), TimeUnit.MILLISECONDS);
      var after = response.headers().firstValue("Retry-After").flatMap(ProviderClient::seconds);
      return new Answer.Answered(response.statusCode(), response.body(), after);
    } catch (TimeoutException slow) {
      call.cancel(true);
      return new Answer.NoAnswer(TOO_LATE);
    } catch (ExecutionException failed) {
      return failed(failed.getCause());
    } catch (InterruptedException stopped) {
      call.cancel(true);
      throw stopped;
    }
  }

  private static Answer failed(Throwable cause) {
    return switch (cause) {
      case HttpConnectTimeoutException e -> new Answer.NotSent("no connection in time");
      case ConnectException e when e.getCause() instanceof UnresolvedAddressException ->
          new Answer.NotSent("unknown host");
      case ConnectException e -> new Answer.NotSent("connection refused");
      case HttpTimeoutException e -> new Answer.NoAnswer(TOO_LATE);
      case SSLHandshakeException e -> new Answer.NotSent("TLS handshake failed");
      case IOException e ->
          new Answer.NoAnswer("connection lost (" + e.getClass().getSimpleName() + ")");
      case null, default -> throw new IllegalStateException("the call could not be made", cause);
    };
  }

  private static Optional<Duration> seconds(String header) {
    return header.strip().matches("[0-9]{1,6}")
        ? Optional.of(Duration.ofSeconds(Long.parseLong(header.strip())))
        : Optional.empty();
  }

  /** Gives up calls that are still waiting. */
  @Override
  public void close() {
    http.shutdownNow();
  }
}
