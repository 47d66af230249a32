package org.harkara.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A real browser with one page, driven over its DevTools protocol; no driver, no Node. */
final class Chromium implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** What was asked for outside the server under test, and what went wrong in the page. */
  final List<String> requests = new CopyOnWriteArrayList<>();

  final List<String> complaints = new CopyOnWriteArrayList<>();

  private final Process process;
  private final WebSocket socket;
  private final BlockingQueue<JsonNode> answers = new LinkedBlockingQueue<>();
  private final StringBuilder text = new StringBuilder();
  private int calls;

  private Chromium(Process process, URI page) {
    this.process = process;
    this.socket =
        HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(page, new Ear()).join();
    call("Page.enable", Map.of());
    call("Runtime.enable", Map.of());
    call("Network.enable", Map.of());
    call("Log.enable", Map.of());
  }

  /**
   * @param folder for its profile
   */
  static Chromium start(Path folder, String language) throws IOException {
    var command =
        List.of(
            program(),
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--disable-component-update",
            "--no-first-run",
            "--hide-scrollbars",
            "--lang=" + language,
            "--accept-lang=" + language,
            "--remote-debugging-port=0",
            "--user-data-dir=" + folder,
            "about:blank");
    var process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("chromium.log").toFile())
            .start();
    var told = folder.resolve("DevToolsActivePort");
    try {
      Awaitility.await()
          .atMost(PATIENCE)
          .until(() -> Files.exists(told) && Files.readAllLines(told).size() > 1);
      return new Chromium(process, page(Files.readAllLines(told).getFirst()));
    } catch (RuntimeException | IOException fault) {
      process.destroy();
      throw fault;
    }
  }

  /** By name, as Debian, Ubuntu, Fedora and macOS have it; else the test fails and says so. */
  private static String program() {
    var names = Stream.of("chromium", "chromium-browser", "google-chrome");
    var folders = List.of(System.getenv().getOrDefault("PATH", "").split(":"));
    return names
        .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst()
        .or(() -> mac().filter(Files::isExecutable))
        .orElseThrow(() -> new IllegalStateException("no Chromium: apt-get install chromium"))
        .toString();
  }

  private static Optional<Path> mac() {
    return Optional.of(Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"));
  }

  private static URI page(String port) throws IOException {
    var list = URI.create("http://127.0.0.1:" + port + "/json/list");
    var pages = new ArrayList<String>();
    Awaitility.await()
        .atMost(PATIENCE)
        .until(
            () -> {
              try (var in = list.toURL().openStream()) {
                for (var target : JSON.readTree(in)) {
                  if (target.path("type").asText().equals("page")) {
                    pages.add(target.path("webSocketDebuggerUrl").asText());
                  }
                }
              }
              return !pages.isEmpty();
            });
    return URI.create(pages.getFirst());
  }

  /** Messages come in pieces; answers carry an id, events a method. */
  private final class Ear implements WebSocket.Listener {
    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence piece, boolean last) {
      text.append(piece);
      if (last) {
        hear(text.toString());
        text.setLength(0);
      }
      from.request(1);
      return null;
    }
  }

  private void hear(String message) {
    try {
      var json = JSON.readTree(message);
      if (json.has("id")) {
        answers.add(json);
        return;
      }
      var params = json.path("params");
      switch (json.path("method").asText()) {
        case "Network.requestWillBeSent" ->
            requests.add(params.path("request").path("url").asText());
        case "Runtime.exceptionThrown" ->
            complaints.add(params.path("exceptionDetails").toString());
        case "Log.entryAdded" -> complaints.add(params.path("entry").path("text").asText());
        default -> {}
      }
    } catch (IOException e) {
      complaints.add("unreadable: " + e.getMessage());
    }
  }

  private synchronized JsonNode call(String method, Map<String, Object> params) {
    int id = ++calls;
    var message = new HashMap<String, Object>();
    message.put("id", id);
    message.put("method", method);
    message.put("params", params);
    try {
      socket.sendText(JSON.writeValueAsString(message), true).join();
      while (true) {
        var answer = answers.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (answer == null) {
          throw new IllegalStateException(method + " was not answered");
        }
        if (answer.path("id").asInt() == id) {
          if (answer.has("error")) {
            throw new IllegalStateException(method + ": " + answer.path("error"));
          }
          return answer.path("result");
        }
      }
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  void open(String url) {
    call("Page.navigate", Map.of("url", url));
    until("document.readyState === 'complete' && location.href !== 'about:blank'");
  }

  void size(int width, int height) {
    call(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 500));
  }

  /** The value of a JavaScript expression. */
  JsonNode value(String expression) {
    var result = call("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true));
    if (result.has("exceptionDetails")) {
      throw new IllegalStateException(expression + ": " + result.path("exceptionDetails"));
    }
    return result.path("result").path("value");
  }

  String text(String selector) {
    return value("document.querySelector(" + quoted(selector) + ")?.innerText ?? ''").asText();
  }

  void until(String condition) {
    Awaitility.await(condition)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(100))
        .ignoreExceptions()
        .until(() -> value("Boolean(" + condition + ")").asBoolean());
  }

  /** What is there and can be seen is clicked in its middle, as a mouse does. */
  void click(String selector) {
    until(
        "(e => e && e.getClientRects().length > 0 && !e.disabled)(document.querySelector("
            + quoted(selector)
            + "))");
    var at =
        value(
            "(e => { e.scrollIntoView({block: 'nearest', behavior: 'instant'});"
                + " const r = e.getBoundingClientRect();"
                + " return {x: r.x + r.width / 2, y: r.y + r.height / 2}; })(document.querySelector("
                + quoted(selector)
                + "))");
    for (var type : List.of("mousePressed", "mouseReleased")) {
      call(
          "Input.dispatchMouseEvent",
          Map.of(
              "type",
              type,
              "x",
              at.path("x").asDouble(),
              "y",
              at.path("y").asDouble(),
              "button",
              "left",
              "clickCount",
              1));
    }
  }

  void type(String words) {
    call("Input.insertText", Map.of("text", words));
  }

  void enter() {
    for (var type : List.of("keyDown", "keyUp")) {
      call(
          "Input.dispatchKeyEvent",
          Map.of(
              "type",
              type,
              "key",
              "Enter",
              "code",
              "Enter",
              "text",
              type.equals("keyDown") ? "\r" : "",
              "windowsVirtualKeyCode",
              13));
    }
  }

  void picture(Path file) throws IOException {
    var png = call("Page.captureScreenshot", Map.of("format", "png")).path("data").asText();
    Files.createDirectories(file.getParent());
    Files.write(file, Base64.getDecoder().decode(png));
  }

  static String quoted(String words) {
    return JSON.valueToTree(words).toString();
  }

  @Override
  public void close() {
    socket.abort();
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
