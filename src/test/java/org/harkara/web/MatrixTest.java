package org.harkara.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatrixTest {
  private static final String DOUBTFUL =
      """
      11:03 | turnout       | 183/1 | 11:00 | unconfirmed |                | total=20
      11:03 | final_turnout | 183/2 |       | counted     |                | total=500
      11:04 | final_turnout | 183/2 |       | conflict    |                | total=505
      11:04 | final_turnout | 183/3 |       | unconfirmed |                | total=900
      11:04 | final_turnout | 183/2 |       | unconfirmed |                | total=510
      """;

  @Test
  void whatIsDoubtfulBesideACountedFigureAndOfTheFinalOnesIsShown(@TempDir Path folder) {
    try (var stage = new PollStage(folder)) {
      stage.store.transact(
          tables -> {
            new PollDay(tables).write(DOUBTFUL);
            return null;
          });
      var scope = stage.polls.reports().scope(Optional.of("183")).orElseThrow();
      var matrix = stage.polls.matrices().of(scope, PollStage.NOW);

      assertThat(
              matrix.rows().stream()
                  .filter(row -> row.unconfirmed() + row.conflicts() > 0)
                  .map(row -> row.place().code() + " " + row.unconfirmed() + " " + row.conflicts()))
          .containsExactly("183/1 1 0", "183/2 1 1", "183/3 1 0");
    }
  }
}
