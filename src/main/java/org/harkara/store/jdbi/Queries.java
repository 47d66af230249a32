package org.harkara.store.jdbi;

import java.util.List;
import java.util.Optional;

/**
 * Asking the database. Arguments fill the question marks in order; {@link Columns#bind} says which
 * types there are.
 */
interface Queries {
  <T> List<T> list(String sql, Row<T> row, Object... arguments);

  /** The first row; the others are not looked at. */
  <T> Optional<T> first(String sql, Row<T> row, Object... arguments);
}
