package org.harkara.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.harkara.config.Config;
import org.harkara.text.Normal;
import org.harkara.text.Word;

/** Recognises the shape of an order: its word, a case number beside it, what follows. */
final class Commands {
  private static final Set<String> FILLERS =
      Set.of("case", "kes", "no", "nu", "num", "number", "nambar", "id", "नबर", "न", "सखया", "केस");

  /** Before a number these may be a "no" of their own: "no 10012 done nahi hua". */
  private static final Set<String> DENYING = Set.of("no", "न");

  private static final int SHORTEST = 3;
  private static final int LONGEST = 10;

  /** By the first word's key, longest first. */
  private final Map<String, List<Start>> starts = new HashMap<>();

  Commands(Config config) {
    for (var pack : config.packs().values()) {
      pack.commands().forEach((event, phrases) -> phrases.forEach(phrase -> add(event, phrase)));
    }
    for (var list : starts.values()) {
      list.sort((a, b) -> b.keys().size() - a.keys().size());
    }
  }

  private void add(String event, String phrase) {
    var keys = Lexicon.atoms(phrase).stream().map(Lexicon.Atom::key).toList();
    if (!keys.isEmpty()) {
      starts.computeIfAbsent(keys.getFirst(), k -> new ArrayList<>()).add(new Start(event, keys));
    }
  }

  Optional<Order> read(Normal normal, List<Word> words) {
    if (words.isEmpty()) {
      return Optional.empty();
    }
    boolean slash = normal.folded().startsWith("/") && words.getFirst().start() == 1;
    int first = DENYING.contains(words.getFirst().key()) ? 0 : skip(words, 0);
    if (first < words.size() && number(words.get(first))) {
      var start = startAt(words, first + 1);
      return start.map(
          s -> {
            int end = first + 1 + s.keys().size();
            return order(s.event(), normal, words, Optional.of(first), end, false);
          });
    }
    var start = startAt(words, 0);
    if (start.isEmpty()) {
      return Optional.empty();
    }
    int end = start.get().keys().size();
    int at = skip(words, end);
    if (at < words.size() && number(words.get(at))) {
      return Optional.of(order(start.get().event(), normal, words, Optional.of(at), at + 1, slash));
    }
    return Optional.of(order(start.get().event(), normal, words, Optional.empty(), end, slash));
  }

  private static Order order(
      String event,
      Normal normal,
      List<Word> words,
      Optional<Integer> number,
      int rest,
      boolean slash) {
    var argument = after(normal, words, rest);
    int first = number.filter(i -> i < rest).orElse(rest);
    var whole = first == 0 ? "" : after(normal, words, first);
    boolean alone = rest >= words.size() && number.isEmpty();
    if (slash && argument.startsWith("@")) {
      argument = argument.replaceFirst("^\\S+\\s*", "");
      whole = argument;
      alone = number.isEmpty();
    }
    return new Order(
        event, number.map(i -> words.get(i).key()), argument, whole, alone, slash, words.size());
  }

  /** As typed from this word on. */
  private static String after(Normal normal, List<Word> words, int rest) {
    return rest >= words.size()
        ? ""
        : normal.clean().substring(words.get(rest - 1).end()).replaceFirst("^[\\s:.,;#)\\-]+", "");
  }

  private Optional<Start> startAt(List<Word> words, int at) {
    if (at >= words.size()) {
      return Optional.empty();
    }
    return starts.getOrDefault(words.get(at).key(), List.of()).stream()
        .filter(s -> s.stands(words, at))
        .findFirst();
  }

  private static int skip(List<Word> words, int from) {
    int at = from;
    while (at < words.size() && at < from + 2 && FILLERS.contains(words.get(at).key())) {
      at++;
    }
    return at;
  }

  private static boolean number(Word word) {
    int length = word.key().length();
    return word.number() && length >= SHORTEST && length <= LONGEST;
  }

  private record Start(String event, List<String> keys) {
    boolean stands(List<Word> words, int at) {
      if (at + keys.size() > words.size()) {
        return false;
      }
      for (int i = 0; i < keys.size(); i++) {
        if (!words.get(at + i).key().equals(keys.get(i))) {
          return false;
        }
      }
      return true;
    }
  }

  /**
   * @param caseNumber as written beside the word
   * @param argument what follows, as typed
   * @param rest the same with the number
   * @param alone the word is the whole message
   * @param slash written as {@code /word}
   * @param length of the message in words
   */
  record Order(
      String event,
      Optional<String> caseNumber,
      String argument,
      String rest,
      boolean alone,
      boolean slash,
      int length) {
    /** A case and nothing else. */
    boolean bare() {
      return caseNumber.isPresent() && argument.isEmpty();
    }
  }
}
