package org.harkara.store.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportUndoTest {
  @TempDir Path folder;

  /** A table that comes later must be thought of here, or a place in use would be taken back. */
  @Test
  void everyColumnThatPointsToAPlaceIsLookedAt() throws Exception {
    var file = folder.resolve("harkara.db");
    JdbiStore.open("jdbc:sqlite:" + file).close();
    var pointers = new ArrayList<String>();
    try (var connection = new Sqlite(file).reading();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                """
                SELECT t.name || '.' || f."from"
                FROM sqlite_master t, pragma_foreign_key_list(t.name) f
                WHERE t.type = 'table' AND f."table" = 'place'
                """)) {
      while (rows.next()) {
        pointers.add(rows.getString(1));
      }
    }
    pointers.remove("place_parent.place_id");
    assertThat(ImportUndo.POINTERS.keySet()).containsExactlyInAnyOrderElementsOf(pointers);
  }
}
