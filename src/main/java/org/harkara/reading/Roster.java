package org.harkara.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.harkara.text.Normal;

/**
 * Several stations and one event without figures: {@code PR 120 121 122}, {@code 120, 121 poll
 * started}. What is not clear of them is asked, so that none is left out.
 */
final class Roster {
  /** Lists whose words say nothing between two stations. */
  private static final List<String> SILENT = List.of("filler", "and", "number", "station");

  /** Lists whose words say that an event is meant, but not that it has taken place. */
  private static final List<String> VAGUE =
      List.of("vague", "phrase.negation", "future", "elsewhen", "supposed");

  private final Scheme scheme;
  private final Charges charges;
  private final MessageReader reader;
  private final Map<String, Scheme.Texted> allowed;

  Roster(Scheme scheme, Charges charges, MessageReader reader, Map<String, Scheme.Texted> allowed) {
    this.scheme = scheme;
    this.charges = charges;
    this.reader = reader;
    this.allowed = allowed;
  }

  /**
   * Empty when the message is no such list.
   *
   * @param rows it can be read as a list in which each station has an event of its own
   */
  Optional<List<Read>> read(String text, boolean rows) {
    var sheet = Sheet.of(Normal.of(text), scheme);
    if (sheet.size() == 0 || sheet.numbers().size() > Sheet.MOST_NUMBERS) {
      return Optional.empty();
    }
    var layout = reader.layout(sheet);
    var figures = layout.figures();
    boolean stations =
        figures.stream().allMatch(n -> n.whole() && charges.station(n.digits()))
            && layout.stations().stream().allMatch(w -> w.ps().isPresent());
    if (!stations || figures.size() + layout.stations().size() < 2) {
      return Optional.empty();
    }
    var rest = Sheet.of(rest(sheet, layout), scheme);
    var written = new ArrayList<>(layout.stations());
    figures.forEach(n -> written.add(Stations.Written.of(n)));
    written.sort(Comparator.comparingInt(Stations.Written::from));
    var events = events(sheet, written);
    reader.event(rest).ifPresent(events::add);
    if (events.stream().allMatch(e -> e.isEmpty() || counts(e))) {
      return VAGUE.stream().anyMatch(rest::has) ? Optional.of(doubt("")) : Optional.empty();
    }
    events.removeIf(this::counts);
    var event = events.stream().filter(e -> !e.isEmpty()).findFirst().orElseThrow();
    if (events.size() > 1 && rows) {
      return Optional.empty();
    }
    if (events.size() > 1 || spans(sheet) || layout.times().size() > 1) {
      return Optional.of(doubt(event));
    }
    var time = layout.times().stream().findFirst();
    return Optional.of(
        written.stream()
            .map(w -> new Rows.Row(w, rest, time, Optional.of(event), false))
            .map(reader::row)
            .toList());
  }

  /** What is reported by numbers: then the second number is a figure rather than a station. */
  private boolean counts(String event) {
    var texted = allowed.get(event);
    return texted != null
        && (!texted.event().sums().isEmpty() || texted.bare() || texted.event().cumulative());
  }

  private static List<Read> doubt(String event) {
    return List.of(new Read.Doubt(event, Optional.empty(), "which_station", Optional.empty()));
  }

  /** Of what stands before, between and after the stations: more than one is not clear. */
  private Set<String> events(Sheet sheet, List<Stations.Written> written) {
    var events = new LinkedHashSet<String>();
    int from = 0;
    for (int i = 0; i <= written.size(); i++) {
      int to = i < written.size() ? written.get(i).from() : sheet.size();
      if (from < to) {
        var piece = Sheet.of(MessageReader.cut(sheet, from, to), scheme);
        var event = reader.event(piece);
        event.ifPresent(events::add);
        boolean between = i > 0 && i < written.size();
        if (between && event.isEmpty() && says(piece)) {
          events.add("");
        }
      }
      from = i < written.size() ? written.get(i).to() : to;
    }
    return events;
  }

  private static boolean says(Sheet piece) {
    for (int i = 0; i < piece.size(); i++) {
      if (SILENT.stream().noneMatch(list(piece, i))) {
        return true;
      }
    }
    return false;
  }

  private static Predicate<String> list(Sheet piece, int word) {
    return list -> piece.covered(list, word);
  }

  /** {@code 120-125}: from one to the other, or both? */
  private static boolean spans(Sheet sheet) {
    var numbers = sheet.numbers();
    for (int i = 1; i < numbers.size(); i++) {
      if (sheet.dashed(numbers.get(i - 1), numbers.get(i))
          || sheet.ranged(numbers.get(i - 1), numbers.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** The message without the stations. */
  private static Normal rest(Sheet sheet, Layout layout) {
    var clean = new StringBuilder(sheet.normal().clean());
    var folded = new StringBuilder(sheet.normal().folded());
    layout.stations().forEach(w -> blank(sheet, w.from(), w.to(), clean, folded));
    layout.figures().forEach(n -> blank(sheet, n.from(), n.to(), clean, folded));
    return new Normal(clean.toString(), folded.toString());
  }

  private static void blank(Sheet sheet, int from, int to, StringBuilder... texts) {
    for (var text : texts) {
      for (int i = sheet.words().get(from).start(); i < sheet.words().get(to - 1).end(); i++) {
        text.setCharAt(i, ' ');
      }
    }
  }
}
