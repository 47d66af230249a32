package org.harkara.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.slf4j.LoggerFactory;

/** Searches all that a server keeps, says and shows for words that should stand nowhere. */
final class Whereabouts implements AutoCloseable {
  private static final Pattern LINK = Pattern.compile("(?:href|hx-get)=\"(/[^\"#]*)");
  private static final int MOST_PAGES = 400;

  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, byte[]> places = new LinkedHashMap<>();
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final Logger ours = (Logger) LoggerFactory.getLogger("org.harkara");
  private final Level before = ours.getLevel();

  /** Listens to every line of the log from now on. */
  Whereabouts() {
    log.start();
    ours.setLevel(Level.TRACE);
    root.addAppender(log);
  }

  /** The lines of the log so far, with what was thrown. */
  void log() {
    var text = new StringBuilder();
    for (var event : List.copyOf(log.list)) {
      text.append(event.getFormattedMessage()).append('\n');
      if (event.getThrowableProxy() != null) {
        text.append(ThrowableProxyUtil.asString(event.getThrowableProxy())).append('\n');
      }
    }
    places.put("log", text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Every file of a folder. */
  void files(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        places.put("file " + file.getFileName(), Files.readAllBytes(file));
      }
    }
  }

  /** What a path answers; of a spreadsheet what is packed in it. */
  String answer(String base, String path, String... headers) throws Exception {
    var got =
        http.send(
            HttpRequest.newBuilder(URI.create(base + path)).headers(headers).build(),
            HttpResponse.BodyHandlers.ofByteArray());
    places.put(got.statusCode() + " " + path, unpacked(got.body()));
    return new String(got.body(), StandardCharsets.UTF_8);
  }

  /** What a question posted there is answered. */
  void answerTo(String base, String path, String body, String... headers) throws Exception {
    var got =
        http.send(
            HttpRequest.newBuilder(URI.create(base + path))
                .headers(headers)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofByteArray());
    places.put("POST " + path + " " + body.hashCode(), got.body());
  }

  /** Every page that can be walked to. */
  int pages(String base, String cookie) throws Exception {
    var next = new ArrayDeque<>(List.of("/"));
    var seen = new TreeSet<>(next);
    while (!next.isEmpty() && seen.size() < MOST_PAGES) {
      var page = answer(base, next.poll(), "Cookie", cookie);
      LINK.matcher(page)
          .results()
          .map(link -> link.group(1).replace("&amp;", "&"))
          .filter(path -> !path.startsWith("/public/") && seen.add(path))
          .forEach(next::add);
    }
    return seen.size();
  }

  /** Where any of these words stands, as {@code word: place}. */
  List<String> of(List<String> words) {
    var found = new ArrayList<String>();
    places.forEach(
        (place, bytes) -> {
          var text = new String(bytes, StandardCharsets.ISO_8859_1);
          words.stream().filter(text::contains).forEach(word -> found.add(word + ": " + place));
        });
    return found;
  }

  private static byte[] unpacked(byte[] body) throws IOException {
    if (body.length < 4 || body[0] != 'P' || body[1] != 'K') {
      return body;
    }
    var all = new ByteArrayOutputStream();
    var file = Files.createTempFile("sheet", ".xlsx");
    Files.write(file, body);
    try (var zip = new ZipFile(file.toFile())) {
      for (var entry : Collections.list(zip.entries())) {
        zip.getInputStream(entry).transferTo(all);
      }
    } finally {
      Files.delete(file);
    }
    return all.toByteArray();
  }

  @Override
  public void close() {
    root.detachAppender(log);
    ours.setLevel(before);
  }
}
