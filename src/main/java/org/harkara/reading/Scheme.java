package org.harkara.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.harkara.config.Config;
import org.harkara.config.EventTexts;
import org.harkara.config.Pack;
import org.harkara.config.ReportEvent;
import org.harkara.config.ReportKind;
import org.harkara.config.Texting;
import org.harkara.reading.Meaning.Sort;
import org.harkara.text.Normal;
import org.harkara.text.Word;

/** The packs that are in force together, compiled: all their words in one lexicon. */
final class Scheme {
  private static final List<String> PHRASES =
      List.of(
          "negation",
          "stopping",
          "nobody",
          "question",
          "not_question",
          "place_mark",
          "past",
          "greeting",
          "thanks",
          "yes",
          "no");

  /** What the words say that stand for none of something. */
  static final String NONE = "0";

  private final Lexicon lexicon = new Lexicon(ReportWords::split);
  private final List<List<Meaning>> meanings = new ArrayList<>();
  private final Map<List<String>, Integer> groups = new HashMap<>();
  private final List<Sign> signs = new ArrayList<>();
  private final Map<String, Texted> events = new LinkedHashMap<>();
  private final Map<String, List<String>> placeWords = new HashMap<>();

  /** Field → choices, the first that counts first. */
  private final Map<String, List<String>> choices = new HashMap<>();

  Scheme(Config config, List<String> packs) {
    for (var kind : config.reports().values()) {
      kind.events().forEach((slug, event) -> events.put(slug, Texted.of(event, kind)));
    }
    conversation(config);
    for (var name : packs) {
      Optional.ofNullable(config.packs().get(name))
          .map(Pack::texting)
          .ifPresent(texting -> take(config, texting));
    }
  }

  /** The phrases every pack shares, as lists {@code phrase.negation} … */
  private void conversation(Config config) {
    for (var pack : config.packs().values()) {
      for (var name : PHRASES) {
        add(Sort.WORD, "", "phrase." + name, "", pack.phrases().getOrDefault(name, List.of()));
      }
    }
  }

  private void take(Config config, Texting texting) {
    texting
        .with()
        .map(config.packs()::get)
        .ifPresent(
            base -> {
              words(base.texting());
              base.texting().events().forEach((slug, texts) -> event(slug, signsOf(texts)));
            });
    texting.events().forEach(this::event);
    words(texting);
  }

  private static EventTexts signsOf(EventTexts texts) {
    return new EventTexts(
        List.of(),
        texts.signs(),
        List.of(),
        texts.labels(),
        texts.none(),
        false,
        texts.example(),
        texts.slotted());
  }

  private void words(Texting texting) {
    texting.labels().forEach((field, words) -> add(Sort.LABEL, "", field, "", words));
    texting
        .choices()
        .forEach(
            (field, byChoice) ->
                byChoice.forEach(
                    (choice, words) -> {
                      choices.computeIfAbsent(field, f -> new ArrayList<>()).add(choice);
                      add(Sort.CHOICE, "", field, choice, words);
                    }));
    texting.units().forEach((unit, words) -> add(Sort.UNIT, "", unit, "", words));
    texting
        .places()
        .forEach(
            (field, words) -> {
              placeWords.computeIfAbsent(field, f -> new ArrayList<>()).addAll(words);
              add(Sort.PLACE, "", field, "", words);
            });
    texting.words().forEach((list, words) -> add(Sort.WORD, "", list, "", words));
    texting.numbers().forEach((value, words) -> add(Sort.NUMBER, "", "", value, words));
  }

  private void event(String slug, EventTexts texts) {
    var texted = events.get(slug);
    if (texted == null) {
      return;
    }
    events.put(slug, texted.with(texts));
    add(Sort.CODE, slug, slug, "", texts.codes());
    texts.labels().forEach((field, words) -> add(Sort.LABEL, slug, field, "", words));
    texts.none().forEach((field, words) -> add(Sort.CHOICE, slug, field, NONE, words));
    for (var sign : texts.signs()) {
      signs.add(
          new Sign(
              slug,
              sign.all().stream().map(this::group).toList(),
              sign.none().isEmpty() ? -1 : group(sign.none()),
              sign.weight()));
    }
  }

  private int group(List<String> words) {
    var known = groups.get(words);
    if (known != null) {
      return known;
    }
    int id = groups.size();
    groups.put(words, id);
    add(Sort.GROUP, "", Integer.toString(id), "", words);
    return id;
  }

  private void add(Sort sort, String event, String name, String value, List<String> words) {
    for (var word : words) {
      int term = lexicon.add(word);
      while (meanings.size() <= term) {
        meanings.add(new ArrayList<>(2));
      }
      var code = sort == Sort.CODE ? raw(word) : value;
      var meaning = new Meaning(sort, event, name, code);
      if (!meanings.get(term).contains(meaning)) {
        meanings.get(term).add(meaning);
      }
    }
  }

  /** As written, without spaces and signs: a code is matched by its letters, not by its sound. */
  static String raw(String text) {
    var out = new StringBuilder();
    Normal.of(text).folded().chars().filter(Scheme::kept).forEach(c -> out.append((char) c));
    return out.toString();
  }

  private static boolean kept(int c) {
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.COMBINING_SPACING_MARK
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  List<Hit> find(List<Word> words) {
    return lexicon.find(words);
  }

  List<Meaning> meanings(int term) {
    return meanings.get(term);
  }

  List<Sign> signs() {
    return signs;
  }

  Map<String, Texted> events() {
    return events;
  }

  /** Field → words before the number of such a place; the code may begin with each of them. */
  Map<String, List<String>> placeWords() {
    return placeWords;
  }

  /** Which of several choices of a field counts. */
  Optional<String> first(String field, Set<String> found) {
    return choices.getOrDefault(field, List.of()).stream().filter(found::contains).findFirst();
  }

  /** An event whose code or slug this is. */
  boolean names(String word) {
    var raw = raw(word);
    return events.containsKey(word.strip().toLowerCase(Locale.ROOT))
        || events.values().stream().anyMatch(e -> e.kind().slug().equals(raw) || e.coded(raw));
  }

  /**
   * @param all ids of groups of which a word must be found
   * @param none id of the group whose presence forbids it; -1 for nothing
   */
  record Sign(String event, List<Integer> all, int none, int weight) {}

  /**
   * An event with the way it is texted.
   *
   * @param bare numbers alone are a report of it
   */
  record Texted(
      ReportEvent event,
      ReportKind kind,
      boolean bare,
      List<List<String>> orders,
      List<String> codes) {

    static Texted of(ReportEvent event, ReportKind kind) {
      return new Texted(event, kind, false, List.of(), List.of());
    }

    Texted with(EventTexts texts) {
      var orders = new ArrayList<>(this.orders);
      texts.orders().stream().filter(o -> !orders.contains(o)).forEach(orders::add);
      var codes = new ArrayList<>(this.codes);
      texts.codes().forEach(code -> codes.add(raw(code)));
      return new Texted(event, kind, bare || texts.bare(), List.copyOf(orders), List.copyOf(codes));
    }

    boolean coded(String raw) {
      return codes.contains(raw);
    }

    String slug() {
      return event.slug();
    }
  }
}
