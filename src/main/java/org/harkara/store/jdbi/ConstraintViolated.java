package org.harkara.store.jdbi;

import java.sql.SQLException;

/** A row that the tables do not admit; only the work that wrote it is rolled back. */
final class ConstraintViolated extends RuntimeException {
  ConstraintViolated(SQLException cause) {
    super(cause.getMessage(), cause);
  }
}
