package org.harkara.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.concurrent.Callable;
import org.harkara.config.Config;
import org.harkara.evidence.Vault;
import org.harkara.gateway.Works;
import org.harkara.model.Address;
import org.harkara.model.ChannelId;
import org.harkara.model.Inbound;
import org.harkara.routing.Seeder;
import org.harkara.store.jdbi.JdbiStore;
import org.harkara.web.ExplainJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code explain}: a message a line in, one JSON a line out; nothing is changed. */
@Command(
    name = "explain",
    description = "Says what would happen to each line of standard input, and changes nothing.",
    mixinStandardHelpOptions = true)
final class Explain implements Callable<Integer> {
  private static final ChannelId CHANNEL = new ChannelId("simulator");

  private final Surroundings around;

  @Option(names = "--config", paramLabel = "DIR", description = "configuration folder")
  private Path configDir;

  @Option(
      names = "--from",
      paramLabel = "A",
      defaultValue = "+919000000000",
      description = "sender: a number like +919000000000, or telegram:ID")
  private String from;

  @Option(
      names = "--at",
      paramLabel = "T",
      description = "time, ISO-8601 with offset; now if not named")
  private String at;

  Explain(Surroundings around) {
    this.around = around;
  }

  private static Instant moment(String at) {
    try {
      return OffsetDateTime.parse(at).toInstant();
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "--at must be a time with its offset, such as 2025-11-06T09:05:00+05:30, and not '"
              + at
              + "'");
    }
  }

  @Override
  public Integer call() throws IOException {
    var config = around.config(configDir);
    var sender = Address.parse(from);
    var when = at == null ? around.machine().instant() : moment(at);
    try (var store = around.store(database(config), JdbiStore.Mode.BESIDE)) {
      new Seeder(config).seed(store, when);
      try (var works = new Works(config, store, List.of(), around.machine(), false, nowhere())) {
        explain(config, works, sender, when);
      }
    }
    return 0;
  }

  /** Nothing that is only explained is fetched. */
  private Vault nowhere() {
    return Vault.beside(around.database(around.config(configDir)));
  }

  /** The real database where there is one, else an empty one with the configured district. */
  private String database(Config config) throws IOException {
    var url = around.database(config);
    var file = url.replaceFirst("^jdbc:sqlite:", "");
    if (!url.startsWith("jdbc:sqlite:") || Files.exists(Path.of(file))) {
      return url;
    }
    var folder = Files.createTempDirectory("harkara-explain-");
    return "jdbc:sqlite:" + folder.resolve("harkara.db");
  }

  private static void explain(Config config, Works works, Address sender, Instant when)
      throws IOException {
    var json = new ObjectMapper();
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    int number = 0;
    for (var line = in.readLine(); line != null; line = in.readLine()) {
      number++;
      var message = Inbound.text(CHANNEL, sender, "explain-" + number, line, when);
      var explained = works.gateway().explain(message);
      System.out.println(json.writeValueAsString(ExplainJson.of(explained, config)));
    }
  }
}
