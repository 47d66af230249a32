package org.harkara.channel.simulator;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.harkara.channel.Channel;
import org.harkara.channel.ChannelContract;
import org.harkara.channel.Decoded;
import org.harkara.channel.Request;
import org.harkara.config.ChannelConfig;
import org.harkara.model.Address;
import org.harkara.model.SendResult;

class SimulatorTest extends ChannelContract {
  private static final Address PHONE = Address.sms("+919876543210");

  private final Simulator simulator =
      new SimulatorFactory()
          .open(
              new ChannelConfig("simulator", Map.of(), List.of(), 100, false),
              PUBLIC_URL,
              CLOCK,
              MACHINE_CLOCK);

  @Override
  protected Channel open() {
    return simulator;
  }

  @Override
  protected List<Row> rows() {
    return List.of(
        new Row(
            "nothing is taken by HTTP",
            post("/channels/simulator", "", Map.of(), bytes("text=hello")),
            new Decoded.Rejected(404, "the simulator has no address to send to")));
  }

  @Override
  protected List<Sending> sendings() {
    return List.of(
        new Sending("SMS", () -> {}, outbound(7, PHONE, HINDI), new SendResult.Accepted("sim-7")),
        new Sending(
            "Telegram",
            () -> {},
            outbound(8, Address.telegram("5"), HINDI),
            new SendResult.Accepted("sim-8")),
        new Sending(
            "told to fail",
            () -> simulator.failNext(new SendResult.Unreachable("gone")),
            outbound(9, PHONE, "x"),
            new SendResult.Unreachable("gone")),
        new Sending(
            "only once", () -> {}, outbound(10, PHONE, "x"), new SendResult.Accepted("sim-10")));
  }

  @Override
  protected List<String> paths() {
    return List.of();
  }

  @Override
  protected List<String> secrets() {
    return List.of();
  }

  @Override
  protected Optional<Request> genuine(byte[] body) {
    return Optional.empty();
  }
}
