package org.harkara.complaint;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.harkara.model.Case;
import org.harkara.model.Duty;
import org.harkara.model.Outcome;
import org.harkara.model.Verdict;
import org.harkara.store.Tables;

/** One order, with everything it needs. */
record Order(Case complaint, By by, String words, Tables tables, Instant now) {
  /** As the events of the case name them. */
  String actor() {
    return switch (by) {
      case By.OnDuty(var duty, var sender) -> Assignment.to(duty);
      case By.OfAccount(String name, String role) -> name + " (" + role + ")";
    };
  }

  String role() {
    return switch (by) {
      case By.OnDuty(var duty, var sender) -> duty.role();
      case By.OfAccount(String name, String role) -> role;
    };
  }

  /** The officer who ordered; none for an account. */
  Optional<Long> officerId() {
    return by instanceof By.OnDuty(var duty, var sender)
        ? Optional.of(duty.officer().id())
        : Optional.empty();
  }

  /** The same case in the hands of the officer who ordered; an account takes none over. */
  Case taken(Case changed) {
    return by instanceof By.OnDuty(var duty, var sender)
        ? changed.withOwner(
            changed.rung(), Optional.of(duty.officer().id()), Optional.of(duty.role()))
        : changed;
  }

  /** Who gives the case away with this order: the officer, or for an account whoever has it. */
  List<Duty> givers() {
    return switch (by) {
      case By.OnDuty(var duty, var sender) -> List.of(duty);
      case By.OfAccount account ->
          Assignment.owners(complaint, Optional.empty(), tables, now).stream()
              .filter(duty -> complaint.ownerId().equals(Optional.of(duty.officer().id())))
              .toList();
    };
  }

  Verdict accepted(String reason) {
    return Verdict.of(Outcome.ACCEPT, reason, complaint.number());
  }

  /** The same about another case. */
  Order about(Case other) {
    return new Order(other, by, words, tables, now);
  }
}
