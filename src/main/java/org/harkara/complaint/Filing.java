package org.harkara.complaint;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.harkara.config.Categories;
import org.harkara.config.Category;
import org.harkara.config.Config;
import org.harkara.model.Acted;
import org.harkara.model.Case;
import org.harkara.model.CaseEvent;
import org.harkara.model.Contact;
import org.harkara.model.Duty;
import org.harkara.model.GeoPoint;
import org.harkara.model.Kind;
import org.harkara.model.Letter;
import org.harkara.model.Medium;
import org.harkara.model.Outcome;
import org.harkara.model.Place;
import org.harkara.model.Plan;
import org.harkara.model.Route;
import org.harkara.model.Session;
import org.harkara.model.Status;
import org.harkara.model.Verdict;
import org.harkara.routing.Directory;
import org.harkara.routing.Router;
import org.harkara.store.Tables;
import org.harkara.text.Offers;

/** Opening a case. */
public final class Filing {
  private static final Duration ADDITIONS_WINDOW = Duration.ofHours(1);

  private final Config config;
  private final Router router;
  private final Directory directory;
  private final Letters letters;
  private final Offers offers;
  private final Assignment assignment;
  private final Inquiry inquiry;
  private final Alike alike;

  public Filing(Config config, Router router, Directory directory) {
    this.config = config;
    this.router = router;
    this.directory = directory;
    this.letters = new Letters(config);
    this.offers = new Offers(config.texts());
    this.assignment = new Assignment(config, router, letters);
    this.inquiry = new Inquiry(config, letters);
    this.alike = new Alike(config);
  }

  /**
   * A complaint as it is to be filed.
   *
   * @param category slug; empty hands it to the triage duty
   * @param text the complainant's words
   * @param placeText words about the place, when no place of the district was recognised
   * @param why the words that decided the category, for the record
   * @param answerable false when nobody can be asked for the place
   * @param point where the complainant pointed on the map
   */
  public record Complaint(
      Contact contact,
      Medium medium,
      String language,
      Optional<String> category,
      Optional<String> secondary,
      boolean emergency,
      boolean anonymous,
      String text,
      Optional<String> placeCode,
      String placeText,
      String why,
      boolean answerable,
      Optional<GeoPoint> point) {}

  /** Files, routes, and says to whom what is to be told; the complainant's number first. */
  public Acted file(Complaint filed, Tables tables, Instant now) {
    var category = config.categories().ofCase(filed.category());
    var place = filed.placeCode().flatMap(tables.places()::byCode);
    var start = place.orElseGet(() -> directory.district(tables));
    boolean unplaced = place.isEmpty() && filed.placeText().isBlank();
    boolean asks = unplaced && filed.answerable() && filed.category().isPresent();
    boolean waits = asks && !filed.emergency();

    var ladder = router.ladder(category, category.department(), start.id());
    var assignAt =
        waits ? Optional.of(now.plus(config.settings().placeWait())) : Optional.<Instant>empty();
    var plan = assignment.plan(category, ladder, now, assignAt, tables);
    var draft = draft(filed, category, place, now, plan);
    var found = assignment.find(draft, 0, tables, now);

    var ready =
        waits ? assignment.scheduled(draft, now) : assignment.give(draft, found, tables, now);
    var stored = tables.cases().insert(ready);
    var events = new ArrayList<>(events(filed, category, waits, found, now));
    alike.look(stored, filed.point(), tables, now).ifPresent(events::add);
    tables.cases().append(stored.id(), events);

    var out = new ArrayList<Letter>();
    var told =
        letters.toFiler(stored, Kind.REPLY, acknowledgement(filed, asks, category), Map.of());
    out.add(asks ? told.offering(offers.location()) : told);
    if (!waits) {
      out.addAll(assignment.first(stored, found, tables, now));
    }
    if (asks) {
      ask(stored, tables, now);
    }
    return filed(stored, found, category, out);
  }

  /**
   * Files what others at the place have told of already: its complainant has a number of their own,
   * and whoever has the first case is told of it once, without a second alarm.
   *
   * @param first open, and in somebody's hands
   * @return empty when nobody else has it now: then it is filed like any other
   */
  public Optional<Acted> join(Complaint filed, Case first, Tables tables, Instant now) {
    var owners = Assignment.owners(first, Optional.empty(), tables, now);
    long filer = tables.contacts().person(filed.contact().id());
    var owner =
        owners.stream()
            .filter(duty -> first.ownerId().equals(Optional.of(duty.officer().id())))
            .filter(duty -> !duty.officer().writesFrom(filer))
            .findFirst();
    if (owner.isEmpty()) {
      return Optional.empty();
    }
    var category = config.categories().ofCase(filed.category());
    var ladder = router.ladder(category, category.department(), first.place().orElseThrow().id());
    var plan = assignment.plan(category, ladder, now, Optional.empty(), tables);
    var found = new Router.Found(first.rung(), owner, "joined to case " + first.number());
    var ready =
        assignment.give(draft(filed, category, first.place(), now, plan), found, tables, now);
    var stored = tables.cases().insert(ready);
    tables.cases().append(stored.id(), events(filed, category, false, found, now));
    owners.forEach(duty -> tables.cases().addOwner(stored.id(), first.rung(), duty, now));
    var joined = Map.<String, Object>of("joined", first.number());
    var out =
        List.of(
            letters.toFiler(stored, Kind.REPLY, acknowledgement(filed, false, category), Map.of()),
            letters.toOfficer(
                owner.get().officer(), stored, Kind.NOTICE, "officer.joined", joined));
    return Optional.of(filed(stored, found, category, out));
  }

  private static Acted filed(
      Case stored, Router.Found found, Category category, List<Letter> letters) {
    var deadline = stored.plan().deadline();
    var verdict =
        new Verdict(
            Outcome.ACCEPT,
            "complaint_filed",
            Optional.of(stored.number()),
            Optional.of(new Verdict.Filed(stored.status().slug(), deadline)));
    var route = new Route(category.department(), found.rung(), found.duty(), found.why(), deadline);
    return new Acted(verdict, letters, Optional.of(route));
  }

  private static Case draft(
      Complaint filed, Category category, Optional<Place> place, Instant now, Plan plan) {
    return new Case(
        0,
        filed.category().isEmpty() || place.isEmpty() && !filed.emergency()
            ? Status.NEEDS_INFO
            : Status.NEW,
        filed.category(),
        filed.secondary(),
        filed.emergency(),
        filed.anonymous(),
        category.department(),
        place,
        filed.placeText(),
        filed.text(),
        filed.contact().id(),
        filed.medium(),
        filed.language(),
        now,
        plan,
        0,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        0);
  }

  private static List<CaseEvent> events(
      Complaint filed, Category category, boolean waits, Router.Found found, Instant now) {
    var note = category.slug() + (filed.why().isBlank() ? "" : ": " + filed.why());
    return List.of(
        new CaseEvent(now, "complainant", "filed", note),
        waits
            ? new CaseEvent(now, "harkara", "place_asked", "place not known")
            : Assignment.assigned(found, now, "harkara"));
  }

  private static String acknowledgement(Complaint filed, boolean asks, Category category) {
    if (filed.emergency()) {
      return asks ? "complaint.emergency.ask_place" : "complaint.emergency";
    }
    if (asks) {
      return "complaint.filed.ask_place";
    }
    if (filed.contact().optedOut()) {
      return "complaint.filed.quiet";
    }
    return category.kind().equals(Categories.TRIAGE) ? "complaint.triage" : "complaint.filed";
  }

  /** A menu that waits for its answer is not replaced: the place is then asked by nobody. */
  private void ask(Case stored, Tables tables, Instant now) {
    tables
        .sessions()
        .ask(
            stored.contactId(),
            Session.about(
                Session.Ask.PLACE, stored.id(), now, now.plus(config.settings().spans().place())));
  }

  /**
   * The complainant said where. A case that waited goes to the officer of the place; one that the
   * district's officer has not accepted yet moves there; else the owner is told.
   *
   * @param code of a known place; else the words are kept
   */
  public Acted place(long caseId, Optional<String> code, String words, Tables tables, Instant now) {
    var complaint = tables.cases().find(caseId).orElseThrow();
    if (!complaint.status().open()) {
      return Acted.of(Verdict.of(Outcome.ACCEPT, "place_noted", complaint.number()));
    }
    var place = code.flatMap(tables.places()::byCode).or(complaint::place);
    var placed = complaint.withPlace(place, place.isPresent() ? complaint.placeText() : words);
    var category = config.categories().ofCase(complaint.category());
    var start = place.orElseGet(() -> directory.district(tables));
    placed =
        placed.withPlan(
            Plans.onLadder(
                placed.plan(), router.ladder(category, complaint.department(), start.id())));

    var events = new ArrayList<CaseEvent>();
    events.add(
        new CaseEvent(
            now,
            "complainant",
            "place_added",
            place.map(Place::code).orElse(Letters.excerpt(words))));
    if (place.isPresent() && complaint.place().isEmpty()) {
      alike.look(placed, Optional.empty(), tables, now).ifPresent(events::add);
    }
    var out = new ArrayList<Letter>();
    var found = assignment.find(placed, complaint.rung(), tables, now);
    boolean nobodyYet = complaint.ownerId().isEmpty();
    boolean moves =
        complaint.status() == Status.ASSIGNED
            && found
                .duty()
                .filter(d -> complaint.ownerId().equals(Optional.of(d.officer().id())))
                .isEmpty()
            && found.duty().isPresent();
    Case stored;
    if (nobodyYet || moves) {
      stored = tables.cases().update(assignment.give(placed, found, tables, now));
      events.add(Assignment.assigned(found, now, "harkara"));
      var told = nobodyYet ? List.<Duty>of() : assignment.copies(complaint, tables, now);
      out.addAll(assignment.first(stored, found, told, tables, now));
    } else {
      stored = tables.cases().update(assignment.scheduled(placed, now));
      tell(stored, "officer.place_added", words, tables, now).ifPresent(out::add);
    }
    tables.cases().append(stored.id(), events);
    out.addFirst(letters.toFiler(stored, Kind.REPLY, "complaint.place_noted", Map.of()));
    return Acted.of(Verdict.of(Outcome.ACCEPT, "place_noted", stored.number()), out);
  }

  /** A further message about an open case: kept with it, and the owner or whoever asked is told. */
  public Acted comment(long caseId, String text, Tables tables, Instant now) {
    var own = tables.cases().find(caseId).orElseThrow();
    var complaint = Fellows.main(own, tables);
    return Optional.of(own)
        .filter(asked -> asked.id() == complaint.id())
        .flatMap(asked -> inquiry.answer(asked, text, tables, now))
        .orElseGet(() -> added(own, complaint, text, tables, now));
  }

  /** Nobody is called fifty times an hour about one case, unless life may depend on it. */
  private Acted added(Case own, Case complaint, String text, Tables tables, Instant now) {
    int before =
        tables.ledger().count(own.contactId(), "comment_added", now.minus(ADDITIONS_WINDOW));
    boolean kept =
        !complaint.emergency() && before >= config.settings().guards().additionsPerHour();
    tables
        .cases()
        .append(
            complaint.id(),
            List.of(new CaseEvent(now, "complainant", "comment", Letters.excerpt(text))));
    if (kept) {
      return Acted.of(Verdict.of(Outcome.ACCEPT, "comment_kept", own.number()));
    }
    var out = new ArrayList<Letter>();
    var seen = Fellows.seen(own, complaint);
    out.add(letters.toFiler(seen, Kind.REPLY, "complaint.comment_added", Map.of()));
    tell(complaint, "officer.comment", text, tables, now).ifPresent(out::add);
    return Acted.of(Verdict.of(Outcome.ACCEPT, "comment_added", own.number()), out);
  }

  /**
   * An officer at the place reports the same matter, or that it is over: kept with the case, and
   * the owner is told.
   */
  public Optional<Letter> incident(
      long caseId, String actor, String what, String text, Tables tables, Instant now) {
    var complaint = tables.cases().find(caseId).orElseThrow();
    if (!complaint.status().open()) {
      return Optional.empty();
    }
    var words = Letters.excerpt(text);
    tables.cases().append(caseId, List.of(new CaseEvent(now, actor, what, words)));
    return tell(complaint, "officer.incident", words, tables, now);
  }

  private Optional<Letter> tell(
      Case complaint, String key, String words, Tables tables, Instant now) {
    return complaint
        .ownerId()
        .map(
            id ->
                letters.toOfficer(
                    tables.duties().officer(id),
                    complaint,
                    Kind.NOTICE,
                    key,
                    Map.of("words", Letters.excerpt(words))));
  }
}
