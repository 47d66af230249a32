package org.harkara.model;

import java.time.Instant;
import java.util.Optional;

/**
 * How one message ended.
 *
 * @param reason lower_snake_case code; {@code duplicate} for a repeat
 * @param caseNumber the case filed or touched
 * @param filed status and deadline of the case as they were when this message filed it
 */
public record Verdict(
    Outcome outcome, String reason, Optional<String> caseNumber, Optional<Filed> filed) {
  public record Filed(String status, Instant deadline) {}

  public static Verdict of(Outcome outcome, String reason) {
    return new Verdict(outcome, reason, Optional.empty(), Optional.empty());
  }

  public static Verdict of(Outcome outcome, String reason, String caseNumber) {
    return new Verdict(outcome, reason, Optional.of(caseNumber), Optional.empty());
  }

  public boolean duplicate() {
    return reason.equals("duplicate");
  }
}
