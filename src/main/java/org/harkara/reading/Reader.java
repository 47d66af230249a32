package org.harkara.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.harkara.config.Config;
import org.harkara.model.CaseNumber;
import org.harkara.model.Context;
import org.harkara.model.Press;
import org.harkara.model.Reading;
import org.harkara.model.Reading.Unclear.Why;
import org.harkara.model.Session;
import org.harkara.text.Language;
import org.harkara.text.Normal;
import org.harkara.text.Word;

/** What a message could mean, and does. Pure: no store, no clock. */
public final class Reader {
  private static final int SHORT_ORDER = 25;

  /** {@code HELP VTR}, {@code HELP party reached}. */
  private static final int HELP_ABOUT = 3;

  private final Signs signs;
  private final Commands commands;
  final PlaceFinder places;
  private final Judge judge;
  private final Answers answers;
  private final AtStation station;
  private final Officers officers;
  private final Additions additions;

  public Reader(Config config) {
    signs = new Signs(config);
    commands = new Commands(config);
    places = new PlaceFinder(config, signs);
    judge = new Judge(signs, config.categories());
    answers = new Answers(config, places, signs);
    station = new AtStation(config, places, this::parse);
    officers = new Officers(config, station);
    additions = new Additions(config.settings().evidence().late());
  }

  /**
   * Reads the text alone, before the transaction. Never throws, whatever the text; beyond {@link
   * Normal#LIMIT} characters nothing is looked at.
   */
  public Parsed parse(String text) {
    var normal = Normal.of(text);
    var words = Word.split(normal);
    var language = Language.of(normal.folded(), words);
    var found = signs.find(words);
    var parsed =
        new Parsed(
            text == null ? "" : text,
            language.language(),
            language.sure(),
            normal,
            words,
            found,
            found.scores(),
            commands.read(normal, words),
            places.find(normal, words),
            Optional.empty(),
            List.of());
    var alone = judge.judge(parsed, parsed.place().code());
    return parsed.meaning(alone, judge.guesses(parsed, alone));
  }

  /**
   * Settles on one meaning, given who writes and what was asked. In this order: an order in its
   * full shape; YES or NO to a case that is named by number or reply-to; what answers the pending
   * question and nothing else; an officer's report; the answer to the pending question; an
   * officer's order without number; a reply-to; an own case named by its number; an addition to an
   * open case; the text by itself.
   */
  public Reading decide(Parsed parsed, Context context) {
    if (Press.of(parsed.raw()).isPresent()) {
      return new Reading.Command("press", Optional.empty(), parsed.raw());
    }
    if (bareInForm(parsed, context)) {
      return Answers.words(Session.Ask.FORM, parsed);
    }
    if (officers.belongs(parsed, context, place(parsed, context))) {
      return Answers.words(Session.Ask.ORDER, parsed);
    }
    var place = place(parsed, context);
    var judged =
        placed(
            place.equals(parsed.place().code()) ? parsed.alone() : judge.judge(parsed, place),
            parsed,
            context);
    var settled = settled(parsed, context, judged, place);
    var read = implied(judge.likened(settled, judged, parsed, context, place), parsed, context);
    return officers
        .beside(read, parsed, context, judged)
        .<Reading>map(report -> joining(report, context))
        .orElse(read);
  }

  private Reading settled(Parsed parsed, Context context, Reading judged, Optional<String> place) {
    return officers
        .first(parsed, context)
        .or(() -> plainOrder(parsed, context, judged))
        .or(() -> verdict(parsed, context, judged))
        .or(() -> reported(parsed, context, judged, place))
        .or(() -> answer(parsed, context, judged, place))
        .or(() -> officers.report(parsed, context, place))
        .or(() -> looseOrder(parsed, context))
        .or(() -> reply(context, judged))
        .or(() -> numbered(parsed, context, judged))
        .or(() -> additions.read(parsed, context, judged))
        .orElse(judged);
  }

  private Reading placed(Reading judged, Parsed parsed, Context context) {
    return judged instanceof Reading.Complaint c ? station.placed(c, parsed, context) : judged;
  }

  /** {@code pani nahi hai}: vague from anybody but the officer of a station. */
  private Reading implied(Reading read, Parsed parsed, Context context) {
    boolean open =
        read instanceof Reading.Unclear u && u.why() == Why.VAGUE
            || read instanceof Reading.Complaint c && !station.complains(c);
    if (!open
        || context.pending().isPresent()
        || parsed.place().code().isPresent()
        || AtStation.station(context).isEmpty()) {
      return read;
    }
    return station
        .implied(parsed.raw())
        .map(c -> station.placed(c, parsed, context))
        .<Reading>map(c -> Additions.same(context, c).orElse(c))
        .orElse(read);
  }

  /** A complaint about what is an open case of the sender's is an addition to it. */
  private static Reading.Report joining(Reading.Report report, Context context) {
    return report.beside().orElseThrow() instanceof Reading.Complaint c
        ? report.beside(Additions.same(context, c).orElse(c))
        : report;
  }

  /** A number or a time typed into a form is its answer, not a message of its own. */
  private static boolean bareInForm(Parsed parsed, Context context) {
    return context.pending().filter(p -> p.ask() == Session.Ask.FORM).isPresent()
        && parsed.normal().clean().chars().noneMatch(Character::isLetter)
        && !parsed.normal().clean().isEmpty();
  }

  private Optional<String> place(Parsed parsed, Context context) {
    var mention = parsed.place();
    if (mention.code().isPresent() || mention.station().isEmpty()) {
      return mention.code();
    }
    Set<String> acs =
        context.duties().stream()
            .map(duty -> duty.place())
            .filter(p -> p.kind().equals("ac") || p.kind().equals("station"))
            .map(p -> p.code().split("/", 2)[0])
            .collect(Collectors.toSet());
    return acs.size() == 1
        ? places.within(acs.iterator().next(), mention.station().get())
        : Optional.empty();
  }

  /** An order that nobody writes by accident: with its number beside it, or alone. */
  private static Optional<Reading> plainOrder(Parsed parsed, Context context, Reading judged) {
    if (parsed.order().isEmpty()) {
      return Optional.empty();
    }
    var order = parsed.order().get();
    var number = order.caseNumber();
    return switch (order.event()) {
      case "start" ->
          order.alone() || order.slash() ? command(order, Optional.empty()) : Optional.empty();
      case "report" ->
          context.officer() && (order.alone() || order.slash())
              ? command(order, Optional.empty())
              : Optional.empty();
      case "help" ->
          order.alone()
                  || order.slash() && Judge.strong(parsed).isEmpty()
                  || context.officer() && number.isEmpty() && order.length() <= HELP_ABOUT
              ? command(order, Optional.empty())
              : Optional.empty();
      case "complain" -> order.slash() ? command(order, Optional.empty()) : Optional.empty();
      case "list", "stop", "undo", "anon" ->
          order.alone() || order.slash() && Judge.strong(parsed).isEmpty()
              ? command(order, Optional.empty())
              : Optional.empty();
      case "status" -> {
        boolean shaped = number.isPresent() || order.alone() || order.slash();
        yield !shaped || emergency(judged) || chance(parsed, context, number.orElse(""))
            ? Optional.empty()
            : command(order, number);
      }
      case "reopen" ->
          number.isEmpty() || chance(parsed, context, number.get())
              ? Optional.empty()
              : command(order, number);
      default ->
          number.isEmpty()
                  || chance(parsed, context, number.get())
                  || !context.officer() && context.pending().isPresent()
                  || context.asked().filter(c -> c.number().equals(number.get())).isPresent()
              ? Optional.empty()
              : command(order, number);
    };
  }

  /**
   * "ok 500 rupaye bant rahe hai" is no order to accept case 500, nor "sthiti 184 booth par kharab,
   * marpit ho rahi hai" a question for case 184. An officer's long number is rather a mistyped one.
   */
  private static boolean chance(Parsed parsed, Context context, String number) {
    return !CaseNumber.valid(number)
        && !(context.officer() && number.length() >= Verdicts.TYPICAL_NUMBER)
        && !Judge.strong(parsed).isEmpty();
  }

  private static boolean emergency(Reading judged) {
    return judged instanceof Reading.Complaint c && c.emergency();
  }

  /** YES or NO to another case than the one asked about last: the desk looks how it stands. */
  private static Optional<Reading> verdict(Parsed parsed, Context context, Reading judged) {
    var named = Verdicts.number(parsed).or(context::repliesTo);
    if (named.isEmpty() || context.openCases().stream().anyMatch(c -> named(c, named.get()))) {
      return Optional.empty();
    }
    boolean asked =
        context
            .pending()
            .filter(p -> p.ask() == Session.Ask.SOLVED)
            .filter(p -> p.caseId().map(CaseNumber::of).equals(named))
            .isPresent();
    if (asked || context.officer() && Verdicts.number(parsed).isEmpty()) {
      return Optional.empty();
    }
    return Verdicts.read(parsed, Optional.empty(), judged)
        .map(
            choice ->
                choice instanceof Reading.Choice.No(String remark)
                    ? new Reading.Command("reopen", named, remark)
                    : new Reading.Command("confirm", named, ""));
  }

  private static boolean named(Context.OpenCase open, String number) {
    return open.number().equals(number);
  }

  /** A question about a complaint does not keep an officer from reporting. */
  private Optional<Reading> reported(
      Parsed parsed, Context context, Reading judged, Optional<String> place) {
    if (context.pending().filter(p -> Officers.other(p.ask())).isEmpty()) {
      return Optional.empty();
    }
    return officers
        .report(parsed, context, place)
        .filter(r -> !answers.certain(context.pending().get(), parsed, context, judged, place, r));
  }

  private Optional<Reading> answer(
      Parsed parsed, Context context, Reading judged, Optional<String> place) {
    if (context.pending().isEmpty() || parsed.normal().clean().isEmpty()) {
      return Optional.empty();
    }
    var pending = context.pending().get();
    if (context.repliesTo().isPresent() && !Answers.about(pending, context.repliesTo().get())) {
      return Optional.empty();
    }
    return answers.read(pending, parsed, context, judged, place);
  }

  /** An officer's DONE or DROP without a number; by reply-to the case is known all the same. */
  private static Optional<Reading> looseOrder(Parsed parsed, Context context) {
    if (parsed.order().isEmpty() || parsed.order().get().caseNumber().isPresent()) {
      return Optional.empty();
    }
    var order = parsed.order().get();
    return switch (order.event()) {
      case "list", "help", "stop", "start", "undo", "anon", "status", "report", "complain" ->
          Optional.empty();
      case "accept" ->
          context.officer() && order.alone() && context.repliesTo().isPresent()
              ? command(order, context.repliesTo())
              : Optional.empty();
      case "reopen" -> command(order, context.repliesTo());
      default ->
          context.officer()
                  && order.length() <= SHORT_ORDER
                  && (context.repliesTo().isPresent() || Judge.strong(parsed).isEmpty())
              ? command(order, context.repliesTo())
              : Optional.empty();
    };
  }

  private static Optional<Reading> reply(Context context, Reading judged) {
    boolean elsewhere =
        context.openCases().stream()
            .anyMatch(
                c -> context.repliesTo().equals(Optional.of(c.number())) && graver(judged, c));
    if (elsewhere) {
      return Optional.empty();
    }
    if (judged instanceof Reading.Unclear u && (u.why() == Why.THANKS || u.why() == Why.GREETING)) {
      return Optional.empty();
    }
    return context.repliesTo().map(number -> new Reading.Comment(number, "reply_to"));
  }

  /** An emergency is a case of its own, wherever it is written. */
  private static boolean graver(Reading judged, Context.OpenCase open) {
    return judged instanceof Reading.Complaint c
        && c.emergency()
        && !c.category().equals(Optional.of(open.category()));
  }

  /** Names an open case of the sender's own; nothing but its number asks how it stands. */
  private static Optional<Reading> numbered(Parsed parsed, Context context, Reading judged) {
    for (var open : context.openCases()) {
      if (graver(judged, open)) {
        continue;
      }
      for (var word : parsed.words()) {
        if (word.number() && word.key().equals(open.number())) {
          return Optional.of(
              parsed.words().size() == 1
                  ? new Reading.Command("status", Optional.of(open.number()), "")
                  : new Reading.Comment(open.number(), "case_number"));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Reading> command(Commands.Order order, Optional<String> number) {
    return Optional.of(new Reading.Command(order.event(), number, order.argument()));
  }
}
