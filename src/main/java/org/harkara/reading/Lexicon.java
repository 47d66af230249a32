package org.harkara.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.harkara.text.Normal;
import org.harkara.text.Spelling;
import org.harkara.text.Word;

/**
 * All words and phrases of the configuration. A message is searched with a few hash look-ups a
 * word, however many terms there are.
 */
final class Lexicon {
  /** Shorter words are too alike to forgive a wrong letter. */
  private static final int FORGIVING = 7;

  private static final String[][] NO_OTHERS = {};

  private final Map<String, List<Term>> words = new HashMap<>();
  private final Trie<List<Term>> stems = new Trie<>();
  private final Map<String, Set<String>> near = new HashMap<>();
  private final Map<String, Integer> ids = new HashMap<>();
  private final Function<Normal, List<Word>> splitter;
  private final Optional<Forms> forms;

  /**
   * @param meant key of a spelling → keys of the words it stands for
   */
  Lexicon(Map<String, List<String>> meant) {
    this.splitter = Word::split;
    this.forms = Optional.of(new Forms(meant));
  }

  /**
   * A lexicon that takes words as they are written.
   *
   * @param splitter by which messages are cut too
   */
  Lexicon(Function<Normal, List<Word>> splitter) {
    this.splitter = splitter;
    this.forms = Optional.empty();
  }

  /**
   * Adds a word or phrase, {@code *} at the end of a word matching any ending, {@code ^} before it
   * only at the beginning of the message; the same phrase keeps its number.
   */
  int add(String phrase) {
    var known = ids.get(phrase);
    if (known != null) {
      return known;
    }
    int id = ids.size();
    ids.put(phrase, id);
    var atoms = atoms(phrase, splitter);
    if (atoms.isEmpty()) {
      return id;
    }
    var first = atoms.getFirst();
    var begun =
        first.stem()
            ? stems.at(first.key(), ArrayList::new)
            : words.computeIfAbsent(first.key(), k -> new ArrayList<>());
    begun.add(new Term(id, atoms, phrase.startsWith("^")));
    for (var atom : atoms) {
      forgive(atom.key());
      forms.ifPresent(f -> f.add(atom));
    }
    return id;
  }

  int size() {
    return ids.size();
  }

  /** Every occurrence of every term, in the order of the words. */
  List<Hit> find(List<Word> message) {
    var hits = new ArrayList<Hit>();
    var others = others(message);
    for (int i = 0; i < message.size(); i++) {
      var key = message.get(i).key();
      boolean known = firsts(key, message, others, i, hits);
      if (others.length > 0) {
        for (var other : others[i]) {
          known |= firsts(other, message, others, i, hits);
        }
      }
      if (!known) {
        var written = others.length > 0 ? message.get(i).sound() : key;
        for (var meant : meant(written)) {
          firsts(meant, message, others, i, hits);
        }
      }
    }
    return hits;
  }

  /** For each word what else it may stand for; nothing at all in a lexicon that takes no others. */
  private String[][] others(List<Word> message) {
    if (forms.isEmpty()) {
      return NO_OTHERS;
    }
    var others = new String[message.size()][];
    for (int i = 0; i < others.length; i++) {
      others[i] = forms.get().of(message.get(i));
    }
    return others;
  }

  /** True when the word is the only word of some term, or begins one. */
  boolean knows(String key) {
    return words.containsKey(key) || stems.beginnings(key, terms -> {});
  }

  /** The atoms of a phrase as the configuration writes it. */
  static List<Atom> atoms(String phrase) {
    return atoms(phrase, Word::split);
  }

  private static List<Atom> atoms(String phrase, Function<Normal, List<Word>> splitter) {
    var normal = Normal.of(phrase);
    var atoms = new ArrayList<Atom>();
    for (var word : splitter.apply(normal)) {
      boolean stem =
          word.end() < normal.folded().length() && normal.folded().charAt(word.end()) == '*';
      var text = normal.folded().substring(word.start(), word.end());
      atoms.add(new Atom(stem ? Spelling.stem(text) : word.key(), stem));
    }
    return atoms;
  }

  private boolean firsts(
      String key, List<Word> message, String[][] others, int at, List<Hit> hits) {
    boolean known = rest(words.get(key), message, others, at, hits);
    known |= beginnings(key, message, others, at, hits);
    var glided = glided(key);
    return glided.equals(key) ? known : beginnings(glided, message, others, at, hits) | known;
  }

  private boolean beginnings(
      String key, List<Word> message, String[][] others, int at, List<Hit> hits) {
    return stems.beginnings(key, terms -> rest(terms, message, others, at, hits));
  }

  /** {@code rupay*} stands for rupaye and rupaiya: within a word its y may be either sound. */
  private static String glided(String key) {
    return key.indexOf('y', 1) < 0 ? key : key.charAt(0) + key.substring(1).replace('y', 'i');
  }

  private boolean rest(
      List<Term> terms, List<Word> message, String[][] others, int at, List<Hit> hits) {
    if (terms == null) {
      return false;
    }
    for (var term : terms) {
      if (term.follows(message, others, at, this)) {
        hits.add(new Hit(term.id(), at, at + term.atoms().size()));
      }
    }
    return true;
  }

  private void forgive(String key) {
    if (key.length() >= FORGIVING) {
      near.computeIfAbsent(key, k -> new HashSet<>()).add(key);
      for (int i = 1; i < key.length(); i++) {
        near.computeIfAbsent(without(key, i), k -> new HashSet<>()).add(key);
      }
    }
  }

  /** Words of the lexicon that this one is at most one letter away from, its ending aside. */
  private Set<String> meant(String key) {
    if (key.length() < FORGIVING || key.length() > 40) {
      return Set.of();
    }
    var found = new HashSet<String>();
    for (int length = FORGIVING - 1; length <= key.length(); length++) {
      var head = key.substring(0, length);
      collect(near.get(head), head, key, found);
      for (int i = 1; i < length; i++) {
        collect(near.get(without(head, i)), head, key, found);
      }
    }
    return found;
  }

  private void collect(Set<String> keys, String head, String whole, Set<String> found) {
    if (keys == null) {
      return;
    }
    for (var key : keys) {
      boolean reaches = stems.holds(key) || head.length() == whole.length();
      if (reaches && key.charAt(0) == head.charAt(0) && oneApart(key, head)) {
        found.add(key);
      }
    }
  }

  /** One letter changed, missing, too many, or two neighbours swapped. */
  static boolean oneApart(String a, String b) {
    int start = 0;
    int shorter = Math.min(a.length(), b.length());
    while (start < shorter && a.charAt(start) == b.charAt(start)) {
      start++;
    }
    int endA = a.length();
    int endB = b.length();
    while (endA > start && endB > start && a.charAt(endA - 1) == b.charAt(endB - 1)) {
      endA--;
      endB--;
    }
    int left = endA - start;
    int right = endB - start;
    return (left <= 1 && right <= 1)
        || (left == 2
            && right == 2
            && a.charAt(start) == b.charAt(start + 1)
            && a.charAt(start + 1) == b.charAt(start));
  }

  private static String without(String key, int at) {
    return key.substring(0, at) + key.substring(at + 1);
  }

  /** A word or the beginning of one. */
  record Atom(String key, boolean stem) {
    boolean matches(String word) {
      return stem ? word.startsWith(key) || glided(word).startsWith(key) : word.equals(key);
    }

    boolean matchesAny(String[] words) {
      for (var word : words) {
        if (matches(word)) {
          return true;
        }
      }
      return false;
    }
  }

  private record Term(int id, List<Atom> atoms, boolean opening) {
    boolean follows(List<Word> message, String[][] others, int at, Lexicon lexicon) {
      if (at + atoms.size() > message.size() || opening && at > 0) {
        return false;
      }
      for (int i = 1; i < atoms.size(); i++) {
        var word = message.get(at + i).key();
        var atom = atoms.get(i);
        if (!atom.matches(word)
            && !(others.length > 0 && atom.matchesAny(others[at + i]))
            && !lexicon.nearly(atom, word)) {
          return false;
        }
      }
      return true;
    }
  }

  private boolean nearly(Atom atom, String word) {
    if (atom.key().length() < FORGIVING || word.charAt(0) != atom.key().charAt(0)) {
      return false;
    }
    if (!atom.stem()) {
      return oneApart(atom.key(), word);
    }
    int length = atom.key().length();
    for (int end = length - 1; end <= Math.min(length + 1, word.length()); end++) {
      if (end > 0 && oneApart(atom.key(), word.substring(0, end))) {
        return true;
      }
    }
    return false;
  }
}
