package org.harkara.reading;

import java.time.Duration;
import java.util.Optional;
import org.harkara.model.Context;
import org.harkara.model.Reading;
import org.harkara.model.Reading.Unclear.Why;

/**
 * What is said about a case that is open, without naming it.
 *
 * @param recent how old a case may be that evidence without words is added to
 */
record Additions(Duration recent) {
  private static final Duration SAME_MATTER = Duration.ofHours(24);
  private static final int SHORT_TEXT = 12;

  /** Empty when it is none. */
  Optional<Reading> read(Parsed parsed, Context context, Reading judged) {
    var open = context.openCases();
    if (open.isEmpty()) {
      return Optional.empty();
    }
    return switch (judged) {
      case Reading.Complaint c when c.category().isPresent() -> same(context, c);
      case Reading.Complaint c -> {
        var meant = open.stream().filter(o -> c.candidates().contains(o.category())).toList();
        if (meant.size() == 1 && elsewhere(c, meant.getFirst()).isEmpty()) {
          yield Optional.of(new Reading.Comment(meant.getFirst().number(), "same_category"));
        }
        yield meant.size() > 1 || parsed.found().has("follow_up")
            ? followUp(parsed, context)
            : Optional.empty();
      }
      case Reading.Unclear u when u.why() == Why.VAGUE -> followUp(parsed, context);
      case Reading.Unclear u when u.why() == Why.EMPTY && context.attached() -> late(context);
      case Reading.Question q when q.topic().equals("general") && parsed.found().has("follow_up") ->
          followUp(parsed, context);
      case Reading.Unclear u -> Optional.empty();
      case Reading.Question q -> Optional.empty();
      case Reading.Command c -> Optional.empty();
      case Reading.Answer a -> Optional.empty();
      case Reading.Comment c -> Optional.empty();
      case Reading.Report r -> Optional.empty();
      case Reading.Doubtful d -> Optional.empty();
    };
  }

  /** The same matter at the same place, told of again within a day. */
  static Optional<Reading> same(Context context, Reading.Complaint complaint) {
    return context.openCases().stream()
        .filter(o -> complaint.category().equals(Optional.of(o.category())))
        .filter(o -> !o.filedAt().plus(SAME_MATTER).isBefore(context.at()))
        .filter(o -> elsewhere(complaint, o).isEmpty())
        .findFirst()
        .map(o -> new Reading.Comment(o.number(), "same_category"));
  }

  /** The complaint's place, when it is another than the case's. */
  private static Optional<String> elsewhere(Reading.Complaint complaint, Context.OpenCase open) {
    return complaint
        .placeCode()
        .filter(code -> open.place().isPresent() && !open.place().get().equals(code));
  }

  /** Evidence without a word: of the case that is new enough, or it is asked of which. */
  private Optional<Reading> late(Context context) {
    var fresh =
        context.openCases().stream()
            .filter(open -> !open.filedAt().plus(recent).isBefore(context.at()))
            .toList();
    return switch (fresh.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(new Reading.Comment(fresh.getFirst().number(), "follow_up"));
      default -> Optional.of(new Reading.Unclear(Why.WHICH_CASE));
    };
  }

  private static Optional<Reading> followUp(Parsed parsed, Context context) {
    if (parsed.words().size() > SHORT_TEXT && !parsed.found().has("follow_up")) {
      return Optional.empty();
    }
    var open = context.openCases();
    return Optional.of(
        open.size() == 1
            ? new Reading.Comment(open.getFirst().number(), "follow_up")
            : new Reading.Unclear(Why.WHICH_CASE));
  }
}
