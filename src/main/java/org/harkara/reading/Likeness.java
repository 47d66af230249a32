package org.harkara.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.harkara.config.Example;
import org.harkara.text.Normal;
import org.harkara.text.Word;

/**
 * What a message is most like among the examples of the configuration: a logistic regression on its
 * words and on the word lists they stand in, learnt at start, always the same from the same
 * examples. It is asked where the signs are silent.
 */
final class Likeness {
  private static final int ROUNDS = 30;
  private static final double STEP = 0.6;
  private static final double DECAY = 0.002;

  private final List<String> slugs;
  private final Map<Object, double[]> weights = new HashMap<>();

  private Likeness(List<String> slugs) {
    this.slugs = slugs;
  }

  /**
   * @param share of all that it could be, 0 to 1
   */
  record Guess(String slug, double share) {}

  static Likeness learn(List<Example> examples, Signs signs) {
    var slugs = examples.stream().map(Example::category).distinct().sorted().toList();
    var likeness = new Likeness(slugs);
    var traits = new ArrayList<Set<Object>>();
    for (var example : examples) {
      var words = Word.split(Normal.of(example.text()));
      var found = traits(words, signs.find(words));
      traits.add(found);
      for (var trait : found) {
        likeness.weights.computeIfAbsent(trait, t -> new double[slugs.size()]);
      }
    }
    var order = new ArrayList<Integer>();
    for (int i = 0; i < examples.size(); i++) {
      order.add(i);
    }
    var random = new Random(1);
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(order, random);
      double step = STEP / (1 + 0.1 * round);
      for (int i : order) {
        likeness.correct(traits.get(i), slugs.indexOf(examples.get(i).category()), step);
      }
    }
    return likeness;
  }

  /** Likeliest first; nothing where there are no examples. */
  List<Guess> of(List<Word> words, Signs.Found found) {
    if (slugs.isEmpty()) {
      return List.of();
    }
    var shares = shares(traits(words, found));
    var guesses = new ArrayList<Guess>();
    for (int i = 0; i < shares.length; i++) {
      guesses.add(new Guess(slugs.get(i), shares[i]));
    }
    guesses.sort(Comparator.comparingDouble(Guess::share).reversed());
    return guesses;
  }

  private void correct(Set<Object> traits, int right, double step) {
    var shares = shares(traits);
    double size = 1 / Math.sqrt(traits.size() + 1.0);
    for (var trait : traits) {
      var weight = weights.get(trait);
      for (int i = 0; i < weight.length; i++) {
        double wanted = i == right ? 1 : 0;
        weight[i] += step * (size * (wanted - shares[i]) * 4 - DECAY * weight[i]);
      }
    }
  }

  private double[] shares(Set<Object> traits) {
    var sums = new double[slugs.size()];
    double size = 1 / Math.sqrt(traits.size() + 1.0);
    for (var trait : traits) {
      var weight = weights.get(trait);
      if (weight != null) {
        for (int i = 0; i < sums.length; i++) {
          sums[i] += size * weight[i];
        }
      }
    }
    double most = Double.NEGATIVE_INFINITY;
    for (double sum : sums) {
      most = Math.max(most, sum);
    }
    double all = 0;
    for (int i = 0; i < sums.length; i++) {
      sums[i] = Math.exp(sums[i] - most);
      all += sums[i];
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i] /= all;
    }
    return sums;
  }

  /** Its words by their sound, and the word lists they stand in. */
  private static Set<Object> traits(List<Word> words, Signs.Found found) {
    var traits = new HashSet<Object>(found.groups());
    for (var word : words) {
      traits.add(word.number() ? "#" : word.sound());
    }
    return traits;
  }
}
