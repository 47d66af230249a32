package org.harkara.reading;

import java.util.Optional;
import org.harkara.model.Reading;
import org.harkara.model.Reading.Unclear.Why;

/**
 * What nobody wrote to us: texts that machines send by themselves, and messages that are passed on
 * to everybody.
 */
public final class Machines {
  /** Where a machine's text says what it is. In what a person tells it stands anywhere. */
  private static final int EARLY = 8;

  private Machines() {}

  /**
   * The reading, unless the words give a machine or a chain message away.
   *
   * <p>An emergency that is quoted or passed on may be one: only a text that begins as no person
   * begins is left aside then.
   *
   * @param decided what it would mean otherwise
   */
  public static Reading seen(Parsed parsed, Reading decided) {
    if (automatic(parsed, decided)) {
      return new Reading.Unclear(Why.AUTOMATIC);
    }
    boolean chain = parsed.found().has("chain") && !parsed.found().has("not_chain");
    return chain && passedOn(decided) ? new Reading.Unclear(Why.CHAIN) : decided;
  }

  private static boolean automatic(Parsed parsed, Reading decided) {
    var hits = parsed.found().phrase("automatic");
    var first = hits.stream().map(Hit::from).min(Integer::compare);
    return first
        .flatMap(at -> latest(decided).map(limit -> at <= limit))
        .filter(early -> early)
        .isPresent();
  }

  /** The last word at which the phrase may begin; empty where it does not count at all. */
  private static Optional<Integer> latest(Reading decided) {
    return switch (decided) {
      case Reading.Complaint c when c.emergency() -> Optional.of(0);
      case Reading.Complaint c when c.category().isPresent() -> Optional.of(EARLY);
      case Reading.Complaint c -> Optional.of(Integer.MAX_VALUE);
      case Reading.Answer a -> Optional.of(EARLY);
      case Reading.Comment c -> Optional.of(EARLY);
      case Reading.Question q -> Optional.of(Integer.MAX_VALUE);
      case Reading.Unclear u -> Optional.of(Integer.MAX_VALUE);
      case Reading.Doubtful d -> Optional.of(Integer.MAX_VALUE);
      case Reading.Report r -> Optional.empty();
      case Reading.Command c -> Optional.empty();
    };
  }

  private static boolean passedOn(Reading decided) {
    return switch (decided) {
      case Reading.Complaint c -> !c.emergency();
      case Reading.Comment c -> true;
      case Reading.Question q -> true;
      case Reading.Unclear u -> true;
      case Reading.Answer a -> false;
      case Reading.Doubtful d -> false;
      case Reading.Report r -> false;
      case Reading.Command c -> false;
    };
  }
}
