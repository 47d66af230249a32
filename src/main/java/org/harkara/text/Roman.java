package org.harkara.text;

import java.util.ArrayList;
import java.util.Locale;

/**
 * How a word in Devanagari is typed in Latin letters, so that one word list serves both scripts:
 * {@code शराब} sounds like {@code sharab}, {@code मारपीट} like {@code marpit}.
 */
final class Roman {
  private static final String VOWELS = "अआइईउऊऋएऐओऔऑऍ";
  private static final String[] VOWEL_SOUNDS = {
    "a", "a", "i", "i", "u", "u", "ri", "e", "ai", "o", "au", "o", "e"
  };
  private static final String SIGNS = "ािीुूृेैोौॉॅ";
  private static final String[] SIGN_SOUNDS = {
    "a", "i", "i", "u", "u", "ri", "e", "ai", "o", "au", "o", "e"
  };
  private static final String LETTERS = "कखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसहळ";
  private static final String[] LETTER_SOUNDS = {
    "k", "kh", "g", "gh", "n", "ch", "ch", "j", "jh", "n", "t", "th", "d", "dh", "n", "t", "th",
    "d", "dh", "n", "p", "f", "b", "bh", "m", "y", "r", "l", "v", "s", "s", "s", "h", "l"
  };

  /** Told from a written "a" by its case until it is settled. */
  private static final String INHERENT = "A";

  private static final char VIRAMA = '्';
  private static final char NUKTA = '़';

  private Roman() {}

  /**
   * @param word a run of letters and signs that begins in Devanagari
   */
  static String of(String word) {
    var sounds = new ArrayList<String>(word.length() + 4);
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      int letter = LETTERS.indexOf(c);
      int vowel = VOWELS.indexOf(c);
      int sign = SIGNS.indexOf(c);
      if (letter >= 0) {
        sounds.add(LETTER_SOUNDS[letter]);
        if (inherits(word, i)) {
          sounds.add(INHERENT);
        }
      } else if (vowel >= 0) {
        sounds.add(glides(word, i) ? "ye" : VOWEL_SOUNDS[vowel]);
      } else if (sign >= 0) {
        sounds.add(SIGN_SOUNDS[sign]);
      } else if ((c == 'ं' || c == 'ँ') && i + 1 < word.length()) {
        sounds.add("पफबभम".indexOf(word.charAt(i + 1)) >= 0 ? "m" : "n");
      }
    }
    silence(sounds);
    return String.join("", sounds).toLowerCase(Locale.ROOT);
  }

  /** A letter has its "a" unless a sign or a virama says otherwise. */
  private static boolean inherits(String word, int at) {
    int next = at + 1;
    while (next < word.length() && word.charAt(next) == NUKTA) {
      next++;
    }
    return next == word.length()
        || word.charAt(next) != VIRAMA && SIGNS.indexOf(word.charAt(next)) < 0;
  }

  /** गए is typed gaye, दिए diye. */
  private static boolean glides(String word, int at) {
    return word.charAt(at) == 'ए'
        && at > 0
        && ("ािी".indexOf(word.charAt(at - 1)) >= 0 || LETTERS.indexOf(word.charAt(at - 1)) >= 0);
  }

  /** The inherent "a" falls silent at the end, and from behind between V C and C V (Ohala). */
  private static void silence(ArrayList<String> sounds) {
    int last = sounds.size() - 1;
    if (last > 1 && sounds.get(last).equals(INHERENT)) {
      sounds.remove(last);
    }
    for (int i = sounds.size() - 3; i >= 2; i--) {
      if (sounds.get(i).equals(INHERENT)
          && consonant(sounds.get(i - 1))
          && !consonant(sounds.get(i - 2))
          && consonant(sounds.get(i + 1))
          && !consonant(sounds.get(i + 2))) {
        sounds.remove(i);
      }
    }
  }

  private static boolean consonant(String sound) {
    return "aeiouA".indexOf(sound.charAt(0)) < 0;
  }
}
