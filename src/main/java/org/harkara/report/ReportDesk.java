package org.harkara.report;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.harkara.config.Config;
import org.harkara.config.ReportEvent;
import org.harkara.config.Spans;
import org.harkara.model.Acted;
import org.harkara.model.Letter;
import org.harkara.model.Outcome;
import org.harkara.model.Place;
import org.harkara.model.Reading;
import org.harkara.model.Report;
import org.harkara.model.ReportItem;
import org.harkara.model.Session;
import org.harkara.model.Value;
import org.harkara.model.Verdict;
import org.harkara.store.Tables;
import org.harkara.text.Offers;

/**
 * What is done about a report: it counts, or is kept and asked back, or we ask. No count is ever
 * guessed, and a message gets one reply.
 */
public final class ReportDesk {
  private final Config config;
  private final Spans spans;
  private final Weigher weigher;
  private final Book book;
  private final Wording wording;
  private final Effects effects;
  private final RollCall rollCall;
  private final Doubts doubts;

  public ReportDesk(Config config) {
    this.config = config;
    this.spans = config.settings().spans();
    this.weigher = new Weigher(config);
    this.book = new Book(config);
    this.wording = new Wording(config);
    this.effects = new Effects(config, wording);
    this.rollCall = new RollCall(config, wording);
    this.doubts = new Doubts(config, wording);
  }

  /** One or several items of one message. */
  public Taken take(Reading.Report report, Incoming in, Tables tables) {
    var entries = new ArrayList<Book.Entry>();
    var refused = new ArrayList<String>();
    var understood = new ArrayList<ReportItem>();
    for (int i = 0; i < report.items().size(); i++) {
      var item = report.items().get(i);
      switch (weigher.weigh(item, i, in, tables)) {
        case Weigher.Result.Refused(String why) -> {
          refused.add(why);
          understood.add(item);
        }
        case Weigher.Result.Done(Weighed weighed) -> {
          var entry = book.enter(weighed, in, tables);
          entries.add(entry);
          var at = weighed.subject().place().code();
          understood.add(weighed.item().at(at).withFlags(flags(entry)));
        }
      }
    }
    report.doubts().forEach(doubt -> refused.add(doubt.why()));
    var out = new ArrayList<Letter>();
    var troubles = new ArrayList<Report>();
    for (var entry : entries) {
      if (entry instanceof Book.Entry.Counted(Weighed w, Report counted)) {
        out.addAll(effects.counted(counted, tables, in.now()));
        if (troubling(w.subject().event())) {
          troubles.add(counted);
        }
      }
    }
    ask(entries, in, tables);
    out.addFirst(new Replies(config, wording).to(report, entries, refused, in, tables));
    var read = Optional.<Reading>of(report.with(understood));
    return new Taken(new Acted(verdict(entries, refused), out, Optional.empty(), read), troubles);
  }

  private static List<String> flags(Book.Entry entry) {
    return switch (entry) {
      case Book.Entry.Counted c -> List.of();
      case Book.Entry.Repeated r -> List.of();
      case Book.Entry.Doubted(Weighed w, long id, String flag) -> {
        var flags = new ArrayList<>(w.flags());
        flags.remove(flag);
        flags.addFirst(flag);
        yield flags;
      }
      case Book.Entry.Differs d -> List.of("conflict");
    };
  }

  private static Verdict verdict(List<Book.Entry> entries, List<String> refused) {
    for (var entry : entries) {
      if (entry instanceof Book.Entry.Doubted(Weighed w, long id, String flag)) {
        return Verdict.of(Outcome.CONFIRM, flag);
      }
      if (entry instanceof Book.Entry.Differs) {
        return Verdict.of(Outcome.CONFIRM, "conflict");
      }
    }
    if (!refused.isEmpty()) {
      return Verdict.of(Outcome.ASK, refused.getFirst());
    }
    boolean news = entries.stream().anyMatch(Book.Entry.Counted.class::isInstance);
    return Verdict.of(Outcome.ACCEPT, news ? "reported" : "already_reported");
  }

  /**
   * YES will count every doubtful item of this message that nothing but its sender holds back, and
   * none of an earlier one: those are asked about again by the reminders.
   */
  private void ask(List<Book.Entry> entries, Incoming in, Tables tables) {
    var ids = new ArrayList<Long>();
    for (var entry : entries) {
      if (entry instanceof Book.Entry.Doubted(Weighed w, long id, String flag)
          && !w.flags().contains(Book.LOCKED)) {
        ids.add(id);
      }
    }
    var contact = in.context().contact().id();
    if (!ids.isEmpty()) {
      Questions.put(contact, Questions.figures(ids, in.now(), spans.figure(), tables), tables);
    } else if (tables.sessions().of(contact).filter(s -> settled(s, tables)).isPresent()) {
      tables.sessions().clear(contact);
    }
  }

  /** True when nothing that was asked about reports still waits for an answer. */
  private static boolean settled(Session session, Tables tables) {
    return switch (session.ask()) {
      case DETAIL -> true;
      case FIGURE ->
          session.options().stream()
              .flatMap(id -> tables.reports().find(Long.parseLong(id)).stream())
              .noneMatch(r -> r.state() == Report.State.UNCONFIRMED);
      case CATEGORY, SUBJECT, PLACE, SOLVED, OFFICER, WHICH_CASE, ROLL_CALL, FORM, GUIDE, ORDER ->
          false;
    };
  }

  /** Meant as a report, but nobody could be sure of what: ask, count nothing. */
  public Taken doubtful(Reading.Doubtful doubtful, Incoming in, Tables tables) {
    return doubts.ask(doubtful, in, tables);
  }

  /** YES or NO to "is this figure right?" or to the roll call. */
  public Taken answer(Session session, Reading.Choice choice, Incoming in, Tables tables) {
    boolean earlier = in.said().isBefore(session.askedAt().truncatedTo(ChronoUnit.SECONDS));
    return earlier && session.ask() == Session.Ask.FIGURE
        ? again(session, in, tables)
        : pressed(session, choice, in, tables);
  }

  /** It was written before the question: whatever it answers, it is not this. */
  private Taken again(Session session, Incoming in, Tables tables) {
    var waiting = waiting(session, in, tables);
    if (waiting.isEmpty()) {
      return nothingWaits(in);
    }
    var letter =
        Letter.reply(in.context(), "report.waits", wording.waiting(waiting))
            .offering(new Offers(config.texts()).yesNo("figure:" + waiting.getFirst().id()));
    return Taken.of(Acted.of(Verdict.of(Outcome.ASK, "asked_again"), letter));
  }

  /** A button, which names what it answers. */
  public Taken pressed(Session session, Reading.Choice choice, Incoming in, Tables tables) {
    if (in.context().pending().filter(session::equals).isPresent()) {
      tables.sessions().clear(in.context().contact().id());
    }
    return switch (session.ask()) {
      case FIGURE -> figure(session, choice, in, tables);
      case ROLL_CALL ->
          choice instanceof Reading.Choice.No
              ? rollCall.absent(session.options().getFirst(), in, tables)
              : take(new Reading.Report(List.of(plain(session.options().getFirst()))), in, tables);
      case DETAIL, FORM, CATEGORY, SUBJECT, PLACE, SOLVED, OFFICER, WHICH_CASE, GUIDE, ORDER ->
          throw new IllegalStateException("no report is answered by " + session.ask());
    };
  }

  private static ReportItem plain(String event) {
    return new ReportItem(
        event,
        Optional.empty(),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        List.of());
  }

  /** Only the sender's own: a button may come from anybody. */
  private List<Report> waiting(Session session, Incoming in, Tables tables) {
    long contact = in.context().contact().id();
    return session.options().stream()
        .map(Long::parseLong)
        .map(tables.reports()::find)
        .flatMap(Optional::stream)
        .filter(r -> r.state() == Report.State.UNCONFIRMED)
        .filter(r -> tables.duties().officer(r.officerId()).writesFrom(contact))
        .toList();
  }

  private static Taken nothingWaits(Incoming in) {
    return Taken.of(
        Acted.of(
            Verdict.of(Outcome.ACCEPT, "nothing_waits"),
            Letter.reply(in.context(), "report.nothing_waits", Map.of())));
  }

  private Taken figure(Session session, Reading.Choice choice, Incoming in, Tables tables) {
    var reports = waiting(session, in, tables);
    if (reports.isEmpty()) {
      return nothingWaits(in);
    }
    if (!(choice instanceof Reading.Choice.Yes)) {
      return withdrawn(reports, in, tables);
    }
    var still = reports.stream().filter(r -> may(r, in, tables)).toList();
    return still.isEmpty()
        ? Taken.of(
            Acted.of(
                Verdict.of(Outcome.REFUSE, "not_yours"),
                Letter.reply(
                    in.context(), "refuse.report.not_yours", args(reports.getFirst(), in, tables))))
        : confirmed(still, in, tables);
  }

  /** By a duty of this moment: whoever was replaced meanwhile counts nothing any more. */
  private boolean may(Report report, Incoming in, Tables tables) {
    var kind = config.reports().get(event(report).kind());
    var code = Optional.of(report.place().code());
    return Authority.of(kind, code, in.context(), tables)
            instanceof Authority.Found.Yes(Authority authority)
        && authority.place().id() == report.place().id();
  }

  private Taken confirmed(List<Report> reports, Incoming in, Tables tables) {
    var out = new ArrayList<Letter>();
    var troubles = new ArrayList<Report>();
    var counted = new ArrayList<Report>();
    var held = new ArrayList<Book.Confirmed.Waits>();
    for (var waiting : reports) {
      switch (book.confirm(waiting, in.now(), tables)) {
        case Book.Confirmed.Counts(Report report) -> {
          counted.add(report);
          out.addAll(effects.counted(report, tables, in.now()));
          if (troubling(event(report))) {
            troubles.add(report);
          }
        }
        case Book.Confirmed.Waits waits -> held.add(waits);
        case Book.Confirmed.Differs d -> {}
      }
    }
    if (!held.isEmpty()) {
      out.addFirst(stillWaits(held, in, tables));
      var verdict = Verdict.of(Outcome.CONFIRM, held.getFirst().flag());
      return new Taken(Acted.of(verdict, out), troubles);
    }
    var shown = counted.isEmpty() ? reports.getFirst() : counted.getFirst();
    var key = counted.isEmpty() ? "report.conflict" : event(shown).reply();
    out.addFirst(Letter.reply(in.context(), key, args(shown, in, tables)));
    var verdict =
        counted.isEmpty()
            ? Verdict.of(Outcome.CONFIRM, "conflict")
            : Verdict.of(Outcome.ACCEPT, "confirmed");
    return new Taken(Acted.of(verdict, out), troubles);
  }

  /** Asked again, but for what its slot holds back. */
  private Letter stillWaits(List<Book.Confirmed.Waits> held, Incoming in, Tables tables) {
    var first = held.getFirst();
    var report = first.report();
    var args = args(report, in, tables);
    args.putAll(
        new Dangers(config, wording)
            .limits(event(report), report.values(), report.place(), tables));
    var letter =
        new Replies(config, wording).doubt(args, first.flag(), first.beside(), first.after(), in);
    if (first.flag().equals(Book.LOCKED)) {
      return letter;
    }
    var ids =
        held.stream().filter(w -> w.flag().equals(first.flag())).map(w -> w.report().id()).toList();
    Questions.put(
        in.context().contact().id(),
        Questions.figures(ids, in.now(), spans.figure(), tables),
        tables);
    return letter.offering(new Offers(config.texts()).yesNo("figure:" + ids.getFirst()));
  }

  private Taken withdrawn(List<Report> reports, Incoming in, Tables tables) {
    reports.forEach(r -> tables.reports().settle(r.id(), Report.State.WITHDRAWN));
    return Taken.of(
        Acted.of(
            Verdict.of(Outcome.ACCEPT, "withdrawn"),
            Letter.reply(in.context(), cancelled(reports), args(reports.getFirst(), in, tables))));
  }

  /** What happened, or did not, has no right figure. */
  private String cancelled(List<Report> reports) {
    return reports.stream()
            .flatMap(r -> r.values().values().stream())
            .anyMatch(Value.Amount.class::isInstance)
        ? "report.cancelled"
        : "report.cancelled.event";
  }

  private static boolean troubling(ReportEvent event) {
    return event.category().isPresent() || event.trouble() == ReportEvent.Trouble.CLEARS;
  }

  private ReportEvent event(Report report) {
    return config.event(report.event()).orElseThrow();
  }

  private Map<String, Object> args(Report report, Incoming in, Tables tables) {
    var args = new HashMap<>(wording.args(report, electors(report.place(), tables)));
    args.putAll(wording.how(report.event(), in));
    return args;
  }

  /** Zero when their number is not known. */
  static BigDecimal electors(Place place, Tables tables) {
    return BigDecimal.valueOf(
        tables.places().electors(place.id()).values().stream().mapToLong(i -> i).sum());
  }
}
