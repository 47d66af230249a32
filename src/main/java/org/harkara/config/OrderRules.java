package org.harkara.config;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.harkara.model.Names;

/**
 * What officers' orders may do ({@code categories.yaml}).
 *
 * @param holdAtMost all holds of a case together, where its category says nothing else
 * @param holdOf the same by category
 * @param circleTo role on the ladder that decides about a case forwarded in a circle; empty for the
 *     rung below the last
 * @param duplicates when two cases may be about one matter
 * @param routeMenu by which words ROUTE names a category; the number of a line counts from 1
 * @param dropReasons why a case is dropped, in the order in which they are offered and looked for
 * @param leaveBy roles that may note the leave of officers at their place and below
 * @param leaveAtMost how long one leave may last
 */
public record OrderRules(
    Duration holdAtMost,
    Map<String, Duration> holdOf,
    Optional<String> circleTo,
    DuplicateRules duplicates,
    List<Routed> routeMenu,
    List<DropReason> dropReasons,
    List<String> leaveBy,
    Duration leaveAtMost) {
  public OrderRules {
    leaveBy = List.copyOf(leaveBy);
  }

  /** What holds without the keys. */
  public static final OrderRules USUAL =
      new OrderRules(
          Duration.ofHours(24),
          Map.of(),
          Optional.empty(),
          DuplicateRules.USUAL,
          List.of(),
          List.of(),
          List.of(),
          Duration.ofDays(60));

  /**
   * @param words beside the category's slug and names, in any script
   */
  public record Routed(String category, List<String> words) {}

  /**
   * @param words by which a reason that was written is known
   * @param label slug that a text dropped for this should have been read as; empty when the reason
   *     says nothing of that
   */
  public record DropReason(String slug, Names name, List<String> words, Optional<String> label) {}

  /** How long a case of this category may rest in all; nothing when it is an emergency. */
  public Duration holdAtMost(Category category) {
    return category.emergency() ? Duration.ZERO : holdOf.getOrDefault(category.slug(), holdAtMost);
  }
}
