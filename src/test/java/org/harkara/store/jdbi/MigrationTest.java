package org.harkara.store.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.harkara.store.StoreRows.CITIZEN;
import static org.harkara.store.StoreRows.NOON;
import static org.harkara.store.StoreRows.minutes;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.harkara.model.Session;
import org.harkara.store.Sessions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that an earlier release has filled is brought up to date with all that is in it. */
class MigrationTest {
  private static final long MIDDAY = NOON.toEpochMilli();

  @TempDir Path folder;

  @Test
  void aQuestionPendingBeforeThereWereReportsStaysPending() throws SQLException {
    var file = folder.resolve("harkara.db");
    fill(new Sqlite(file));
    try (var store = JdbiStore.open("jdbc:sqlite:" + file)) {
      store.transact(
          tables -> {
            long contact = tables.contacts().find(CITIZEN).orElseThrow().id();
            var due = NOON.plus(minutes(10));
            var pending =
                new Session(
                    Session.Ask.PLACE,
                    Optional.of(1000L),
                    List.of("drugs"),
                    List.of("said before"),
                    true,
                    2,
                    NOON,
                    due);
            assertThat(tables.sessions().of(contact)).contains(pending);
            assertThat(tables.sessions().due(due, 9))
                .containsExactly(new Sessions.Silent(contact, pending));
            var figure = Session.about(Session.Ask.FIGURE, 1000, NOON, due);
            tables.sessions().put(contact, figure);
            assertThat(tables.sessions().of(contact)).contains(figure);
            var place = tables.places().byCode("184").orElseThrow();
            assertThat(tables.places().electors(place.id())).isEqualTo(Map.of());
            assertThat(tables.reports().current(place.id(), LocalDate.EPOCH)).isEmpty();
            return null;
          });
    }
  }

  /** What the first release would have written. */
  private static void fill(Dialect dialect) throws SQLException {
    Flyway.configure()
        .dataSource(dialect.migrating())
        .locations("classpath:db/migration")
        .placeholders(dialect.placeholders())
        .target("1")
        .load()
        .migrate();
    try (var connection = dialect.migrating().getConnection();
        var statement = connection.createStatement()) {
      statement.executeUpdate(
          "INSERT INTO contact (medium, address) VALUES ('sms', '" + CITIZEN.value() + "')");
      statement.executeUpdate(
          "INSERT INTO place (code, kind, name) VALUES ('184', 'ac', '{\"en\":\"Navnagar\"}')");
      statement.executeUpdate(
          """
          INSERT INTO session (contact_id, ask, message_id, case_id, options, said, anonymous,
            tries, asked_at, due_at)
          VALUES (1, 'place', NULL, 1000, '["drugs"]', '["said before"]', 1, 2, %d, %d)
          """
              .formatted(MIDDAY, NOON.plus(minutes(10)).toEpochMilli()));
    }
  }
}
