package org.harkara.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.harkara.config.Categories;
import org.harkara.model.Context;
import org.harkara.model.Reading;
import org.harkara.model.Reading.Unclear.Why;
import org.harkara.model.Session;
import org.harkara.text.Word;

/** What a text is by itself: complaint, question or neither. Looks at no context. */
final class Judge {
  /** A sign of this weight is enough to open a case. */
  static final int STRONG = 10;

  /** A sign of this weight makes a category worth offering. */
  static final int HINT = 5;

  /** Within this many points two categories are both meant. */
  private static final int MARGIN = 3;

  private static final int MENU = 4;

  /** "daru bat rhi": fewer words name no act. */
  private static final int ENOUGH = 3;

  private static final String GENERAL = "general";

  private final Signs signs;
  private final Categories categories;
  private final Categories.Likely likely;
  private final Likeness likeness;

  Judge(Signs signs, Categories categories) {
    this.signs = signs;
    this.categories = categories;
    likely = categories.likely();
    likeness = Likeness.learn(categories.examples(), signs);
  }

  Reading judge(Parsed parsed, Optional<String> place) {
    if (parsed.normal().clean().isEmpty()) {
      return new Reading.Unclear(Why.EMPTY);
    }
    var matters = strong(parsed);
    int complaint = matters.isEmpty() ? 0 : matters.getFirst().score();
    boolean urgent = matters.stream().anyMatch(s -> s.category().emergency());
    var question = best(parsed, "question");
    if (question.isPresent() && question.get().score() > complaint + (urgent ? MARGIN : 0)) {
      return question(parsed, question.get());
    }
    var spam = best(parsed, "spam_or_test");
    if (spam.isPresent() && spam.get().score() > complaint) {
      return new Reading.Unclear(Why.SPAM_OR_TEST);
    }
    if (!matters.isEmpty()) {
      return complaint(parsed, matters, place);
    }
    return courtesy(parsed)
        .or(() -> gibberish(parsed) ? Optional.of(Why.SPAM_OR_TEST) : Optional.empty())
        .<Reading>map(Reading.Unclear::new)
        .or(() -> asks(parsed))
        .or(() -> menu(hints(parsed), place, parsed))
        .orElse(new Reading.Unclear(Why.VAGUE));
  }

  /** Complaint categories (out of scope included) that are clearly meant, strongest first. */
  static List<Signs.Scored> strong(Parsed parsed) {
    return parsed.scores().stream().filter(s -> s.score() >= STRONG && complaint(s)).toList();
  }

  static boolean complaint(Signs.Scored scored) {
    return scored.category().kind().equals("complaint")
        || scored.category().kind().equals("out_of_scope");
  }

  private static Optional<Signs.Scored> best(Parsed parsed, String kind) {
    return parsed.scores().stream()
        .filter(s -> s.category().kind().equals(kind) && s.score() >= STRONG)
        .findFirst();
  }

  private static Reading question(Parsed parsed, Signs.Scored scored) {
    var topic = scored.topic().isBlank() ? GENERAL : scored.topic();
    return new Reading.Question(topic, why(parsed, scored.hits()));
  }

  private static Optional<Reading> asks(Parsed parsed) {
    var open = new ArrayList<>(parsed.found().phrase("question"));
    open.removeIf(
        hit -> parsed.found().phrase("not_question").stream().anyMatch(n -> n.covers(hit.from())));
    return open.isEmpty()
        ? Optional.empty()
        : Optional.of(new Reading.Question(GENERAL, why(parsed, open)));
  }

  private static Reading.Complaint complaint(
      Parsed parsed, List<Signs.Scored> matters, Optional<String> place) {
    int least = matters.getFirst().score() - MARGIN;
    var meant =
        matters.stream()
            .filter(s -> s.score() >= least)
            .sorted(
                Comparator.comparingInt((Signs.Scored s) -> s.category().gravity())
                    .thenComparingInt(Signs.Scored::score)
                    .reversed())
            .toList();
    var primary = meant.getFirst();
    var secondary =
        meant.stream()
            .skip(1)
            .filter(s -> s.category().kind().equals("complaint") && !s.within(primary))
            .map(s -> s.category().slug())
            .findFirst();
    return new Reading.Complaint(
        Optional.of(primary.category().slug()),
        secondary,
        List.of(),
        primary.category().emergency(),
        parsed.anonymous(),
        place,
        why(parsed, primary.hits()));
  }

  /**
   * Where nothing but the text decides, and nobody is on duty, the examples are asked too: what the
   * signs left open is settled, or offered beside what they hint at.
   *
   * @param read what is made of the message in its context; examples count when it is {@code
   *     judged}
   */
  Reading likened(
      Reading read, Reading judged, Parsed parsed, Context context, Optional<String> place) {
    boolean free =
        !context.officer()
            && context.pending().filter(p -> p.ask() != Session.Ask.SUBJECT).isEmpty()
            && read.equals(judged)
            && parsed.words().size() >= ENOUGH;
    return free ? likened(read, parsed, place) : read;
  }

  private Reading likened(Reading judged, Parsed parsed, Optional<String> place) {
    if (settles(judged)) {
      return overruled((Reading.Complaint) judged, parsed, place).orElse(judged);
    }
    return open(judged) ? alike(parsed, place).orElse(judged) : judged;
  }

  /** One category, which the examples may overrule: no emergency, and nothing beside it. */
  private static boolean settles(Reading judged) {
    return judged instanceof Reading.Complaint c
        && c.category().isPresent()
        && !c.emergency()
        && c.secondary().isEmpty();
  }

  private static boolean open(Reading judged) {
    return judged instanceof Reading.Complaint c && c.category().isEmpty()
        || judged instanceof Reading.Unclear u && u.why() == Why.VAGUE;
  }

  /** A sign met by chance: the message is like quite another category. */
  private Optional<Reading> overruled(
      Reading.Complaint read, Parsed parsed, Optional<String> place) {
    var guesses = parsed.guesses();
    if (guesses.isEmpty() || guesses.getFirst().share() < likely.overrule()) {
      return Optional.empty();
    }
    boolean like =
        guesses.stream()
            .anyMatch(
                g -> g.slug().equals(read.category().orElseThrow()) && g.share() > likely.offer());
    return like ? Optional.empty() : settled(guesses.getFirst(), likely.overrule(), parsed, place);
  }

  private Optional<Reading> alike(Parsed parsed, Optional<String> place) {
    var guesses = parsed.guesses();
    var settled =
        guesses.stream().findFirst().flatMap(g -> settled(g, enough(g, parsed), parsed, place));
    if (settled.isPresent()) {
      return settled;
    }
    var offered = new LinkedHashSet<>(hints(parsed));
    if (!parsed.found().deniesAny()) {
      guesses.stream()
          .takeWhile(g -> g.share() >= likely.offer() && !g.slug().equals(Measurement.ASKED))
          .map(Likeness.Guess::slug)
          .filter(this::offered)
          .forEach(offered::add);
    }
    if (offered.size() == 1 && hints(parsed).isEmpty()) {
      return Optional.empty();
    }
    return menu(List.copyOf(offered), place, parsed);
  }

  /**
   * What the examples say, where they may be asked: worked out before the transaction, which must
   * not wait for it.
   *
   * @param alone what the text means by itself
   */
  List<Likeness.Guess> guesses(Parsed parsed, Reading alone) {
    if (parsed.words().size() < ENOUGH || !(settles(alone) || open(alone))) {
      return List.of();
    }
    return likeness.of(parsed.words(), parsed.found()).stream()
        .filter(g -> !parsed.found().denies(g.slug()))
        .toList();
  }

  private double enough(Likeness.Guess guess, Parsed parsed) {
    return hints(parsed).contains(guess.slug()) ? likely.hinted() : likely.accept();
  }

  private Optional<Reading> settled(
      Likeness.Guess guess, double enough, Parsed parsed, Optional<String> place) {
    var category = categories.bySlug().get(guess.slug());
    if (category == null || guess.share() < (category.emergency() ? likely.urgent() : enough)) {
      return Optional.empty();
    }
    var why = "like the examples of " + guess.slug();
    return switch (category.kind()) {
      case "question" -> Optional.of(new Reading.Question(GENERAL, why));
      case "spam_or_test" -> Optional.of(new Reading.Unclear(Why.SPAM_OR_TEST));
      case "complaint", "out_of_scope" ->
          Optional.of(
              new Reading.Complaint(
                  Optional.of(guess.slug()),
                  Optional.empty(),
                  List.of(),
                  category.emergency(),
                  parsed.anonymous(),
                  place,
                  why));
      default -> Optional.empty();
    };
  }

  private boolean offered(String slug) {
    var category = categories.bySlug().get(slug);
    return category != null && category.kind().equals("complaint") && category.shown();
  }

  /** Categories that a sign too weak to decide speaks for. */
  private static List<String> hints(Parsed parsed) {
    return parsed.scores().stream()
        .filter(s -> complaint(s) && s.category().shown() && s.score() >= HINT)
        .map(s -> s.category().slug())
        .toList();
  }

  private static Optional<Reading> menu(
      List<String> offered, Optional<String> place, Parsed parsed) {
    if (offered.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Reading.Complaint(
            Optional.empty(),
            Optional.empty(),
            offered.stream().limit(MENU).toList(),
            false,
            parsed.anonymous(),
            place,
            parsed.scores().stream()
                .filter(s -> s.category().slug().equals(offered.getFirst()))
                .findFirst()
                .map(s -> why(parsed, s.hits()))
                .orElse("")));
  }

  /** Greetings and thanks count only when they are the whole message. */
  static Optional<Why> courtesy(Parsed parsed) {
    var words = parsed.words();
    if (words.isEmpty()) {
      return parsed.raw().codePoints().anyMatch(c -> c == 0x1F44D || c == 0x1F64F)
          ? Optional.of(Why.THANKS)
          : Optional.empty();
    }
    var polite = new ArrayList<Hit>();
    for (var kind : List.of("greeting", "thanks", "yes", "filler")) {
      polite.addAll(parsed.found().phrase(kind));
    }
    for (int i = 0; i < words.size(); i++) {
      int at = i;
      if (polite.stream().noneMatch(hit -> hit.covers(at))) {
        return Optional.empty();
      }
    }
    if (parsed.found().has("thanks") || parsed.found().has("yes")) {
      return Optional.of(Why.THANKS);
    }
    return parsed.found().has("greeting") ? Optional.of(Why.GREETING) : Optional.empty();
  }

  /** Every word is unpronounceable or one key held down. */
  private boolean gibberish(Parsed parsed) {
    boolean any = false;
    for (var word : parsed.words()) {
      var text = parsed.normal().folded().substring(word.start(), word.end());
      boolean held = text.length() > 2 && text.chars().distinct().count() == 1;
      if (word.number() || !held && (signs.knows(word.key()) || !hammered(word, text))) {
        return false;
      }
      any = true;
    }
    return any;
  }

  private static boolean hammered(Word word, String text) {
    if (text.length() < 3 || text.charAt(0) > 'z') {
      return false;
    }
    int run = 0;
    int longest = 0;
    for (char c : text.toCharArray()) {
      run = "aeiouy".indexOf(c) >= 0 ? 0 : run + 1;
      longest = Math.max(longest, run);
    }
    return longest >= 5 || longest == text.length() || word.key().length() == 1;
  }

  /** The deciding words as typed, in their order. */
  private static String why(Parsed parsed, List<Hit> hits) {
    return hits.stream()
        .sorted(Comparator.comparingInt(Hit::from))
        .map(hit -> parsed.typed(hit.from(), hit.to()))
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
