package org.harkara.reading;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.harkara.config.Config;
import org.harkara.config.OrderRules;
import org.harkara.model.Reading;
import org.harkara.model.Reading.Command;
import org.harkara.text.Normal;
import org.harkara.text.Word;

/**
 * What stands behind ROUTE n: a category by its slug, its name, a word of the menu or its number
 * there, in any script; then a place by its code, its numbers or its name.
 */
public final class Routes {
  private final Config config;
  private final PlaceFinder places;
  private final Lexicon lexicon;
  private final Map<Integer, String> slugs = new HashMap<>();

  /**
   * @param reader whose places are meant
   */
  public Routes(Config config, Reader reader) {
    this.config = config;
    this.places = reader.places;
    this.lexicon = new Lexicon(Signs.keys(config.categories().spellings()));
    for (var category : config.categories().bySlug().values()) {
      if (category.kind().equals("complaint")) {
        add(category.slug().replace('_', ' '), category.slug());
        category.name().byLanguage().values().forEach(name -> add(name, category.slug()));
      }
    }
    for (var line : config.categories().orders().routeMenu()) {
      line.words().forEach(word -> add(word, line.category()));
    }
  }

  private void add(String phrase, String slug) {
    slugs.putIfAbsent(lexicon.add(phrase), slug);
  }

  /**
   * The same order with the slug first, and behind it the code of the place, or the words that say
   * where when no place of the district is meant. What names no category stays as it is.
   */
  public Command named(Command order) {
    var normal = Normal.of(order.argument().replace('_', ' '));
    var words = Word.split(normal);
    return category(words)
        .map(
            found -> {
              var rest =
                  found.words() >= words.size()
                      ? ""
                      : normal.clean().substring(words.get(found.words()).start());
              var where = rest.isBlank() ? "" : " " + where(rest);
              return new Command(order.event(), order.caseNumber(), found.slug() + where);
            })
        .orElse(order);
  }

  private Optional<Named> category(List<Word> words) {
    if (words.isEmpty()) {
      return Optional.empty();
    }
    var first = words.getFirst();
    if (first.number()) {
      return numbered(first.key()).map(slug -> new Named(slug, 1));
    }
    return lexicon.find(words).stream()
        .filter(hit -> hit.from() == 0)
        .max(Comparator.comparingInt(Hit::to))
        .map(hit -> new Named(slugs.get(hit.term()), hit.to()));
  }

  private Optional<String> numbered(String digits) {
    var menu = config.categories().orders().routeMenu();
    int line = digits.length() > 3 ? 0 : Integer.parseInt(digits);
    return line < 1 || line > menu.size()
        ? Optional.empty()
        : Optional.of(menu.get(line - 1)).map(OrderRules.Routed::category);
  }

  /** A place's code; what no place of the district is called stays as typed. */
  public String where(String typed) {
    var normal = Normal.of(typed);
    var words = Word.split(normal);
    return places
        .find(normal, words)
        .code()
        .or(() -> places.answered(normal, words))
        .orElse(typed.strip());
  }

  /** Categories that are near to what a text says, best first. */
  public List<String> candidates(Parsed parsed, int most) {
    var read = parsed.alone() instanceof Reading.Complaint c ? meant(c) : Stream.<String>empty();
    return Stream.concat(read, parsed.scores().stream().map(s -> s.category().slug()))
        .filter(slug -> config.categories().get(slug).kind().equals("complaint"))
        .distinct()
        .limit(most)
        .toList();
  }

  private static Stream<String> meant(Reading.Complaint complaint) {
    return Stream.of(
            complaint.category().stream(),
            complaint.secondary().stream(),
            complaint.candidates().stream())
        .flatMap(slugs -> slugs);
  }

  /**
   * @param words it takes at the beginning
   */
  private record Named(String slug, int words) {}
}
