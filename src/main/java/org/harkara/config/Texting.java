package org.harkara.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The part of a pack that says how reports are texted.
 *
 * @param with a pack whose words and signs apply too, but not its codes, orders and bare numbers
 * @param register forms by which an officer names the own station: words and {@code ac}, {@code
 *     ps}, divided by spaces
 * @param events by slug
 * @param labels field → words beside its number, for all events that have such a field; also {@code
 *     electors}, {@code previous}, {@code mistaken}, {@code slip}, {@code increment}, {@code
 *     remaining}: numbers that are no figure
 * @param choices field → choice → words; of several in a message the first listed counts
 * @param units slug → words after a number
 * @param places kind of place → words before its number, and what the code begins with: {@code
 *     centre} → {@code centre}, {@code kendra}, {@code TC}
 * @param words meaning → words, of {@link #WORDS}
 * @param numbers value → words; beside whole numbers {@code 0.5}, {@code -0.25} … for the fractions
 *     said before a number or an hour
 */
public record Texting(
    Optional<String> with,
    List<String> register,
    Map<String, EventTexts> events,
    Map<String, List<String>> labels,
    Map<String, Map<String, List<String>>> choices,
    Map<String, List<String>> units,
    Map<String, List<String>> places,
    Map<String, List<String>> words,
    Map<String, List<String>> numbers) {
  public static final Texting NONE =
      new Texting(
          Optional.empty(),
          List.of(),
          Map.of(),
          Map.of(),
          Map.of(),
          Map.of(),
          Map.of(),
          Map.of(),
          Map.of());

  /** Names that an order or a label may use besides the fields of the event. */
  public static final Set<String> PLACED = Set.of("ac", "ps", "slot", "place");

  /** Numbers that stand beside figures and are none. */
  public static final Set<String> ASIDE =
      Set.of("electors", "previous", "mistaken", "slip", "increment", "remaining");

  /** What the reader of reports asks the word lists for. */
  public static final Set<String> WORDS =
      Set.of(
          "about",
          "ac",
          "am",
          "and",
          "another",
          "auxiliary",
          "before",
          "between",
          "beyond",
          "correction",
          "day",
          "duration",
          "elsewhen",
          "filler",
          "future",
          "harmless",
          "hour",
          "later",
          "money",
          "morning",
          "name",
          "number",
          "onwards",
          "order",
          "ordinal",
          "other_votes",
          "percent",
          "phone",
          "planned",
          "pm",
          "practice",
          "role",
          "same",
          "since",
          "station",
          "supposed",
          "things",
          "today",
          "until",
          "vague",
          "votes",
          "waiting");
}
