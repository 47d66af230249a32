package org.harkara.reading;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.harkara.model.Reading;
import org.harkara.model.ReportItem;
import org.harkara.model.Value;

/** A reading in one line, for rows of tests. */
final class Shown {
  private Shown() {}

  /**
   * {@code turnout 11:00 total=343 male=180 ps=123 at=10:58 correction [words]}; several by {@code
   * ;}. What is asked is {@code ? why}, a command {@code !event argument}, all else {@code -}.
   */
  static String of(Reading reading) {
    return switch (reading) {
      case Reading.Report report ->
          Stream.of(
                  report.items().stream().map(Shown::item),
                  report.doubts().stream().map(Shown::of),
                  report.beside().stream().map(Shown::of))
              .flatMap(parts -> parts)
              .collect(Collectors.joining("; "));
      case Reading.Doubtful doubtful ->
          "? " + doubtful.why() + doubtful.place().map(" "::concat).orElse("");
      case Reading.Command command ->
          "!"
              + command.event()
              + command.caseNumber().map(n -> " #" + n).orElse("")
              + (command.argument().isEmpty() ? "" : " " + command.argument());
      case Reading.Answer answer ->
          answer.to() + (answer.choice() instanceof Reading.Choice.Yes ? " yes" : " no");
      case Reading.Complaint complaint -> "complaint " + complaint.category().orElse("");
      case Reading.Comment comment -> "-";
      case Reading.Question question -> "-";
      case Reading.Unclear unclear -> "-";
    };
  }

  private static String item(ReportItem item) {
    var text = new StringBuilder(item.event());
    item.slot().ifPresent(slot -> text.append(' ').append(slot));
    item.values().forEach((f, v) -> text.append(' ').append(f).append('=').append(value(v)));
    item.ac().ifPresent(ac -> text.append(" ac=").append(ac));
    item.ps().ifPresent(ps -> text.append(" ps=").append(ps));
    if (!item.values().containsKey("at")) {
      item.at().ifPresent(at -> text.append(" at=").append(at));
    }
    if (item.correction()) {
      text.append(" correction");
    }
    if (!item.flags().isEmpty()) {
      text.append(' ').append(item.flags());
    }
    return text.toString();
  }

  private static String value(Value value) {
    return switch (value) {
      case Value.Amount amount -> amount.number().toPlainString();
      case Value.Word word -> word.text().replace(' ', '_');
      case Value.Words words -> String.join(",", words.texts());
    };
  }
}
