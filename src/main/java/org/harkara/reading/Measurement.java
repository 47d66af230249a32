package org.harkara.reading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.harkara.model.Address;
import org.harkara.model.Contact;
import org.harkara.model.Context;
import org.harkara.model.Reading;
import org.harkara.model.Reading.Unclear.Why;

/** How well sentences of known meaning are read, as if strangers had written them. */
public final class Measurement {
  /** What a message is taken for when it is asked back. */
  public static final String ASKED = "ambiguous_ask";

  private static final String SPAM = "spam_or_test";
  private static final String QUESTION = "info_request";
  private static final Context STRANGER =
      new Context(
          new Contact(
              0, Address.sms("+919000000000"), Optional.empty(), Optional.empty(), false, false),
          List.of(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          false,
          Instant.EPOCH);

  private final List<Line> lines;

  private Measurement(List<Line> lines) {
    this.lines = List.copyOf(lines);
  }

  /**
   * @param text as a citizen would send it
   * @param expected slug of the category; after a {@code +} that of a second, less grave matter
   */
  public record Row(String text, String expected) {
    public String primary() {
      return expected.split("\\+", 2)[0].strip();
    }

    Optional<String> secondary() {
      return expected.contains("+")
          ? Optional.of(expected.split("\\+", 2)[1].strip())
          : Optional.empty();
    }
  }

  /** Confidently wrong costs hours, a question seconds: they are counted apart. */
  public enum Mark {
    RIGHT,
    ASKED,
    WRONG
  }

  /**
   * A sentence and what was made of it.
   *
   * @param got slug of a category; {@link #ASKED} for whatever is asked back
   * @param emergency treated as one
   */
  public record Line(Row row, Reading reading, String got, boolean emergency) {
    public Mark mark() {
      if (got.equals(row.primary())) {
        return Mark.RIGHT;
      }
      return got.equals(ASKED) ? Mark.ASKED : Mark.WRONG;
    }

    /** True when no second matter was expected, or it was kept. */
    public boolean secondKept() {
      return row.secondary().isEmpty()
          || reading instanceof Reading.Complaint c && c.secondary().equals(row.secondary());
    }
  }

  public static Measurement of(Reader reader, List<Row> rows) {
    var lines = new ArrayList<Line>();
    for (var row : rows) {
      var reading = reader.decide(reader.parse(row.text()), STRANGER);
      boolean emergency = reading instanceof Reading.Complaint c && c.emergency();
      lines.add(new Line(row, reading, label(reading), emergency));
    }
    return new Measurement(lines);
  }

  public List<Line> lines() {
    return lines;
  }

  public long count(Mark mark) {
    return lines.stream().filter(line -> line.mark() == mark).count();
  }

  /** Expected category → what was read → how often, both in the order of the alphabet. */
  public Map<String, Map<String, Integer>> confusion() {
    var table = new TreeMap<String, Map<String, Integer>>();
    for (var line : lines) {
      table
          .computeIfAbsent(line.row().primary(), k -> new TreeMap<>())
          .merge(line.got(), 1, Integer::sum);
    }
    return table;
  }

  private static String label(Reading reading) {
    return switch (reading) {
      case Reading.Complaint c -> c.category().orElse(ASKED);
      case Reading.Question q -> QUESTION;
      case Reading.Unclear u when u.why() == Why.SPAM_OR_TEST -> SPAM;
      case Reading.Unclear u -> ASKED;
      case Reading.Command c -> c.event().equals("help") ? ASKED : "command";
      case Reading.Answer a -> "answer";
      case Reading.Comment c -> "comment";
      case Reading.Report r -> "report";
      case Reading.Doubtful d -> "report";
    };
  }
}
