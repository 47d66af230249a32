package org.harkara.store.jdbi;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** All in which the two databases differ. */
interface Dialect {
  /** For Flyway, which opens and closes its own connections. */
  DataSource migrating();

  /** What stands for {@code ${…}} in the migrations. */
  Map<String, String> placeholders();

  /**
   * A connection for the one writer: {@code setAutoCommit(false)} takes the write lock. What it
   * commits is safe from a crash of ours, and from one of the machine once {@link #log} is forced.
   */
  Connection writing() throws SQLException;

  /** The log of a writing connection that has committed; to be closed before that connection. */
  Log log() throws IOException;

  /** Carries commits from a log into the database, if that has to be asked for. */
  Optional<String> checkpoint();

  /** A connection that cannot write; a transaction on it sees one committed state. */
  Connection reading() throws SQLException;

  /** Asks for the key that the last INSERT on the same connection made. */
  String lastKey();

  /** Asks the writer's connection for a number: another one after anybody else has committed. */
  String othersVersion();

  /** True when a statement was refused for what it would have written. */
  boolean constraint(SQLException e);

  /** One sentence part for the operator: which database, where. */
  String description();
}
