package org.harkara.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.harkara.config.Config;
import org.harkara.text.Normal;
import org.harkara.text.Spelling;
import org.harkara.text.Word;

/** Finds constituencies, stations and named places that the configuration knows. */
final class PlaceFinder {
  private static final Set<String> NAMED =
      Set.of("ac", "station", "sector", "check_post", "centre");
  private static final Set<String> AC_WORDS = set("ac vidhansabha विधानसभा constituency vs");
  private static final Set<String> ASSEMBLY = set("vidhansabha विधानसभा constituency");
  private static final Set<String> AC_SECOND = set("sabha सभा");
  private static final Set<String> STATION_WORDS =
      set("booth buth bhooth बूथ ps kendra केंद्र station मतदानकेंद्र part भाग bhag");
  private static final Set<String> FILLERS =
      set("no number num nambar nu न नं नंबर नम्बर क्रमांक kramank sankhya संख्या s");
  private static final Set<String> SUFFIXES = Set.of("a", "b", "c", "d", "क", "ख", "ग", "घ");
  private static final int SHORTEST_NAME = 3;
  private static final int SHORTEST_VILLAGE = 4;

  private final Map<String, String> codes = new HashMap<>();

  private final PlaceNames names = new PlaceNames();

  PlaceFinder(Config config, Signs signs) {
    var generic = genericWords(config);
    for (var row : config.places()) {
      if (row.kind().equals("ac") || row.kind().equals("station")) {
        codes.put(canonical(row.code()), row.code());
      }
      if (NAMED.contains(row.kind())) {
        for (var name : row.name().byLanguage().values()) {
          name(keys(name), row.code(), signs);
          name(keys(name.split(",", 2)[0]), row.code(), signs);
          if (row.kind().equals("station")) {
            village(keys(name).getFirst(), generic, row.code(), signs);
          }
        }
      }
    }
  }

  /** "School", "Bhawan": what stands behind the proper name of some place. */
  private static Set<String> genericWords(Config config) {
    var generic = new HashSet<String>();
    for (var row : config.places()) {
      for (var name : row.name().byLanguage().values()) {
        generic.addAll(keys(name).stream().skip(1).toList());
      }
    }
    return generic;
  }

  private static List<String> keys(String name) {
    var keys = Word.split(Normal.of(name)).stream().map(Word::sound).toList();
    return keys.isEmpty() ? List.of("") : keys;
  }

  /** A station's name begins with its village's. */
  private void village(String key, Set<String> generic, String code, Signs signs) {
    if (key.length() >= SHORTEST_VILLAGE && !generic.contains(key)) {
      name(List.of(key), code, signs);
    }
  }

  private void name(List<String> keys, String code, Signs signs) {
    var first = keys.getFirst();
    boolean known = keys.size() == 1 && (first.length() < SHORTEST_NAME || signs.knows(first));
    if (!known) {
      names.add(keys, code);
    }
  }

  /** What the text alone says about the place. */
  Mention find(Normal normal, List<Word> words) {
    var acs = new ArrayList<String>();
    var stations = new ArrayList<String>();
    for (int i = 0; i < words.size(); i++) {
      var word = words.get(i);
      if (!word.number() || word.key().length() > 5) {
        continue;
      }
      if (i + 1 < words.size() && joined(normal, word, words.get(i + 1))) {
        var whole = station(word.key(), normal, words, i + 1);
        if (whole.isPresent()) {
          return new Mention(whole, Optional.empty());
        }
      }
      int before = filler(words, i - 1);
      if (before >= 0 && AC_WORDS.contains(words.get(before).key())
          || before >= 1 && AC_SECOND.contains(words.get(before).key())) {
        acs.add(word.key());
      } else if (before >= 0 && STATION_WORDS.contains(words.get(before).key())
          || hindiOrdinal(words, i)) {
        stations.add(number(normal, words, i));
      } else if (acBehind(words, i)) {
        acs.add(word.key());
      }
    }
    var written = acs.stream().findFirst().flatMap(this::code);
    var named = names.find(words, written);
    var ac = written.or(() -> named.filter(c -> !c.contains("/")));
    var station = stations.stream().findFirst();
    if (station.isPresent() && ac.isPresent()) {
      var whole = code(ac.get() + "/" + station.get());
      return new Mention(whole.or(() -> ac), Optional.empty());
    }
    if (station.isPresent()) {
      return new Mention(named, station);
    }
    return new Mention(named.or(() -> ac), Optional.empty());
  }

  /** A station by its number within a constituency the sender is bound to. */
  Optional<String> within(String ac, String station) {
    return code(ac + "/" + station);
  }

  /** As the answer to "where?": {@code 184}, or {@code 184 123}. */
  Optional<String> answered(Normal normal, List<Word> words) {
    if (words.isEmpty() || !words.getFirst().number() || words.size() > 3) {
      return Optional.empty();
    }
    if (words.size() > 1 && words.get(1).number()) {
      return station(words.getFirst().key(), normal, words, 1);
    }
    return words.size() == 1 ? code(words.getFirst().key()) : Optional.empty();
  }

  private Optional<String> station(String ac, Normal normal, List<Word> words, int at) {
    return code(ac + "/" + number(normal, words, at))
        .or(() -> code(ac + "/" + words.get(at).key()));
  }

  /** The number with its auxiliary suffix, where one is written: {@code 123A}, {@code 123 क}. */
  private static String number(Normal normal, List<Word> words, int at) {
    var word = words.get(at);
    if (at + 1 < words.size()) {
      var next = words.get(at + 1);
      var text = normal.clean().substring(next.start(), next.end());
      var between = normal.folded().substring(word.end(), next.start());
      boolean close = between.isEmpty() || between.equals("(") || between.equals("-");
      boolean upper = text.equals(text.toUpperCase(Locale.ROOT));
      if (SUFFIXES.contains(normal.folded().substring(next.start(), next.end()))
          && (close || (between.isBlank() && upper))) {
        return word.key() + text.toUpperCase(Locale.ROOT);
      }
    }
    return word.key();
  }

  private static boolean joined(Normal normal, Word a, Word b) {
    var between = normal.folded().substring(a.end(), b.start()).strip();
    return b.number() && (between.equals("/") || between.equals("-"));
  }

  /** {@code 123 number booth}, {@code 123 नंबर बूथ}. */
  private static boolean hindiOrdinal(List<Word> words, int at) {
    return at + 2 < words.size()
        && FILLERS.contains(words.get(at + 1).key())
        && STATION_WORDS.contains(words.get(at + 2).key());
  }

  /** {@code 184 vidhan sabha}, {@code 184 number vidhansabha}. */
  private static boolean acBehind(List<Word> words, int at) {
    int next = at + 1;
    if (next < words.size() && FILLERS.contains(words.get(next).key())) {
      next++;
    }
    return next < words.size()
        && (ASSEMBLY.contains(words.get(next).key())
            || next + 1 < words.size()
                && words.get(next).key().equals("vidhan")
                && AC_SECOND.contains(words.get(next + 1).key()));
  }

  private static int filler(List<Word> words, int at) {
    int before = at;
    while (before >= 0 && at - before < 2 && FILLERS.contains(words.get(before).key())) {
      before--;
    }
    return before;
  }

  private Optional<String> code(String written) {
    return Optional.ofNullable(codes.get(canonical(written)));
  }

  /** Upper case, no leading zeros, क as A: two notations of one station are the same. */
  private static String canonical(String code) {
    var out = new StringBuilder();
    boolean leading = true;
    for (int i = 0; i < code.length(); i++) {
      char c = Character.toUpperCase(code.charAt(i));
      if (c == '/') {
        leading = true;
        out.append(c);
      } else if (c != '0' || !leading) {
        leading = false;
        int aux = "कखगघ".indexOf(c);
        out.append(aux >= 0 ? (char) ('A' + aux) : c);
      }
    }
    return out.toString();
  }

  private static Set<String> set(String words) {
    var keys = new HashSet<String>();
    for (var word : words.split(" ")) {
      keys.add(Spelling.key(word));
    }
    return Set.copyOf(keys);
  }

  /**
   * @param code a place of the district, when the text names one by itself
   * @param station a station's number without its constituency
   */
  record Mention(Optional<String> code, Optional<String> station) {}
}
