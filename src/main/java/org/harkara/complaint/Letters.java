package org.harkara.complaint;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.harkara.config.Config;
import org.harkara.model.Acted;
import org.harkara.model.Case;
import org.harkara.model.CaseNumber;
import org.harkara.model.Context;
import org.harkara.model.Duty;
import org.harkara.model.Kind;
import org.harkara.model.Letter;
import org.harkara.model.Names;
import org.harkara.model.Officer;
import org.harkara.model.Outcome;
import org.harkara.model.Plan;
import org.harkara.model.Status;
import org.harkara.model.Verdict;
import org.harkara.store.Tables;
import org.harkara.text.Mask;

/** The texts about a case, by addressee: every hole that any of them may have is filled here. */
final class Letters {
  private static final int EXCERPT = 160;

  private final Config config;
  private final CaseButtons buttons;
  private final Names unknownPlace;
  private final Map<Status, Names> statuses = new EnumMap<>(Status.class);

  private final Map<Upcoming.What, Names> upcoming = new EnumMap<>(Upcoming.What.class);

  /** Several people are told about the same case, one after the other. */
  private volatile Prepared prepared;

  private record Prepared(Case complaint, Map<String, Object> args) {}

  Letters(Config config) {
    this.config = config;
    this.buttons = new CaseButtons(config);
    this.unknownPlace = words(config, "place.unknown", "?");
    for (var status : Status.values()) {
      statuses.put(status, words(config, "status." + status.slug(), status.slug()));
    }
    for (var what : Upcoming.What.values()) {
      upcoming.put(what, words(config, "next." + what.slug(), what.slug()));
    }
  }

  Letter toFiler(Case complaint, Kind kind, String key, Map<String, Object> more) {
    return new Letter(
        new Letter.To.OfContact(complaint.contactId()),
        kind,
        key,
        args(complaint, more),
        Optional.of(complaint.id()));
  }

  Letter toOfficer(
      Officer officer, Case complaint, Kind kind, String key, Map<String, Object> more) {
    var letter =
        new Letter(
            new Letter.To.OfOfficer(officer),
            kind,
            key,
            args(complaint, more),
            Optional.of(complaint.id()));
    return CaseButtons.under(key) ? letter.offering(buttons.of(complaint)) : letter;
  }

  /** What was asked for is not done; the text says why. */
  static Acted refused(Context sender, String reason, Map<String, Object> args) {
    return Acted.of(
        Verdict.of(Outcome.REFUSE, reason), Letter.reply(sender, "refuse." + reason, args));
  }

  /** The same of an order about a case. */
  Acted refused(Order order, String reason, Map<String, Object> more) {
    return Acted.of(
        Verdict.of(Outcome.REFUSE, reason, order.complaint().number()),
        reply(order, order.complaint(), "refuse." + reason, more));
  }

  /** To the officer who ordered; an account is told on its page. */
  List<Letter> reply(Order order, Case complaint, String key, Map<String, Object> more) {
    return order.by() instanceof By.OnDuty(var duty, var sender)
        ? List.of(toOfficer(duty.officer(), complaint, Kind.REPLY, key, more))
        : List.of();
  }

  /**
   * What INFO and STATUS answer to an officer: the case, the one in which it goes on or which it
   * may be the same as, else what comes next.
   */
  Letter info(Officer officer, Case complaint, Tables tables) {
    var main = Fellows.main(complaint, tables);
    if (main.id() != complaint.id()) {
      var other = Map.<String, Object>of("other", main.number());
      var seen = Fellows.seen(complaint, main);
      return toOfficer(officer, seen, Kind.REPLY, "officer.info.merged", other);
    }
    var alike = alike(complaint, tables);
    return alike.isEmpty()
        ? info(officer, complaint)
        : toOfficer(officer, complaint, Kind.REPLY, "officer.info.alike", alike);
  }

  /** The number of the open case that this one may be the same as, for the hole {@code other}. */
  static Map<String, Object> alike(Case complaint, Tables tables) {
    return tables
        .duplicates()
        .suggested(complaint.id())
        .map(other -> Map.<String, Object>of("other", CaseNumber.of(other)))
        .orElse(Map.of());
  }

  private Letter info(Officer officer, Case complaint) {
    return Upcoming.of(complaint)
        .filter(next -> complaint.status() != Status.ON_HOLD)
        .map(next -> Map.<String, Object>of("next", upcoming.get(next.what()), "at", next.at()))
        .map(args -> toOfficer(officer, complaint, Kind.REPLY, "officer.info.next", args))
        .orElseGet(() -> toOfficer(officer, complaint, Kind.REPLY, info(complaint), Map.of()));
  }

  List<Letter> toEach(List<Duty> duties, Case complaint, String key, Map<String, Object> more) {
    var told = new HashSet<Long>();
    return duties.stream()
        .map(Duty::officer)
        .filter(officer -> told.add(officer.id()))
        .map(officer -> toOfficer(officer, complaint, Kind.NOTICE, key, more))
        .toList();
  }

  private Map<String, Object> args(Case complaint, Map<String, Object> more) {
    var last = prepared;
    if (last == null || last.complaint() != complaint) {
      last = new Prepared(complaint, prepare(complaint));
      prepared = last;
    }
    if (more.isEmpty()) {
      return last.args();
    }
    var args = new HashMap<>(last.args());
    args.putAll(more);
    return args;
  }

  private Map<String, Object> prepare(Case complaint) {
    return Map.ofEntries(
        Map.entry("number", complaint.number()),
        Map.entry("category", categoryName(complaint.category())),
        Map.entry("place", placeName(complaint)),
        Map.entry("text", excerpt(complaint.text())),
        Map.entry("deadline", complaint.plan().deadline()),
        Map.entry("due", currentDue(complaint)),
        Map.entry("until", until(complaint)),
        Map.entry("filed", complaint.filedAt()),
        Map.entry("status", statuses.get(complaint.status())),
        Map.entry("department", departmentName(complaint.department())));
  }

  private static Instant currentDue(Case complaint) {
    return complaint.plan().legs().get(Plans.currentLeg(complaint.plan())).due();
  }

  /** When a case on hold goes on; for others their deadline. */
  private static Instant until(Case complaint) {
    return complaint
        .plan()
        .hold()
        .filter(hold -> complaint.status() == Status.ON_HOLD)
        .map(Plan.Hold::until)
        .orElseGet(complaint.plan()::deadline);
  }

  /** The text that shows an officer a case of which no more is known. */
  private static String info(Case complaint) {
    return complaint.status() == Status.ON_HOLD ? "officer.info.held" : "officer.info";
  }

  /** The first numbers of a list, with what is said of those on hold. */
  Names listed(List<Case> cases, int most) {
    var byLanguage = new HashMap<String, String>();
    var held = statuses.get(Status.ON_HOLD);
    for (var language : config.texts().keySet()) {
      var numbers =
          cases.stream()
              .limit(most)
              .map(
                  c ->
                      c.status() == Status.ON_HOLD
                          ? c.number() + " (" + held.in(language) + ")"
                          : c.number())
              .toList();
      byLanguage.put(language, String.join(", ", numbers));
    }
    return new Names(byLanguage);
  }

  Names categoryName(Optional<String> slug) {
    var category = config.categories().ofCase(slug);
    return slug.filter(s -> !s.equals(category.slug()))
        .map(s -> Names.of(s, s))
        .orElse(category.name());
  }

  Names departmentName(String slug) {
    var department = config.departments().get(slug);
    return department == null ? Names.of(slug, slug) : department.name();
  }

  /** Code and name where known, else the complainant's words, else that it is not known. */
  private Names placeName(Case complaint) {
    if (complaint.place().isPresent()) {
      var code = complaint.place().get().code();
      return Names.of(code, code);
    }
    if (!complaint.placeText().isBlank()) {
      var words = excerpt(complaint.placeText());
      return Names.of(words, words);
    }
    return unknownPlace;
  }

  /** A word that the catalogue has in each language. */
  private static Names words(Config config, String key, String otherwise) {
    var byLanguage = new HashMap<String, String>();
    config
        .texts()
        .forEach((language, texts) -> byLanguage.put(language, texts.getOrDefault(key, otherwise)));
    return new Names(byLanguage);
  }

  static String excerpt(String text) {
    var masked = Mask.of(text.strip());
    return masked.length() <= EXCERPT ? masked : masked.substring(0, EXCERPT - 1) + "…";
  }
}
