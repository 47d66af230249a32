package org.harkara.gateway;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.harkara.config.Config;
import org.harkara.model.Acted;
import org.harkara.model.Contact;
import org.harkara.model.Outcome;
import org.harkara.model.Reading;
import org.harkara.model.Verdict;
import org.harkara.routing.Directory;
import org.harkara.store.Tables;
import org.harkara.store.Triage;

/**
 * Cuts loops and floods before anything is done about a message (DESIGN 1.9): machines that answer
 * each other, and one person who writes without end. Officers are never cut off.
 */
final class Guard {
  private static final Duration WINDOW = Duration.ofHours(1);

  private final Config config;
  private final Directory directory;

  Guard(Config config, Directory directory) {
    this.config = config;
    this.directory = directory;
  }

  /**
   * @param stranger the sender was never heard of before, so that there is nothing to compare with
   * @param explained true when it is rolled back, and must not tell what other sides a phone has
   * @return how the message ends; empty when it goes on its way
   */
  Optional<Acted> stop(Item item, boolean stranger, boolean explained, Tables tables) {
    if (stranger || item.context().officer() || item.in().hints().intake()) {
      return Optional.empty();
    }
    return switch (item.reading()) {
      case Reading.Command c -> Optional.empty();
      case Reading.Report r -> Optional.empty();
      case Reading.Doubtful d -> Optional.empty();
      case Reading.Complaint c when c.emergency() -> echo(item, tables);
      case Reading.Complaint c -> echo(item, tables).or(() -> paced(item, explained, tables));
      case Reading.Unclear u when u.why() == Reading.Unclear.Why.VAGUE ->
          echo(item, tables)
              .or(() -> paced(item, explained, tables))
              .or(() -> repeated(item, tables));
      case Reading.Unclear u -> echo(item, tables);
      case Reading.Answer a -> echo(item, tables);
      case Reading.Comment c -> echo(item, tables);
      case Reading.Question q -> echo(item, tables);
    };
  }

  /** Our own text comes back. */
  private Optional<Acted> echo(Item item, Tables tables) {
    var since = item.now().minus(WINDOW);
    boolean ours = tables.outbox().identical(item.sender().id(), item.in().text(), since) > 0;
    return ours ? ignored("echo") : Optional.empty();
  }

  /** The same words again and again, of which nothing can be made: no person does that. */
  private Optional<Acted> repeated(Item item, Tables tables) {
    var since = item.now().minus(WINDOW);
    int times = tables.ledger().repeats(item.sender().id(), item.in().text(), since);
    return times > config.settings().guards().sameTextPerHour()
        ? ignored("repeated")
        : Optional.empty();
  }

  /**
   * Complaints beyond the pace are kept for triage, and what is too vague with them, since it would
   * become complaints as well. That is said once.
   */
  private Optional<Acted> paced(Item item, boolean explained, Tables tables) {
    var since = item.now().minus(WINDOW);
    var sides = explained ? List.of(item.sender()) : tables.contacts().sides(item.in().from());
    if (count(sides, "complaint_filed", since, tables) < config.settings().complaintsPerHour()) {
      return Optional.empty();
    }
    tables.triage().keep(kept(item));
    var verdict = Verdict.of(Outcome.REFUSE, "paced");
    return Optional.of(
        count(sides, "paced", since, tables) > 0
            ? Acted.of(verdict)
            : Acted.of(verdict, item.reply("refuse.paced", Map.of())));
  }

  /** Of both sides of a phone: in its own name, and anonymous. */
  private static int count(List<Contact> sides, String reason, Instant since, Tables tables) {
    return sides.stream().mapToInt(side -> tables.ledger().count(side.id(), reason, since)).sum();
  }

  private Triage.Kept kept(Item item) {
    var named =
        item.reading() instanceof Reading.Complaint c ? c.placeCode() : Optional.<String>empty();
    return new Triage.Kept(
        item.messageId(),
        item.sender().id(),
        item.now(),
        item.in().from().medium(),
        item.language(config),
        Asking.askedForAnonymity(item),
        named.or(() -> item.in().location().flatMap(directory::nearestStation)),
        item.words());
  }

  private static Optional<Acted> ignored(String reason) {
    return Optional.of(Acted.of(Verdict.of(Outcome.IGNORE, reason)));
  }
}
