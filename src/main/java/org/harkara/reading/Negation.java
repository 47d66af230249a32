package org.harkara.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.harkara.text.Word;

/**
 * What a "no" in the message takes back: Hindi's {@code nahi} the word before it and the word after
 * it, English's "no", "not" the two words after it; {@code koi … nahi} all between. A "no" that a
 * sign itself is made of ("nahi mila", "no ramp") takes nothing back, nor does "nahi ruk rahi", nor
 * the condition "nahi diya to".
 */
record Negation(List<Word> words, List<Scope> scopes) {
  static final Negation NONE = new Negation(List.of(), List.of());
  private static final int NOBODY_SPAN = 6;

  /** Words between the "no" and the "then" of a condition: {@code nahi diya to}. */
  private static final int CONDITION = 2;

  /**
   * @param from first negated word
   * @param to after the last
   * @param at the negating words
   */
  record Scope(int from, int to, Hit at) {}

  static Negation in(
      List<Word> words, List<Hit> no, List<Hit> stopping, List<Hit> nobody, List<Hit> then) {
    var scopes = new ArrayList<Scope>();
    for (var hit : no) {
      if (stopping.stream()
          .anyMatch(s -> Math.abs(s.from() - hit.from()) <= 2 && same(words, s, hit))) {
        continue;
      }
      if (!english(words.get(hit.from()))
          && then.stream()
              .anyMatch(
                  t ->
                      t.from() >= hit.to()
                          && t.from() - hit.to() <= CONDITION
                          && same(words, t, hit))) {
        continue;
      }
      int from = hit.from();
      if (!english(words.get(hit.from()))) {
        from = Math.max(0, hit.from() - 1);
        for (var who : nobody) {
          if (who.from() < hit.from() && hit.from() - who.from() <= NOBODY_SPAN) {
            from = Math.min(from, who.from());
          }
        }
      }
      int to = Math.min(words.size(), hit.to() + (english(words.get(hit.from())) ? 2 : 1));
      scopes.add(new Scope(from, to, hit));
    }
    return new Negation(words, scopes);
  }

  /** Without the negations that stand inside these hits. */
  Negation except(List<Hit> hits) {
    var covered = new BitSet(words.size());
    hits.forEach(hit -> covered.set(hit.from(), hit.to()));
    return except(covered);
  }

  /** Without the negations that stand on these words. */
  Negation except(BitSet covered) {
    if (scopes.stream().noneMatch(s -> covered.get(s.at().from()))) {
      return this;
    }
    return new Negation(words, scopes.stream().filter(s -> !covered.get(s.at().from())).toList());
  }

  /** True when one of these hits is made with a "no". */
  boolean insideAny(List<Hit> hits) {
    return scopes.stream().anyMatch(s -> hits.stream().anyMatch(h -> h.covers(s.at().from())));
  }

  boolean negates(Hit hit) {
    for (var scope : scopes) {
      if (hit.from() < scope.to() && hit.to() > scope.from() && same(words, hit, scope.at())) {
        return true;
      }
    }
    return false;
  }

  private static boolean same(List<Word> words, Hit a, Hit b) {
    return words.get(a.from()).clause() == words.get(b.from()).clause();
  }

  private static boolean english(Word word) {
    return switch (word.key()) {
      case "no", "not", "never", "vithout", "isnt", "arent", "vasnt", "dont", "didnt" -> true;
      default -> false;
    };
  }
}
