package org.harkara.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.harkara.config.Config;
import org.harkara.model.CaseNumber;
import org.harkara.model.Context;
import org.harkara.model.Reading;
import org.harkara.model.Reading.Choice;
import org.harkara.model.Session;
import org.harkara.model.Value;

/**
 * What only officers write: reports, answers to what is asked about them, registrations and the
 * orders around stations.
 */
final class Officers {
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

  /** Words of the longest report there is: thirty stations of a sector. */
  private static final int SHORT_REPORT = 3;

  private static final int LONGEST = 200;

  private final ReportReader reports;
  private final OfficerOrders orders;
  private final Twofold twofold;
  private final AtStation station;
  private final List<Pattern> registrations = new ArrayList<>();

  Officers(Config config, AtStation station) {
    this.station = station;
    reports = new ReportReader(config);
    orders = new OfficerOrders(reports);
    twofold = new Twofold(reports, station);
    for (var pack : config.packs().values()) {
      pack.texting().register().forEach(form -> registrations.add(pattern(form)));
    }
  }

  /** {@code ac P ps}: any signs and spaces between, none needed between letters and digits. */
  private static Pattern pattern(String form) {
    var regex = new StringBuilder("[^\\p{L}\\p{N}]*");
    for (var word : form.strip().split("[\\s/]+")) {
      regex
          .append(regex.length() > 18 ? "[^\\p{L}\\p{N}]*" : "")
          .append(
              switch (word) {
                case "ac" -> "(?<ac>[0-9]{1,3})";
                case "ps" -> "(?<ps>[0-9]{1,4}(?:\\s?\\(?[a-dकखगघ]\\)?)?)";
                default -> Pattern.quote(Scheme.raw(word));
              });
    }
    return Pattern.compile(regex.append("[^\\p{L}\\p{N}]*").toString());
  }

  /** What comes before orders about cases: registration, orders about stations, help for a code. */
  Optional<Reading> first(Parsed parsed, Context context) {
    return registration(parsed)
        .or(() -> orders.read(parsed, context))
        .or(() -> early(parsed, context))
        .or(() -> corrected(parsed, context));
  }

  /** {@code galat 70000}: no case has that number, so it is a figure. */
  private Optional<Reading> corrected(Parsed parsed, Context context) {
    return Verdicts.number(parsed).filter(n -> !CaseNumber.valid(n)).isPresent()
            && context.pending().isEmpty()
            && parsed.order().isEmpty()
            && parsed.found().has("no")
        ? report(parsed, context, parsed.place().code())
        : Optional.empty();
  }

  private Optional<Reading> registration(Parsed parsed) {
    var text = parsed.normal().folded();
    if (text.length() > 40) {
      return Optional.empty();
    }
    for (var form : registrations) {
      var found = form.matcher(text);
      if (found.matches()) {
        var ps = found.group("ps").replaceAll("[^0-9a-dकखगघ]", "");
        var place = Charges.canonical(found.group("ac")) + "/" + Charges.canonical(ps);
        return Optional.of(new Reading.Command("register", Optional.empty(), place));
      }
    }
    return Optional.empty();
  }

  /**
   * A figure of three digits beside "ho gaya" is no case: only a number with a right check digit,
   * or one as long as a case's, makes an order of it.
   */
  private Optional<Reading> early(Parsed parsed, Context context) {
    var number = parsed.order().flatMap(Commands.Order::caseNumber);
    if (number.isEmpty()
        || number.get().length() >= Verdicts.TYPICAL_NUMBER
        || CaseNumber.valid(number.get()) && number.get().length() > 3
        || context.pending().filter(p -> !other(p.ask())).isPresent()) {
      return Optional.empty();
    }
    return report(parsed, context, parsed.place().code());
  }

  /**
   * What an officer writes after a button has asked for it, whatever it says; but not another
   * order, nor a report as short as reports are.
   */
  boolean belongs(Parsed parsed, Context context, Optional<String> place) {
    if (context.pending().filter(p -> p.ask() == Session.Ask.ORDER).isEmpty()) {
      return false;
    }
    boolean ordered =
        parsed
            .order()
            .filter(o -> o.caseNumber().isPresent() || o.alone() || o.slash())
            .isPresent();
    boolean reported =
        parsed.words().size() <= SHORT_REPORT
            && report(parsed, context, place).filter(Reading.Report.class::isInstance).isPresent();
    return !ordered && !reported;
  }

  /** True for a question about a complaint. */
  static boolean other(Session.Ask ask) {
    return switch (ask) {
      case CATEGORY, SUBJECT, PLACE, SOLVED, OFFICER, WHICH_CASE, GUIDE -> true;
      case FIGURE, DETAIL, ROLL_CALL, FORM, ORDER -> false;
    };
  }

  /** A report, or the answer to a question about one. */
  Optional<Reading> report(Parsed parsed, Context context, Optional<String> place) {
    if (context.reporting().isEmpty() || parsed.words().size() > LONGEST) {
      return Optional.empty();
    }
    boolean replies = context.repliesTo().isPresent() && parsed.order().isPresent();
    var pending = context.pending();
    var alone = reports.read(parsed.raw(), context, place, !Judge.strong(parsed).isEmpty());
    boolean placeless =
        parsed.order().isPresent()
            && alone
                .filter(r -> r instanceof Reading.Doubtful d && d.why().equals("which_station"))
                .isPresent();
    if (pending.isEmpty()) {
      return replies || placeless ? Optional.empty() : alone.or(() -> consent(parsed, context));
    }
    return switch (pending.get().ask()) {
      case FIGURE ->
          ruling(pending.get(), parsed, context, place, alone)
              .or(() -> alone)
              .or(() -> verdict(parsed, Session.Ask.FIGURE));
      case ROLL_CALL -> verdict(parsed, Session.Ask.ROLL_CALL).or(() -> alone);
      case DETAIL ->
          completed(pending.get(), parsed, context, place, alone).or(() -> denial(parsed, context));
      case FORM, ORDER -> alone;
      case SUBJECT ->
          replies || placeless ? Optional.empty() : alone.or(() -> consent(parsed, context));
      case CATEGORY, PLACE, SOLVED, OFFICER, WHICH_CASE, GUIDE ->
          replies || placeless ? Optional.empty() : alone;
    };
  }

  /**
   * A complaint beside a report.
   *
   * @param read what was settled on
   * @param judged what the text is by itself
   */
  Optional<Reading.Report> beside(Reading read, Parsed parsed, Context context, Reading judged) {
    boolean complains = station.complains(judged);
    return (complains || parsed.found().has("negation"))
            && context.reporting().isPresent()
            && parsed.words().size() <= LONGEST
            && context.pending().filter(p -> other(p.ask())).isEmpty()
            && mixed(read)
        ? twofold.read(
            parsed,
            context,
            complains ? Optional.of((Reading.Complaint) judged) : Optional.empty(),
            read)
        : Optional.empty();
  }

  /** Where a report or a complaint may have been lost in the other. */
  private static boolean mixed(Reading read) {
    return switch (read) {
      case Reading.Report r -> true;
      case Reading.Doubtful d -> true;
      case Reading.Complaint c -> true;
      case Reading.Comment c -> c.why().equals("same_category");
      case Reading.Command c -> false;
      case Reading.Answer a -> false;
      case Reading.Question q -> false;
      case Reading.Unclear u -> false;
    };
  }

  /** A bare OK, or a bare "wrong", where nothing was asked that it could answer. */
  private Optional<Reading> consent(Parsed parsed, Context context) {
    if (context.repliesTo().isPresent() || parsed.found().has("thanks")) {
      return Optional.empty();
    }
    boolean granted =
        verdict(parsed, Session.Ask.FIGURE)
            .filter(r -> r instanceof Reading.Answer a && a.choice() instanceof Choice.Yes)
            .isPresent();
    return granted ? Optional.of(unsure("unclear")) : denial(parsed, context);
  }

  /** What was echoed is wrong, says somebody who does not say what is right. */
  private Optional<Reading> denial(Parsed parsed, Context context) {
    var rest =
        IntStream.range(0, parsed.words().size())
            .filter(word -> !small(parsed, word, "no") && !said(parsed, word, "yes"))
            .mapToObj(parsed.words()::get)
            .map(word -> parsed.normal().clean().substring(word.start(), word.end()))
            .collect(Collectors.joining(" "));
    boolean denied = parsed.found().has("no") && reports.idle(rest, context);
    return denied || reports.corrects(parsed.raw(), context)
        ? Optional.of(unsure("wrong"))
        : Optional.empty();
  }

  private static Reading unsure(String why) {
    return new Reading.Doubtful("", Optional.empty(), why, Optional.empty());
  }

  /** {@code haan 100} where 100 was asked; {@code nahi 143}, which is said in its place. */
  private Optional<Reading> ruling(
      Session pending,
      Parsed parsed,
      Context context,
      Optional<String> place,
      Optional<Reading> alone) {
    int denied = behind(parsed, "no");
    if (denied > 0 && denied < parsed.words().size()) {
      var rest = parsed.normal().clean().substring(parsed.words().get(denied).start());
      return reports.read(rest, context, place, false).filter(Reading.Report.class::isInstance);
    }
    boolean affirms =
        parsed.found().has("yes")
            && alone
                .filter(r -> r instanceof Reading.Report report && asked(report, pending))
                .isPresent();
    for (int i = 0; i < parsed.words().size(); i++) {
      affirms &= parsed.words().get(i).number() || small(parsed, i, "yes");
    }
    return affirms
        ? Optional.of(new Reading.Answer(Session.Ask.FIGURE, new Choice.Yes()))
        : Optional.empty();
  }

  /** The very figures that the question was about. */
  private static boolean asked(Reading.Report report, Session pending) {
    return report.items().size() == 1
        && report.items().getFirst().values().values().stream()
            .allMatch(
                value ->
                    value instanceof Value.Amount(var number)
                        && pending.said().contains(number.toPlainString()));
  }

  /** After the word with which the message begins, courtesies aside; 0 when it does not. */
  private static int behind(Parsed parsed, String kind) {
    int at = 0;
    int end = 0;
    while (at < parsed.words().size() && small(parsed, at, kind)) {
      end = said(parsed, at, kind) ? at + 1 : end;
      at++;
    }
    return end == 0 ? 0 : at;
  }

  private static boolean small(Parsed parsed, int word, String kind) {
    return said(parsed, word, kind) || said(parsed, word, "filler") || said(parsed, word, "thanks");
  }

  private static boolean said(Parsed parsed, int word, String kind) {
    return parsed.found().phrase(kind).stream().anyMatch(h -> h.covers(word));
  }

  /** Nothing but yes or no, and courtesies. */
  private static Optional<Reading> verdict(Parsed parsed, Session.Ask ask) {
    boolean no = false;
    boolean yes = false;
    for (int i = 0; i < parsed.words().size(); i++) {
      boolean denied = said(parsed, i, "no");
      boolean present = said(parsed, i, "present");
      if (!denied && !present && !small(parsed, i, "yes")) {
        return Optional.empty();
      }
      no |= denied;
      yes |= said(parsed, i, "yes") && !denied || present && ask == Session.Ask.ROLL_CALL;
    }
    if (no) {
      return Optional.of(new Reading.Answer(ask, new Choice.No("")));
    }
    return yes ? Optional.of(new Reading.Answer(ask, new Choice.Yes())) : Optional.empty();
  }

  /**
   * A whole report by its own code; else what was said before together with what is said now, else
   * what is said now.
   */
  private Optional<Reading> completed(
      Session pending,
      Parsed parsed,
      Context context,
      Optional<String> place,
      Optional<Reading> alone) {
    boolean coded =
        NO_LETTERS
            .splitAsStream(parsed.normal().folded())
            .anyMatch(word -> orders.named(word, context));
    if (coded && alone.filter(Reading.Report.class::isInstance).isPresent()) {
      return alone;
    }
    var said = String.join(" ", pending.said());
    var before = reports.read(said, context, place, false);
    if (!coded && before.filter(r -> doubt(r, "unit_missing")).isPresent()) {
      var measured = reports.measured(said, parsed.raw(), context);
      if (measured.isPresent()) {
        return measured.get().stream()
            .flatMap(text -> reports.read(text, context, place, false).stream())
            .filter(Reading.Report.class::isInstance)
            .findFirst()
            .or(() -> before.map(Officers::unitUnclear));
      }
    }
    var both = List.of(said + " " + parsed.raw(), parsed.raw() + " " + said);
    var whole =
        both.stream()
            .map(text -> reports.read(text, context, place, false))
            .flatMap(Optional::stream)
            .filter(Reading.Report.class::isInstance)
            .distinct()
            .toList();
    if (whole.size() == 1 && !said.isBlank()) {
      return Optional.of(whole.getFirst());
    }
    boolean half = before.filter(r -> doubt(r, "one_sex")).isPresent();
    boolean mere = parsed.words().size() == 1 && parsed.words().getFirst().number();
    return half && mere ? before : alone;
  }

  private static boolean doubt(Reading reading, String why) {
    return reading instanceof Reading.Doubtful d && d.why().equals(why);
  }

  /** The same question once more: an answer came, and was none. */
  private static Reading unitUnclear(Reading before) {
    var doubt = (Reading.Doubtful) before;
    return new Reading.Doubtful(doubt.event(), doubt.slot(), "unit_unclear", doubt.field());
  }
}
