package org.harkara.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.harkara.model.Address;
import org.harkara.model.Contact;
import org.harkara.model.Context;
import org.harkara.model.Reading;
import org.harkara.model.Reading.Unclear.Why;
import org.junit.jupiter.api.Test;

/** The development set of sentences; it lies beside the project and is committed nowhere. */
class ComplaintRowsTest {
  private static final Path ROWS = Path.of("..", "shared", "data", "complaints.tsv");
  private static final Context CITIZEN =
      new Context(
          new Contact(
              1, Address.sms("+919812345678"), Optional.empty(), Optional.empty(), false, false),
          List.of(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          false,
          Instant.parse("2025-11-06T05:00:00Z"));

  private enum Mark {
    RIGHT,
    ASKED,
    WRONG
  }

  @Test
  void mostRowsAreReadRightAndFewConfidentlyWrong() throws IOException {
    assumeThat(ROWS).as("the development set lies beside the project").exists();
    var missed = new ArrayList<String>();
    int rows = 0;
    int right = 0;
    int wrong = 0;
    for (var line : Files.readAllLines(ROWS).stream().skip(1).toList()) {
      var cells = line.split("\t");
      var reading = Sample.READER.decide(Sample.READER.parse(cells[0]), CITIZEN);
      var mark = mark(reading, cells[2]);
      rows++;
      right += mark == Mark.RIGHT ? 1 : 0;
      wrong += mark == Mark.WRONG ? 1 : 0;
      if (mark != Mark.RIGHT) {
        missed.add(mark + " " + cells[2] + " ← " + cells[0] + " → " + reading);
      }
    }
    if (Boolean.getBoolean("rows")) {
      missed.forEach(System.out::println);
      System.out.println(right + " right, " + wrong + " wrong of " + rows);
    }
    assertThat(rows).isEqualTo(175);
    assertThat(100 * right).as("right: %s", missed).isGreaterThanOrEqualTo(88 * rows);
    assertThat(100 * wrong).as("wrong: %s", missed).isLessThanOrEqualTo(4 * rows);
  }

  private static Mark mark(Reading reading, String expected) {
    var primary = expected.split("\\+")[0];
    return switch (reading) {
      case Reading.Complaint c when c.category().isPresent() ->
          c.category().get().equals(primary) ? Mark.RIGHT : Mark.WRONG;
      case Reading.Complaint c -> primary.equals("ambiguous_ask") ? Mark.RIGHT : Mark.ASKED;
      case Reading.Question q -> primary.equals("info_request") ? Mark.RIGHT : Mark.WRONG;
      case Reading.Unclear u when u.why() == Why.SPAM_OR_TEST ->
          primary.equals("spam_or_test") ? Mark.RIGHT : Mark.WRONG;
      case Reading.Unclear u -> primary.equals("ambiguous_ask") ? Mark.RIGHT : Mark.ASKED;
      case Reading.Command c ->
          c.event().equals("help") && primary.equals("ambiguous_ask") ? Mark.RIGHT : Mark.WRONG;
      case Reading.Answer a -> Mark.WRONG;
      case Reading.Comment c -> Mark.WRONG;
      case Reading.Report r -> Mark.WRONG;
      case Reading.Doubtful d -> Mark.WRONG;
    };
  }
}
