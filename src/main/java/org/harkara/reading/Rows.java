package org.harkara.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.harkara.text.Normal;

/**
 * A list of stations in one message: line by line, {@code 184/120 310, 184/121 255}, {@code 120-310
 * 121-255}. What stands before the first station speaks for all.
 */
final class Rows {
  /** Three times the stations of a sector. */
  private static final int MOST = 30;

  private final Scheme scheme;
  private final Charges charges;
  private final MessageReader reader;

  /**
   * @param sheet without the station
   * @param time written before the first row
   * @param event named before the first row
   */
  record Row(
      Stations.Written station,
      Sheet sheet,
      Optional<Times.Time> time,
      Optional<String> event,
      boolean correction) {}

  private Rows(Scheme scheme, Charges charges, MessageReader reader) {
    this.scheme = scheme;
    this.charges = charges;
    this.reader = reader;
  }

  /** Fewer than two when the message is no such list. */
  static List<Row> of(String text, Scheme scheme, Charges charges, MessageReader reader) {
    var rows = new Rows(scheme, charges, reader);
    var lines = unnumbered(text.length() > Normal.LIMIT ? text.substring(0, Normal.LIMIT) : text);
    for (var by : List.of("\\R", "[,;।\\n]", "\\s/\\s", "\\b(?:and|aur)\\b")) {
      var found = rows.cut(lines.split(by));
      if (found.size() > 1) {
        return found;
      }
    }
    return rows.paired(Sheet.of(Normal.of(lines), scheme));
  }

  /** {@code 1. 120 - 310}: without the numbers of the lines, where all have theirs. */
  private static String unnumbered(String text) {
    var lines = text.strip().split("\\R");
    for (int i = 0; i < lines.length; i++) {
      if (lines.length < 2 || !lines[i].matches("\\s*" + (i + 1) + "[.)]\\s+\\S.*")) {
        return text;
      }
      lines[i] = lines[i].replaceFirst("[.)]", " ").strip().replaceFirst("^[0-9]+", "");
    }
    return String.join("\n", lines);
  }

  private List<Row> cut(String[] pieces) {
    var texts = Arrays.stream(pieces).map(Normal::of).filter(n -> !n.clean().isEmpty()).toList();
    if (texts.size() < 2 || texts.size() > MOST) {
      return List.of();
    }
    var rows = new ArrayList<Row>();
    var time = Optional.<Times.Time>empty();
    var event = Optional.<String>empty();
    boolean correction = false;
    for (var text : texts) {
      var sheet = Sheet.of(text, scheme);
      var layout = reader.layout(sheet);
      var start = start(layout, true);
      if (start.isPresent() && start.get().to() < sheet.size()) {
        if (rows.isEmpty() && start.get().from() > 0) {
          var heading = Sheet.of(MessageReader.cut(sheet, 0, start.get().from()), scheme);
          time = time.or(() -> time(reader.layout(heading)));
          event = event.or(() -> reader.event(heading));
        }
        var rest = Sheet.of(MessageReader.cut(sheet, start.get().to(), sheet.size()), scheme);
        rows.add(new Row(start.get(), rest, time, event, correction));
      } else if (rows.isEmpty()) {
        time = time.or(() -> time(layout));
        event = event.or(() -> reader.event(sheet));
        correction |= sheet.has("correction");
        if (!layout.figures().isEmpty()) {
          return List.of();
        }
      } else if (bare(layout, start)) {
        var station = start.or(() -> station(layout, layout.figures().getFirst(), false));
        rows.add(
            new Row(station.orElseThrow(), rest(sheet, station.get()), time, event, correction));
      } else if (!layout.figures().isEmpty() || start.isPresent()) {
        return List.of();
      }
    }
    return rows;
  }

  /** A line that has a station and no figure: {@code 121 ?}. */
  private boolean bare(Layout layout, Optional<Stations.Written> start) {
    return start.isPresent() && layout.figures().isEmpty()
        || layout.figures().size() == 1
            && layout.stations().isEmpty()
            && station(layout, layout.figures().getFirst(), false).isPresent();
  }

  private Sheet rest(Sheet sheet, Stations.Written station) {
    return station.to() < sheet.size()
        ? Sheet.of(MessageReader.cut(sheet, station.to(), sheet.size()), scheme)
        : Sheet.of(Normal.of(""), scheme);
  }

  private static Optional<Times.Time> time(Layout layout) {
    return layout.times().stream().filter(t -> !t.start()).findFirst();
  }

  /** The station a line begins with: written as one, or a number of a station in charge. */
  private Optional<Stations.Written> start(Layout layout, boolean first) {
    if (layout.stations().size() > 1) {
      return Optional.empty();
    }
    if (layout.stations().size() == 1) {
      return layout.stations().stream().filter(w -> w.ps().isPresent()).findFirst();
    }
    return layout.figures().stream().findFirst().flatMap(number -> station(layout, number, first));
  }

  private Optional<Stations.Written> station(Layout layout, Num number, boolean more) {
    boolean follows =
        !more || layout.figures().size() > 1 || reader.event(layout.sheet()).isPresent();
    boolean labelled =
        layout.sheet().marks(Meaning.Sort.LABEL).stream().anyMatch(m -> m.to() == number.from());
    return follows && !labelled && number.whole() && charges.station(number.digits())
        ? Optional.of(Stations.Written.of(number))
        : Optional.empty();
  }

  /** Stations and figures in turn, without any mark between the pairs. */
  private List<Row> paired(Sheet sheet) {
    var layout = reader.layout(sheet);
    var starts =
        new ArrayList<>(layout.stations().stream().filter(w -> w.ps().isPresent()).toList());
    if (starts.isEmpty()) {
      var figures = layout.figures();
      for (int i = 0; i + 1 < figures.size() && figures.size() % 2 == 0; i += 2) {
        station(layout, figures.get(i), false).ifPresent(starts::add);
      }
      if (starts.size() * 2 != figures.size()) {
        return List.of();
      }
    }
    if (starts.size() < 2 || starts.size() > MOST) {
      return List.of();
    }
    var rows = new ArrayList<Row>();
    int first = starts.getFirst().from();
    var heading =
        first > 0
            ? Optional.of(Sheet.of(MessageReader.cut(sheet, 0, first), scheme))
            : Optional.<Sheet>empty();
    var time = heading.flatMap(h -> time(reader.layout(h)));
    var event = heading.flatMap(reader::event);
    if (heading.filter(h -> !reader.layout(h).figures().isEmpty()).isPresent()) {
      return List.of();
    }
    for (int i = 0; i < starts.size(); i++) {
      int from = starts.get(i).to();
      int to = i + 1 < starts.size() ? starts.get(i + 1).from() : sheet.size();
      if (from >= to) {
        return List.of();
      }
      var rest = Sheet.of(MessageReader.cut(sheet, from, to), scheme);
      rows.add(new Row(starts.get(i), rest, time, event, sheet.has("correction")));
    }
    return rows;
  }
}
