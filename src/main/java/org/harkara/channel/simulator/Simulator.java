package org.harkara.channel.simulator;

import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
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

/** Takes every message at once, unless told to fail. */
public final class Simulator implements Channel {
  private static final ChannelId ID = new ChannelId("simulator");

  private final Queue<SendResult> script = new ConcurrentLinkedQueue<>();

  Simulator() {}

  /** The next sends end like this, in this order; then all are taken again. */
  public void failNext(SendResult... results) {
    script.addAll(List.of(results));
  }

  @Override
  public ChannelId id() {
    return ID;
  }

  @Override
  public Set<Medium> carries() {
    return Set.of(Medium.SMS, Medium.TELEGRAM);
  }

  @Override
  public List<Endpoint> endpoints() {
    return List.of();
  }

  @Override
  public Decoded decode(Request request) {
    return new Decoded.Rejected(404, "the simulator has no address to send to");
  }

  @Override
  public Reply acknowledge(Decoded decoded, Verdict verdict) {
    return Reply.empty(404);
  }

  @Override
  public SendResult send(Outbound message) {
    var scripted = script.poll();
    return scripted != null ? scripted : new SendResult.Accepted("sim-" + message.id());
  }

  @Override
  public Fetched fetch(Errand errand) {
    return SimulatedFiles.fetch(errand);
  }

  @Override
  public void close() {}

  @Override
  public String toString() {
    return ID.value();
  }
}
