package org.harkara.config;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What officers' orders may do ({@code categories.yaml}).
 *
 * @param holdAtMost all holds of a case together, where its category says nothing else
 * @param holdOf the same by category
 * @param circleTo role on the ladder that decides about a case forwarded in a circle; empty for the
 *     rung below the last
 * @param leaveBy roles that may note the leave of officers at their place and below
 * @param leaveAtMost how long one leave may last
 */
public record OrderRules(
    Duration holdAtMost,
    Map<String, Duration> holdOf,
    Optional<String> circleTo,
    List<String> leaveBy,
    Duration leaveAtMost) {
  public OrderRules {
    leaveBy = List.copyOf(leaveBy);
  }

  /** What holds without the keys. */
  public static final OrderRules USUAL =
      new OrderRules(
          Duration.ofHours(24), Map.of(), Optional.empty(), List.of(), Duration.ofDays(60));

  /** How long a case of this category may rest in all; nothing when it is an emergency. */
  public Duration holdAtMost(Category category) {
    return category.emergency() ? Duration.ZERO : holdOf.getOrDefault(category.slug(), holdAtMost);
  }
}
