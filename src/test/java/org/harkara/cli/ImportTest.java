package org.harkara.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.harkara.MainCatalogue;
import org.harkara.config.Config;
import org.harkara.config.ConfigLoader;
import org.harkara.model.Address;
import org.harkara.routing.Seeder;
import org.harkara.store.ImportRegister.KnownDuty;
import org.harkara.store.ImportRegister.KnownPlace;
import org.harkara.store.Store;
import org.harkara.store.jdbi.JdbiStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code import} as it is typed, on a database file that a server may have open. */
class ImportTest {
  private static final Config CONFIG = ConfigLoader.load(Path.of("config"), Map.of());
  private static final Path PATNA = Path.of("..", "shared", "data", "patna-polling-stations.csv");

  private static final String LIST =
      """
      AC No. & Name,PS No,PS Name,Main/Auxiliary
      190-Dinapur,001,Middle School,Main
      190-Dinapur,001,"Middle School, west room",Auxiliary
      184-Navnagar,12,Kalyanpur School,Main
      """;

  @TempDir Path folder;
  private String url;

  @BeforeEach
  void place() {
    url = "jdbc:sqlite:" + folder.resolve("data/harkara.db");
  }

  @Test
  void aPreviewWritesNothingNotEvenADatabase() throws Exception {
    var list = file("list.csv", LIST);
    assertThat(run(0, "stations", list))
        .contains(
            "  line 3: auxiliary of line 2: becomes 190/1A",
            "list.csv: 3 lines: 2 new, 1 changed, 0 unchanged, 0 left out; 2 remarks.",
            "Nothing was written. To write it, give the same command with --yes.");
    assertThat(folder.resolve("data")).doesNotExist();

    try (var store = seeded()) {
      var before = places(store);
      run(0, "stations", list, "--preview");
      assertThat(places(store)).isEqualTo(before);
      assertThat(run(0, "list")).containsExactly("No list has been read in.");
    }
  }

  @Test
  void whatWasWrittenIsThereForARunningServerAndCanBeTakenBack() throws Exception {
    try (var server = seeded()) {
      var before = places(server);
      var report = folder.resolve("report.csv");
      assertThat(run(0, "stations", file("list.csv", LIST), "--yes", "--report", report.toString()))
          .contains("A running server reads the new names in texts from its next start on.")
          .endsWith("Written as batch 1. To take it back: ./harkara import undo 1");
      assertThat(Files.readString(report))
          .isEqualTo(
              "line,topic,remark\r\n"
                  + "2,place,\"constituency 190 is new: made under CHANDANPUR\"\r\n"
                  + "3,suffix,\"auxiliary of line 2: becomes 190/1A\"\r\n");
      assertThat(places(server)).hasSize(before.size() + 3);
      assertThat(run(0, "list").getFirst()).contains("stations, list.csv, 4 changes stand");

      var officers = file("o.csv", "name,phone,role,place\nMina,98765 43210,blo,190/1A\n");
      run(0, "officers", officers, "--yes");
      var duties =
          server.<Integer>transact(
              tables -> {
                var contact = tables.contacts().find(Address.sms("+919876543210")).orElseThrow();
                var now = Clock.systemUTC().instant();
                return tables.duties().ofContact(contact.id(), now).size();
              });
      assertThat(duties).isEqualTo(1);

      assertThat(run(0, "undo", "1"))
          .containsExactly(
              "line 3: 190/1A stays: officers have duties there",
              "line 2: 190 stays: other places lie below it",
              "Batch 1: 2 changes taken back, 2 stay.");
      run(0, "undo", "2");
      assertThat(run(0, "undo", "1")).containsExactly("Batch 1: 2 changes taken back, 0 stay.");
      assertThat(places(server)).isEqualTo(before);
    }
  }

  @Test
  void theSamplesOwnFilesChangeNothing() throws Exception {
    try (var store = seeded()) {
      var before = places(store);
      for (var list : List.of("stations config/places.csv", "officers config/officers.csv")) {
        assertThat(run(0, list.split(" "))).as(list).endsWith("There is nothing to write.");
      }
      assertThat(places(store)).isEqualTo(before);
    }
  }

  @Test
  void aHandOverIsWrittenAndTakenBack() throws Exception {
    try (var store = seeded()) {
      var before = duties(store);
      var list =
          "name,phone,role,place,from\nMina,98765 43210,presiding_officer,184/123,2025-11-06\n";
      run(0, "officers", file("o.csv", list), "--yes", "--replace");
      var handedOver = Instant.parse("2025-11-05T18:30:00Z");
      assertThat(duties(store))
          .filteredOn(
              duty -> duty.role().equals("presiding_officer") && duty.place().equals("184/123"))
          .extracting(
              duty -> duty.from().equals(handedOver) || duty.facts().to().equals(handedOver))
          .containsExactly(true, true);
      run(0, "undo", "1");
      assertThat(duties(store)).isEqualTo(before);
    }
  }

  @Test
  void faultsAreOneSentence() throws Exception {
    assertThat(run(1, "stations", "none.csv")).contains("none.csv: there is no such file");
    assertThat(run(1, "undo", "7"))
        .contains("there is no batch 7: harkara import list shows those there are");
    assertThat(run(2, "stations", "none.csv", "--yes", "--preview"))
        .contains("--yes or --preview, not both");
  }

  /** Every station of a real list, while a server writes on the same file. */
  @Test
  void theWholeListOfPatnaIsReadBesideARunningServer() throws Exception {
    assumeTrue(Files.exists(PATNA), "no list beside this folder");
    try (var server = seeded()) {
      var before = places(server);
      var done = new AtomicBoolean();
      var wrote = new AtomicInteger();
      var writing =
          Thread.ofVirtual()
              .start(
                  () -> {
                    while (!done.get()) {
                      server.transact(
                          tables -> {
                            tables.marks().put("written", Integer.toString(wrote.get()));
                            return wrote;
                          });
                      wrote.incrementAndGet();
                    }
                  });
      List<String> printed;
      try {
        printed = run(0, "stations", PATNA.toString(), "--yes");
      } finally {
        done.set(true);
        writing.join();
      }
      assertThat(printed)
          .contains(
              "patna-polling-stations.csv: 7034 lines: 6993 new, 41 changed, 0 unchanged, 0 left"
                  + " out; 3348 remarks.",
              "11 constituencies and sectors they lie in are new, too.");
      assertThat(places(server)).hasSize(before.size() + 6993 + 11);
      assertThat(wrote).hasPositiveValue();
      assertThat(run(0, "stations", PATNA.toString())).endsWith("There is nothing to write.");
      run(0, "undo", "1");
      assertThat(places(server)).isEqualTo(before);
    }
  }

  private Store seeded() {
    var store = JdbiStore.open(url);
    new Seeder(CONFIG).seed(store, Instant.EPOCH);
    return store;
  }

  private static List<KnownPlace> places(Store store) {
    return store.read(views -> views.importRegister().places(Instant.EPOCH));
  }

  private static List<KnownDuty> duties(Store store) {
    return store.read(views -> views.importRegister().duties());
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  /** The lines it prints; those about a fault when it ends with one. */
  private List<String> run(int exit, String... words) {
    var args = new ArrayList<>(List.of("import"));
    args.addAll(List.of(words));
    var printed = new ByteArrayOutputStream();
    var complained = new ByteArrayOutputStream();
    var out = System.out;
    var err = System.err;
    try {
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
      int code =
          Harkara.run(
              args.toArray(String[]::new),
              Map.of("HARKARA_DATABASE", url),
              Clock.systemUTC(),
              MainCatalogue::of);
      assertThat(code).as(complained.toString(StandardCharsets.UTF_8)).isEqualTo(exit);
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    return (exit == 0 ? printed : complained).toString(StandardCharsets.UTF_8).lines().toList();
  }
}
