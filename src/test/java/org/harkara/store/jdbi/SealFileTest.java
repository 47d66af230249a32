package org.harkara.store.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.harkara.store.Store;
import org.harkara.store.StoreRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The key lies beside the database, never in it. */
class SealFileTest {
  @TempDir Path folder;

  @Test
  void theFirstStartMakesAKeyThatItsOwnerAloneMayRead() throws IOException {
    open(Optional.empty()).close();
    var key = folder.resolve("seal.key");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
        .isEqualTo("rw-------");
    var first = Files.readString(key);
    open(Optional.empty()).close();
    assertThat(Files.readString(key)).isEqualTo(first);
    assertThat(KeyedSeal.of(first).mark()).isNotBlank();
  }

  @Test
  void aKeyFromOutsideNeedsNoFile() {
    open(Optional.of(KeyedSeal.newKey())).close();
    assertThat(folder.resolve("seal.key")).doesNotExist();
  }

  @Test
  void withoutItsKeyADatabaseWithAnonymousPeopleDoesNotOpen() throws IOException {
    try (var store = open(Optional.empty())) {
      conceal(store);
    }
    var key = folder.resolve("seal.key");
    var kept = Files.readString(key);
    Files.delete(key);
    assertThatThrownBy(() -> open(Optional.empty()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("sealed with another key")
        .hasMessageContaining("HARKARA_SEAL_KEY");
    Files.writeString(key, kept);
    try (var store = open(Optional.empty())) {
      var found = store.transact(tables -> tables.contacts().concealed(StoreRows.CITIZEN));
      assertThat(found.orElseThrow().address()).isEqualTo(StoreRows.CITIZEN);
    }
  }

  @Test
  void whereTheKeyIsLostForGoodThoseItHidAreGivenUp() throws IOException {
    try (var store = open(Optional.empty())) {
      conceal(store);
      store.transact(
          tables -> {
            var hidden = tables.contacts().concealed(StoreRows.CITIZEN).orElseThrow();
            return tables.outbox().add(StoreRows.reply(hidden.id(), "Filed"));
          });
    }
    Files.delete(folder.resolve("seal.key"));
    var url = "jdbc:sqlite:" + folder.resolve("harkara.db");
    try (var store = JdbiStore.open(url, JdbiStore.Mode.SERVE, Optional.empty(), true)) {
      store.transact(
          tables -> {
            assertThat(tables.contacts().concealed(StoreRows.CITIZEN)).isEmpty();
            assertThat(tables.outbox().take(StoreRows.NOON, 5)).isEmpty();
            var other = tables.contacts().byId(1);
            assertThat(other.address().answerable()).isFalse();
            return null;
          });
      conceal(store);
    }
    try (var store = open(Optional.empty())) {
      var sent = store.read(views -> views.messageRegister().list(Optional.empty(), 1)).items();
      assertThat(sent.getFirst().state()).contains("unreachable");
    }
  }

  @Test
  void whereNobodyIsAnonymousAnyKeyWillDo() throws IOException {
    open(Optional.empty()).close();
    Files.delete(folder.resolve("seal.key"));
    open(Optional.empty()).close();
    assertThat(folder.resolve("seal.key")).exists();
  }

  @Test
  void aFileThatIsNoKeyIsNamed() throws IOException {
    Files.writeString(folder.resolve("seal.key"), "nonsense");
    assertThatThrownBy(() -> open(Optional.empty()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("seal.key is no key: it has 6 bytes and not 32");
  }

  private static void conceal(Store store) {
    store.transact(
        tables ->
            tables
                .contacts()
                .conceal(StoreRows.CITIZEN, Optional.empty(), Optional.empty(), false));
  }

  private Store open(Optional<String> key) {
    return JdbiStore.open(
        "jdbc:sqlite:" + folder.resolve("harkara.db"), JdbiStore.Mode.SERVE, key, false);
  }
}
