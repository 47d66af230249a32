package org.harkara.store.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.harkara.model.Names;
import org.harkara.store.Store;
import org.harkara.store.StoreRows;
import org.harkara.store.Tables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the writer remembers of places, duties and officers is never older than the database. */
class RememberedTest {
  private static final Instant NOW = StoreRows.NOON;

  @TempDir Path folder;
  private Store server;

  @BeforeEach
  void open() {
    server = JdbiStore.open(url());
    server.transact(
        tables ->
            tables
                .places()
                .add(
                    "184",
                    "ac",
                    Names.of("A", "A"),
                    Optional.empty(),
                    Map.of(),
                    Optional.empty(),
                    NOW));
    assertThat(holders()).isEmpty();
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void anOfficerWhomThisProcessAddsIsFound() {
    server.transact(RememberedTest::appoint);
    assertThat(holders()).hasSize(1);
  }

  @Test
  void anOfficerWhomAnotherProcessAddsIsFound() {
    try (var beside = JdbiStore.open(url(), JdbiStore.Mode.BESIDE)) {
      beside.transact(RememberedTest::appoint);
    }
    assertThat(holders()).hasSize(1);
  }

  @Test
  void anOfficerWhoseAppointmentIsRolledBackIsForgotten() {
    assertThatThrownBy(
            () ->
                server.transact(
                    tables -> {
                      appoint(tables);
                      assertThat(holders(tables)).hasSize(1);
                      throw new IllegalStateException("undone");
                    }))
        .hasMessage("undone");
    assertThat(holders()).isEmpty();
  }

  @Test
  void aContactThatAnotherProcessBlocksIsBlocked() {
    long id = server.transact(tables -> tables.contacts().known(StoreRows.CITIZEN).id());
    assertThat(server.<Boolean>transact(t -> t.contacts().byId(id).blocked())).isFalse();
    try (var beside = JdbiStore.open(url(), JdbiStore.Mode.BESIDE)) {
      beside.transact(
          tables -> {
            tables.contacts().setBlocked(id, true);
            return null;
          });
    }
    assertThat(server.<Boolean>transact(t -> t.contacts().byId(id).blocked())).isTrue();
  }

  private static Void appoint(Tables tables) {
    var contact = tables.contacts().known(StoreRows.CITIZEN);
    var officer = tables.duties().addOfficer(Names.of("B", "B"), contact.id(), "en");
    long place = tables.places().byCode("184").orElseThrow().id();
    tables
        .duties()
        .addDuty(officer.id(), "ro", Optional.empty(), place, 1, NOW, NOW.plusSeconds(60));
    return null;
  }

  private List<String> holders() {
    return server.transact(RememberedTest::holders);
  }

  private static List<String> holders(Tables tables) {
    long place = tables.places().byCode("184").orElseThrow().id();
    return tables.duties().holders("ro", Optional.empty(), place, NOW).stream()
        .map(duty -> duty.officer().name().in("en"))
        .toList();
  }

  private String url() {
    return "jdbc:sqlite:" + folder.resolve("harkara.db");
  }
}
