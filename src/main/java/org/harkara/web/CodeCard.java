package org.harkara.web;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.harkara.config.Config;
import org.harkara.config.EventTexts;
import org.harkara.config.Pack;
import org.harkara.config.ReportEvent;
import org.harkara.config.ReportKind;
import org.harkara.config.Role;
import org.harkara.model.Names;

/**
 * What an officer carries in a pocket: which words report what, by one texting scheme.
 *
 * @param pack its name
 * @param own true when it is about the place of the officer's own duty; else each text names it
 * @param slots when figures are asked for
 */
public record CodeCard(
    Role role, String pack, boolean own, List<LocalTime> slots, List<Line> lines) {

  /**
   * @param examples of whole messages
   * @param slotted at each slot
   * @param bare numbers alone are enough
   */
  public record Line(Names event, List<String> examples, boolean slotted, boolean bare) {}

  /** One for each pack in force that has words for what this role reports. */
  static List<CodeCard> of(Config config, Role role) {
    var cards = new ArrayList<CodeCard>();
    for (var name : inForce(config)) {
      of(config, role, config.packs().get(name)).ifPresent(cards::add);
    }
    return cards;
  }

  private static Optional<CodeCard> of(Config config, Role role, Pack pack) {
    var lines = new ArrayList<Line>();
    boolean own = false;
    for (var kind : config.reports().values()) {
      if (reports(kind, role)) {
        own |= kind.reporters().contains(role.slug());
        for (var event : kind.events().values()) {
          Optional.ofNullable(pack.texting().events().get(event.slug()))
              .filter(texts -> !texts.example().isBlank())
              .map(texts -> line(event, texts))
              .ifPresent(lines::add);
        }
      }
    }
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(new CodeCard(role, pack.name(), own, slots(config), lines));
  }

  private static Line line(ReportEvent event, EventTexts texts) {
    return new Line(
        event.name(),
        List.of(texts.example().split(",\\s*")),
        event.per() == ReportEvent.Per.SLOT,
        texts.bare());
  }

  private static boolean reports(ReportKind kind, Role role) {
    return kind.reporters().contains(role.slug()) || kind.behalf().contains(role.slug());
  }

  private static List<String> inForce(Config config) {
    var names = new TreeSet<String>();
    config.packsAt().values().forEach(names::addAll);
    return List.copyOf(names.isEmpty() ? config.packs().keySet() : names);
  }

  private static List<LocalTime> slots(Config config) {
    var slots = new TreeSet<LocalTime>();
    config.calendar().pollDays().values().forEach(poll -> slots.addAll(poll.slots()));
    return List.copyOf(slots);
  }
}
