package org.harkara.store.jdbi;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.result.ResultIterable;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jdbi.v3.core.statement.TemplateEngine;

/** A reader's connection, by Jdbi. */
final class HandleQueries implements Queries {
  private final Handle handle;

  HandleQueries(Connection connection) {
    handle = Jdbi.open(connection);
    handle.getConfig(SqlStatements.class).setTemplateEngine(TemplateEngine.NOP);
    // Otherwise a fault would carry the arguments, and so people's numbers, into the log.
    handle.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
  }

  @Override
  public <T> List<T> list(String sql, Row<T> row, Object... arguments) {
    try {
      return rows(sql, row, arguments).list();
    } catch (JdbiException e) {
      throw translated(e);
    }
  }

  @Override
  public <T> Optional<T> first(String sql, Row<T> row, Object... arguments) {
    try {
      return rows(sql, row, arguments).findFirst();
    } catch (JdbiException e) {
      throw translated(e);
    }
  }

  private <T> ResultIterable<T> rows(String sql, Row<T> row, Object... arguments) {
    var query = handle.createQuery(sql);
    for (int i = 0; i < arguments.length; i++) {
      var value = arguments[i];
      query.bind(
          i, (Argument) (position, statement, ctx) -> Columns.bind(statement, position, value));
    }
    return query.map((rs, ctx) -> row.read(rs));
  }

  private static RuntimeException translated(JdbiException e) {
    return e.getCause() instanceof SQLException cause ? new SqlFault(cause) : e;
  }
}
