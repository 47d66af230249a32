package org.harkara.gateway;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.harkara.complaint.Aftermath;
import org.harkara.complaint.Filing;
import org.harkara.complaint.Leaves;
import org.harkara.complaint.Orders;
import org.harkara.config.Config;
import org.harkara.config.ReportEvent;
import org.harkara.model.Acted;
import org.harkara.model.CaseNumber;
import org.harkara.model.Letter;
import org.harkara.model.Offer;
import org.harkara.model.Outcome;
import org.harkara.model.Press;
import org.harkara.model.Reading;
import org.harkara.model.ReportItem;
import org.harkara.model.Session;
import org.harkara.model.Verdict;
import org.harkara.reading.Reader;
import org.harkara.reading.Routes;
import org.harkara.report.Codes;
import org.harkara.report.Parties;
import org.harkara.report.Publishing;
import org.harkara.report.ReportDesk;
import org.harkara.routing.Directory;
import org.harkara.routing.Router;
import org.harkara.store.Tables;

/** From a reading to what is done about it. One case of the switch for each kind of reading. */
final class Desk {
  private final PollHours pollHours;
  private final Config config;
  private final Keeping keeping;
  private final Filing filing;
  private final Orders orders;
  private final Routes routes;
  private final Aftermath aftermath;
  private final Asking asking;
  private final Complaining complaining;
  private final Answering answering;
  private final ReportDesk reports;
  private final Troubles troubles;
  private final Parties parties;
  private final Publishing publishing;
  private final Filling filling;
  private final Codes codes;
  private final Presses presses;
  private final Ordering ordering;
  private final Guiding guiding;
  private final Albums albums;
  private final Edits edits;
  private final Leaves leaves;
  private final Linking linking;

  Desk(Config config, Reader reader, Directory directory) {
    var router = new Router(config);
    pollHours = new PollHours(config);
    this.config = config;
    this.keeping = new Keeping(config);
    this.filing = new Filing(config, router, directory);
    this.albums = new Albums(filing);
    this.edits = new Edits(config);
    this.orders = new Orders(config, router, directory);
    this.routes = new Routes(config, reader);
    this.aftermath = new Aftermath(config, router, directory);
    this.leaves = new Leaves(config, router);
    this.linking = new Linking(config);
    this.asking = new Asking(config);
    this.troubles = new Troubles(config, filing);
    this.complaining = new Complaining(config, reader, directory, filing, troubles, asking);
    this.reports = new ReportDesk(config);
    this.parties = new Parties(config);
    this.publishing = new Publishing(config);
    this.codes = new Codes(config);
    this.filling = new Filling(config, this::report);
    this.guiding = new Guiding(config, complaining);
    this.ordering = new Ordering(config, orders);
    this.answering = new Answering(config, filing, aftermath, complaining, asking);
    this.presses = new Presses(config, aftermath, reports, troubles, filling, ordering, answering);
  }

  Acted act(Item item, Tables tables) {
    return albums
        .join(item, tables)
        .or(() -> edits.changed(item, tables))
        .orElseGet(() -> said(item, tables));
  }

  private Acted said(Item item, Tables tables) {
    if (item.in().hints().intake()) {
      return complaining.intake(item, tables);
    }
    if (linking.typed(item, tables)) {
      return linking.type(item, tables);
    }
    if (item.in().location().isPresent() && item.pending(Session.Ask.PLACE).isPresent()) {
      return answering.place(item, complaining.pointed(item), item.located(), tables);
    }
    if (item.pending(Session.Ask.GUIDE).isPresent() && !machine(item.reading())) {
      var taken = guiding.typed(item, tables);
      if (taken.isPresent()) {
        return taken.get();
      }
    }
    if (item.pending(Session.Ask.FORM).isPresent() && !machine(item.reading())) {
      if (fillsIn(item.reading())) {
        return filling.typed(item, tables);
      }
      if (!pressed(item.reading())) {
        tables.sessions().clear(item.sender().id());
      }
    }
    if (item.reading() instanceof Reading.Report report && confirms(report, item, tables)) {
      var yes = new Reading.Answer(Session.Ask.SOLVED, new Reading.Choice.Yes());
      var acted = answering.answer(item, yes, tables);
      return new Acted(acted.verdict(), acted.letters(), acted.route(), Optional.of(yes));
    }
    return act(item.reading(), item, tables);
  }

  private Acted act(Reading reading, Item item, Tables tables) {
    return switch (reading) {
      case Reading.Complaint complaint -> complaining.complaint(item, complaint, tables);
      case Reading.Command command -> command(item, command, tables);
      case Reading.Answer answer -> answer(item, answer, tables);
      case Reading.Comment comment -> comment(item, CaseNumber.id(comment.caseNumber()), tables);
      case Reading.Question question -> question(item, question);
      case Reading.Unclear unclear -> unclear(item, unclear, tables);
      case Reading.Report report -> report(report, item, tables);
      case Reading.Doubtful doubtful -> reports.doubtful(doubtful, item.incoming(), tables).acted();
    };
  }

  /** What else was said comes first, so that a question about a figure is the last one asked. */
  private Acted report(Reading.Report report, Item item, Tables tables) {
    var other = report.beside().map(reading -> act(reading, item, tables));
    var taken =
        report.items().isEmpty()
            ? reports.doubtful(report.doubts().getFirst(), item.incoming(), tables)
            : reports.take(report, item.incoming(), tables);
    var acted = troubles.follow(taken, item, tables);
    return other.map(acted::beside).orElse(acted);
  }

  /**
   * "Problem solved", while we ask whether the officer's own complaint was: the answer, unless it
   * is the officer's station that is in trouble and the question was not replied to.
   */
  private boolean confirms(Reading.Report report, Item item, Tables tables) {
    return item.pending(Session.Ask.SOLVED).isPresent()
        && report.items().stream().allMatch(i -> i.values().isEmpty() && clears(i))
        && (item.context().repliesTo().isPresent()
            || report.items().stream()
                .flatMap(i -> i.place().stream())
                .flatMap(code -> tables.places().byCode(code).stream())
                .noneMatch(place -> tables.incidents().troubled(place.id())));
  }

  private boolean clears(ReportItem item) {
    return config
        .event(item.event())
        .filter(event -> event.trouble() == ReportEvent.Trouble.CLEARS)
        .isPresent();
  }

  /** What is no message of its own goes into the form that is open. */
  private static boolean fillsIn(Reading reading) {
    return switch (reading) {
      case Reading.Answer answer -> answer.to() == Session.Ask.FORM;
      case Reading.Unclear u -> true;
      case Reading.Doubtful d -> true;
      case Reading.Complaint c -> c.category().isEmpty() && !c.emergency();
      case Reading.Report r -> false;
      case Reading.Command c -> false;
      case Reading.Comment c -> false;
      case Reading.Question q -> false;
    };
  }

  /** A bounce is no answer to a form, and ends none. */
  private static boolean machine(Reading reading) {
    return reading instanceof Reading.Unclear u && u.why() == Reading.Unclear.Why.AUTOMATIC;
  }

  private static boolean pressed(Reading reading) {
    return reading instanceof Reading.Command command && command.event().equals("press");
  }

  private Acted answer(Item item, Reading.Answer answer, Tables tables) {
    return switch (answer.to()) {
      case FIGURE, ROLL_CALL ->
          troubles.follow(
              reports.answer(
                  item.pending().orElseThrow(), answer.choice(), item.incoming(), tables),
              item,
              tables);
      case ORDER -> ordering.typed(item, tables);
      case CATEGORY, SUBJECT, PLACE, SOLVED, OFFICER, WHICH_CASE, DETAIL, FORM, GUIDE ->
          answering.answer(item, answer, tables);
    };
  }

  /** Nobody answered our question. */
  Acted silence(long contactId, Session session, Tables tables, Instant now) {
    var acted =
        session.ask() == Session.Ask.GUIDE
            ? guiding.silence(contactId, session, tables, now)
            : complaining.silence(contactId, session, tables, now);
    acted
        .verdict()
        .caseNumber()
        .ifPresent(number -> keeping.adopt(contactId, CaseNumber.id(number), tables, now));
    return acted;
  }

  /** Of the complainant, or of an officer who answers a notice in plain words. */
  private Acted comment(Item item, long caseId, Tables tables) {
    boolean own =
        tables.cases().find(caseId).filter(c -> c.contactId() == item.sender().id()).isPresent();
    return own
        ? filing.comment(caseId, item.words(), tables, item.now())
        : orders.note(caseId, item.words(), item.context(), tables, item.now());
  }

  private Acted question(Item item, Reading.Question question) {
    var key = "answer." + question.topic();
    var hours = pollHours.at(item.parsed().placeCode());
    boolean known = config.texts().values().stream().allMatch(texts -> texts.containsKey(key));
    return Acted.of(
        Verdict.of(Outcome.ACCEPT, "answered"),
        item.reply(known && !hours.isEmpty() ? key : "answer.general", hours));
  }

  private Acted unclear(Item item, Reading.Unclear unclear, Tables tables) {
    return switch (unclear.why()) {
      case VAGUE -> answering.vague(item, tables);
      case GREETING ->
          item.context().officer()
              ? Acted.of(Verdict.of(Outcome.ASK, "greeting"), hello(item))
              : greeted(item, asking.greet(item, tables));
      case THANKS -> Acted.of(Verdict.of(Outcome.IGNORE, "thanks"));
      case SPAM_OR_TEST -> Acted.of(Verdict.of(Outcome.IGNORE, "spam_or_test"));
      case AUTOMATIC -> Acted.of(Verdict.of(Outcome.IGNORE, "automatic"));
      case CHAIN -> chain(item, tables);
      case WHICH_CASE -> answering.which(item, tables);
      case EMPTY ->
          item.context().attached()
              ? answering.vague(item, tables)
              : Acted.of(Verdict.of(Outcome.IGNORE, "empty"));
    };
  }

  /** Said once in a while, so that the same goes for the next ten of them. */
  private Acted chain(Item item, Tables tables) {
    var since = item.now().minus(config.settings().guards().chainAnswerEvery());
    return tables.ledger().count(item.sender().id(), "chain_message", since) > 0
        ? Acted.of(Verdict.of(Outcome.IGNORE, "chain_message"))
        : Acted.of(
            Verdict.of(Outcome.REFUSE, "chain_message"),
            item.reply("refuse.chain_message", Map.of()));
  }

  /** How one report is texted, when it is named; else all that may be written. */
  private Acted help(Item item, String about) {
    var key = item.context().officer() ? "help.officer" : "help.citizen";
    var letter =
        codes
            .one(about, item.context())
            .or(() -> codes.all(item.context()))
            .orElseGet(() -> item.reply(key, Map.of()));
    return Acted.of(
        Verdict.of(Outcome.ACCEPT, "help"),
        Guiding.offered(item) ? buttoned(item, letter, List.of(guiding.begin())) : letter);
  }

  /** Officers are told what they may text; citizens, what to write. */
  private Letter hello(Item item) {
    var context = item.context();
    var letter = context.officer() ? codes.greeting(context) : item.reply("hello", Map.of());
    return Guiding.offered(item) ? buttoned(item, letter, guiding.start()) : letter;
  }

  private Acted greeted(Item item, Acted acted) {
    return Guiding.offered(item)
        ? Acted.of(
            acted.verdict(),
            acted.letters().stream().map(l -> buttoned(item, l, guiding.start())).toList())
        : acted;
  }

  /** With the button that begins a report, for those who may, above these. */
  private Letter buttoned(Item item, Letter letter, List<List<Offer>> rows) {
    var all = new ArrayList<List<Offer>>(filling.offered(item) ? filling.button() : List.of());
    all.addAll(rows);
    return letter.offering(all);
  }

  /** Not before a complaint that is still asked about is filed: its menu comes again. */
  private Acted form(Item item, Tables tables) {
    if (!filling.offered(item)) {
      return help(item, "");
    }
    return item.pending(Session.Ask.CATEGORY)
        .map(s -> asking.menu(item, s.options(), s.said(), s.tries(), tables))
        .orElseGet(() -> filling.begin(item, tables));
  }

  /** A phone that is to be left alone is left alone by both its sides. */
  private static void optedOut(boolean out, Item item, Tables tables) {
    tables
        .contacts()
        .sides(item.in().from())
        .forEach(side -> tables.contacts().setOptedOut(side.id(), out));
  }

  private Acted press(Press press, Item item, Tables tables) {
    return switch (press.about()) {
      case "lang" -> Acted.of(Verdict.of(Outcome.ACCEPT, "language_chosen"), hello(item));
      case "guide" -> guide(item, guiding.pressed(press, item, tables), tables);
      default -> presses.press(press, item, tables);
    };
  }

  /** A complaint that is still asked about comes first: its menu again. */
  private Acted guide(Item item, Optional<Acted> guided, Tables tables) {
    return guided.orElseGet(
        () -> {
          var menu = item.pending(Session.Ask.CATEGORY).orElseThrow();
          return asking.menu(item, menu.options(), menu.said(), menu.tries(), tables);
        });
  }

  /** Official traffic to officers goes on; they are told so. */
  private Acted stop(Item item, Tables tables) {
    var verdict = Verdict.of(Outcome.ACCEPT, "stop");
    if (item.sender().optedOut()) {
      return Acted.of(verdict);
    }
    optedOut(true, item, tables);
    var key = item.context().officer() ? "stop.officer" : "stop";
    return Acted.of(verdict, item.reply(key, Map.of()));
  }

  private Acted command(Item item, Reading.Command command, Tables tables) {
    var context = item.context();
    return switch (command.event()) {
      case "help" -> help(item, command.argument());
      case "start" -> {
        optedOut(false, item, tables);
        yield Acted.of(Verdict.of(Outcome.ACCEPT, "start"), hello(item));
      }
      case "stop" -> stop(item, tables);
      case "press" -> press(Press.of(command.argument()).orElseThrow(), item, tables);
      case "complain" ->
          Guiding.offered(item)
              ? guide(item, guiding.begin(item, tables), tables)
              : asking.greet(item, tables);
      case "report" -> form(item, tables);
      case "anon" -> asking.anonymous(item, tables);
      case "confirm" -> aftermath.confirm(command.caseNumber(), context, tables, item.now());
      case "status" -> aftermath.status(command.caseNumber(), context, tables);
      case "reopen" ->
          aftermath.reopen(command.caseNumber(), command.argument(), context, tables, item.now());
      case "swap" -> parties.swap(command.argument(), item.incoming(), tables);
      case "register" -> parties.register(command.argument(), item.incoming(), tables);
      case "link" -> linking.link(command.argument(), item, tables);
      case "unlink" -> linking.unlink(item, tables);
      case "leave" -> leaves.begin(command.argument(), context, tables, item.now());
      case "leave_off" -> leaves.end(command.argument(), context, tables, item.now());
      case "publish" -> publishing.order(false, command.argument(), item.incoming(), tables);
      case "unlock" -> publishing.order(true, command.argument(), item.incoming(), tables);
      case "route" ->
          Troubles.placed(
              orders.carryOut(routes.named(command), context, tables, item.now()), tables);
      default -> orders.carryOut(command, context, tables, item.now());
    };
  }
}
