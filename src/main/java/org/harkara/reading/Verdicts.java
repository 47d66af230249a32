package org.harkara.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.harkara.model.CaseNumber;
import org.harkara.model.Context;
import org.harkara.model.Reading;
import org.harkara.model.Reading.Choice;
import org.harkara.text.Word;

/**
 * YES or NO to "was it solved?": only what says essentially that. The question stays open for days,
 * and what a citizen complains of meanwhile must not be lost in it.
 */
final class Verdicts {
  private static final List<String> SMALL_WORDS =
      List.of("yes", "no", "solved", "mended", "filler", "thanks", "greeting");

  /** So many other words may stand beside a yes. */
  private static final int REMARK = 6;

  /** Shorter numbers are amounts, stations and years as often as cases. */
  static final int TYPICAL_NUMBER = 5;

  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{3,8}");

  private final Parsed parsed;
  private final Signs.Found found;
  private final List<Word> words;
  private final int yes;
  private final int no;

  private Verdicts(Parsed parsed) {
    this.parsed = parsed;
    this.found = parsed.found();
    this.words = parsed.words();
    int start = polite(0);
    int afterYes = behind("yes", start);
    this.yes = afterYes;
    this.no = behind("no", polite(Math.max(start, afterYes)));
  }

  /**
   * @param asked the case asked about; empty when it is not known
   * @param judged what the text is by itself
   * @return empty when the text is something of its own
   */
  static Optional<Choice> read(Parsed parsed, Optional<Context.OpenCase> asked, Reading judged) {
    if (parsed.words().isEmpty()) {
      return Optional.empty();
    }
    return new Verdicts(parsed).read(asked.map(Context.OpenCase::category), judged);
  }

  /**
   * The case a YES or NO names: a number with the right check digit anywhere, or what can only be a
   * mistyped one: right beside the YES or NO, or all else that is said.
   */
  static Optional<String> number(Parsed parsed) {
    var words = parsed.words();
    var numbers = words.stream().filter(Verdicts::likeCase).map(Word::key).toList();
    if (numbers.isEmpty()) {
      return Optional.empty();
    }
    var valid = numbers.stream().filter(CaseNumber::valid).findFirst();
    if (valid.isPresent()) {
      return valid;
    }
    var verdict = new Verdicts(parsed);
    int after = Math.max(verdict.yes, verdict.no);
    boolean beside =
        after > 0
            && after < words.size()
            && likeCase(words.get(after))
            && words.get(after).key().length() >= TYPICAL_NUMBER;
    return beside
        ? Optional.of(words.get(after).key())
        : numbers.stream().findFirst().filter(n -> verdict.others() == 0);
  }

  /** Yes, no, solved and courtesies, and no other word. */
  static boolean mere(Parsed parsed) {
    return new Verdicts(parsed).others() == 0;
  }

  private static boolean likeCase(Word word) {
    return word.number() && NUMBER.matcher(word.key()).matches();
  }

  private Optional<Choice> read(Optional<String> asked, Reading judged) {
    if (judged instanceof Reading.Complaint c && c.category().isPresent()) {
      return besideComplaint(c, asked.filter(slug -> !slug.isEmpty()));
    }
    boolean other =
        judged instanceof Reading.Complaint c
            && asked.filter(slug -> !c.candidates().contains(slug)).isPresent();
    if (no > 0) {
      return Optional.of(new Choice.No(rest(no)));
    }
    if (own(judged) || other && yes == 0) {
      return Optional.empty();
    }
    if (found.has("unsolved") || taken()) {
      return Optional.of(new Choice.No(parsed.normal().clean()));
    }
    boolean over = found.has("solved") || found.has("mended");
    boolean denied = !over && judged instanceof Reading.Complaint && other;
    boolean vague = found.has("follow_up") || others() > REMARK;
    return (yes > 0 || over && !found.has("negation")) && !denied && !vague
        ? Optional.of(new Choice.Yes())
        : Optional.empty();
  }

  /** A complaint by itself; as an answer only if it speaks of the matter that was asked about. */
  private Optional<Choice> besideComplaint(Reading.Complaint complaint, Optional<String> asked) {
    boolean same =
        complaint.category().equals(asked)
            || !complaint.emergency() && asked.isPresent() && complaint.secondary().equals(asked);
    boolean untold = asked.isEmpty() && !complaint.emergency();
    if (no > 0 && (same || untold) && clearNo()) {
      return Optional.of(new Choice.No(rest(no)));
    }
    if (!same || complaint.placeCode().isPresent()) {
      return Optional.empty();
    }
    if (found.has("unsolved")) {
      return Optional.of(new Choice.No(parsed.normal().clean()));
    }
    return found.has("mended") && !found.has("negation") && !complaint.emergency()
        ? Optional.of(new Choice.Yes())
        : Optional.empty();
  }

  /** Not the "no" of "no drinking water". */
  private boolean clearNo() {
    boolean ends = no >= words.size() || words.get(no - 1).clause() < words.get(no).clause();
    return ends
        || found.has("unsolved")
        || parsed.scores().stream()
            .noneMatch(s -> s.hits().stream().anyMatch(h -> h.covers(no - 1)));
  }

  /** {@code solved nahi}. */
  private boolean taken() {
    return found.phrase("solved").stream()
        .anyMatch(s -> found.phrase("negation").stream().anyMatch(n -> n.from() == s.to()));
  }

  /** Questions, tests and the like stand for themselves. */
  private static boolean own(Reading judged) {
    return switch (judged) {
      case Reading.Unclear u ->
          switch (u.why()) {
            case VAGUE, THANKS, WHICH_CASE -> false;
            case GREETING, SPAM_OR_TEST, AUTOMATIC, CHAIN, EMPTY -> true;
          };
      case Reading.Question q -> true;
      case Reading.Complaint c -> false;
      case Reading.Command c -> true;
      case Reading.Answer a -> false;
      case Reading.Comment c -> true;
      case Reading.Report r -> true;
      case Reading.Doubtful d -> true;
    };
  }

  /** Words that are neither yes or no nor courtesy nor a number. */
  private int others() {
    int others = 0;
    for (int i = 0; i < words.size(); i++) {
      int at = i;
      boolean small =
          words.get(i).number()
              || SMALL_WORDS.stream()
                  .flatMap(kind -> found.phrase(kind).stream())
                  .anyMatch(hit -> hit.covers(at));
      others += small ? 0 : 1;
    }
    return others;
  }

  /** Past a case number and the courtesies before the answer. */
  private int polite(int from) {
    int at = from;
    while (at < words.size()) {
      int next =
          likeCase(words.get(at)) ? at + 1 : Math.max(behind("filler", at), behind("greeting", at));
      if (next <= at) {
        return at;
      }
      at = next;
    }
    return at;
  }

  /** After the phrase of this kind that begins here; 0 when none does. */
  private int behind(String kind, int at) {
    return found.phrase(kind).stream()
        .filter(h -> h.from() == at)
        .mapToInt(Hit::to)
        .max()
        .orElse(0);
  }

  private String rest(int from) {
    int at = from;
    while (at < words.size() && likeCase(words.get(at))) {
      at++;
    }
    return at >= words.size() ? "" : parsed.normal().clean().substring(words.get(at).start());
  }
}
