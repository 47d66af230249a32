package org.harkara.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.harkara.text.Word;

/**
 * What else a word may stand for: the same sound in the other script, a word of a dialect, and,
 * when the lexicon knows nothing like it, the word its vowels were left out of: {@code mrpit},
 * {@code bndk}.
 */
final class Forms {
  /** Fewer consonants stand for too many words. */
  private static final int CONSONANTS = 3;

  /** Words remembered; a day's vocabulary fits. */
  private static final int REMEMBERED = 20_000;

  private static final String[] NONE = {};

  private final Map<String, List<String>> meant;
  private final Set<String> whole = new HashSet<>();
  private final Trie<Boolean> begun = new Trie<>();
  private final Map<String, List<String>> wholeBySkeleton = new HashMap<>();
  private final Map<String, List<String>> begunBySkeleton = new HashMap<>();
  private final Map<String, String[]> latin = new ConcurrentHashMap<>();
  private final Map<String, String[]> others = new ConcurrentHashMap<>();

  /**
   * @param meant key of a spelling → keys of the words it stands for
   */
  Forms(Map<String, List<String>> meant) {
    this.meant = meant;
  }

  void add(Lexicon.Atom atom) {
    var key = atom.key();
    if (atom.stem()) {
      begun.at(key, () -> true);
    } else {
      whole.add(key);
    }
    var skeleton = skeleton(key);
    if (skeleton.length() >= CONSONANTS && key.charAt(0) < 0x80) {
      var index = atom.stem() ? begunBySkeleton : wholeBySkeleton;
      var keys = index.computeIfAbsent(skeleton, k -> new ArrayList<>(2));
      if (!keys.contains(key)) {
        keys.add(key);
      }
    }
  }

  /** Keys besides the word's own; shared, not to be changed. */
  String[] of(Word word) {
    if (word.number()) {
      return NONE;
    }
    var memory = word.key().equals(word.sound()) ? latin : others;
    var known = memory.get(word.sound());
    if (known != null) {
      return known;
    }
    var found = find(word);
    if (memory.size() < REMEMBERED) {
      memory.put(word.sound(), found);
    }
    return found;
  }

  private String[] find(Word word) {
    var forms = new LinkedHashSet<String>();
    if (!word.sound().equals(word.key())) {
      forms.add(word.sound());
    }
    forms.addAll(meant.getOrDefault(word.key(), List.of()));
    forms.addAll(meant.getOrDefault(word.sound(), List.of()));
    if (!knows(word.key()) && forms.stream().noneMatch(this::knows)) {
      vowelless(word.sound(), forms);
    }
    return forms.toArray(NONE);
  }

  private boolean knows(String key) {
    return whole.contains(key) || begun.beginnings(key, stem -> {});
  }

  private void vowelless(String written, Set<String> forms) {
    var skeleton = skeleton(written);
    if (written.length() <= CONSONANTS
        || skeleton.length() < CONSONANTS
        || written.charAt(0) >= 0x80) {
      return;
    }
    for (var key : wholeBySkeleton.getOrDefault(skeleton, List.of())) {
      if (dropped(written, key, false)) {
        forms.add(key);
      }
    }
    for (int length = CONSONANTS; length <= skeleton.length(); length++) {
      for (var key : begunBySkeleton.getOrDefault(skeleton.substring(0, length), List.of())) {
        if (dropped(written, key, true)) {
          forms.add(key);
        }
      }
    }
  }

  /** True when leaving letters out of the key gives what was written, or its beginning. */
  private static boolean dropped(String written, String key, boolean stem) {
    if (written.charAt(0) != key.charAt(0)) {
      return false;
    }
    int at = 0;
    for (int i = 0; i < key.length(); i++) {
      if (at < written.length() && written.charAt(at) == key.charAt(i)) {
        at++;
      } else if (!weak(key.charAt(i))) {
        return false;
      }
    }
    return stem || at == written.length();
  }

  private static String skeleton(String key) {
    var out = new StringBuilder(key.length());
    for (int i = 0; i < key.length(); i++) {
      if (i == 0 || !weak(key.charAt(i))) {
        out.append(key.charAt(i));
      }
    }
    return out.toString();
  }

  /** Vowels, and what is hardly heard. */
  private static boolean weak(char c) {
    return "aeiouyhn".indexOf(c) >= 0;
  }
}
