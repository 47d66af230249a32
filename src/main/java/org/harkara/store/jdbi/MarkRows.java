package org.harkara.store.jdbi;

import java.util.Optional;
import org.harkara.store.Marks;

final class MarkRows implements Marks {
  private final KeptStatements sql;

  MarkRows(KeptStatements sql) {
    this.sql = sql;
  }

  @Override
  public Optional<String> get(String name) {
    return sql.first("SELECT value FROM mark WHERE name = ?", rs -> rs.getString(1), name);
  }

  @Override
  public void put(String name, String value) {
    sql.run(
        """
        INSERT INTO mark (name, value) VALUES (?, ?)
        ON CONFLICT (name) DO UPDATE SET value = excluded.value
        """,
        name,
        value);
  }
}
