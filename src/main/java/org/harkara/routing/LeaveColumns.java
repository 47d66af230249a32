package org.harkara.routing;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Predicate;
import org.harkara.config.Sheet;
import org.harkara.model.Address;
import org.harkara.routing.ImportChange.AddDuty;
import org.harkara.routing.ImportChange.AddLeave;
import org.harkara.routing.ImportPlan.Topic;

/** Columns of a list of officers by which one of them is on leave and another stands in. */
final class LeaveColumns {
  private static final Duration DAY = Duration.ofDays(1);

  private final OfficerRules rules;
  private final ImportPlan.Draft draft;
  private final Predicate<Address> known;

  /**
   * @param known whether somebody with that number is an officer, or on the list: nobody else can
   *     stand in
   */
  LeaveColumns(OfficerRules rules, ImportPlan.Draft draft, Predicate<Address> known) {
    this.rules = rules;
    this.draft = draft;
    this.known = known;
  }

  /** The leave on this line, if there is one; what is wrong with it is remarked. */
  void read(Sheet.Line line, AddDuty duty) {
    var from = line.text("leave_from");
    var to = line.text("leave_to");
    var other = line.text("stand_in");
    if (from.isEmpty() && to.isEmpty() && other.isEmpty()) {
      return;
    }
    var zone = rules.config().calendar().zone();
    var standIn = PhoneNumber.read(other).address().filter(known);
    var begins = from.isEmpty() ? Optional.of(rules.now()) : DutyPeriod.moment(from, zone);
    var ends = end(to, zone);
    if (standIn.isEmpty() || standIn.get().equals(duty.phone())) {
      odd(line, "'stand in' is no other officer's number");
    } else if (begins.isEmpty() || ends.isEmpty() || !begins.get().isBefore(ends.get())) {
      odd(line, "from '" + from + "' to '" + to + "' are no two days one after the other");
    } else if (!ends.get().isAfter(rules.now())) {
      odd(line, "it is over");
    } else {
      var start = begins.get().isAfter(rules.now()) ? begins.get() : rules.now();
      draft.also(new AddLeave(line.number(), duty.phone(), standIn.get(), start, ends.get()));
      draft.remark(
          line.number(),
          Topic.DUTY,
          "on leave from %s to %s, %s stands in"
              .formatted(
                  start.atZone(zone).toLocalDateTime(),
                  ends.get().atZone(zone).toLocalDateTime(),
                  standIn.get().masked()));
    }
  }

  /** A day is a whole one. */
  private static Optional<Instant> end(String said, ZoneId zone) {
    return DutyPeriod.moment(said, zone).map(at -> said.contains(":") ? at : at.plus(DAY));
  }

  private void odd(Sheet.Line line, String why) {
    draft.remark(line.number(), Topic.DUTY, "the leave is not noted: " + why);
  }
}
