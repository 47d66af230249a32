package org.harkara.channel.webhook;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URI;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.harkara.channel.Channel;
import org.harkara.channel.Decoded;
import org.harkara.channel.Downloads;
import org.harkara.channel.Endpoint;
import org.harkara.channel.Errand;
import org.harkara.channel.Fetched;
import org.harkara.channel.Reply;
import org.harkara.channel.Request;
import org.harkara.model.ChannelId;
import org.harkara.model.Inbound;
import org.harkara.model.Medium;
import org.harkara.model.Outbound;
import org.harkara.model.SendResult;
import org.harkara.model.Verdict;

final class WebhookChannel implements Channel {
  private static final ChannelId ID = new ChannelId("webhook");
  private static final String PATH = "/api/v1/complaints";
  private static final int BODY_LIMIT = 256 * 1024;
  private static final int KEY_LIMIT = 200;

  private final WebhookSignature signature;
  private final ComplaintBody body;
  private final ZoneId zone;
  private final Downloads downloads;

  WebhookChannel(WebhookSignature signature, ComplaintBody body, ZoneId zone, Downloads downloads) {
    this.signature = signature;
    this.body = body;
    this.zone = zone;
    this.downloads = downloads;
  }

  @Override
  public ChannelId id() {
    return ID;
  }

  @Override
  public Set<Medium> carries() {
    return Set.of();
  }

  @Override
  public List<Endpoint> endpoints() {
    return List.of(new Endpoint("POST", PATH, BODY_LIMIT));
  }

  @Override
  public Decoded decode(Request request) {
    var fault = signature.fault(request);
    if (fault.isPresent()) {
      return new Decoded.Rejected(401, fault.get());
    }
    var key = request.header("webhook-id").orElseThrow();
    if (key.isBlank() || key.length() > KEY_LIMIT) {
      return new Decoded.Rejected(400, "webhook-id has 1 to " + KEY_LIMIT + " characters");
    }
    try {
      var complaint = body.read(request.bodyText());
      return new Decoded.Messages(
          List.of(
              new Inbound(
                  ID,
                  complaint.from(),
                  key,
                  complaint.text(),
                  Optional.empty(),
                  request.at(),
                  Optional.empty(),
                  complaint.attachments(),
                  complaint.location(),
                  complaint.hints())));
    } catch (ComplaintBody.Fault e) {
      return new Decoded.Rejected(400, e.getMessage());
    }
  }

  /** 201 for a new case, 200 for a repeat, with {@code {case, status, deadline}} in both. */
  @Override
  public Reply acknowledge(Decoded decoded, Verdict verdict) {
    return switch (decoded) {
      case Decoded.Messages m -> answer(verdict);
      case Decoded.Receipts r -> Reply.empty(200);
      case Decoded.Ignored i -> Reply.empty(200);
      case Decoded.Rejected r -> Reply.empty(r.status());
    };
  }

  private Reply answer(Verdict verdict) {
    var answer = JsonNodeFactory.instance.objectNode();
    answer.put("case", verdict.caseNumber().orElse(null));
    if (verdict.filed().isEmpty()) {
      answer.put("status", verdict.reason());
      return new Reply(200, "application/json", answer.toString());
    }
    var filed = verdict.filed().get();
    var deadline = filed.deadline().truncatedTo(ChronoUnit.SECONDS).atZone(zone);
    answer.put("status", filed.status());
    answer.put("deadline", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(deadline));
    return new Reply(verdict.duplicate() ? 200 : 201, "application/json", answer.toString());
  }

  @Override
  public SendResult send(Outbound message) {
    return new SendResult.Refused("inbound_only", "the webhook only takes in");
  }

  /** The address was looked at when the complaint came: it is one of the web. */
  @Override
  public Fetched fetch(Errand errand) throws InterruptedException {
    return downloads.get(URI.create(errand.file().ref()), Map.of(), errand);
  }

  @Override
  public void close() {
    downloads.close();
  }

  @Override
  public String toString() {
    return ID.value();
  }
}
