package org.harkara.text;

import java.text.Normalizer;
import java.util.Map;

/**
 * One key for the spellings of one word: {@code sharaab}, {@code sarab}; {@code बाँटी}, {@code
 * बांटि}. Latin and Devanagari keep keys of their own.
 */
public final class Spelling {
  /** Texting short forms that no rule of sound explains, as keys. */
  private static final Map<String, String> SHORT =
      Map.ofEntries(
          Map.entry("h", "hai"),
          Map.entry("hain", "hai"),
          Map.entry("hei", "hai"),
          Map.entry("k", "ke"),
          Map.entry("kr", "kar"),
          Map.entry("krna", "karna"),
          Map.entry("krne", "karne"),
          Map.entry("krke", "karke"),
          Map.entry("rhe", "rahe"),
          Map.entry("rha", "raha"),
          Map.entry("rhi", "rahi"),
          Map.entry("re", "rahe"),
          Map.entry("rahen", "rahe"),
          Map.entry("rahein", "rahe"),
          Map.entry("nhi", "nahi"),
          Map.entry("nhin", "nahi"),
          Map.entry("nahin", "nahi"),
          Map.entry("nai", "nahi"),
          Map.entry("nahe", "nahi"),
          Map.entry("m", "me"),
          Map.entry("mein", "me"),
          Map.entry("main", "me"),
          Map.entry("men", "me"),
          Map.entry("mn", "me"),
          Map.entry("pr", "par"),
          Map.entry("per", "par"),
          Map.entry("gya", "gaya"),
          Map.entry("gye", "gaye"),
          Map.entry("gi", "gai"),
          Map.entry("hva", "hua"),
          Map.entry("bje", "baje"),
          Map.entry("bj", "baje"),
          Map.entry("vot", "vote"),
          Map.entry("bot", "vote"),
          Map.entry("plj", "please"),
          Map.entry("pls", "please"),
          Map.entry("plis", "please"),
          Map.entry("govt", "government"),
          Map.entry("gov", "government"),
          Map.entry("evn", "evm"),
          Map.entry("bnd", "band"),
          Map.entry("bhut", "bahut"),
          Map.entry("bht", "bahut"),
          Map.entry("kia", "kiya"),
          Map.entry("mtr", "meter"),
          Map.entry("metre", "meter"),
          Map.entry("metres", "meter"),
          Map.entry("meters", "meter"),
          Map.entry("jldi", "jaldi"),
          Map.entry("chunab", "chunav"));

  private Spelling() {}

  /**
   * @param word a run of letters in lower case
   */
  public static String key(String word) {
    char first = word.charAt(0);
    if (first >= 0x0900 && first <= 0x097F) {
      return devanagari(word);
    }
    return latin(word);
  }

  /**
   * The key that the word has when typed in Latin letters; a Latin word's own.
   *
   * @param word a run of letters in lower case
   */
  static String roman(String word, String key) {
    char first = word.charAt(0);
    if (first < 0x0900 || first > 0x097F) {
      return key;
    }
    var roman = Roman.of(word);
    return roman.isEmpty() ? key : latin(roman);
  }

  /** The key of the beginning of a word: no short form is looked up. */
  public static String stem(String beginning) {
    char first = beginning.charAt(0);
    return first >= 0x0900 && first <= 0x097F ? devanagari(beginning) : sounds(beginning);
  }

  private static String latin(String word) {
    var key = sounds(word);
    return SHORT.getOrDefault(key, key);
  }

  private static String sounds(String word) {
    var text = plain(word);
    var out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char next = i + 1 < text.length() ? text.charAt(i + 1) : 0;
      char sound = c;
      if (c == '\'') {
        continue;
      } else if (c == 'p' && next == 'h') {
        sound = 'f';
        i++;
      } else if (c == 's' && next == 'h') {
        i++;
      } else if (c == 'c' && next == 'k') {
        sound = 'k';
        i++;
      } else if (c == 'c' && next == 'h' && i + 2 < text.length() && text.charAt(i + 2) == 'h') {
        out.append("ch");
        i += 2;
        continue;
      } else if (c == 'e' && next == 'e') {
        sound = 'i';
        i++;
      } else if (c == 'o' && next == 'o') {
        sound = 'u';
        i++;
      } else {
        sound = single(c, next, i);
      }
      if (out.isEmpty() || out.charAt(out.length() - 1) != sound) {
        out.append(sound);
      }
    }
    return out.isEmpty() ? word : out.toString();
  }

  private static char single(char c, char next, int at) {
    return switch (c) {
      case 'w' -> 'v';
      case 'z' -> 'j';
      case 'q' -> 'k';
      case 'y' -> at == 0 || "aeou".indexOf(next) >= 0 ? 'y' : 'i';
      default -> c;
    };
  }

  private static String plain(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) >= 0x80) {
        return Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("[\\u0300-\\u036f]", "");
      }
    }
    return word;
  }

  private static String devanagari(String word) {
    var out = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (nasalBefore(word, i)) {
        i++;
        continue;
      }
      if (c == 'य' && i > 0 && i + 1 < word.length() && word.charAt(i - 1) != '्') {
        // गये/गए, गयी/गई
        char next = word.charAt(i + 1);
        if (next == 'े' || next == 'ी') {
          out.append(next == 'े' ? 'ए' : 'इ');
          i++;
          continue;
        }
      }
      switch (c) {
        // nukta, virama, anusvara, chandrabindu and visarga come and go
        case '़', '्', 'ं', 'ँ', 'ः', '\'' -> {}
        case 'ी' -> out.append('ि');
        case 'ू' -> out.append('ु');
        case 'ई' -> out.append('इ');
        case 'ऊ' -> out.append('उ');
        case 'ै', 'ॅ' -> out.append('े');
        case 'ॉ', 'ौ' -> out.append('ो');
        case 'ऑ', 'औ' -> out.append('ओ');
        case 'श', 'ष' -> out.append('स');
        case 'ण' -> out.append('न');
        default -> out.append(c);
      }
    }
    return out.isEmpty() ? word : out.toString();
  }

  /** केन्द्र is केंद्र: a nasal without vowel before another consonant. */
  private static boolean nasalBefore(String word, int at) {
    if ("ङञणनम".indexOf(word.charAt(at)) < 0
        || at + 2 >= word.length()
        || word.charAt(at + 1) != '्') {
      return false;
    }
    char next = word.charAt(at + 2);
    return next >= 'क' && next <= 'भ' && "ङञणन".indexOf(next) < 0;
  }
}
