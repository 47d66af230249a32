package org.harkara.complaint;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.harkara.model.Case;
import org.harkara.model.Plan.Step;

/** What the clock does about a case next, if nobody acts before. */
public record Upcoming(What what, Instant at) {

  /** What it does. */
  public enum What {
    ASSIGNMENT,
    REMINDER,
    ESCALATION,
    RESUMPTION;

    public String slug() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Empty for a case that is closed. */
  public static Optional<Upcoming> of(Case complaint) {
    return Plans.next(complaint).map(step -> new Upcoming(what(step), at(complaint, step)));
  }

  private static What what(Step step) {
    return switch (step.act()) {
      case ASSIGN -> What.ASSIGNMENT;
      case REMIND -> What.REMINDER;
      case CLIMB -> What.ESCALATION;
      case RESUME -> What.RESUMPTION;
    };
  }

  /** Later than its step for a case that was put off, or follows another. */
  private static Instant at(Case complaint, Step step) {
    return complaint.nextActionAt().filter(step.at()::isBefore).orElse(step.at());
  }
}
