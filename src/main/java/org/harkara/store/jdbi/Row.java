package org.harkara.store.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads one row by column position: by name costs a look-up per column. */
@FunctionalInterface
interface Row<T> {
  T read(ResultSet rs) throws SQLException;
}
