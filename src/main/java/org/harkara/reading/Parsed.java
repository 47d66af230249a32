package org.harkara.reading;

import java.util.List;
import java.util.Optional;
import org.harkara.model.Reading;
import org.harkara.text.Normal;
import org.harkara.text.Word;

/** What the text alone allows: everything about a message that needs no context. Immutable. */
public final class Parsed {
  private final String raw;
  private final String language;
  private final boolean languageSure;
  private final Normal normal;
  private final List<Word> words;
  private final Signs.Found found;
  private final List<Signs.Scored> scores;
  private final Optional<Commands.Order> order;
  private final PlaceFinder.Mention place;
  private final Optional<Reading> alone;
  private final List<Likeness.Guess> guesses;

  Parsed(
      String raw,
      String language,
      boolean languageSure,
      Normal normal,
      List<Word> words,
      Signs.Found found,
      List<Signs.Scored> scores,
      Optional<Commands.Order> order,
      PlaceFinder.Mention place,
      Optional<Reading> alone,
      List<Likeness.Guess> guesses) {
    this.raw = raw;
    this.language = language;
    this.languageSure = languageSure;
    this.normal = normal;
    this.words = words;
    this.found = found;
    this.scores = scores;
    this.order = order;
    this.place = place;
    this.alone = alone;
    this.guesses = guesses;
  }

  /** As typed. */
  public String raw() {
    return raw;
  }

  /** {@code hi} (Devanagari or Roman Hindi, mixtures too) or {@code en}: to answer in. */
  public String language() {
    return language;
  }

  /** False when the text speaks for no language (digits, codes, names): keep the contact's own. */
  public boolean languageSure() {
    return languageSure;
  }

  /** True when the sender asks not to be named, wherever in the text. */
  public boolean anonymous() {
    return found.has("anonymous");
  }

  /** The place of the district that the text names. */
  public Optional<String> placeCode() {
    return place.code();
  }

  Normal normal() {
    return normal;
  }

  List<Word> words() {
    return words;
  }

  Signs.Found found() {
    return found;
  }

  List<Signs.Scored> scores() {
    return scores;
  }

  Optional<Commands.Order> order() {
    return order;
  }

  PlaceFinder.Mention place() {
    return place;
  }

  /**
   * The same, with what the text means by itself, whoever wrote it.
   *
   * @param guesses what it is like among the examples, likeliest first
   */
  Parsed meaning(Reading alone, List<Likeness.Guess> guesses) {
    return new Parsed(
        raw,
        language,
        languageSure,
        normal,
        words,
        found,
        scores,
        order,
        place,
        Optional.of(alone),
        guesses);
  }

  Reading alone() {
    return alone.orElseThrow();
  }

  List<Likeness.Guess> guesses() {
    return guesses;
  }

  /** Words of the message as typed. */
  String typed(int from, int to) {
    return normal.clean().substring(words.get(from).start(), words.get(to - 1).end());
  }

  @Override
  public String toString() {
    return "Parsed[" + language + ", " + words.size() + " words]";
  }
}
