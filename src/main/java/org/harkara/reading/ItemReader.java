package org.harkara.reading;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.harkara.config.ReportEvent;
import org.harkara.config.ReportField;
import org.harkara.config.Texting;
import org.harkara.model.ReportItem;
import org.harkara.model.Value;

/** Reads one event of one place from a laid-out message. */
final class ItemReader {
  private final Layout layout;
  private final Sheet sheet;
  private final Charges charges;
  private final Scheme.Texted texted;
  private final ReportEvent event;
  private final Slots slots;
  private final Shared shared;

  private final Map<String, Value> values = new LinkedHashMap<>();
  private Optional<LocalTime> slot = Optional.empty();
  private Optional<LocalTime> at = Optional.empty();
  private Optional<String> ac = Optional.empty();
  private Optional<String> ps = Optional.empty();

  /** A place that is no station: a squad, a centre. */
  private Optional<String> spot = Optional.empty();

  /** The number that is said to have been wrong. */
  private Optional<BigDecimal> wrong = Optional.empty();

  private final List<String> flags = new ArrayList<>();

  /**
   * What the message says for all of its parts.
   *
   * @param named a place that is named by other words than its number
   */
  record Shared(
      Optional<Stations.Written> station,
      Optional<Times.Time> time,
      Optional<String> named,
      boolean correction) {}

  ItemReader(Layout layout, Scheme.Texted texted, Slots slots, Shared shared) {
    this.layout = layout;
    this.sheet = layout.sheet();
    this.charges = layout.charges();
    this.texted = texted;
    this.event = texted.event();
    this.slots = slots;
    this.shared = shared;
  }

  Read read() {
    if (!place()) {
      return doubt("which_station");
    }
    var time = time();
    if (time.isPresent()) {
      return time.get();
    }
    new Details(layout, texted, values).read();
    for (var field : event.fields().values()) {
      boolean chosen = field.type() != ReportField.Type.CHOICE || values.containsKey(field.slug());
      if (field.required() && !chosen && !Figures.numeric(field)) {
        return doubt("no_number", field.slug());
      }
    }
    if (event.fields().values().stream().anyMatch(Figures::numeric)) {
      var figures = figures();
      return figures.isPresent() ? figures.get() : finished();
    }
    remainder();
    return finished();
  }

  /** Numbers beside an event without figures: the own station, and the hour where one is told. */
  private void remainder() {
    boolean timed = event.has(ReportField.Type.TIME);
    for (var number : layout.figures()) {
      if (ac.isEmpty() && ps.isEmpty() && charges.ownAc(number.digits())) {
        ac = Optional.of(Charges.canonical(number.digits()));
      } else if (ps.isEmpty() && charges.station(number.digits())) {
        ps = Optional.of(Charges.canonical(number.digits()));
      } else if (timed && at.isEmpty() && number.whole() && hour(number) <= 24) {
        int minute = (int) (number.digits().length() < 3 ? 0 : number.value() % 100);
        var time = new Times.Time(0, 0, hour(number), minute, minute > 0, false);
        at = Optional.of(slots.happened(event, time));
      }
    }
  }

  /** {@code 7}, {@code 0700}; more than 24 for what is none. */
  static int hour(Num number) {
    boolean four =
        number.digits().length() == 4
            && number.digits().startsWith("0")
            && number.value() % 100 < 60;
    return (int) (four ? number.value() / 100 : number.digits().length() < 3 ? number.value() : 99);
  }

  private Read.Doubt doubt(String why) {
    return new Read.Doubt(event.slug(), slot, why, Optional.empty());
  }

  private Read.Doubt doubt(String why, String field) {
    return new Read.Doubt(event.slug(), slot, why, Optional.of(field));
  }

  /** False when several stations are written. */
  private boolean place() {
    var acs = new HashSet<String>();
    var stations = new HashSet<String>();
    for (var written : layout.stations()) {
      written.ac().ifPresent(acs::add);
      written.ps().ifPresent(stations::add);
    }
    if (acs.isEmpty() && stations.isEmpty() && shared.station().isPresent()) {
      shared.station().get().ac().ifPresent(acs::add);
      shared.station().get().ps().ifPresent(stations::add);
    }
    ac = acs.stream().findFirst();
    ps = stations.stream().findFirst();
    return acs.size() <= 1 && stations.size() <= 1;
  }

  private boolean slotted() {
    return event.per() == ReportEvent.Per.SLOT;
  }

  private Optional<Read.Doubt> time() {
    var points = layout.times().stream().filter(t -> !t.start()).toList();
    var point = points.stream().findFirst().or(shared::time);
    if (!slotted()) {
      at = point.map(time -> slots.happened(event, time));
      return Optional.empty();
    }
    if (points.stream().map(slots::of).distinct().count() > 1) {
      return Optional.of(doubt("no_slot"));
    }
    if (point.isPresent()) {
      var slotted = slots.of(point.get());
      slot = slotted.slot();
      at = slotted.at();
      if (slot.isEmpty()) {
        return Optional.of(doubt("no_slot"));
      }
    } else if (layout.ordinal()) {
      return Optional.of(doubt("no_slot"));
    }
    boolean interval = layout.times().stream().anyMatch(t -> t.start() && !slots.fromTheStart(t));
    return interval ? Optional.of(doubt("increment")) : Optional.empty();
  }

  /** Empty when the figures are clear. */
  private Optional<Read.Doubt> figures() {
    var quantities = new Quantities(layout, texted, values);
    var numbers = quantities.rest(candidates());
    if (event.has(ReportField.Type.MONEY)) {
      numbers.removeIf(this::constituency);
    }
    var policy = new Policy(layout, texted, slots);
    boolean needed = needed();
    if (numbers.isEmpty()) {
      return needed ? Optional.of(doubt(policy.none(), first())) : Optional.empty();
    }
    var unit = quantities.unitMissing();
    if (unit.isPresent() && unlabelled(numbers)) {
      return Optional.of(doubt("unit_missing", unit.get()));
    }
    var warning = new Warnings(layout, texted, slots).about(numbers);
    if (warning.isPresent()) {
      return Optional.of(doubt(warning.get(), first()));
    }
    var electors = charges.electors(whose());
    ofAll(numbers, electors);
    var given = new Figures.Given(given(), electors, slots::hour);
    var solutions = new Figures(sheet, texted, charges, given).solve(numbers);
    if (solutions.isEmpty() && numbers.stream().allMatch(n -> n.spelled() && n.value() < 100)) {
      return needed ? Optional.of(doubt(policy.none(), first())) : Optional.empty();
    }
    if (solutions.size() != 1) {
      return Optional.of(doubt(policy.unclear(numbers), first()));
    }
    var solution = solutions.getFirst();
    var wrong =
        policy.objection(
            solution, electors, layout.stations().isEmpty() && shared.station().isEmpty());
    if (wrong.isPresent()) {
      return Optional.of(doubt(wrong.get(), first()));
    }
    return take(solution, policy);
  }

  private boolean placed() {
    return shared.station().isPresent();
  }

  private boolean counts() {
    return needed() || !event.sums().isEmpty();
  }

  /** Without a figure it is no report. */
  private boolean needed() {
    return event.cumulative()
        || event.fields().values().stream()
            .anyMatch(f -> f.required() && f.type() == ReportField.Type.COUNT);
  }

  /** A number of a constituency is never an amount. */
  private boolean constituency(Num number) {
    boolean known = ac.isEmpty() && number.whole() && charges.knownAc(number.digits());
    if (known) {
      ac = Optional.of(Charges.canonical(number.digits()));
    }
    return known;
  }

  /** {@code 337/1050}: the second number is the roll. */
  private void ofAll(List<Num> numbers, Map<String, Integer> electors) {
    long everybody = electors.values().stream().mapToInt(Integer::intValue).sum();
    for (int i = numbers.size() - 1; i > 0; i--) {
      var second = numbers.get(i);
      boolean fraction =
          numbers.get(i - 1).to() == second.from()
              && sheet.gapBefore(second.from()).strip().equals("/");
      if (fraction && second.value() == everybody && numbers.get(i - 1).value() <= everybody) {
        numbers.remove(i);
      }
    }
  }

  private boolean unlabelled(List<Num> numbers) {
    return Labels.labels(sheet, texted).size() < numbers.size();
  }

  private List<Num> candidates() {
    var labels = Labels.labels(sheet, texted);
    var spoken = new ArrayList<>(layout.spoken(texted));
    if (event.sums().isEmpty() && spoken.size() > labels.size()) {
      spoken.removeIf(
          n ->
              sheet.at("votes", n.to()).isPresent()
                  && labels.stream().noneMatch(l -> l.from() == n.to()));
    }
    return spoken;
  }

  private Set<String> given() {
    var given = new HashSet<String>();
    if (slot.isPresent() || !slotted()) {
      given.add("slot");
    }
    ac.ifPresent(a -> given.add("ac"));
    ps.ifPresent(p -> given.add("ps"));
    return given;
  }

  /** The station whose electors a figure is compared with. */
  private Optional<String> whose() {
    return ps.flatMap(p -> charges.code(ac, p)).or(() -> charges.only(texted.kind()));
  }

  private String first() {
    return event.fields().values().stream()
        .filter(Figures::numeric)
        .sorted((a, b) -> Boolean.compare(b.required(), a.required()))
        .map(ReportField::slug)
        .findFirst()
        .orElse("");
  }

  private Optional<Read.Doubt> take(Figures.Solution solution, Policy policy) {
    for (var entry : solution.values().entrySet()) {
      var number = entry.getValue();
      switch (entry.getKey()) {
        case "slot" -> slot = slots.ofHour(number);
        case "ac" -> ac = Optional.of(Charges.canonical(number.digits()));
        case "ps" -> ps = Optional.of(Charges.canonical(number.digits()));
        case "previous", "mistaken", "slip" ->
            wrong = Optional.of(BigDecimal.valueOf(number.value()));
        case "place" -> spot = Figures.place(sheet, charges, texted, number);
        default -> {
          if (!Texting.ASIDE.contains(entry.getKey())) {
            values.put(entry.getKey(), value(entry.getKey(), number));
          }
        }
      }
    }
    flags.addAll(policy.flags(solution));
    if (counts() && new Strangers(sheet, texted, placed()).beside(solution.values().values())) {
      flags.add("unknown_words");
    }
    var totals = new Totals(event, values, solution.labelled());
    return totals.incomplete().map(missing -> doubt(missing.why(), missing.field()));
  }

  private Value value(String field, Num number) {
    return event.fields().get(field).type() == ReportField.Type.CHOICE
        ? new Value.Word(Long.toString(number.value()))
        : Value.Amount.of(number.value());
  }

  private Read finished() {
    boolean written = slot.isPresent();
    if (slotted()) {
      slot = slot.or(slots::latest);
      if (slot.isEmpty() || !slots.begun(slot.get())) {
        return doubt("slot_to_come");
      }
    }
    for (var field : event.fields().values()) {
      if (field.type() == ReportField.Type.TIME && at.isPresent()) {
        values.put(field.slug(), new Value.Word(at.get().toString()));
      }
      if (event.requires(field, values) && !values.containsKey(field.slug())) {
        boolean quantity = field.type() == ReportField.Type.QUANTITY;
        return doubt(quantity ? "unit_missing" : "no_number", field.slug());
      }
    }
    var place =
        new Whereabouts(charges, texted.kind(), shared.named()).of(ac, ps, spot, values.values());
    if (place.isEmpty()) {
      return doubt(texted.kind().places().contains("station") ? "which_station" : "place_missing");
    }
    return new Read.Item(
        new ReportItem(
            event.slug(),
            slot,
            written,
            ordered(),
            ac,
            ps,
            place,
            at,
            correction(),
            wrong.filter(w -> correction()),
            flags));
  }

  private boolean correction() {
    return shared.correction() || sheet.has("correction");
  }

  private Map<String, Value> ordered() {
    var ordered = new LinkedHashMap<String, Value>();
    for (var slug : event.fields().keySet()) {
      if (values.containsKey(slug)) {
        ordered.put(slug, values.get(slug));
      }
    }
    return ordered;
  }
}
