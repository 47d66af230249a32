package org.harkara.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.harkara.config.Config;
import org.harkara.model.CaseNumber;
import org.harkara.model.Context;
import org.harkara.model.Reading;
import org.harkara.model.Reading.Choice;
import org.harkara.model.Reading.Unclear.Why;
import org.harkara.model.Session;
import org.harkara.text.Normal;
import org.harkara.text.Word;

/** Reads a message as the answer to the one question that is open. */
final class Answers {
  private static final int PICK_LENGTH = 3;
  private static final int TELLING = 4;

  private final Map<String, Set<String>> nameKeys = new HashMap<>();
  private final PlaceFinder places;
  private final Signs signs;

  Answers(Config config, PlaceFinder places, Signs signs) {
    this.places = places;
    this.signs = signs;
    config
        .categories()
        .bySlug()
        .forEach(
            (slug, category) -> nameKeys.put(slug, keys(category.name().byLanguage().values())));
  }

  /**
   * @param judged what the text is by itself
   * @return empty when it is no answer to what was asked
   */
  Optional<Reading> read(
      Session pending, Parsed parsed, Context context, Reading judged, Optional<String> place) {
    return switch (pending.ask()) {
      case SOLVED ->
          Verdicts.read(parsed, context.asked(), judged)
              .map(choice -> new Reading.Answer(Session.Ask.SOLVED, choice));
      case CATEGORY -> category(pending, parsed, judged);
      case WHICH_CASE -> which(pending, parsed, context, judged);
      case FIGURE, DETAIL, ROLL_CALL, GUIDE, ORDER -> Optional.empty();
      case FORM -> form(pending, parsed, judged);
      case PLACE -> place(parsed, context, judged, place);
      case SUBJECT -> subject(parsed, judged, place);
      case OFFICER -> inquiry(pending, parsed, context, judged);
    };
  }

  /**
   * An answer even where an officer's report might be read in it: a pick from what was shown, YES
   * or NO, a place.
   *
   * @param report the report in it, or what would be asked about it
   */
  boolean certain(
      Session pending,
      Parsed parsed,
      Context context,
      Reading judged,
      Optional<String> place,
      Reading report) {
    boolean whole = report instanceof Reading.Report;
    return switch (pending.ask()) {
      case CATEGORY -> pick(parsed, pending.options().size()).isPresent();
      case WHICH_CASE ->
          pick(parsed, pending.options().size()).isPresent()
              || !whole
                  && parsed.words().stream()
                      .anyMatch(w -> w.number() && pending.options().contains(w.key()));
      case SOLVED ->
          (!whole || Verdicts.mere(parsed))
              && Verdicts.read(parsed, context.asked(), judged).isPresent();
      case PLACE ->
          !whole
              && (place.or(() -> places.answered(parsed.normal(), parsed.words())).isPresent()
                  || parsed.found().has("place_word")
                  || parsed.words().size() == 1
                      && report instanceof Reading.Doubtful d
                      && d.why().equals("station_or_number"));
      case OFFICER -> context.repliesTo().isPresent();
      case SUBJECT, FIGURE, DETAIL, ROLL_CALL, FORM, GUIDE, ORDER -> false;
    };
  }

  /** Where a form asks for words, any are the answer, but never what is an emergency. */
  private static Optional<Reading> form(Session pending, Parsed parsed, Reading judged) {
    boolean emergency = judged instanceof Reading.Complaint c && c.emergency();
    return pending.said().getFirst().equals("words") && !emergency
        ? Optional.of(words(Session.Ask.FORM, parsed))
        : Optional.empty();
  }

  /** The whole text, as the answer. */
  static Reading words(Session.Ask ask, Parsed parsed) {
    return new Reading.Answer(ask, new Choice.Words(parsed.normal().clean(), Optional.empty()));
  }

  private Optional<Reading> category(Session pending, Parsed parsed, Reading judged) {
    var index = pick(parsed, pending.options().size());
    if (index.isPresent()) {
      return option(Session.Ask.CATEGORY, index.get());
    }
    if (judged instanceof Reading.Complaint c && c.category().isPresent()) {
      int at = pending.options().indexOf(c.category().get());
      return at >= 0 ? option(Session.Ask.CATEGORY, at) : Optional.of(c);
    }
    if (aside(judged)) {
      return Optional.empty();
    }
    var hinted =
        parsed.scores().stream()
            .filter(s -> s.score() >= Judge.HINT)
            .map(s -> pending.options().indexOf(s.category().slug()))
            .filter(at -> at >= 0)
            .toList();
    if (hinted.size() == 1) {
      return option(Session.Ask.CATEGORY, hinted.getFirst());
    }
    return byName(pending.options(), parsed.words())
        .map(at -> option(Session.Ask.CATEGORY, at))
        .orElseGet(() -> words(Session.Ask.CATEGORY, parsed, Optional.empty()));
  }

  private Optional<Reading> which(Session pending, Parsed parsed, Context context, Reading judged) {
    for (var word : parsed.words()) {
      int at = word.number() ? pending.options().indexOf(word.key()) : -1;
      if (at >= 0) {
        return option(Session.Ask.WHICH_CASE, at);
      }
    }
    var index = pick(parsed, pending.options().size());
    if (index.isPresent()) {
      return option(Session.Ask.WHICH_CASE, index.get());
    }
    var matching =
        context.openCases().stream()
            .filter(c -> pending.options().contains(c.number()))
            .filter(c -> parsed.scores().stream().anyMatch(s -> named(s, c.category())))
            .map(c -> pending.options().indexOf(c.number()))
            .toList();
    if (matching.size() == 1) {
      return option(Session.Ask.WHICH_CASE, matching.getFirst());
    }
    if (judged instanceof Reading.Complaint c && c.category().isPresent() || aside(judged)) {
      return Optional.empty();
    }
    return words(Session.Ask.WHICH_CASE, parsed, Optional.empty());
  }

  /**
   * Anything may be a place's name, but not what complains or presses: unless a place or a word of
   * places ("ke paas", "ward") stands in it.
   */
  private Optional<Reading> place(
      Parsed parsed, Context context, Reading judged, Optional<String> place) {
    var at = place.or(() -> places.answered(parsed.normal(), parsed.words()));
    boolean located = at.isPresent() || parsed.found().has("place_word");
    var asked = context.asked();
    if (judged instanceof Reading.Complaint c) {
      boolean same =
          asked.isPresent() && c.category().or(c::secondary).isPresent() && same(c, asked.get());
      boolean other = c.category().isPresent() && !same;
      if (!located || other && (asked.isPresent() || at.isEmpty())) {
        return Optional.empty();
      }
    }
    if (aside(judged)) {
      return Optional.empty();
    }
    if (!located && parsed.found().has("follow_up") && !somewhere(parsed)) {
      return asked.map(c -> new Reading.Comment(c.number(), "follow_up"));
    }
    if (!located && judged instanceof Reading.Question && !parsed.found().has("negation")) {
      return Optional.empty();
    }
    return words(Session.Ask.PLACE, parsed, at);
  }

  /** Any words are, but another matter, another case's number, a courtesy or a question. */
  private static Optional<Reading> inquiry(
      Session pending, Parsed parsed, Context context, Reading judged) {
    var asked = context.asked();
    boolean elsewhere =
        context.openCases().stream()
            .filter(open -> !pending.caseId().equals(Optional.of(open.id())))
            .anyMatch(open -> parsed.words().stream().anyMatch(w -> w.key().equals(open.number())));
    boolean mere =
        parsed.words().size() == 1
            && asked.filter(c -> c.number().equals(parsed.words().getFirst().key())).isPresent();
    boolean said = parsed.found().has("yes") || parsed.found().has("no");
    boolean aside =
        switch (judged) {
          case Reading.Complaint c ->
              c.category().isPresent() && asked.filter(a -> same(c, a)).isEmpty();
          case Reading.Unclear u ->
              switch (u.why()) {
                case GREETING -> true;
                case THANKS -> !said || parsed.found().has("thanks");
                case SPAM_OR_TEST, AUTOMATIC, CHAIN -> parsed.words().size() > PICK_LENGTH;
                case VAGUE, WHICH_CASE, EMPTY -> false;
              };
          case Reading.Question q -> !q.topic().equals("general");
          case Reading.Command c -> true;
          case Reading.Answer a -> false;
          case Reading.Comment c -> false;
          case Reading.Report r -> true;
          case Reading.Doubtful d -> false;
        };
    return elsewhere || mere || aside
        ? Optional.empty()
        : Optional.of(words(Session.Ask.OFFICER, parsed));
  }

  private static boolean same(Reading.Complaint complaint, Context.OpenCase asked) {
    var category = Optional.of(asked.category());
    return complaint.category().equals(category) || complaint.secondary().equals(category);
  }

  /** {@code Rampur me}: a name nobody knows before a word for "in" or "at". */
  private boolean somewhere(Parsed parsed) {
    return parsed.found().phrase("place_mark").stream()
        .anyMatch(hit -> hit.from() > 0 && !signs.knows(parsed.words().get(hit.from() - 1).key()));
  }

  private static Optional<Reading> subject(Parsed parsed, Reading judged, Optional<String> place) {
    return judged instanceof Reading.Complaint || aside(judged)
        ? Optional.empty()
        : words(Session.Ask.SUBJECT, parsed, place);
  }

  /** Courtesies, tests and questions of their own answer nothing. */
  private static boolean aside(Reading judged) {
    return switch (judged) {
      case Reading.Unclear u -> u.why() != Why.VAGUE && u.why() != Why.WHICH_CASE;
      case Reading.Question q -> !q.topic().equals("general");
      case Reading.Complaint c -> false;
      case Reading.Command c -> true;
      case Reading.Answer a -> false;
      case Reading.Comment c -> false;
      case Reading.Report r -> true;
      case Reading.Doubtful d -> true;
    };
  }

  /** {@code 2}, {@code option 2}, {@code dusra}: counted from 0, only what was shown. */
  private static Optional<Integer> pick(Parsed parsed, int shown) {
    var words = parsed.words();
    if (words.isEmpty() || words.size() > PICK_LENGTH) {
      return Optional.empty();
    }
    var picked = new HashSet<Integer>();
    for (int i = 0; i < words.size(); i++) {
      int at = i;
      var word = words.get(i);
      if (word.number() && word.key().length() <= 2) {
        picked.add(Integer.parseInt(word.key()));
        continue;
      }
      boolean spelled = false;
      for (int n = 1; n <= 4; n++) {
        if (parsed.found().phrase("choice_" + n).stream().anyMatch(h -> h.covers(at))) {
          picked.add(n);
          spelled = true;
        }
      }
      if (!spelled && parsed.found().phrase("choice").stream().noneMatch(h -> h.covers(at))) {
        return Optional.empty();
      }
    }
    if (picked.size() != 1) {
      return Optional.empty();
    }
    int only = picked.iterator().next();
    return only >= 1 && only <= shown ? Optional.of(only - 1) : Optional.empty();
  }

  private Optional<Integer> byName(List<String> options, List<Word> words) {
    int best = 0;
    var leaders = new HashSet<Integer>();
    for (int i = 0; i < options.size(); i++) {
      var keys = nameKeys.getOrDefault(options.get(i), Set.of());
      int shared = (int) words.stream().filter(w -> keys.contains(w.key())).count();
      if (shared > best) {
        best = shared;
        leaders.clear();
      }
      if (shared > 0 && shared == best) {
        leaders.add(i);
      }
    }
    return leaders.size() == 1 ? Optional.of(leaders.iterator().next()) : Optional.empty();
  }

  private static Optional<Reading> option(Session.Ask ask, int index) {
    return Optional.of(new Reading.Answer(ask, new Choice.Option(index)));
  }

  private static Optional<Reading> words(Session.Ask ask, Parsed parsed, Optional<String> place) {
    return Optional.of(new Reading.Answer(ask, new Choice.Words(parsed.normal().clean(), place)));
  }

  private static boolean named(Signs.Scored scored, String category) {
    return scored.score() >= Judge.HINT && scored.category().slug().equals(category);
  }

  private static Set<String> keys(Iterable<String> names) {
    var keys = new HashSet<String>();
    for (var name : names) {
      for (var word : Word.split(Normal.of(name))) {
        if (word.end() - word.start() >= TELLING) {
          keys.add(word.key());
        }
      }
    }
    return Set.copyOf(keys);
  }

  /** True when the question concerns this case, or none. */
  static boolean about(Session pending, String caseNumber) {
    return pending.caseId().map(id -> CaseNumber.of(id).equals(caseNumber)).orElse(true);
  }
}
