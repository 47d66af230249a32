package org.harkara.store.jdbi;

import java.sql.SQLException;

/** The database failed otherwise than by a constraint: its connection is not to be trusted. */
final class SqlFault extends RuntimeException {
  SqlFault(SQLException cause) {
    super(cause.getMessage(), cause);
  }
}
