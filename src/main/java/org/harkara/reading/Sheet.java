package org.harkara.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.harkara.reading.Meaning.Sort;
import org.harkara.text.Normal;
import org.harkara.text.Word;

/**
 * A message laid out for reading: its words, what they may mean, its numbers, and which of them are
 * accounted for. Filled by its readers in turn and seen by nobody else.
 */
final class Sheet {
  /** No report has more; a text with more numbers is none. */
  static final int MOST_NUMBERS = 80;

  private final Normal normal;
  private final List<Word> words;
  private final Scheme scheme;
  private final Map<Sort, List<Mark>> marks = new EnumMap<>(Sort.class);
  private final Map<String, List<Mark>> lists = new HashMap<>();
  private final BitSet known = new BitSet();
  private final BitSet used = new BitSet();
  private final List<Num> numbers;

  /**
   * @param from index of the first word it covers
   * @param to after the last
   */
  record Mark(int from, int to, Meaning meaning) {}

  private Sheet(Normal normal, Scheme scheme) {
    this.normal = normal;
    this.scheme = scheme;
    this.words = ReportWords.split(normal);
    for (var hit : scheme.find(words)) {
      for (var meaning : scheme.meanings(hit.term())) {
        mark(new Mark(hit.from(), hit.to(), meaning));
      }
    }
    this.numbers = Numbers.of(this);
  }

  static Sheet of(Normal normal, Scheme scheme) {
    return new Sheet(normal, scheme);
  }

  private void mark(Mark mark) {
    var meaning = mark.meaning();
    if (meaning.sort() == Sort.CODE && !letters(mark.from(), mark.to()).equals(meaning.value())) {
      return;
    }
    marks.computeIfAbsent(meaning.sort(), s -> new ArrayList<>()).add(mark);
    if (meaning.sort() == Sort.WORD) {
      lists.computeIfAbsent(meaning.name(), l -> new ArrayList<>()).add(mark);
    }
    known.set(mark.from(), mark.to());
  }

  Normal normal() {
    return normal;
  }

  List<Word> words() {
    return words;
  }

  int size() {
    return words.size();
  }

  Scheme scheme() {
    return scheme;
  }

  List<Mark> marks(Sort sort) {
    return marks.getOrDefault(sort, List.of());
  }

  /** Occurrences of a word list. */
  List<Mark> list(String name) {
    return lists.getOrDefault(name, List.of());
  }

  boolean has(String list) {
    return lists.containsKey(list);
  }

  /** The longest word of the list that begins here. */
  Optional<Mark> at(String list, int word) {
    Mark found = null;
    for (var mark : list(list)) {
      if (mark.from() == word && (found == null || mark.to() > found.to())) {
        found = mark;
      }
    }
    return Optional.ofNullable(found);
  }

  /** The longest word of the list that ends before this one. */
  Optional<Mark> before(String list, int word) {
    Mark found = null;
    for (var mark : list(list)) {
      if (mark.to() == word && (found == null || mark.from() < found.from())) {
        found = mark;
      }
    }
    return Optional.ofNullable(found);
  }

  /** Where a number begins: with the "no." before it, if there is one. */
  int begin(Num number) {
    return before("number", number.from()).map(Mark::from).orElse(number.from());
  }

  /** {@code 120-125}. */
  boolean dashed(Num first, Num second) {
    return first.to() == second.from() && gapBefore(second.from()).strip().equals("-");
  }

  /** {@code 120 se 125}. */
  boolean ranged(Num first, Num second) {
    return at("between", first.to()).filter(m -> m.to() == second.from()).isPresent();
  }

  boolean covered(String list, int word) {
    for (var mark : list(list)) {
      if (mark.from() <= word && word < mark.to()) {
        return true;
      }
    }
    return false;
  }

  /** The word is a code, a unit, of a list, or a label of this event. */
  boolean means(int word, String event) {
    return marks.values().stream()
        .flatMap(List::stream)
        .filter(m -> m.from() <= word && word < m.to())
        .map(Mark::meaning)
        .anyMatch(
            m ->
                m.sort() != Sort.GROUP
                    && !(m.sort() == Sort.WORD
                        && (m.name().equals("filler") || m.name().startsWith("phrase.")))
                    && (m.sort() != Sort.LABEL || m.event().isEmpty() || m.event().equals(event)));
  }

  /** False for words no pack speaks of: names, mistakes. */
  boolean known(int word) {
    return known.get(word);
  }

  /** All numbers, accounted for or not. */
  List<Num> numbers() {
    return numbers;
  }

  /** Numbers nothing accounts for yet. */
  List<Num> free() {
    var free = new ArrayList<Num>(numbers.size());
    for (var number : numbers) {
      if (!used.get(number.from())) {
        free.add(number);
      }
    }
    return free;
  }

  void use(int from, int to) {
    used.set(from, to);
  }

  boolean used(int word) {
    return used.get(word);
  }

  Optional<Num> number(int word) {
    for (var number : numbers) {
      if (number.from() == word) {
        return Optional.of(number);
      }
    }
    return Optional.empty();
  }

  Optional<Num> numberEnding(int word) {
    return numbers.stream().filter(n -> n.to() == word).findFirst();
  }

  /** What stands between the end of one word and the beginning of another. */
  String between(int word, int next) {
    return normal.folded().substring(words.get(word).end(), words.get(next).start());
  }

  /** Between the word before and this one; for the first what precedes it. */
  String gapBefore(int word) {
    int start = word == 0 ? 0 : words.get(word - 1).end();
    return normal.folded().substring(start, words.get(word).start());
  }

  /** From the end of the word before to the next word or the end of the text. */
  String gapAfter(int end) {
    int stop = end < words.size() ? words.get(end).start() : normal.folded().length();
    return normal.folded().substring(words.get(end - 1).end(), stop);
  }

  /** True when nothing stands between a word and the one before. */
  boolean touches(int word) {
    return word > 0 && words.get(word - 1).end() == words.get(word).start();
  }

  /** The {@code nd} of {@code 2nd}. */
  boolean ordinal(int word) {
    return touches(word) && words.get(word - 1).number() && raw(word).matches("st|nd|rd|th");
  }

  String raw(int word) {
    return normal.folded().substring(words.get(word).start(), words.get(word).end());
  }

  String typed(int from, int to) {
    return normal.clean().substring(words.get(from).start(), words.get(to - 1).end());
  }

  private String letters(int from, int to) {
    var text = new StringBuilder();
    for (int i = from; i < to; i++) {
      text.append(raw(i));
    }
    return text.toString();
  }
}
