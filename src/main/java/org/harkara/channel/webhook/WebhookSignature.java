package org.harkara.channel.webhook;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.harkara.channel.Request;

/**
 * Checks {@code webhook-id}, {@code webhook-timestamp} and {@code webhook-signature}
 * (standardwebhooks.com). The library signs; its own {@code verify} looks at the wall clock, so the
 * time is compared here.
 */
final class WebhookSignature {
  private static final Duration TOLERANCE = Duration.ofMinutes(5);
  private static final String VERSION = "v1,";

  private final Webhook webhook;

  WebhookSignature(String secret) {
    if (!secret.startsWith("whsec_")) {
      throw new IllegalArgumentException(
          "channels.webhook.secret must read whsec_ followed by base64");
    }
    try {
      this.webhook = new Webhook(secret);
    } catch (EmptyWebhookSecretException | IllegalArgumentException e) {
      // The cause quotes the secret's characters: it is dropped on purpose.
      throw new IllegalArgumentException(
          "channels.webhook.secret must read whsec_ followed by base64");
    }
  }

  /** Empty when genuine, else why not. */
  Optional<String> fault(Request request) {
    var id = request.header("webhook-id").orElse("");
    var timestamp = request.header("webhook-timestamp").orElse("");
    var signatures = request.header("webhook-signature").orElse("");
    if (id.isEmpty() || timestamp.isEmpty() || signatures.isEmpty()) {
      return Optional.of(
          "webhook-id, webhook-timestamp and webhook-signature must all be in the header");
    }
    if (!timestamp.matches("[0-9]{1,12}")) {
      return Optional.of("webhook-timestamp must be in seconds since 1970");
    }
    var seconds = Long.parseLong(timestamp);
    var away = Duration.between(Instant.ofEpochSecond(seconds), request.machineTime()).abs();
    if (away.compareTo(TOLERANCE) > 0) {
      return Optional.of("webhook-timestamp is over 5 minutes away from the server's time");
    }
    return matches(sign(id, seconds, request.bodyText()), signatures)
        ? Optional.empty()
        : Optional.of("no signature in webhook-signature fits");
  }

  private static boolean matches(byte[] right, String signatures) {
    var found = false;
    for (var signature : signatures.split(" ")) {
      found |=
          signature.startsWith(VERSION)
              && MessageDigest.isEqual(right, signature.getBytes(StandardCharsets.UTF_8));
    }
    return found;
  }

  private byte[] sign(String id, long seconds, String body) {
    try {
      return webhook.sign(id, seconds, body).getBytes(StandardCharsets.UTF_8);
    } catch (WebhookSigningException e) {
      throw new IllegalStateException("this Java cannot sign", e);
    }
  }
}
