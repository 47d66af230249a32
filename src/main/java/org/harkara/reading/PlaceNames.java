package org.harkara.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.harkara.text.Word;

/**
 * Names of places by their sound: {@code Dumri}, {@code dumari} and {@code डुमरी} are one. Where
 * several places bear a name, the constituency that is named beside it tells them apart.
 */
final class PlaceNames {
  private static final int LONGEST = 8;

  /** Shorter sounds are too alike. */
  private static final int SURE = 4;

  private final Map<List<String>, Set<String>> bearers = new HashMap<>();
  private final Set<String> beginnings = new HashSet<>();

  /** Adds a name by the sounds of its words; a very long one is never written out. */
  void add(List<String> sounds, String code) {
    if (sounds.size() <= LONGEST) {
      var name = sounds.stream().map(PlaceNames::heard).toList();
      bearers.computeIfAbsent(name, k -> new HashSet<>()).add(code);
      beginnings.add(name.getFirst());
    }
  }

  /**
   * The place that the text names in most words: the only one of the name, else the constituency
   * all of them lie in.
   *
   * @param ac the constituency when its number is written
   */
  Optional<String> find(List<Word> words, Optional<String> ac) {
    var named = new ArrayList<Named>();
    var heard = words.stream().map(word -> heard(word.sound())).toList();
    for (int i = 0; i < heard.size(); i++) {
      if (beginnings.contains(heard.get(i))) {
        longest(heard, i).ifPresent(named::add);
      }
    }
    var within = ac.or(() -> constituency(named));
    var best = Optional.<String>empty();
    int most = 0;
    for (var name : named) {
      var code = within.isEmpty() ? common(name.codes()) : common(name.in(within.get()));
      if (name.length() > most && code.isPresent()) {
        best = code;
        most = name.length();
      }
    }
    return within.isPresent() && best.filter(code -> code.contains("/")).isEmpty() ? within : best;
  }

  private Optional<Named> longest(List<String> heard, int from) {
    for (int end = Math.min(heard.size(), from + LONGEST); end > from; end--) {
      var codes = bearers.get(heard.subList(from, end));
      if (codes != null) {
        return Optional.of(new Named(end - from, codes));
      }
    }
    return Optional.empty();
  }

  /** The only constituency that is named. */
  private static Optional<String> constituency(List<Named> named) {
    var acs = new HashSet<String>();
    for (var name : named) {
      name.codes().stream().filter(PlaceNames::numeric).forEach(acs::add);
    }
    return acs.size() == 1 ? Optional.of(acs.iterator().next()) : Optional.empty();
  }

  private static boolean numeric(String code) {
    return code.chars().allMatch(Character::isDigit);
  }

  private static Optional<String> common(Set<String> codes) {
    if (codes.size() == 1) {
      return Optional.of(codes.iterator().next());
    }
    var acs = new HashSet<String>();
    for (var code : codes) {
      int slash = code.indexOf('/');
      acs.add(slash > 0 ? code.substring(0, slash) : numeric(code) ? code : "");
    }
    return acs.size() == 1 && !acs.contains("")
        ? Optional.of(acs.iterator().next())
        : Optional.empty();
  }

  /** What is left of a word's sound when vowels that come and go are left out. */
  private static String heard(String sound) {
    var out = new StringBuilder(sound.length());
    for (int i = 0; i < sound.length(); i++) {
      char c = sound.charAt(i);
      boolean fleeting = c == 'a' || c == 'e' || c == 'h' && i > 0;
      if (i == 0 || !fleeting) {
        out.append(c == 'o' ? 'u' : c);
      }
    }
    return out.length() >= SURE ? out.toString() : sound;
  }

  /**
   * @param length in words
   * @param codes of the places that bear the name
   */
  private record Named(int length, Set<String> codes) {
    Set<String> in(String ac) {
      var inside = new HashSet<String>();
      for (var code : codes) {
        if (code.equals(ac) || code.startsWith(ac + "/") || !code.matches("[0-9].*")) {
          inside.add(code);
        }
      }
      return inside;
    }
  }
}
