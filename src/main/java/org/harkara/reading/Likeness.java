package org.harkara.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
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
  private static final int ROUNDS = 12;
  private static final float STEP = 2.4f;
  private static final float DECAY = 0.001f;

  /** Words of the message that some example has, at least; and their share. */
  private static final int LEAST = 2;

  private static final double KNOWN = 0.5;

  private final List<String> slugs;
  private final Map<Object, Integer> numbers = new HashMap<>();

  /** By the number of a trait how much it speaks for each slug. */
  private float[][] weights = {};

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
    var traits = new int[examples.size()][];
    var right = new int[examples.size()];
    for (int i = 0; i < traits.length; i++) {
      var words = Word.split(Normal.of(examples.get(i).text()));
      var found = traits(words, signs.find(words));
      found.forEach(t -> likeness.numbers.putIfAbsent(t, likeness.numbers.size()));
      traits[i] = likeness.numbered(found);
      right[i] = slugs.indexOf(examples.get(i).category());
    }
    likeness.weights = new float[likeness.numbers.size()][slugs.size()];
    likeness.practise(traits, right);
    return likeness;
  }

  private void practise(int[][] traits, int[] right) {
    var order = new ArrayList<Integer>();
    for (int i = 0; i < traits.length; i++) {
      order.add(i);
    }
    var random = new Random(1);
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(order, random);
      float step = STEP / (1 + 0.2f * round);
      for (int i : order) {
        correct(traits[i], right[i], step);
      }
    }
  }

  /** Likeliest first; nothing where the examples hardly know the words. */
  List<Guess> of(List<Word> words, Signs.Found found) {
    if (slugs.isEmpty()) {
      return List.of();
    }
    long known = words.stream().filter(word -> numbers.containsKey(word.sound())).count();
    if (known < LEAST || known < words.size() * KNOWN) {
      return List.of();
    }
    var shares = shares(numbered(traits(words, found)));
    var guesses = new ArrayList<Guess>();
    for (int i = 0; i < shares.length; i++) {
      guesses.add(new Guess(slugs.get(i), shares[i]));
    }
    guesses.sort((one, other) -> Double.compare(other.share, one.share));
    return guesses;
  }

  private void correct(int[] traits, int right, float step) {
    var shares = shares(traits);
    float size = size(traits);
    for (int i = 0; i < shares.length; i++) {
      shares[i] = step * size * ((i == right ? 1 : 0) - shares[i]);
    }
    float kept = 1 - step * DECAY;
    for (int trait : traits) {
      var weight = weights[trait];
      for (int i = 0; i < weight.length; i++) {
        weight[i] = kept * weight[i] + shares[i];
      }
    }
  }

  private float[] shares(int[] traits) {
    var sums = new float[slugs.size()];
    for (int trait : traits) {
      var weight = weights[trait];
      for (int i = 0; i < sums.length; i++) {
        sums[i] += weight[i];
      }
    }
    float size = size(traits);
    float most = Float.NEGATIVE_INFINITY;
    for (float sum : sums) {
      most = Math.max(most, sum * size);
    }
    float all = 0;
    for (int i = 0; i < sums.length; i++) {
      sums[i] = (float) Math.exp(sums[i] * size - most);
      all += sums[i];
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i] /= all;
    }
    return sums;
  }

  /** A long message is not surer than a short one. */
  private static float size(int[] traits) {
    return (float) (1 / Math.sqrt(traits.length + 1.0));
  }

  /** What no example has is left out; always in the same order. */
  private int[] numbered(Set<Object> traits) {
    var known = new int[traits.size()];
    int count = 0;
    for (var trait : traits) {
      var number = numbers.get(trait);
      if (number != null) {
        known[count++] = number;
      }
    }
    var numbered = Arrays.copyOf(known, count);
    Arrays.sort(numbered);
    return numbered;
  }

  /** Its words by their sound, and the word lists they stand in. */
  private static Set<Object> traits(List<Word> words, Signs.Found found) {
    var traits = new LinkedHashSet<Object>(found.groups());
    for (var word : words) {
      traits.add(word.number() ? "#" : word.sound());
    }
    return traits;
  }
}
