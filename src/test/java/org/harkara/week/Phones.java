package org.harkara.week;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.harkara.channel.Channel;
import org.harkara.channel.Decoded;
import org.harkara.channel.Endpoint;
import org.harkara.channel.Reply;
import org.harkara.channel.Request;
import org.harkara.model.ChannelId;
import org.harkara.model.Kind;
import org.harkara.model.Medium;
import org.harkara.model.Outbound;
import org.harkara.model.SendResult;
import org.harkara.model.Verdict;

/** Every phone of the week: takes most texts, and sometimes fails as a provider does. */
final class Phones implements Channel {
  static final ChannelId ID = new ChannelId("simulator");

  private final Clock clock;
  private final Random random;
  private final List<Outbound> arrived = new ArrayList<>();
  private final Map<Long, Integer> times = new HashMap<>();
  private final List<String> late = new ArrayList<>();

  Phones(Clock clock, long seed) {
    this.clock = clock;
    this.random = new Random(seed);
  }

  /** What has come since the last look, oldest first. */
  synchronized List<Outbound> look() {
    var seen = new ArrayList<>(arrived);
    arrived.clear();
    seen.sort(Comparator.comparing(Outbound::id));
    return seen;
  }

  /** How often each of our messages was handed to a phone. */
  synchronized Map<Long, Integer> times() {
    return Map.copyOf(times);
  }

  /** Messages that left after they had expired. */
  synchronized List<String> late() {
    return List.copyOf(late);
  }

  @Override
  public synchronized SendResult send(Outbound message) {
    int dice = random.nextInt(1000);
    if (dice < 10) {
      return new SendResult.Retry("busy", Optional.empty());
    }
    if (dice < 13) {
      return new SendResult.Refused("30003", "handset off");
    }
    if (clock.instant().isAfter(message.expiresAt())) {
      late.add(message.id() + " left at " + clock.instant());
    }
    times.merge(message.id(), 1, Integer::sum);
    if (dice < 18 && message.kind() != Kind.BULK) {
      return new SendResult.Uncertain("no answer");
    }
    arrived.add(message);
    return new SendResult.Accepted("p-" + message.id() + "-" + times.get(message.id()));
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
    return new Decoded.Rejected(404, "nothing comes in by this way");
  }

  @Override
  public Reply acknowledge(Decoded decoded, Verdict verdict) {
    return Reply.empty(404);
  }

  @Override
  public void close() {}
}
