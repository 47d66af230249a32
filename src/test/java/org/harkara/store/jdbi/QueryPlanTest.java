package org.harkara.store.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.harkara.model.GeoPoint;
import org.harkara.model.Kind;
import org.harkara.model.Outcome;
import org.harkara.model.Receipt;
import org.harkara.model.SendState;
import org.harkara.model.Session;
import org.harkara.model.Status;
import org.harkara.model.Verdict;
import org.harkara.store.StoreRows;
import org.harkara.store.Tables;
import org.harkara.store.Views;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs what a message, the dispatcher and the clock do, and asks SQLite how it went about it. */
class QueryPlanTest {
  /** A walk through a whole table or index, unless it stops at the limit in the order asked for. */
  private static final Pattern WALK =
      Pattern.compile(
          "SCAN (m|c|o|d|attachment|p|pp|message|complaint_case|contact|officer|duty|place|place_parent"
              + "|session|case_event|case_owner|r|e|k|u|v|l|q|w|g|j|h|case_point|case_alike|case_merge|report|report_value|slot_lock"
              + "|prompt|label|kept_message|slot_sweep|slot_silent|incident|incident_part|machine_movement|import_row|import_batch)\\b.*");

  @TempDir Path folder;

  @Test
  void nothingOnTheWayOfAMessageWalksThroughATable() throws SQLException {
    var seen = new Listening(new Sqlite(folder.resolve("harkara.db")));
    try (var store = new JdbiStore(seen, Optional.empty(), KeyedSeal.of(KeyedSeal.newKey()))) {
      store.transact(
          tables -> {
            wayOfAMessage(tables);
            return null;
          });
    }
    assertThat(seen.statements()).hasSizeGreaterThan(30);
    assertThat(walks(seen.statements())).isEmpty();
  }

  @Test
  void noListWalksThroughATableToFindItsRows() throws SQLException {
    var seen = new Listening(new Sqlite(folder.resolve("harkara.db")));
    try (var store = new JdbiStore(seen, Optional.empty(), KeyedSeal.of(KeyedSeal.newKey()))) {
      store.transact(
          tables -> {
            lists(tables);
            return null;
          });
    }
    assertThat(seen.statements()).hasSizeGreaterThan(10);
    assertThat(walks(seen.statements())).isEmpty();
  }

  @Test
  void noReportWalksThroughATable() throws SQLException {
    var sqlite = new Sqlite(folder.resolve("harkara.db"));
    ReportPlans plans;
    try (var store = new JdbiStore(sqlite, Optional.empty(), KeyedSeal.of(KeyedSeal.newKey()))) {
      plans = store.transact(ReportPlans::new);
    }
    var seen = new Listening(sqlite);
    try (var store = new JdbiStore(seen, Optional.empty(), KeyedSeal.of(KeyedSeal.newKey()))) {
      store.transact(
          tables -> {
            plans.reports(tables);
            plans.sweeps(tables);
            plans.incidents(tables);
            plans.imports(tables);
            plans.register(tables.reportRegister());
            return null;
          });
    }
    assertThat(seen.statements()).hasSizeGreaterThan(30);
    assertThat(walks(seen.statements())).isEmpty();
  }

  private static void wayOfAMessage(Tables tables) {
    var now = StoreRows.NOON;
    var contact = tables.contacts().seen(StoreRows.CITIZEN, StoreRows.TWILIO);
    tables.contacts().setOptedOut(contact.id(), false);
    var hidden =
        tables
            .contacts()
            .conceal(StoreRows.CITIZEN, Optional.empty(), Optional.empty(), false)
            .contact();
    tables.contacts().sides(StoreRows.CITIZEN);
    tables.contacts().person(hidden.id());
    tables.outbox().add(StoreRows.reply(hidden.id(), "Filed"));
    var inbound = StoreRows.inbound("SM1", "daru");
    var entry = tables.ledger().record(inbound, contact.id());
    tables.ledger().record(inbound, contact.id());
    tables.ledger().count(contact.id(), "filed", now);
    tables.ledger().repeats(contact.id(), "daru", now);
    tables.ledger().caseOf(contact.id(), "SM0");
    tables.duties().ofContact(contact.id(), now);
    tables.duties().holders("ro", Optional.empty(), 1, now);
    tables.sessions().of(contact.id());
    tables.places().byCode("184/123");
    tables.cases().openOf(contact.id());
    tables.cases().lastOf(contact.id());
    var filed = tables.cases().insert(StoreRows.complaint(contact.id(), Optional.empty()));
    var point = new GeoPoint(25.59, 85.13);
    tables.duplicates().point(filed.id(), point, now);
    tables.duplicates().at(1, "liquor_distribution", now, 8);
    tables.duplicates().around(point, "liquor_distribution", now, 8);
    tables.duplicates().suggest(filed.id(), filed.id());
    tables.duplicates().suggested(filed.id());
    tables.duplicates().merge(filed.id(), filed.id());
    tables.duplicates().main(filed.id());
    tables.duplicates().merged(filed.id());
    tables.duplicates().part(filed.id());
    tables.cases().lastClosedOf(contact.id());
    tables.cases().append(filed.id(), List.of());
    tables.cases().events(filed.id());
    tables.cases().owners(filed.id());
    tables.cases().find(filed.id());
    tables.cases().update(filed.withStatus(Status.ASSIGNED));
    tables.outbox().identical(contact.id(), "Filed", now);
    long id = tables.outbox().add(StoreRows.reply(contact.id(), "Filed"));
    tables.outbox().cancel(filed.id(), Kind.REMINDER, "closed", now);
    tables.outbox().cancel("turnout/2025-11-06/11:00/184/123", "reported", now);
    tables.outbox().take(now, 10);
    tables.outbox().settle(id, SendState.SENT, "", Optional.of("SM2"), Optional.empty(), now);
    for (var reference : List.of(Optional.of(id), Optional.<Long>empty())) {
      tables
          .outbox()
          .receipt(
              new Receipt(
                  StoreRows.TWILIO, reference, "SM2", SendState.DELIVERED, Optional.empty()),
              now);
    }
    tables.outbox().nextDue();
    tables
        .sessions()
        .put(
            contact.id(),
            new Session(
                Session.Ask.PLACE,
                Optional.of(filed.id()),
                List.of(),
                List.of("said before"),
                false,
                1,
                now,
                now));
    tables.sessions().due(now, 10);
    tables.sessions().clear(contact.id());
    tables.cases().due(now, 10);
    tables.cases().nextDue();
    tables.cases().dueSoon(1, now, now, 10);
    tables.prompts().due(now, 10);
    tables.prompts().of(1, now, 10);
    tables.prompts().told(1, now);
    tables.prompts().putOff(1, now, now);
    tables.prompts().nextDue();
    tables.triage().waiting(1);
    tables.triage().settle(1, "asha", Optional.empty(), now);
    tables.triage().withdraw(1);
    tables
        .ledger()
        .conclude(entry.messageId(), Verdict.of(Outcome.ACCEPT, "filed"), Optional.empty());
    tables.accounts().grant("ab", now);
  }

  private static void lists(Views views) {
    var none = Optional.<String>empty();
    var cases = views.caseRegister();
    cases.list(Optional.of(Status.NEW), none, none, none, 1);
    cases.list(Optional.empty(), Optional.of("drugs"), none, none, 1);
    cases.list(Optional.empty(), none, Optional.of("184"), none, 1);
    cases.find(1000);
    cases.events(1000);
    var messages = views.messageRegister();
    messages.list(Optional.of(StoreRows.CITIZEN), 1);
    messages.sent(Optional.of(StoreRows.CITIZEN), 10);
    messages.about(1000, 10);
    views.triageRegister().waiting("excise", 1);
    views.triageRegister().eachLabel(label -> {});
  }

  private List<String> walks(Set<String> statements) throws SQLException {
    var walks = new ArrayList<String>();
    try (var connection = new Sqlite(folder.resolve("harkara.db")).reading()) {
      for (var sql : statements) {
        for (var step : plan(connection, sql)) {
          if (WALK.matcher(step).matches()) {
            walks.add(step + " in: " + sql);
          }
        }
      }
    }
    return walks;
  }

  private static List<String> plan(Connection connection, String sql) throws SQLException {
    var steps = new ArrayList<String>();
    try (var statement = connection.prepareStatement("EXPLAIN QUERY PLAN " + sql);
        var rs = statement.executeQuery()) {
      while (rs.next()) {
        steps.add(rs.getString("detail"));
      }
    }
    return steps;
  }

  /** SQLite, remembering every statement that the writer prepared. */
  private static final class Listening implements Dialect {
    private final Dialect real;
    private final Set<String> statements = new LinkedHashSet<>();

    private Listening(Dialect real) {
      this.real = real;
    }

    private Set<String> statements() {
      statements.removeIf(sql -> sql.contains("SAVEPOINT"));
      return statements;
    }

    @Override
    public Log log() throws IOException {
      return real.log();
    }

    @Override
    public Connection writing() throws SQLException {
      var connection = real.writing();
      return (Connection)
          Proxy.newProxyInstance(
              Connection.class.getClassLoader(),
              new Class<?>[] {Connection.class},
              (self, method, arguments) -> {
                if (method.getName().equals("prepareStatement")) {
                  statements.add((String) arguments[0]);
                }
                return method.invoke(connection, arguments);
              });
    }

    @Override
    public DataSource migrating() {
      return real.migrating();
    }

    @Override
    public Map<String, String> placeholders() {
      return real.placeholders();
    }

    @Override
    public Connection reading() throws SQLException {
      return real.reading();
    }

    @Override
    public String lastKey() {
      return real.lastKey();
    }

    @Override
    public Optional<String> checkpoint() {
      return real.checkpoint();
    }

    @Override
    public String othersVersion() {
      return real.othersVersion();
    }

    @Override
    public boolean constraint(SQLException e) {
      return real.constraint(e);
    }

    @Override
    public String description() {
      return real.description();
    }
  }
}
