package org.harkara.store.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.harkara.store.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupsTest {
  private static final Instant NOW = Instant.parse("2025-11-06T06:30:00Z");

  @TempDir Path folder;
  private String url;
  private Path file;
  private Backups backups;

  @BeforeEach
  void name() {
    url = "jdbc:sqlite:" + folder.resolve("harkara.db");
    file = folder.resolve("monday.backup");
    backups = new Backups(url);
  }

  @Test
  void whatWasCommittedComesBackAndWhatCameLaterDoesNot() {
    try (var store = JdbiStore.open(url)) {
      mark(store, "before");
      assertThat(backups.write(file)).isPositive();
      mark(store, "after");
    }
    var restored = backups.read(file, NOW);
    assertThat(restored)
        .isEqualTo(
            new Backups.Restored(
                0, 0, 0, Optional.of(folder.resolve("harkara.db.before-20251106-063000"))));
    try (var store = JdbiStore.open(url)) {
      assertThat(marked(store, "before")).isTrue();
      assertThat(marked(store, "after")).isFalse();
    }
    try (var store = JdbiStore.open("jdbc:sqlite:" + restored.aside().orElseThrow())) {
      assertThat(marked(store, "after")).isTrue();
    }
  }

  @Test
  void aBackupGoesWhereThereIsNoDatabaseYet() {
    try (var store = JdbiStore.open(url)) {
      mark(store, "before");
    }
    backups.write(file);
    var elsewhere = "jdbc:sqlite:" + folder.resolve("new").resolve("harkara.db");
    assertThat(new Backups(elsewhere).read(file, NOW).aside()).isEmpty();
    try (var store = JdbiStore.open(elsewhere)) {
      assertThat(marked(store, "before")).isTrue();
    }
  }

  @Test
  void underARunningServerNothingIsPutBack() {
    try (var store = JdbiStore.open(url)) {
      mark(store, "before");
      backups.write(file);
      assertThatThrownBy(() -> backups.read(file, NOW))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageStartingWith("another server is running on ");
      assertThat(marked(store, "before")).isTrue();
    }
  }

  @Test
  void aBackupOverwritesNothingAndNeedsADatabase() throws IOException {
    assertThatThrownBy(() -> backups.write(file))
        .hasMessage("there is no database at " + folder.resolve("harkara.db"));
    Files.writeString(file, "precious");
    JdbiStore.open(url).close();
    assertThatThrownBy(() -> backups.write(file))
        .hasMessage(file + " exists; a backup overwrites nothing");
    assertThat(file).hasContent("precious");
  }

  @Test
  void whatIsNoBackupChangesNothing() throws IOException {
    try (var store = JdbiStore.open(url)) {
      mark(store, "before");
    }
    Files.writeString(file, "no database, but a text that is long enough to be read as one");
    assertThatThrownBy(() -> backups.read(file, NOW))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is no backup of Harkara");
    assertThatThrownBy(() -> backups.read(folder.resolve("none"), NOW))
        .hasMessage("there is no file " + folder.resolve("none"));
    try (var store = JdbiStore.open(url)) {
      assertThat(marked(store, "before")).isTrue();
    }
  }

  private static void mark(Store store, String name) {
    store.transact(
        tables -> {
          tables.marks().put(name, "x");
          return null;
        });
  }

  private static boolean marked(Store store, String name) {
    return store.transact(tables -> tables.marks().get(name).isPresent());
  }
}
