package org.harkara.text;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.harkara.config.Pack;

/**
 * Spans of time in an order: {@code 2h}, {@code 1 din 6 ghante}, {@code २ घंटे}, {@code kal tak}.
 */
public final class SpanWords {
  private static final int LONGEST_NUMBER = 4;

  private final List<Phrase<Duration>> units = new ArrayList<>();
  private final List<Phrase<BigDecimal>> numbers = new ArrayList<>();

  private record Phrase<T>(List<String> keys, T value) {
    boolean stands(List<Word> words, int at) {
      if (at + keys.size() > words.size()) {
        return false;
      }
      for (int i = 0; i < keys.size(); i++) {
        if (!words.get(at + i).key().equals(keys.get(i))) {
          return false;
        }
      }
      return true;
    }
  }

  /** What is said, and the index of the word behind it. */
  private record Said<T>(T value, int end) {}

  /**
   * A span that was found.
   *
   * @param rest what is said beside it
   */
  public record Found(Duration span, String rest) {}

  public SpanWords(Collection<Pack> packs) {
    for (var pack : packs) {
      pack.spans().forEach((span, words) -> words.forEach(word -> add(units, word, span)));
      pack.texting()
          .numbers()
          .forEach(
              (value, words) -> words.forEach(word -> add(numbers, word, new BigDecimal(value))));
    }
    units.sort(Comparator.comparing(phrase -> -phrase.keys().size()));
    numbers.sort(Comparator.comparing(phrase -> -phrase.keys().size()));
  }

  private static <T> void add(List<Phrase<T>> to, String phrase, T value) {
    var keys = Word.split(Normal.of(phrase)).stream().map(Word::key).toList();
    if (!keys.isEmpty()) {
      to.add(new Phrase<>(keys, value));
    }
  }

  /** The first span in the text; several beside each other are added up. */
  public Optional<Found> find(String text) {
    var normal = Normal.of(text);
    var words = Word.split(normal);
    for (int at = 0; at < words.size(); at++) {
      var first = span(normal, words, at);
      if (first.isEmpty()) {
        continue;
      }
      var span = first.get().value();
      int end = first.get().end();
      for (var next = span(normal, words, end); next.isPresent(); next = span(normal, words, end)) {
        span = span.plus(next.get().value());
        end = next.get().end();
      }
      return span.isPositive()
          ? Optional.of(new Found(span, rest(normal, words, at, end)))
          : Optional.empty();
    }
    return Optional.empty();
  }

  /** Behind the span; the whole text when it is said in the middle of it. */
  private static String rest(Normal normal, List<Word> words, int at, int end) {
    if (at > 0 && end < words.size()) {
      return normal.clean().strip();
    }
    var before = normal.clean().substring(0, words.get(at).start());
    var after = normal.clean().substring(words.get(end - 1).end());
    return (before + after).replaceFirst("^[\\s:.,;#)\\-]+", "").strip();
  }

  /** A number and its unit; without a number only a phrase is one. */
  private Optional<Said<Duration>> span(Normal normal, List<Word> words, int at) {
    var amount = amount(normal, words, at);
    int unit = amount.map(Said::end).orElse(at);
    return units.stream()
        .filter(phrase -> phrase.stands(words, unit))
        .filter(phrase -> amount.isPresent() || phrase.keys().size() > 1)
        .findFirst()
        .map(
            phrase ->
                new Said<>(
                    times(amount.map(Said::value).orElse(BigDecimal.ONE), phrase.value()),
                    unit + phrase.keys().size()));
  }

  private static Duration times(BigDecimal amount, Duration unit) {
    return Duration.ofMillis(amount.multiply(BigDecimal.valueOf(unit.toMillis())).longValue());
  }

  /** {@code sadhe do}: half more than two. */
  private static Optional<Said<BigDecimal>> whole(
      Said<BigDecimal> part, Optional<Said<BigDecimal>> number) {
    return number.map(said -> new Said<>(said.value().add(part.value()), said.end()));
  }

  private Optional<Said<BigDecimal>> amount(Normal normal, List<Word> words, int at) {
    if (at >= words.size()) {
      return Optional.empty();
    }
    var word = words.get(at);
    if (!word.number()) {
      var spelled =
          numbers.stream()
              .filter(phrase -> phrase.stands(words, at))
              .findFirst()
              .map(phrase -> new Said<>(phrase.value(), at + phrase.keys().size()));
      return spelled.filter(said -> said.value().compareTo(BigDecimal.ONE) < 0).isPresent()
          ? spelled.flatMap(part -> whole(part, amount(normal, words, part.end())))
          : spelled;
    }
    if (word.key().length() > LONGEST_NUMBER) {
      return Optional.empty();
    }
    boolean broken =
        at + 1 < words.size()
            && words.get(at + 1).number()
            && words.get(at + 1).key().length() <= LONGEST_NUMBER
            && words.get(at + 1).start() == word.end() + 1
            && normal.folded().charAt(word.end()) == '.';
    return Optional.of(
        broken
            ? new Said<>(new BigDecimal(word.key() + "." + words.get(at + 1).key()), at + 2)
            : new Said<>(new BigDecimal(word.key()), at + 1));
  }
}
