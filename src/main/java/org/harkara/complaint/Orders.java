package org.harkara.complaint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.harkara.config.Category;
import org.harkara.config.Config;
import org.harkara.config.Department;
import org.harkara.model.Acted;
import org.harkara.model.Case;
import org.harkara.model.CaseEvent;
import org.harkara.model.CaseNumber;
import org.harkara.model.Context;
import org.harkara.model.Duty;
import org.harkara.model.Kind;
import org.harkara.model.Letter;
import org.harkara.model.Outcome;
import org.harkara.model.Plan;
import org.harkara.model.Reading.Command;
import org.harkara.model.Status;
import org.harkara.model.Verdict;
import org.harkara.routing.Directory;
import org.harkara.routing.Router;
import org.harkara.store.Tables;

/** What officers order by text about a case that is theirs. */
public final class Orders {
  private static final Set<String> KNOWN =
      Set.of(
          "accept", "reached", "done", "drop", "forward", "route", "info", "hold", "resume", "ask",
          "merge");
  private static final Set<String> ON_PAGE = Set.of("route", "drop", "ask");
  private static final int LISTED = 5;
  private static final int COUNTED = 200;

  private static final int LEAST_LETTERS = 3;

  private final Config config;
  private final Router router;
  private final Directory directory;
  private final Letters letters;
  private final Closing closing;
  private final Assignment assignment;
  private final Holding holding;
  private final Inquiry inquiry;
  private final Undoing undoing;
  private final Circle circle;
  private final Merging merging;
  private final Fellows fellows;
  private final Labels labels;

  public Orders(Config config, Router router, Directory directory) {
    this.config = config;
    this.router = router;
    this.directory = directory;
    this.letters = new Letters(config);
    this.assignment = new Assignment(config, router, letters);
    this.closing = new Closing(config, letters, assignment);
    this.holding = new Holding(config, letters, assignment);
    this.inquiry = new Inquiry(config, letters);
    this.circle = new Circle(config, letters, assignment);
    this.fellows = new Fellows(config);
    this.undoing = new Undoing(config, letters, assignment, fellows);
    this.merging = new Merging(config, letters, assignment);
    this.labels = new Labels(config);
  }

  /** Carries out a command about a case, or says plainly why not. */
  public Acted carryOut(Command command, Context sender, Tables tables, Instant now) {
    if (command.event().equals("list")) {
      return list(sender, tables);
    }
    if (command.event().equals("undo")) {
      return undoing.undo(command.caseNumber(), sender, tables, now);
    }
    if (!KNOWN.contains(command.event())) {
      return Letters.refused(sender, "unknown_command", Map.of());
    }
    if (command.caseNumber().isEmpty()) {
      return Letters.refused(
          sender, "case_number_missing", Map.of("word", command.event().toUpperCase(Locale.ROOT)));
    }
    var number = command.caseNumber().get();
    if (!CaseNumber.valid(number)) {
      return Letters.refused(sender, "wrong_check_digit", Map.of("number", number));
    }
    var found = tables.cases().find(CaseNumber.id(number));
    if (found.isEmpty()) {
      return Letters.refused(sender, "unknown_case", Map.of("number", number));
    }
    var complaint = found.get();
    if (command.event().equals("merge")) {
      return merging.merge(complaint, command, sender, tables, now);
    }
    var by = owning(complaint, sender, tables);
    if (by.isEmpty()) {
      return notYours(complaint, sender, tables);
    }
    var on = new By.OnDuty(by.get(), sender);
    var order = new Order(complaint, on, command.argument().strip(), tables, now);
    return command.event().equals("info") ? info(order, by.get()) : carryOut(command, order);
  }

  /**
   * The same for somebody of the control room, who may order about any open case.
   *
   * @param was the category that the case had on the page
   * @return refused when somebody else has decided since
   */
  public Acted carryOut(
      Command command, Optional<String> was, By.OfAccount account, Tables tables, Instant now) {
    var number = command.caseNumber().filter(CaseNumber::valid);
    var found = number.map(CaseNumber::id).flatMap(tables.cases()::find);
    if (found.isEmpty() || !ON_PAGE.contains(command.event())) {
      return Acted.of(Verdict.of(Outcome.REFUSE, "unknown_case"));
    }
    var order = new Order(found.get(), account, command.argument().strip(), tables, now);
    boolean decided = !found.get().category().equals(was);
    return decided ? refuse(order, "decided_meanwhile") : carryOut(command, order);
  }

  private Acted carryOut(Command command, Order order) {
    if (order.complaint().status() == Status.MERGED) {
      var main = Fellows.main(order.complaint(), order.tables()).number();
      return letters.refused(order, "merged", Map.of("other", main));
    }
    if (!order.complaint().status().open()) {
      return refuse(order, "already_closed");
    }
    var before = Undoing.before(order, command.event());
    var acted = fellows.also(obey(command.event(), order), order.tables(), order.now());
    Undoing.keep(order, command.event(), before, acted);
    labels.keep(order, command.event(), acted);
    return acted;
  }

  private Acted obey(String event, Order order) {
    return switch (event) {
      case "accept" -> progress(order, Status.ACCEPTED);
      case "reached" -> progress(order, Status.REACHED);
      case "done" -> done(order);
      case "drop" -> drop(order);
      case "forward" -> forward(order);
      case "route" -> route(order);
      case "hold" -> holding.hold(order);
      case "resume" -> holding.resume(order);
      case "ask" -> inquiry.ask(order);
      default -> throw new IllegalStateException("no order " + event);
    };
  }

  /** The sender's duty that was told about this case, at whatever rung. */
  static Optional<Duty> owning(Case complaint, Context sender, Tables tables) {
    var owners = tables.cases().owners(complaint.id());
    return sender.duties().stream()
        .filter(duty -> owners.stream().anyMatch(owner -> owner.matches(duty)))
        .findFirst();
  }

  /** Whoever had it once is told that the duty has passed on. */
  private static Acted notYours(Case complaint, Context sender, Tables tables) {
    var known = tables.duties().byContact(sender.contact().id());
    boolean had =
        known.isPresent()
            && tables.cases().owners(complaint.id()).stream()
                .anyMatch(owner -> owner.officerId() == known.get().id());
    var reason = had ? "duty_ended" : "not_your_case";
    return Letters.refused(sender, reason, Map.of("number", complaint.number()));
  }

  /** What goes on is no longer on hold. */
  private Acted progress(Order order, Status to) {
    var complaint = assignment.released(order.complaint(), order.tables(), order.now());
    if (complaint.status().compareTo(to) >= 0 && complaint.status() != Status.REOPENED) {
      return Acted.of(
          order.accepted("already_" + to.slug()),
          reply(order, order.complaint(), "officer.already"));
    }
    var changed =
        order.taken(
            complaint
                .withStatus(to)
                .withPlan(
                    Plans.reached(Plans.begun(complaint.plan(), order.now()), to, order.now())));
    var stored = store(order, changed, to.slug(), order.words());
    Prompter.acted(stored, to.slug(), order.tables(), order.now());
    return Acted.of(order.accepted(to.slug()), reply(order, stored, "officer." + to.slug()));
  }

  private Acted done(Order order) {
    if (!says(order.words())) {
      return refuse(order, "action_missing");
    }
    return closing.resolved(order);
  }

  private Acted drop(Order order) {
    if (!says(order.words())) {
      return refuse(order, "reason_missing");
    }
    return closing.dropped(order);
  }

  /** An officer answers a notice in plain words: kept with the case, and nobody is bothered. */
  public Acted note(long caseId, String words, Context sender, Tables tables, Instant now) {
    var complaint = tables.cases().find(caseId).orElseThrow();
    var by = owning(complaint, sender, tables);
    if (by.isEmpty()) {
      return notYours(complaint, sender, tables);
    }
    var order = new Order(complaint, new By.OnDuty(by.get(), sender), words, tables, now);
    tables
        .cases()
        .append(caseId, List.of(new CaseEvent(now, order.actor(), "note", Letters.excerpt(words))));
    return Acted.of(order.accepted("noted"), reply(order, complaint, "officer.noted"));
  }

  private Acted forward(Order order) {
    var named = department(order.words());
    if (named.isEmpty()) {
      var slugs = config.departments().keySet().stream().sorted().toList();
      return letters.refused(
          order, "unknown_department", Map.of("departments", String.join(", ", slugs)));
    }
    var department = named.get().department();
    if (department.slug().equals(order.complaint().department())) {
      return refuse(order, "same_department");
    }
    if (!says(named.get().rest())) {
      return refuse(order, "reason_missing");
    }
    if (circle.closes(order, department.slug())) {
      return circle.closed(order, department.slug(), named.get().rest());
    }
    order
        .tables()
        .caseOrders()
        .pass(order.complaint().id(), order.complaint().department(), order.now());
    var moved =
        assignment
            .released(order.complaint(), order.tables(), order.now())
            .withCategory(
                order.complaint().category(), department.slug(), order.complaint().emergency());
    var ladder = ladder(moved, category(moved), order.tables());
    return handOver(
        order,
        moved.withPlan(Plans.onLadder(moved.plan(), ladder)),
        "forwarded",
        department.slug() + ": " + named.get().rest());
  }

  /**
   * Triage names the category, and the place if it is known: then it goes the usual way. What
   * follows the category is a place's code, or says in words where it is.
   */
  private Acted route(Order order) {
    var words = order.words().split("\\s+", 2);
    var slug = words[0].toLowerCase(Locale.ROOT);
    var category = config.categories().bySlug().get(slug);
    if (category == null || !category.kind().equals("complaint")) {
      return refuse(order, "unknown_category");
    }
    var where = words.length < 2 ? "" : words[1].strip();
    var coded = order.tables().places().byCode(where);
    var said = coded.isPresent() || where.isEmpty() ? order.complaint().placeText() : where;
    var known =
        assignment
            .released(order.complaint(), order.tables(), order.now())
            .withCategory(Optional.of(slug), category.department(), category.emergency())
            .withPlace(coded.or(order.complaint()::place), said);
    if (!known.category().equals(order.complaint().category())
        || !known.place().equals(order.complaint().place())) {
      order.tables().incidents().put(known.id(), List.of());
    }
    var ladder = ladder(known, category, order.tables());
    var plan = assignment.plan(category, ladder, known.filedAt(), Optional.empty(), order.tables());
    return handOver(order, known.withPlan(plan), "routed", slug);
  }

  /**
   * @param changed with the plan and the ladder by which it goes on
   */
  private Acted handOver(Order order, Case changed, String what, String note) {
    var moved =
        changed.withStatus(Status.ASSIGNED).withOwner(0, Optional.empty(), Optional.empty());
    var found = assignment.find(moved, 0, order.tables(), order.now());
    var given = assignment.give(moved, found, order.tables(), order.now());
    if (found.duty().isPresent()) {
      given = given.withStatus(Status.ASSIGNED);
    }
    var stored = store(order, given, what, note);
    order
        .tables()
        .cases()
        .append(stored.id(), List.of(Assignment.assigned(found, order.now(), order.actor())));
    Prompter.acted(stored, what, order.tables(), order.now());
    var givers = order.givers();
    givers.forEach(duty -> order.tables().cases().removeOwner(stored.id(), duty));
    var told =
        what.equals("routed")
            ? List.<Duty>of()
            : assignment.copies(order.complaint(), order.tables(), order.now());
    var out = new ArrayList<Letter>();
    out.addAll(reply(order, stored, "officer.forwarded"));
    if (order.officerId().isEmpty()) {
      out.addAll(letters.toEach(givers, stored, "officer.routed_by_other", Map.of()));
    }
    out.addAll(assignment.first(stored, found, told, order.tables(), order.now()));
    out.add(letters.toFiler(stored, Kind.NOTICE, "complaint.forwarded", Map.of()));
    return Acted.of(order.accepted(what), out);
  }

  private List<Plan.Rung> ladder(Case complaint, Category category, Tables tables) {
    var start = complaint.place().orElseGet(() -> directory.district(tables));
    return router.ladder(category, complaint.department(), start.id());
  }

  private Category category(Case complaint) {
    return config.categories().ofCase(complaint.category());
  }

  private record Named(Department department, String rest) {}

  /** The department that the words begin with, by slug or by one of its names; longest first. */
  private Optional<Named> department(String words) {
    var folded = words.toLowerCase(Locale.ROOT);
    return config.departments().values().stream()
        .flatMap(
            d ->
                Stream.concat(Stream.of(d.slug()), d.words().stream())
                    .map(word -> Map.entry(word.toLowerCase(Locale.ROOT), d)))
        .filter(e -> folded.equals(e.getKey()) || folded.startsWith(e.getKey() + " "))
        .max(Comparator.comparingInt(e -> e.getKey().length()))
        .map(e -> new Named(e.getValue(), words.substring(e.getKey().length()).strip()));
  }

  private Acted info(Order order, Duty by) {
    return Acted.of(
        order.accepted("info"), letters.info(by.officer(), order.complaint(), order.tables()));
  }

  private Acted list(Context sender, Tables tables) {
    if (!sender.officer()) {
      return Letters.refused(sender, "not_an_officer", Map.of());
    }
    var open = tables.cases().openOwnedBy(sender.duties(), COUNTED);
    if (open.isEmpty()) {
      return Acted.of(
          Verdict.of(Outcome.ACCEPT, "list"), Letter.reply(sender, "officer.list.empty", Map.of()));
    }
    return Acted.of(
        Verdict.of(Outcome.ACCEPT, "list"),
        Letter.reply(
            sender,
            "officer.list",
            Map.of("count", open.size(), "numbers", letters.listed(open, LISTED))));
  }

  /** At least three letters, vowel signs counted: more than a slip of the thumb. */
  static boolean says(String words) {
    return words.codePoints().filter(Orders::letter).limit(LEAST_LETTERS).count() == LEAST_LETTERS;
  }

  private static boolean letter(int codePoint) {
    int type = Character.getType(codePoint);
    return Character.isLetter(codePoint)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  private Case store(Order order, Case changed, String what, String note) {
    var stored = order.tables().cases().update(assignment.scheduled(changed, order.now()));
    order
        .tables()
        .cases()
        .append(stored.id(), List.of(new CaseEvent(order.now(), order.actor(), what, note)));
    return stored;
  }

  private List<Letter> reply(Order order, Case complaint, String key) {
    return letters.reply(order, complaint, key, Map.of());
  }

  private Acted refuse(Order order, String reason) {
    return letters.refused(order, reason, Map.of());
  }
}
