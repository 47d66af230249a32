package org.harkara.gateway;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.harkara.complaint.Filing;
import org.harkara.config.Config;
import org.harkara.config.ReportEvent;
import org.harkara.model.Acted;
import org.harkara.model.Case;
import org.harkara.model.CaseNumber;
import org.harkara.model.Kind;
import org.harkara.model.Letter;
import org.harkara.model.Place;
import org.harkara.model.Report;
import org.harkara.model.Route;
import org.harkara.model.Verdict;
import org.harkara.report.Taken;
import org.harkara.store.Tables;

/**
 * What goes wrong at a station is one incident, whoever tells of it: the officer's report opens a
 * case or joins what is open there since that day, be it a citizen's, and a citizen's complaint
 * joins too. It ends with the word of the station's own officer.
 */
final class Troubles {
  private final Config config;
  private final Filing filing;

  Troubles(Config config, Filing filing) {
    this.config = config;
    this.filing = filing;
  }

  /** What the report brought about, and the cases that follow from it. */
  Acted follow(Taken taken, Item item, Tables tables) {
    var acted = taken.acted();
    for (var report : taken.troubles()) {
      var event = config.event(report.event()).orElseThrow();
      acted =
          event.trouble() == ReportEvent.Trouble.CLEARS
              ? over(report, event, acted, item, tables)
              : begun(report, event, acted, item, tables);
    }
    return acted;
  }

  /** Only cases of the same day belong to it: an old one must not swallow what happens today. */
  private Acted begun(Report report, ReportEvent event, Acted acted, Item item, Tables tables) {
    var category = event.category(report.values()).orElseThrow();
    var place = report.place().id();
    var since = since(report, item);
    var before = tables.incidents().open(place, category);
    long incident = before.orElseGet(() -> tables.incidents().add(place, category, item.now()));
    tables.incidents().joinReport(incident, report.id());
    if (before.isEmpty()) {
      for (var open : tables.cases().openAt(place, category)) {
        if (!open.filedAt().isBefore(since)) {
          tables.incidents().joinCase(incident, open.id());
        }
      }
    }
    var known =
        open(tables.incidents().cases(incident), tables).stream()
            .filter(complaint -> !complaint.filedAt().isBefore(since))
            .toList();
    return known.isEmpty()
        ? file(incident, category, report, acted, item, tables)
        : join(known, report, acted, item, tables);
  }

  /** Of the poll day; before that day, of the day on which it is reported. */
  private Instant since(Report report, Item item) {
    var today = today(item.now());
    return midnight(today.isBefore(report.day()) ? today : report.day());
  }

  private LocalDate today(Instant now) {
    return LocalDate.ofInstant(now, config.calendar().zone());
  }

  private Instant midnight(LocalDate day) {
    return day.atStartOfDay(config.calendar().zone()).toInstant();
  }

  private static List<Case> open(List<Long> ids, Tables tables) {
    return ids.stream()
        .map(tables.cases()::find)
        .flatMap(Optional::stream)
        .filter(complaint -> complaint.status().open())
        .toList();
  }

  private Acted file(
      long incident, String category, Report report, Acted acted, Item item, Tables tables) {
    var filed =
        filing.file(
            new Filing.Complaint(
                item.sender(),
                item.in().from().medium(),
                item.language(config),
                Optional.of(category),
                Optional.empty(),
                config.categories().get(category).emergency(),
                false,
                item.words(),
                Optional.of(report.place().code()),
                "",
                "reported by " + report.role() + ": " + report.event(),
                false,
                Optional.empty()),
            tables,
            item.now());
    var number = filed.verdict().caseNumber().orElseThrow();
    tables.incidents().joinCase(incident, CaseNumber.id(number));
    var others = filed.letters().subList(1, filed.letters().size());
    return numbered(without(acted, others), number, filed.route()).then(others);
  }

  /** Whoever is told of the case needs no second text about the report that opened it. */
  private static Acted without(Acted acted, List<Letter> told) {
    var letters =
        acted.letters().stream()
            .filter(letter -> letter.kind() != Kind.NOTICE || !told(letter.to(), told))
            .toList();
    return new Acted(acted.verdict(), letters, acted.route(), acted.understood());
  }

  private static boolean told(Letter.To whom, List<Letter> letters) {
    return letters.stream().anyMatch(letter -> letter.to().equals(whom));
  }

  /** Every case keeps what was reported; each of their owners is told once. */
  private Acted join(List<Case> known, Report report, Acted acted, Item item, Tables tables) {
    var out = new ArrayList<Letter>();
    for (var complaint : known) {
      filing
          .incident(complaint.id(), report.role(), report.event(), item.words(), tables, item.now())
          .filter(letter -> !told(letter.to(), out))
          .ifPresent(out::add);
    }
    var first = known.getFirst();
    return numbered(without(acted, out), first.number(), Optional.empty()).then(out);
  }

  /** Whoever is not at the place is thanked, but cannot know. */
  private Acted over(Report report, ReportEvent event, Acted acted, Item item, Tables tables) {
    if (report.behalf()) {
      return acted;
    }
    var out = new ArrayList<Letter>();
    for (long incident : tables.incidents().clear(report.place().id(), item.now())) {
      for (var complaint : open(tables.incidents().cases(incident), tables)) {
        filing
            .incident(complaint.id(), report.role(), event.slug(), item.words(), tables, item.now())
            .filter(letter -> !told(letter.to(), out))
            .ifPresent(out::add);
      }
    }
    return without(acted, out).then(out);
  }

  /**
   * A citizen's new case belongs to what is known to go wrong there, and follows the case that is
   * already in somebody's hands.
   *
   * @param told with its category, and the code of its place
   */
  Acted file(Filing.Complaint told, Tables tables, Instant now) {
    var place = told.placeCode().flatMap(tables.places()::byCode);
    var incident = incident(place, told.category(), tables);
    var since = midnight(today(now));
    var first =
        incident.stream()
            .flatMap(id -> open(tables.incidents().cases(id), tables).stream())
            .filter(c -> !c.filedAt().isBefore(since) && c.ownerId().isPresent())
            .findFirst();
    var joined = first.flatMap(leader -> filing.join(told, leader, tables, now));
    var filed = joined.orElseGet(() -> filing.file(told, tables, now));
    long id = CaseNumber.id(filed.verdict().caseNumber().orElseThrow());
    if (joined.isPresent()) {
      tables.incidents().follow(incident.orElseThrow(), id, first.orElseThrow().id());
    } else {
      incident.ifPresent(known -> tables.incidents().joinCase(known, id));
    }
    return filed;
  }

  private static Optional<Long> incident(
      Optional<Place> place, Optional<String> category, Tables tables) {
    return place.flatMap(at -> category.flatMap(slug -> tables.incidents().open(at.id(), slug)));
  }

  /** A case whose place or category has become known belongs there too. */
  static Acted placed(Acted acted, Tables tables) {
    acted
        .verdict()
        .caseNumber()
        .map(CaseNumber::id)
        .flatMap(tables.cases()::find)
        .filter(complaint -> complaint.status().open())
        .ifPresent(
            complaint ->
                incident(complaint.place(), complaint.category(), tables)
                    .ifPresent(incident -> tables.incidents().joinCase(incident, complaint.id())));
    return acted;
  }

  /** The officer's reply names the case. */
  private static Acted numbered(Acted acted, String number, Optional<Route> route) {
    var letters = new ArrayList<>(acted.letters());
    var reply = letters.getFirst();
    var args = new HashMap<>(reply.args());
    args.put("number", number);
    letters.set(
        0,
        new Letter(
            reply.to(),
            reply.kind(),
            reply.key(),
            args,
            Optional.of(CaseNumber.id(number)),
            reply.subject(),
            reply.offers()));
    var verdict = Verdict.of(acted.verdict().outcome(), acted.verdict().reason(), number);
    return new Acted(
        verdict, letters, route.isPresent() ? route : acted.route(), acted.understood());
  }
}
