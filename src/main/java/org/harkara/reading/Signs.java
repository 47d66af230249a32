package org.harkara.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.harkara.config.Category;
import org.harkara.config.Config;
import org.harkara.text.Word;

/** The signs of all categories and the phrases of all packs, compiled into one lexicon. */
final class Signs {
  private final Lexicon lexicon;
  private final Map<List<String>, Integer> groupIds = new HashMap<>();
  private final List<List<Integer>> groupsOfTerm = new ArrayList<>();
  private final List<Sign> signs = new ArrayList<>();

  /** Where in the list the signs are that begin with a group. */
  private final Map<Integer, List<Integer>> byFirst = new HashMap<>();

  private final Map<String, Integer> phrases = new HashMap<>();

  Signs(Config config) {
    lexicon = new Lexicon(keys(config.categories().spellings()));
    for (var category : config.categories().bySlug().values()) {
      for (var sign : category.signs()) {
        compile(category, sign);
      }
    }
    var merged = new HashMap<String, List<String>>();
    for (var pack : config.packs().values()) {
      pack.phrases()
          .forEach(
              (kind, words) -> merged.computeIfAbsent(kind, k -> new ArrayList<>()).addAll(words));
    }
    merged.forEach((kind, words) -> phrases.put(kind, group(words)));
  }

  /** By the key of what is written the keys of what is meant. */
  static Map<String, List<String>> keys(Map<String, List<String>> spellings) {
    var meant = new HashMap<String, List<String>>();
    spellings.forEach(
        (word, written) -> {
          for (var one : written) {
            meant.computeIfAbsent(key(one), k -> new ArrayList<>(1)).add(key(word));
          }
        });
    return meant;
  }

  private static String key(String word) {
    return Lexicon.atoms(word).getFirst().key();
  }

  /** Looks the message up once; everything else is asked of the result. */
  Found find(List<Word> words) {
    var byGroup = new HashMap<Integer, List<Hit>>();
    for (var hit : lexicon.find(words)) {
      for (int group : groupsOfTerm.get(hit.term())) {
        byGroup.computeIfAbsent(group, g -> new ArrayList<>(2)).add(hit);
      }
    }
    return new Found(words, byGroup);
  }

  boolean knows(String key) {
    return lexicon.knows(key);
  }

  private void compile(Category category, Category.Sign sign) {
    var all = sign.all().stream().map(this::group).toList();
    var none = sign.none().isEmpty() ? -1 : group(sign.none());
    byFirst.computeIfAbsent(all.getFirst(), g -> new ArrayList<>()).add(signs.size());
    signs.add(new Sign(category, all, none, sign.weight(), sign.topic()));
  }

  private int group(List<String> alternatives) {
    return groupIds.computeIfAbsent(
        List.copyOf(alternatives),
        list -> {
          int id = groupIds.size();
          for (var phrase : list) {
            int term = lexicon.add(phrase);
            while (groupsOfTerm.size() <= term) {
              groupsOfTerm.add(new ArrayList<>(2));
            }
            if (!groupsOfTerm.get(term).contains(id)) {
              groupsOfTerm.get(term).add(id);
            }
          }
          return id;
        });
  }

  /**
   * @param none group whose presence forbids the sign; -1 for nothing
   */
  private record Sign(Category category, List<Integer> all, int none, int weight, String topic) {
    /** "No water" outside the election is no denial, nor is a "no" in a question. */
    boolean deniable() {
      return category.kind().equals("complaint");
    }
  }

  /**
   * A category with what speaks for it.
   *
   * @param score weight of its strongest sign
   * @param hits the words of that sign
   * @param negative the sign itself says "no": "nahi mila"
   */
  record Scored(Category category, int score, String topic, List<Hit> hits, boolean negative) {
    Scored stronger(Scored other) {
      if (score != other.score) {
        return score > other.score ? this : other;
      }
      return other.negative && !negative ? other : this;
    }

    boolean within(Scored other) {
      return hits.stream()
          .allMatch(
              h -> other.hits.stream().anyMatch(o -> o.from() <= h.from() && h.to() <= o.to()));
    }
  }

  /** What of the lexicon stands in one message. */
  final class Found {
    private final List<Word> words;
    private final Map<Integer, List<Hit>> byGroup;
    private final Map<String, Integer> denied = new HashMap<>();
    private final Negation negation;
    private final List<Scored> scores;

    private Found(List<Word> words, Map<Integer, List<Hit>> byGroup) {
      this.words = words;
      this.byGroup = byGroup;
      negation =
          Negation.in(
              words, phrase("negation"), phrase("stopping"), phrase("nobody"), phrase("condition"));
      scores = weighed();
    }

    /** Occurrences of a pack's phrases of this kind. */
    List<Hit> phrase(String kind) {
      var group = phrases.get(kind);
      return group == null ? List.of() : byGroup.getOrDefault(group, List.of());
    }

    /** Numbers of the word lists of which a word is said, and not taken back or over. */
    Set<Integer> groups() {
      var past = past();
      var said = new HashSet<Integer>();
      byGroup.forEach(
          (group, hits) -> {
            if (hits.stream().anyMatch(hit -> !negation.negates(hit) && !over(hit, past))) {
              said.add(group);
            }
          });
      return said;
    }

    /** True when some category is spoken of and taken back, or told of an earlier time. */
    boolean deniesAny() {
      return !denied.isEmpty();
    }

    /** True when the category is spoken of and taken back, or told of an earlier time. */
    boolean denies(String slug) {
      return denied.containsKey(slug);
    }

    boolean has(String kind) {
      return !phrase(kind).isEmpty();
    }

    /**
     * Categories with at least one sign, strongest first, then gravest. What was denied in stronger
     * words is not taken up for weaker ones.
     */
    List<Scored> scores() {
      return scores;
    }

    private List<Scored> weighed() {
      var past = past();
      var best = new HashMap<String, Scored>();
      for (var sign : standing()) {
        var slug = sign.category().slug();
        var hits = match(sign, sign.deniable() ? negation : Negation.NONE, past);
        if (hits.isEmpty()) {
          denied.merge(slug, sign.weight(), Math::max);
          continue;
        }
        var scored =
            new Scored(
                sign.category(), sign.weight(), sign.topic(), hits, negation.insideAny(hits));
        best.merge(slug, scored, Scored::stronger);
      }
      return best.values().stream()
          .filter(s -> s.negative() || s.score() > denied.getOrDefault(s.category().slug(), 0))
          .sorted(
              Comparator.comparingInt(Scored::score)
                  .thenComparingInt(s -> s.category().gravity())
                  .thenComparing(s -> s.category().slug())
                  .reversed())
          .toList();
    }

    /** In the order of the configuration. */
    private List<Sign> standing() {
      var begun = new BitSet(signs.size());
      for (int group : byGroup.keySet()) {
        byFirst.getOrDefault(group, List.of()).forEach(begun::set);
      }
      return begun.stream().mapToObj(signs::get).filter(this::stands).toList();
    }

    private boolean stands(Sign sign) {
      if (sign.none() >= 0 && byGroup.containsKey(sign.none())) {
        return false;
      }
      for (int group : sign.all()) {
        if (!byGroup.containsKey(group)) {
          return false;
        }
      }
      return true;
    }

    /** A hit for every group; nothing when one of them is taken back or over. */
    private List<Hit> match(Sign sign, Negation negation, List<Hit> past) {
      var open = negation.scopes().isEmpty() ? negation : negation.except(covered(sign));
      // what is still missing is no matter of the past: "pichhle chunav ka paisa nahi mila"
      boolean lacking = open != negation;
      var chosen = new ArrayList<Hit>();
      for (int group : sign.all()) {
        var hit = byGroup.get(group).stream().filter(h -> !open.negates(h)).findFirst();
        if (hit.isEmpty() || !lacking && over(hit.get(), past)) {
          return List.of();
        }
        chosen.add(hit.get());
      }
      return chosen;
    }

    private BitSet covered(Sign sign) {
      var covered = new BitSet(words.size());
      for (int group : sign.all()) {
        byGroup.get(group).forEach(hit -> covered.set(hit.from(), hit.to()));
      }
      return covered;
    }

    /** Words of an earlier time, unless the message says that it is so still. */
    private List<Hit> past() {
      return has("now") ? List.of() : phrase("past");
    }

    /** Told of an earlier election or of something that is over. */
    private boolean over(Hit hit, List<Hit> past) {
      int clause = words.get(hit.from()).clause();
      return past.stream().anyMatch(p -> words.get(p.from()).clause() == clause);
    }
  }
}
