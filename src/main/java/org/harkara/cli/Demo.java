package org.harkara.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.harkara.access.AccountRole;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code demo}: a whole case and a station's morning, on simulated phones; no account anywhere. */
@Command(
    name = "demo",
    description = "Plays a whole case on simulated phones and leaves the server running.",
    mixinStandardHelpOptions = true)
final class Demo implements Runnable {
  private final Surroundings around;

  @Option(names = "--config", paramLabel = "DIR", description = "configuration folder")
  private Path configDir;

  @Option(names = "--port", paramLabel = "N", description = "port; 0 takes a free one")
  private Integer port;

  @Option(names = "--pace", defaultValue = "1.2", description = "seconds between two messages")
  private double pace;

  Demo(Surroundings around) {
    this.around = around;
  }

  @Override
  public void run() {
    var alone =
        new Surroundings(withoutProviders(around.env()), around.machine(), around.catalogue());
    var config = alone.config(configDir);
    var node = DrillRun.start(config, port, null, null, false, alone);
    var key = node.access().createSignInKey(AccountRole.ADMINISTRATOR, "demo");
    System.out.println("Harkara is running: http://localhost:" + node.port() + "/login?key=" + key);
    System.out.println(
        "(phones to try it on; the key signs in once, and nothing leaves this machine)");
    System.out.println();
    Thread.ofPlatform().daemon().name("play").start(() -> new Play(node, config, pace).run());
    node.untilStopped();
  }

  /** The demo talks to nobody, whatever accounts this machine has. */
  private static Map<String, String> withoutProviders(Map<String, String> env) {
    var own = new HashMap<>(env);
    own.keySet()
        .removeIf(
            name ->
                name.startsWith("TWILIO_")
                    || name.startsWith("TELEGRAM_")
                    || name.startsWith("MOBILESEVA_")
                    || name.equals("HARKARA_DATABASE"));
    return own;
  }
}
