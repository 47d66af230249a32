package org.harkara.channel.twilio;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.twilio.exception.TwilioException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.type.PhoneNumber;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.harkara.channel.ProviderClient.Answer;
import org.harkara.model.Medium;
import org.harkara.model.Outbound;
import org.harkara.model.SendResult;

/** One try through {@code POST /2010-04-01/Accounts/SID/Messages.json}. */
final class TwilioSender implements AutoCloseable {
  /** Twilio's own limit, ten hours. */
  private static final long MAX_VALIDITY_SECONDS = 36_000;

  private final TwilioRestClient rest;
  private final TwilioTransport transport;
  private final String from;
  private final String publicUrl;
  private final Clock clock;
  private final ObjectMapper json = new ObjectMapper();

  TwilioSender(
      String accountSid,
      String authToken,
      String from,
      String publicUrl,
      TwilioTransport transport,
      Clock clock) {
    this.rest = new TwilioRestClient.Builder(accountSid, authToken).httpClient(transport).build();
    this.transport = transport;
    this.from = from;
    this.publicUrl = publicUrl;
    this.clock = clock;
  }

  SendResult send(Outbound message) throws InterruptedException {
    if (message.to().medium() != Medium.SMS) {
      return new SendResult.Refused("wrong_medium", "Twilio carries SMS here");
    }
    var worth = Duration.between(clock.instant(), message.expiresAt()).toSeconds();
    if (worth < 1) {
      return new SendResult.Refused("expired", "not worth sending any more");
    }
    try {
      var sent =
          creator(message)
              .setStatusCallback(
                  URI.create(publicUrl + TwilioChannel.STATUS + "?ref=" + message.id()))
              .setValidityPeriod((int) Math.min(worth, MAX_VALIDITY_SECONDS))
              .create(rest);
      return sent.getSid() == null
          ? new SendResult.Uncertain("answered without an id")
          : new SendResult.Accepted(sent.getSid());
    } catch (TwilioTransport.NotTaken e) {
      return result(e.answer());
    } catch (TwilioTransport.Stopped e) {
      throw (InterruptedException) e.getCause();
    } catch (TwilioException e) {
      return new SendResult.Uncertain("answered 2xx with something unreadable");
    }
  }

  private MessageCreator creator(Outbound message) {
    var to = new PhoneNumber(message.to().value());
    return from.startsWith("MG")
        ? Message.creator(to, from, message.text())
        : Message.creator(to, new PhoneNumber(from), message.text());
  }

  private SendResult result(Answer answer) {
    return switch (answer) {
      case Answer.NotSent n -> new SendResult.Retry(n.why(), Optional.empty());
      case Answer.NoAnswer n -> new SendResult.Uncertain(n.why());
      case Answer.Answered a when a.status() == 429 || a.status() >= 500 ->
          new SendResult.Retry("Twilio answered " + a.status(), a.retryAfter());
      case Answer.Answered a -> refused(a);
    };
  }

  /** Twilio's sentence quotes the number, so only its code is passed on. */
  private SendResult refused(Answer.Answered a) {
    var code = errorCode(a.body()).orElse("http_" + a.status());
    return a.status() == 400 && TwilioReceipt.UNREACHABLE.contains(code)
        ? new SendResult.Unreachable("Twilio error " + code)
        : new SendResult.Refused(code, "Twilio answered " + a.status() + ", error " + code);
  }

  private Optional<String> errorCode(String body) {
    try {
      var code = json.readTree(body).path("code");
      return code.isIntegralNumber() ? Optional.of(code.asText()) : Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    transport.close();
  }
}
