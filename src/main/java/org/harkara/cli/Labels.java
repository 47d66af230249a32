package org.harkara.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.harkara.controlroom.TriageRoom;
import org.harkara.store.jdbi.JdbiStore;
import org.harkara.text.Mask;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code labels}: what people decided, a line a complaint; works beside a running server. */
@Command(
    name = "labels",
    description =
        "Prints what triage decided, tab by tab: the text with phone numbers masked, its language,"
            + " the category it should have been read as.",
    mixinStandardHelpOptions = true)
final class Labels implements Runnable {
  private final Surroundings around;

  @Option(names = "--config", paramLabel = "DIR", description = "configuration folder")
  private Path configDir;

  Labels(Surroundings around) {
    this.around = around;
  }

  @Override
  public void run() {
    var config = around.config(configDir);
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (var store = around.store(around.database(config), JdbiStore.Mode.BESIDE)) {
      out.println("text\tlanguage\texpected_category");
      new TriageRoom(store, config, Mask::of)
          .eachLabel(
              label ->
                  out.println(
                      label.text().replaceAll("\\s+", " ")
                          + "\t"
                          + label.language()
                          + "\t"
                          + label.expected().orElseThrow()));
    }
  }
}
