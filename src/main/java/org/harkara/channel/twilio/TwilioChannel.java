package org.harkara.channel.twilio;

import java.util.List;
import java.util.Set;
import org.harkara.channel.Channel;
import org.harkara.channel.Decoded;
import org.harkara.channel.Endpoint;
import org.harkara.channel.Errand;
import org.harkara.channel.Fetched;
import org.harkara.channel.Reply;
import org.harkara.channel.Request;
import org.harkara.model.ChannelId;
import org.harkara.model.Medium;
import org.harkara.model.Outbound;
import org.harkara.model.SendResult;
import org.harkara.model.Verdict;

final class TwilioChannel implements Channel {
  static final ChannelId ID = new ChannelId("twilio");
  static final String MESSAGES = "/channels/twilio/messages";
  static final String STATUS = "/channels/twilio/status";
  private static final int BODY_LIMIT = 64 * 1024;

  /** No message in it: answers leave through the REST API, after the commit. */
  private static final Reply EMPTY_TWIML =
      new Reply(
          200, "text/xml; charset=utf-8", "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>");

  private final TwilioSignature signature;
  private final TwilioSender sender;
  private final TwilioMedia media;

  TwilioChannel(TwilioSignature signature, TwilioSender sender, TwilioMedia media) {
    this.signature = signature;
    this.sender = sender;
    this.media = media;
  }

  @Override
  public ChannelId id() {
    return ID;
  }

  @Override
  public Set<Medium> carries() {
    return Set.of(Medium.SMS);
  }

  @Override
  public List<Endpoint> endpoints() {
    return List.of(
        new Endpoint("POST", MESSAGES, BODY_LIMIT), new Endpoint("POST", STATUS, BODY_LIMIT));
  }

  @Override
  public Decoded decode(Request request) {
    var form = Form.read(request.bodyText());
    if (form.isEmpty() || !signature.fits(request, form.get().values())) {
      return new Decoded.Rejected(403, "X-Twilio-Signature is missing or does not fit");
    }
    return switch (request.path()) {
      case MESSAGES -> TwilioInbound.receiveMessage(request, form.get());
      case STATUS -> TwilioReceipt.receiveStatus(request, form.get());
      default -> new Decoded.Rejected(404, "Twilio has no such address here");
    };
  }

  @Override
  public Reply acknowledge(Decoded decoded, Verdict verdict) {
    return switch (decoded) {
      case Decoded.Messages m -> EMPTY_TWIML;
      case Decoded.Receipts r -> EMPTY_TWIML;
      case Decoded.Ignored i -> EMPTY_TWIML;
      case Decoded.Rejected r -> Reply.empty(r.status());
    };
  }

  @Override
  public SendResult send(Outbound message) throws InterruptedException {
    return sender.send(message);
  }

  @Override
  public Fetched fetch(Errand errand) throws InterruptedException {
    return media.fetch(errand);
  }

  @Override
  public void close() {
    media.close();
    sender.close();
  }

  @Override
  public String toString() {
    return ID.value();
  }
}
