package org.harkara.cli;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.harkara.access.Access;
import org.harkara.channel.Channel;
import org.harkara.channel.ChannelFactory;
import org.harkara.channel.simulator.SimulatorFactory;
import org.harkara.config.ChannelConfig;
import org.harkara.config.Config;
import org.harkara.config.Secret;
import org.harkara.controlroom.Board;
import org.harkara.controlroom.ControlRoom;
import org.harkara.controlroom.PhoneRoom;
import org.harkara.controlroom.PollRoom;
import org.harkara.controlroom.TriageRoom;
import org.harkara.evidence.Vault;
import org.harkara.gateway.Drill;
import org.harkara.gateway.DrillClock;
import org.harkara.gateway.Works;
import org.harkara.routing.Seeder;
import org.harkara.store.MessageRegister;
import org.harkara.store.Store;
import org.harkara.store.jdbi.JdbiStore;
import org.harkara.text.Mask;
import org.harkara.web.Intake;
import org.harkara.web.Parts;
import org.harkara.web.Rehearsal;
import org.harkara.web.Sorting;
import org.harkara.web.WebServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A whole Harkara, put together and running: store, channels, gateway, web. */
final class Node implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Node.class);

  private final Store store;
  private final Works works;
  private final WebServer web;
  private final Access access;
  private final Optional<Drill> drill;
  private final int port;
  private final List<String> off;

  private Node(
      Store store,
      Works works,
      WebServer web,
      Access access,
      Optional<Drill> drill,
      int port,
      List<String> off) {
    this.store = store;
    this.works = works;
    this.web = web;
    this.access = access;
    this.drill = drill;
    this.port = port;
    this.off = off;
  }

  /**
   * How to run.
   *
   * @param database a JDBC URL
   * @param drillClock present in a drill: simulated phones, no throttle, a clock that is moved
   */
  record Plan(String host, int port, String database, Optional<DrillClock> drillClock) {}

  /** Opens everything and starts it; returns when the port answers. */
  static Node start(Config files, Plan plan, Surroundings around) {
    var machine = around.machine();
    Clock clock = plan.drillClock().map(Clock.class::cast).orElse(machine);
    var store = around.store(plan.database(), JdbiStore.Mode.SERVE);
    try {
      var seeder = new Seeder(files);
      for (var line : seeder.seed(store, clock.instant())) {
        LOG.warn("differs from the database, which rules: {}", line);
      }
      var config = seeder.overStored(store, clock.instant());
      var off = new ArrayList<String>();
      var channels = channels(config, plan, around, clock, off);
      var vault = Vault.beside(plan.database());
      var works = new Works(config, store, channels, clock, plan.drillClock().isEmpty(), vault);
      var drill = plan.drillClock().map(c -> new Drill(works, store, c));
      var token = Optional.ofNullable(around.env().get("HARKARA_DRILL_TOKEN")).map(Secret::new);
      var access = new Access(store, machine, drill.isPresent() ? token : Optional.empty());
      var web =
          new WebServer(
              new Parts(
                  plan.host(),
                  plan.port(),
                  config,
                  channels,
                  Intake.of(works.gateway()),
                  drill.map(Rehearsal::of),
                  new ControlRoom(store, config, Mask::of),
                  new Board(store, config, Mask::of),
                  PollRoom.of(store, config),
                  new PhoneRoom(store, config),
                  new TriageRoom(store, config, Mask::of),
                  Sorting.of(works.triage()),
                  access,
                  vault,
                  clock,
                  machine,
                  Harkara.version()));
      works.recover();
      int port = web.start();
      works.start();
      return new Node(store, works, web, access, drill, port, off);
    } catch (RuntimeException fault) {
      store.close();
      throw fault;
    }
  }

  private static List<Channel> channels(
      Config config, Plan plan, Surroundings around, Clock clock, List<String> off) {
    var open = new ArrayList<Channel>();
    var url = publicUrl(config, plan.port());
    for (var factory : around.catalogue().apply(config)) {
      var section = config.channels().get(factory.id());
      if (section == null) {
        off.add(factory.id() + " (no section in harkara.yaml)");
      } else if (!section.unset().isEmpty()) {
        off.add(factory.id() + " (" + String.join(", ", section.unset()) + " not set)");
      } else {
        open.add(factory.open(section, url, clock, around.machine()));
      }
    }
    if (plan.drillClock().isPresent()) {
      open.add(simulator(clock, around.machine(), url));
    }
    return open;
  }

  private static Channel simulator(Clock clock, Clock machine, String url) {
    ChannelFactory factory = new SimulatorFactory();
    var none = new ChannelConfig(factory.id(), Map.of(), List.of(), 0, false);
    return factory.open(none, url, clock, machine);
  }

  /** An empty {@code publicUrl} means that only this machine talks to us. */
  private static String publicUrl(Config config, int port) {
    var url = config.settings().publicUrl();
    return url.isBlank() ? "http://localhost:" + port : url;
  }

  int port() {
    return port;
  }

  Access access() {
    return access;
  }

  Drill drill() {
    return drill.orElseThrow();
  }

  /** Everything that went out, oldest first. */
  List<MessageRegister.Line> sentSoFar() {
    return store.read(views -> views.messageRegister().sent(Optional.empty(), 10_000));
  }

  /** Channels that are not in use, each with the reason. */
  List<String> off() {
    return off;
  }

  /** Waits until the process is told to stop, then drains. */
  void untilStopped() {
    var stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  close();
                  stopped.countDown();
                  // A drained stop is a success; the JVM itself would report 143.
                  Runtime.getRuntime().halt(0);
                },
                "stop"));
    try {
      stopped.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** No new requests, those under way finish, what is being sent is settled, then the database. */
  @Override
  public void close() {
    web.close();
    works.close();
    store.close();
  }
}
