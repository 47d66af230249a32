package org.harkara.complaint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.harkara.config.Config;
import org.harkara.model.Acted;
import org.harkara.model.Case;
import org.harkara.model.CaseEvent;
import org.harkara.model.CaseNumber;
import org.harkara.model.Context;
import org.harkara.model.Duty;
import org.harkara.model.Kind;
import org.harkara.model.Letter;
import org.harkara.model.Officer;
import org.harkara.model.Reading.Command;
import org.harkara.model.Status;
import org.harkara.store.Tables;

/** MERGE: two cases tell of one matter, and go on as one. */
final class Merging {
  private static final Pattern NUMBER = Pattern.compile("\\p{Nd}{3,10}");

  private final Config config;
  private final Letters letters;
  private final Assignment assignment;

  Merging(Config config, Letters letters, Assignment assignment) {
    this.config = config;
    this.letters = letters;
    this.assignment = assignment;
  }

  /**
   * The one whose time limit ends first goes on, whichever is named first: nobody wins time by it.
   *
   * @param first the case that is named first
   * @param command with the other one in what follows
   */
  Acted merge(Case first, Command command, Context sender, Tables tables, Instant now) {
    var number = other(command.argument());
    if (number.isEmpty() || number.get().equals(first.number())) {
      return refused(sender, "merge_missing", first.number());
    }
    if (!CaseNumber.valid(number.get())) {
      return refused(sender, "wrong_check_digit", number.get());
    }
    var second = tables.cases().find(CaseNumber.id(number.get()));
    if (second.isEmpty()) {
      return refused(sender, "unknown_case", number.get());
    }
    for (var one : List.of(first, second.get())) {
      if (by(one, sender, tables).isEmpty()) {
        return refused(sender, "not_your_case", one.number());
      }
    }
    var by = by(first, sender, tables).orElseThrow();
    var order = new Order(first, new By.OnDuty(by, sender), "", tables, now);
    for (var one : List.of(first, second.get())) {
      if (!one.status().open()) {
        return letters.refused(order.about(one), "already_closed", Map.of());
      }
    }
    var inOrder =
        Stream.of(first, second.get())
            .sorted(Comparator.comparing((Case c) -> c.plan().deadline()).thenComparing(Case::id))
            .toList();
    return merge(order.about(inOrder.getLast()), inOrder.getFirst(), by.officer());
  }

  /** The duty by which the sender may decide about this case. */
  private Optional<Duty> by(Case complaint, Context sender, Tables tables) {
    return Orders.owning(complaint, sender, tables)
        .or(
            () ->
                sender.duties().stream()
                    .filter(
                        duty ->
                            config
                                .categories()
                                .orders()
                                .duplicates()
                                .mergedBy()
                                .contains(duty.role()))
                    .findFirst());
  }

  private Acted merge(Order order, Case main, Officer by) {
    var tables = order.tables();
    var now = order.now();
    var before = Undoing.before(order, "merge");
    var owners = Assignment.owners(order.complaint(), Optional.of(by.id()), tables, now);
    var stored =
        tables
            .cases()
            .update(
                assignment
                    .released(order.complaint(), tables, now)
                    .withStatus(Status.MERGED)
                    .withNextActionAt(Optional.empty()));
    tables.duplicates().merge(stored.id(), main.id());
    Prompter.acted(stored, "merged", tables, now);
    tables.cases().append(stored.id(), List.of(event(order, "merged", main)));
    tables.cases().append(main.id(), List.of(event(order, "merged_from", stored)));
    var acted = Acted.of(order.accepted("merged"), told(order, by, stored, main, owners));
    Undoing.keep(order, "merge", before, acted);
    return acted;
  }

  private static CaseEvent event(Order order, String what, Case other) {
    return new CaseEvent(order.now(), order.actor(), what, other.number());
  }

  /** Who merged; who complained; whoever has the main case; and who had the other alone. */
  private List<Letter> told(Order order, Officer by, Case stored, Case main, List<Duty> owners) {
    var other = Map.<String, Object>of("other", main.number());
    var out = new ArrayList<Letter>();
    out.add(letters.toOfficer(by, stored, Kind.REPLY, "officer.merged", other));
    var filer = order.tables().contacts().byId(stored.contactId());
    if (stored.contactId() != main.contactId()) {
      var seen = Fellows.seen(stored, main);
      out.add(letters.toFiler(seen, Kind.NOTICE, "complaint.merged", Map.of()));
    }
    var holders = Assignment.owners(main, Optional.of(by.id()), order.tables(), order.now());
    holders.stream()
        .filter(duty -> main.ownerId().equals(Optional.of(duty.officer().id())))
        .filter(duty -> !duty.officer().writesFrom(filer.id()))
        .limit(1)
        .forEach(
            duty ->
                out.add(
                    letters.toOfficer(
                        duty.officer(),
                        stored,
                        Kind.NOTICE,
                        "officer.joined",
                        Map.of("joined", main.number()))));
    var had =
        owners.stream()
            .filter(
                duty -> holders.stream().noneMatch(h -> h.officer().id() == duty.officer().id()))
            .toList();
    out.addAll(letters.toEach(had, stored, "officer.merged_by_other", other));
    return out;
  }

  private static Optional<String> other(String argument) {
    var found = NUMBER.matcher(argument);
    if (!found.find()) {
      return Optional.empty();
    }
    var digits = new StringBuilder();
    found.group().codePoints().forEach(c -> digits.append(Character.digit(c, 10)));
    return Optional.of(digits.toString());
  }

  private static Acted refused(Context sender, String reason, String number) {
    return Letters.refused(sender, reason, Map.of("number", number));
  }
}
