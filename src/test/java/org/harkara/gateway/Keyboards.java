package org.harkara.gateway;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.harkara.channel.Channel;
import org.harkara.channel.Decoded;
import org.harkara.channel.Endpoint;
import org.harkara.channel.Errand;
import org.harkara.channel.Fetched;
import org.harkara.channel.Reply;
import org.harkara.channel.Request;
import org.harkara.channel.simulator.SimulatorFactory;
import org.harkara.config.ChannelConfig;
import org.harkara.model.Address;
import org.harkara.model.Button;
import org.harkara.model.ChannelId;
import org.harkara.model.Medium;
import org.harkara.model.Outbound;
import org.harkara.model.SendResult;
import org.harkara.model.Verdict;

/** Simulated chats on which buttons can be pressed, those of older messages too. */
final class Keyboards implements Channel {
  private final Channel files =
      new SimulatorFactory()
          .open(
              new ChannelConfig("simulator", Map.of(), List.of(), 0, false),
              "",
              Clock.systemUTC(),
              Clock.systemUTC());
  private final Map<Address, Map<String, String>> pressed = new ConcurrentHashMap<>();
  private final Map<Address, List<List<Button>>> shown = new ConcurrentHashMap<>();

  /** What the latest button with this label says. */
  String data(Address of, String label) {
    var data = pressed.getOrDefault(of, Map.of()).get(label);
    if (data == null) {
      throw new IllegalArgumentException("no button '" + label + "' of " + shown.get(of));
    }
    return data;
  }

  /** Labels of the last message's buttons, rows divided by {@code |}. */
  String last(Address of) {
    var rows = shown.getOrDefault(of, List.of());
    return String.join(
        " | ",
        rows.stream().map(r -> String.join(", ", r.stream().map(Button::label).toList())).toList());
  }

  @Override
  public SendResult send(Outbound message) {
    shown.put(message.to(), message.buttons());
    var all = pressed.computeIfAbsent(message.to(), to -> new LinkedHashMap<>());
    message.buttons().forEach(row -> row.forEach(key -> all.put(key.label(), key.data())));
    return new SendResult.Accepted("chat-" + message.id());
  }

  @Override
  public Fetched fetch(Errand errand) throws InterruptedException {
    return files.fetch(errand);
  }

  @Override
  public ChannelId id() {
    return new ChannelId("simulator");
  }

  @Override
  public Set<Medium> carries() {
    return Set.of(Medium.TELEGRAM);
  }

  @Override
  public List<Endpoint> endpoints() {
    return List.of();
  }

  @Override
  public Decoded decode(Request request) {
    return new Decoded.Rejected(404, "nothing is sent here");
  }

  @Override
  public Reply acknowledge(Decoded decoded, Verdict verdict) {
    return Reply.empty(404);
  }

  @Override
  public void close() {}
}
