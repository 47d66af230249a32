package org.harkara.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.harkara.config.ReportEvent;
import org.harkara.config.ReportField;
import org.harkara.model.Value;
import org.harkara.text.Normal;

/** Reads a message of one station: its events, one after the other. */
final class MessageReader {
  /** A number among more words nobody knows is hardly a report. */
  private static final int STRANGE_WORDS = 5;

  private static final int STRANGE_WORDS_CUED = 14;

  private static final int STRANGE_QUESTION = 2;

  private static final int LAST_HOUR = 24;

  /** "Done" among more words is something else. */
  private static final int FEW_WORDS = 6;

  private final Scheme scheme;
  private final Charges charges;
  private final Slots slots;
  private final Map<String, Scheme.Texted> allowed;
  private final boolean grievance;

  /**
   * @param allowed events the sender may report
   * @param grievance what a citizen who wrote it would complain of is clear
   */
  MessageReader(
      Scheme scheme,
      Charges charges,
      Slots slots,
      Map<String, Scheme.Texted> allowed,
      boolean grievance) {
    this.scheme = scheme;
    this.charges = charges;
    this.slots = slots;
    this.allowed = allowed;
    this.grievance = grievance;
  }

  Layout layout(Sheet sheet) {
    return new Layout(sheet, charges, slots.all());
  }

  /** Empty when the text is no report. */
  Optional<List<Read>> read(Sheet sheet, Optional<String> named) {
    var layout = layout(sheet);
    var finder = new EventFinder(sheet, allowed::containsKey);
    var parts = new Clauses(layout, finder).parts(this::numeric, this::lone);
    var shared = shared(layout, named);
    if (parts.size() > 1 && !finder.asks()) {
      var reads = new ArrayList<Read>();
      for (var part : parts) {
        var text = cut(sheet, part.from(), part.to());
        var own = layout(Sheet.of(text, scheme));
        var ownFinder = new EventFinder(own.sheet(), allowed::containsKey);
        var matches = ownFinder.in(0, own.sheet().size());
        part(own, ownFinder, matches, shared, false).ifPresent(reads::addAll);
      }
      return reads.isEmpty() ? Optional.empty() : Optional.of(reads);
    }
    var matches = parts.size() == 1 ? parts.getFirst().matches() : finder.in(0, sheet.size());
    return part(layout, finder, matches, shared, grievance);
  }

  private boolean numeric(String event) {
    return allowed.get(event).event().fields().values().stream().anyMatch(Figures::numeric);
  }

  private boolean lone(String event) {
    return allowed.get(event).event().sums().isEmpty() && !allowed.get(event).bare();
  }

  private static ItemReader.Shared shared(Layout layout, Optional<String> named) {
    var station =
        layout.stations().size() == 1
            ? layout.stations().stream().findFirst()
            : Optional.<Stations.Written>empty();
    return new ItemReader.Shared(
        station, Optional.empty(), named, layout.sheet().has("correction"));
  }

  static Normal cut(Sheet sheet, int from, int to) {
    int start = sheet.words().get(from).start();
    int end = to < sheet.size() ? sheet.words().get(to).start() : sheet.normal().folded().length();
    return new Normal(
        sheet.normal().clean().substring(start, end),
        sheet.normal().folded().substring(start, end));
  }

  private Optional<List<Read>> part(
      Layout layout,
      EventFinder finder,
      List<EventFinder.Match> matches,
      ItemReader.Shared shared,
      boolean complains) {
    var sheet = layout.sheet();
    var figured = matches.stream().filter(m -> numeric(m.event())).findFirst();
    var plain = matches.stream().filter(m -> !numeric(m.event())).findFirst();
    boolean asking = finder.asks();
    if (asking && (layout.figures().isEmpty() || strange(sheet) > STRANGE_QUESTION)) {
      return Optional.empty();
    }
    if (matches.isEmpty()) {
      return bare(layout, shared, complains);
    }
    var top = matches.getFirst();
    finder.spend(top);
    boolean idle = behalfOnly(top.event()) && nowhere(layout, shared);
    if (numeric(top.event())) {
      if (!top.code() && !takes(top.event(), layout)) {
        return plain.isPresent() ? plain(plain.get(), layout, shared, idle) : Optional.empty();
      }
      boolean trouble = allowed.get(top.event()).event().category().isPresent();
      if (complains
          && !trouble
          && !top.code()
          && layout.times().isEmpty()
          && !labelled(top.event(), layout)
          && !acted(top.event(), layout)) {
        return Optional.empty();
      }
      return idle && layout.figures().isEmpty()
          ? Optional.empty()
          : Optional.of(figured(top, layout, shared));
    }
    var reads = plain(top, layout, shared, idle);
    boolean more =
        layout.figures().stream().anyMatch(n -> !told(n, top.event())) || layout.percentage();
    if (figured.isEmpty() && reads.isPresent() && lost(layout, top.event())) {
      figured = bareEvent(layout).map(t -> new EventFinder.Match(t.slug(), 0, 0, false));
    }
    if (reads.isEmpty() || figured.isEmpty() || !more) {
      return reads;
    }
    var all = new ArrayList<>(reads.get());
    all.addAll(figured(figured.get(), layout, shared));
    return Optional.of(all);
  }

  /** A number that an event without figures has a place for: the station, the hour. */
  private boolean told(Num number, String event) {
    boolean timed = allowed.get(event).event().has(ReportField.Type.TIME);
    return charges.ownAc(number.digits())
        || charges.station(number.digits())
        || timed && number.whole() && ItemReader.hour(number) <= LAST_HOUR;
  }

  /** {@code evm badal di ab 343}: one number beside a machine that is of nothing else. */
  private boolean lost(Layout layout, String event) {
    boolean clears = allowed.get(event).event().trouble() == ReportEvent.Trouble.CLEARS;
    if (!clears && allowed.get(event).event().movement() == ReportEvent.Movement.NONE) {
      return false;
    }
    var sheet = layout.sheet();
    var rest = layout.figures().stream().filter(n -> !told(n, event)).toList();
    if (rest.size() != 1 || rest.getFirst().value() <= LAST_HOUR) {
      return false;
    }
    int from = rest.getFirst().from();
    int to = rest.getFirst().to();
    boolean next =
        to < sheet.size() && sheet.words().get(to).clause() == sheet.words().get(from).clause();
    return !(next && sheet.at("things", to).isPresent())
        && sheet.before("things", from).isEmpty()
        && sheet.before("number", from).isEmpty();
  }

  private boolean nowhere(Layout layout, ItemReader.Shared shared) {
    return layout.stations().isEmpty()
        && shared.station().isEmpty()
        && shared.named().isEmpty()
        && layout.figures().stream().noneMatch(n -> charges.station(n.digits()));
  }

  /** Reports of others only: what is said without a station is rather about something else. */
  private boolean behalfOnly(String event) {
    return !charges.reports(allowed.get(event).kind());
  }

  /** Words alone do not make a figure: there must be one, or a choice that stands for it. */
  private boolean takes(String event, Layout layout) {
    return !layout.figures().isEmpty()
        || layout.percentage()
        || !layout.spoken(allowed.get(event)).isEmpty()
        || !allowed.get(event).event().cumulative()
            && allowed.get(event).event().fields().values().stream()
                .noneMatch(f -> f.required() && Figures.numeric(f));
  }

  private boolean labelled(String event, Layout layout) {
    return !Labels.labels(layout.sheet(), allowed.get(event)).isEmpty()
        || layout.figures().stream()
            .anyMatch(n -> Quantities.measured(layout.sheet(), allowed.get(event), n));
  }

  /** {@code 2 lakh cash pakda}: what was done stands there, in a word for a choice. */
  private boolean acted(String event, Layout layout) {
    return allowed.get(event).event().fields().values().stream()
        .filter(f -> f.type() == ReportField.Type.CHOICE && f.omitted().isPresent())
        .anyMatch(f -> !Details.found(layout.sheet(), f).isEmpty());
  }

  private List<Read> figured(EventFinder.Match match, Layout layout, ItemReader.Shared shared) {
    var texted = allowed.get(match.event());
    if (texted.event().per() == ReportEvent.Per.SLOT) {
      var parts = SlotParts.of(layout, slots, scheme);
      if (parts.size() > 1) {
        return parts.stream().map(part -> item(layout(part), texted, shared)).toList();
      }
    }
    return List.of(item(layout, texted, shared));
  }

  private Read item(Layout layout, Scheme.Texted texted, ItemReader.Shared shared) {
    return new ItemReader(layout, texted, slots, shared).read();
  }

  /** An event without figures; one for each unit of a machine that is named. */
  private Optional<List<Read>> plain(
      EventFinder.Match match, Layout layout, ItemReader.Shared shared, boolean idle) {
    var texted = allowed.get(match.event());
    if (idle && texted.event().trouble() == ReportEvent.Trouble.OPENS) {
      return Optional.empty();
    }
    var read = item(layout, texted, shared);
    if (!(read instanceof Read.Item(var item))
        || texted.event().movement() == ReportEvent.Movement.NONE) {
      return Optional.of(List.of(read));
    }
    var field =
        texted.event().fields().values().stream()
            .filter(f -> f.type() == ReportField.Type.CHOICE && f.omitted().isPresent())
            .findFirst();
    var units = field.map(f -> Details.found(layout.sheet(), f)).orElseGet(Set::of);
    field.ifPresent(f -> units.remove(f.omitted().orElseThrow()));
    if (units.size() < 2) {
      return Optional.of(List.of(read));
    }
    return Optional.of(
        units.stream()
            .map(unit -> (Read) new Read.Item(item.with(field.get().slug(), new Value.Word(unit))))
            .toList());
  }

  /** Numbers, and no word that says of what. */
  private Optional<List<Read>> bare(Layout layout, ItemReader.Shared shared, boolean complains) {
    var sheet = layout.sheet();
    var texted = bareEvent(layout);
    if (sheet.has("vague")
        && !complains
        && sheet.size() <= FEW_WORDS
        && layout.figures().isEmpty()) {
      return vague();
    }
    if (texted.isEmpty()) {
      return corrected(layout, shared);
    }
    if (complains && layout.times().isEmpty() && !labelled(texted.get().slug(), layout)) {
      return Optional.empty();
    }
    boolean numbers = !layout.figures().isEmpty() || layout.percentage();
    boolean cued =
        !layout.times().isEmpty()
            || !layout.stations().isEmpty()
            || sheet.has("votes")
            || !Labels.labels(sheet, texted.get()).isEmpty();
    long strange = strange(sheet);
    boolean mere = strange == 0 && (sheet.has("same") || numbersOnly(sheet));
    boolean own = charges.reports(texted.get().kind());
    if (!numbers && !(mere && own) || strange > (cued ? STRANGE_WORDS_CUED : STRANGE_WORDS)) {
      return Optional.empty();
    }
    var match = new EventFinder.Match(texted.get().slug(), 0, 0, false);
    return Optional.of(figured(match, layout, shared));
  }

  /** {@code CORR 60000} of one whose numbers need more words: the only event with figures. */
  private Optional<List<Read>> corrected(Layout layout, ItemReader.Shared shared) {
    var own =
        allowed.values().stream()
            .filter(t -> charges.reports(t.kind()) && numeric(t.slug()))
            .toList();
    return layout.sheet().has("correction") && layout.figures().size() == 1 && own.size() == 1
        ? Optional.of(List.of(item(layout, own.getFirst(), shared)))
        : Optional.empty();
  }

  private Optional<List<Read>> vague() {
    return allowed.values().stream()
        .filter(t -> charges.reports(t.kind()) && !numeric(t.slug()))
        .findFirst()
        .map(
            t ->
                List.of(
                    (Read)
                        new Read.Doubt(t.slug(), Optional.empty(), "unclear", Optional.empty())));
  }

  /** Of several events that numbers alone may report the one whose labels they bear. */
  private Optional<Scheme.Texted> bareEvent(Layout layout) {
    var bare = allowed.values().stream().filter(Scheme.Texted::bare).toList();
    if (bare.size() < 2) {
      return bare.stream().findFirst();
    }
    return bare.stream()
        .max(
            Comparator.comparingInt((Scheme.Texted t) -> Labels.labels(layout.sheet(), t).size())
                .thenComparing(t -> charges.reports(t.kind())));
  }

  private static boolean numbersOnly(Sheet sheet) {
    return sheet.words().stream().anyMatch(w -> w.number());
  }

  /** Words no pack knows. */
  private static long strange(Sheet sheet) {
    long strange = 0;
    for (int i = 0; i < sheet.size(); i++) {
      boolean odd = !sheet.known(i) && !sheet.used(i) && !sheet.words().get(i).number();
      strange += odd ? 1 : 0;
    }
    return strange;
  }

  /** One line of a list of stations. */
  Read row(Rows.Row row) {
    var layout = layout(row.sheet());
    var shared =
        new ItemReader.Shared(
            Optional.of(row.station()), row.time(), Optional.empty(), row.correction());
    var finder = new EventFinder(row.sheet(), allowed::containsKey);
    var match = finder.in(0, row.sheet().size()).stream().findFirst();
    var event =
        match
            .map(EventFinder.Match::event)
            .or(row::event)
            .or(() -> bareEvent(layout).map(Scheme.Texted::slug));
    if (event.isEmpty()) {
      return new Read.Doubt("", Optional.empty(), "unclear", Optional.empty());
    }
    return item(layout, allowed.get(event.get()), shared);
  }

  /** The event a heading names: {@code VTR 11 am:}. */
  Optional<String> event(Sheet sheet) {
    return new EventFinder(sheet, allowed::containsKey)
        .in(0, sheet.size()).stream().map(EventFinder.Match::event).findFirst();
  }
}
