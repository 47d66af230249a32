package org.harkara;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** {@code serve} in a process of its own, so that it can be killed. */
final class ServeProcess {
  private static final Duration READY = Duration.ofSeconds(60);

  private final Process process;
  private final Path log;
  private final int port;

  private ServeProcess(Process process, Path log, int port) {
    this.process = process;
    this.log = log;
    this.port = port;
  }

  /** Returns at once; what it prints goes to the log. */
  static ServeProcess launch(Path config, Map<String, String> env, int port, Path log) {
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            "org.harkara.Main",
            "serve",
            "--config",
            config.toString());
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().keySet().removeIf(ServeProcess::ours);
    builder.environment().putAll(env);
    builder.environment().put("HARKARA_PORT", Integer.toString(port));
    try {
      return new ServeProcess(builder.start(), log, port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean ours(String name) {
    return name.matches("(HARKARA|TWILIO|TELEGRAM|MOBILESEVA)_.*");
  }

  /** Waits until the port answers. */
  ServeProcess ready() {
    Awaitility.await("the port answers").atMost(READY).pollInterval(POLL).until(this::answers);
    return this;
  }

  private static final Duration POLL = Duration.ofMillis(20);

  private boolean answers() {
    if (!process.isAlive()) {
      fail("serve ended with %d:%n%s", process.exitValue(), printed());
    }
    return listens();
  }

  boolean listens() {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException refused) {
      return false;
    }
  }

  /** SIGKILL; returns when the process is gone. */
  void kill() {
    process.destroyForcibly();
    exit(Duration.ofSeconds(10));
  }

  /** SIGTERM; returns at once. */
  void terminate() {
    process.destroy();
  }

  /** The exit status, once the process has ended. */
  int exit(Duration atMost) {
    try {
      if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
        fail("serve still runs after %s:%n%s", atMost, printed());
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  boolean alive() {
    return process.isAlive();
  }

  String printed() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
