package org.harkara.complaint;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.harkara.config.Config;
import org.harkara.config.OrderRules;
import org.harkara.model.Absence;
import org.harkara.model.Acted;
import org.harkara.model.Address;
import org.harkara.model.Context;
import org.harkara.model.Duty;
import org.harkara.model.Letter;
import org.harkara.model.Names;
import org.harkara.model.Officer;
import org.harkara.model.Outcome;
import org.harkara.model.Verdict;
import org.harkara.routing.DutyPeriod;
import org.harkara.routing.PhoneNumber;
import org.harkara.routing.Router;
import org.harkara.store.HandOvers.What;
import org.harkara.store.Tables;
import org.harkara.text.Normal;

/**
 * LEAVE: an officer names the days and who stands in; certain roles may do so for those below them.
 * Only an officer can stand in: duties never pass to a number that nobody vouched for.
 */
public final class Leaves {
  private static final Duration DAY = Duration.ofDays(1);

  private final OrderRules rules;
  private final Names by;
  private final ZoneId zone;
  private final HandOver handOver;

  public Leaves(Config config, Router router) {
    this.rules = config.categories().orders();
    this.by = named(config);
    this.zone = config.calendar().zone();
    this.handOver = new HandOver(config, router);
  }

  private static Names named(Config config) {
    var roles =
        config.categories().orders().leaveBy().stream()
            .map(role -> config.roles().get(role).name())
            .toList();
    var byLanguage = new HashMap<String, String>();
    for (var language : config.texts().keySet()) {
      byLanguage.put(
          language, String.join(", ", roles.stream().map(name -> name.in(language)).toList()));
    }
    return new Names(byLanguage);
  }

  /** What is written after LEAVE. */
  private record Said(List<Address> phones, List<Instant> begins, List<Instant> ends) {}

  /** {@code LEAVE [98… of whom] 2025-11-06 [2025-11-08] 98… of who stands in}. */
  public Acted begin(String argument, Context sender, Tables tables, Instant now) {
    if (!sender.officer()) {
      return Letters.refused(sender, "not_an_officer", Map.of());
    }
    var said = read(argument);
    if (said.isEmpty()) {
      return Letters.refused(sender, "leave_form", Map.of());
    }
    var phones = said.get().phones();
    var absent = phones.size() == 1 ? own(sender) : officer(phones.getFirst(), tables, now);
    var standIn = officer(phones.getLast(), tables, now);
    if (absent.isEmpty() || standIn.isEmpty() || absent.get().id() == standIn.get().id()) {
      var wrong = absent.isEmpty() ? phones.getFirst() : phones.getLast();
      return Letters.refused(sender, "leave_nobody", Map.of("phone", wrong.text()));
    }
    var from = Collections.max(List.of(Collections.min(said.get().begins()), now));
    var to = Collections.max(said.get().ends());
    if (!from.isBefore(to) || Duration.between(from, to).compareTo(rules.leaveAtMost()) > 0) {
      return Letters.refused(sender, "leave_form", Map.of());
    }
    if (!allowed(absent.get(), sender, tables, now)) {
      return Letters.refused(sender, "leave_not_yours", Map.of("by", by));
    }
    var taken = meets(absent.get(), from, to, tables);
    if (taken.isPresent()) {
      return Letters.refused(sender, "leave_noted", args(taken.get(), absent.get()));
    }
    if (meets(standIn.get(), from, to, tables).isPresent()) {
      return Letters.refused(sender, "leave_absent", Map.of("name", standIn.get().name()));
    }
    return noted(absent.get(), standIn.get(), from, to, sender, tables, now);
  }

  private Acted noted(
      Officer absent,
      Officer standIn,
      Instant from,
      Instant to,
      Context sender,
      Tables tables,
      Instant now) {
    long id = tables.duties().addAbsence(absent.id(), standIn.id(), from, to);
    var absence = tables.duties().absence(id).orElseThrow();
    var args = args(absence, absent);
    var out = new ArrayList<Letter>();
    out.add(Letter.reply(sender, "leave.noted", args));
    if (!absent.writesFrom(sender.contact().id())) {
      out.add(Letter.notice(absent, "leave.told", args));
    }
    tables.handOvers().add(What.BACK, id, to);
    if (from.isAfter(now)) {
      tables.handOvers().add(What.LEAVE, id, from);
      out.add(Letter.notice(standIn, "leave.soon", args));
    } else {
      out.addAll(handOver.left(absence, tables, now));
    }
    return Acted.of(Verdict.of(Outcome.ACCEPT, "leave_noted"), out);
  }

  /** {@code LEAVE OFF [98… of whom]}: the duties are the officer's again, from now on. */
  public Acted end(String argument, Context sender, Tables tables, Instant now) {
    if (!sender.officer()) {
      return Letters.refused(sender, "not_an_officer", Map.of());
    }
    var phones = phones(argument);
    var absent = phones.isEmpty() ? own(sender) : officer(phones.getFirst(), tables, now);
    var absence =
        absent.stream()
            .flatMap(officer -> tables.duties().absences(officer.id()).stream())
            .filter(leave -> leave.to().isAfter(now))
            .findFirst();
    if (absence.isEmpty()) {
      return Letters.refused(sender, "no_leave", Map.of());
    }
    if (!allowed(absent.orElseThrow(), sender, tables, now)) {
      return Letters.refused(sender, "leave_not_yours", Map.of("by", by));
    }
    var leave = absence.get();
    boolean begun = leave.covers(now);
    tables.duties().endAbsence(leave.id(), now);
    tables.handOvers().drop(leave.id());
    var args = args(leave, absent.get());
    var out = new ArrayList<Letter>();
    out.add(Letter.reply(sender, "leave.over", args));
    out.add(Letter.notice(leave.standIn(), "leave.over", args));
    if (begun) {
      out.addAll(handOver.back(leave, tables, now));
    }
    return Acted.of(Verdict.of(Outcome.ACCEPT, "leave_over"), out);
  }

  private static Optional<Absence> meets(Officer officer, Instant from, Instant to, Tables tables) {
    return tables.duties().absences(officer.id()).stream()
        .filter(leave -> leave.from().isBefore(to) && from.isBefore(leave.to()))
        .findFirst();
  }

  /** The officer in person, or one of certain roles at the place of one of the duties or above. */
  private boolean allowed(Officer absent, Context sender, Tables tables, Instant now) {
    return absent.writesFrom(sender.contact().id())
        || tables.duties().of(absent.id(), now).stream()
            .flatMap(duty -> tables.places().above(duty.place().id(), now).stream())
            .anyMatch(
                place ->
                    sender.duties().stream()
                        .filter(duty -> rules.leaveBy().contains(duty.role()))
                        .anyMatch(duty -> duty.place().id() == place.id()));
  }

  /** Of the sender's own duties, not of those the sender stands in for. */
  private static Optional<Officer> own(Context sender) {
    return sender.duties().stream().map(Duty::officer).findFirst();
  }

  private static Optional<Officer> officer(Address phone, Tables tables, Instant now) {
    return tables
        .contacts()
        .find(phone)
        .flatMap(contact -> tables.duties().byContact(contact.id()))
        .filter(officer -> !tables.duties().of(officer.id(), now).isEmpty());
  }

  private static Map<String, Object> args(Absence absence, Officer absent) {
    return Map.of(
        "name",
        absent.name(),
        "other",
        absence.standIn().name(),
        "from",
        absence.from(),
        "until",
        absence.to());
  }

  private Optional<Said> read(String argument) {
    var phones = phones(argument);
    var begins = new ArrayList<Instant>();
    var ends = new ArrayList<Instant>();
    for (var word : words(argument)) {
      DutyPeriod.moment(word, zone)
          .ifPresent(
              moment -> {
                begins.add(moment);
                ends.add(word.contains(":") ? moment : moment.plus(DAY));
              });
    }
    boolean whole = !begins.isEmpty() && begins.size() <= 2;
    return whole && !phones.isEmpty() && phones.size() <= 2
        ? Optional.of(new Said(phones, begins, ends))
        : Optional.empty();
  }

  private static List<Address> phones(String argument) {
    return words(argument).stream()
        .filter(word -> word.startsWith("telegram:") || word.replaceAll("[^0-9]", "").length() > 9)
        .filter(word -> word.startsWith("telegram:") || !word.contains(":"))
        .flatMap(word -> PhoneNumber.read(word).address().stream())
        .toList();
  }

  private static List<String> words(String argument) {
    return Stream.of(Normal.of(argument).folded().strip().split("[\\s,]+")).toList();
  }
}
