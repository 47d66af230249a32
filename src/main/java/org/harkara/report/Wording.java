package org.harkara.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.harkara.config.Config;
import org.harkara.config.EventTexts;
import org.harkara.config.ReportEvent;
import org.harkara.config.ReportField;
import org.harkara.model.Names;
import org.harkara.model.Place;
import org.harkara.model.Report;
import org.harkara.model.Reporting;
import org.harkara.model.Value;
import org.harkara.text.Catalogue;

/** Reports in people's words: every hole that a text about a report may have is filled here. */
final class Wording {
  /** Longer lists are cut, with the number of the others. */
  private static final int LISTED = 20;

  private final Config config;
  private final ZoneId zone;
  private final Catalogue catalogue;

  Wording(Config config) {
    this.config = config;
    this.zone = config.calendar().zone();
    this.catalogue = new Catalogue(config.texts(), zone);
  }

  /** Holes that stay empty, so that any text may be used for any report. */
  private static Map<String, Object> blank() {
    var args = new HashMap<String, Object>();
    for (var hole :
        List.of(
            "event",
            "slot",
            "place",
            "values",
            "percent",
            "by",
            "previous",
            "at",
            "code",
            "count",
            "places",
            "number",
            "flag",
            "danger",
            "electors",
            "sum",
            "rest",
            "name",
            "example",
            "slotted",
            "station")) {
      args.put(hole, "");
    }
    return args;
  }

  Map<String, Object> args(Weighed weighed, BigDecimal electors) {
    var subject = weighed.subject();
    var args = about(subject.event(), subject.part(), subject.place());
    args.put("values", values(subject.event(), weighed.values()));
    args.put("percent", percent(subject.event(), weighed.values(), electors));
    args.put("at", clock(weighed.said()));
    weighed.flags().stream().findFirst().ifPresent(flag -> args.put("flag", flag(flag)));
    return args;
  }

  /** Of a report as it is kept. */
  Map<String, Object> args(Report report, BigDecimal electors) {
    var event = config.event(report.event());
    var args =
        event
            .map(
                e -> about(e, e.per() == ReportEvent.Per.SLOT ? report.part() : "", report.place()))
            .orElseGet(Wording::blank);
    event.ifPresent(
        e -> {
          args.put("values", values(e, report.values()));
          args.put("percent", percent(e, report.values(), electors));
        });
    args.put("at", clock(report.said()));
    args.put("by", role(report.role()));
    return args;
  }

  /** Where and when something was reported. */
  Map<String, Object> whereabouts(Report report) {
    return Map.of("place", report.place().code(), "at", clock(report.said()));
  }

  Map<String, Object> about(ReportEvent event, String part, Place place) {
    var args = blank();
    args.put("event", event.name());
    args.put("slot", event.per() == ReportEvent.Per.SLOT ? part : "");
    args.put("place", place.code());
    return args;
  }

  /** One list for several silent places. */
  Map<String, Object> about(ReportEvent event, String part, List<Place> places) {
    var args = about(event, part, places.getFirst());
    args.put("count", places.size());
    args.put("places", listed(places.stream().map(Place::code).toList()));
    return args;
  }

  /** Figures that wait for the same word, as a list. */
  Map<String, Object> waiting(List<Report> reports) {
    var args = args(reports.getFirst(), BigDecimal.ZERO);
    args.put(
        "places",
        inEach(
            language ->
                listed(reports.stream().map(report -> doubted(report, language)).toList())));
    return args;
  }

  private String doubted(Report report, String language) {
    var why = flags(report.flags()).in(language);
    return label(report) + (why.isEmpty() ? "" : " (" + why + ")");
  }

  private String label(Report report) {
    var event = config.event(report.event());
    var slot = event.filter(e -> e.per() == ReportEvent.Per.SLOT).map(e -> report.part());
    return Stream.of(report.place().code(), slot.orElse(""), figure(report))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /** With nothing known but what was asked for. */
  Map<String, Object> about(Optional<ReportEvent> event) {
    var args = blank();
    event.ifPresent(e -> args.put("event", e.name()));
    return args;
  }

  /**
   * How an event is texted: {@code code}, its first code in the schemes in force, else what their
   * example begins with; {@code example}, and {@code slotted}, the same with its slot. All empty
   * when the schemes have no words for it.
   */
  Map<String, Object> how(String event, List<String> packs) {
    var texts = config.texted(event, packs);
    return Map.of(
        "code", word(texts, t -> t.codes().stream().findFirst().orElseGet(() -> begin(t))),
        "example", word(texts, EventTexts::first),
        "slotted", word(texts, EventTexts::slotted));
  }

  private static String word(List<EventTexts> texts, Function<EventTexts, String> of) {
    return texts.stream().map(of).filter(word -> !word.isEmpty()).findFirst().orElse("");
  }

  private static String begin(EventTexts texts) {
    return texts.example().split("[, ]", 2)[0];
  }

  /** In the schemes in force where the sender is; {@code station}: one the sender may write. */
  Map<String, Object> how(String event, Incoming in) {
    var reporting = in.context().reporting();
    var args = new HashMap<>(how(event, config.packsFor(in.context())));
    args.put("station", reporting.map(Wording::station).orElse(""));
    return args;
  }

  /** Nearest first; of a wide charge a number below it. */
  private static String station(Reporting reporting) {
    return Stream.concat(reporting.own().stream(), reporting.below().stream())
        .map(Reporting.Charge::place)
        .map(Place::code)
        .findFirst()
        .or(() -> reporting.areas().stream().findFirst().map(area -> area + "/1"))
        .orElse("");
  }

  static String listed(List<String> items) {
    var shown = items.stream().limit(LISTED).collect(Collectors.joining(", "));
    return items.size() <= LISTED ? shown : shown + " +" + (items.size() - LISTED);
  }

  /** Why a report is doubtful, in words. */
  Names flag(String slug) {
    return inEach(
        language ->
            config
                .texts()
                .get(language)
                .getOrDefault("report.flag." + slug, slug.replace('_', ' ')));
  }

  Names flags(List<String> slugs) {
    return inEach(
        language ->
            slugs.stream()
                .map(s -> flag(s).in(language))
                .distinct()
                .collect(Collectors.joining(", ")));
  }

  /** One after the other, in each language. */
  Names sentences(List<String> keys, Map<String, Object> args) {
    return inEach(
        language ->
            keys.stream()
                .map(key -> catalogue.render(key, language, args, Instant.EPOCH))
                .collect(Collectors.joining(" ")));
  }

  Names role(String slug) {
    var role = config.roles().get(slug);
    return role == null ? Names.of(slug, slug) : role.name();
  }

  Names roles(List<String> slugs) {
    return inEach(
        language ->
            slugs.stream().map(s -> role(s).in(language)).collect(Collectors.joining(", ")));
  }

  /** {@code total 343, male 180, female 163}; empty for events without fields. */
  Names values(ReportEvent event, Map<String, Value> values) {
    return inEach(
        language ->
            event.fields().values().stream()
                .filter(field -> values.containsKey(field.slug()))
                .map(field -> shown(field, values, language))
                .collect(Collectors.joining(", ")));
  }

  /** The figure that stands for the whole: the total, or the first number there is. */
  static String figure(ReportEvent event, Map<String, Value> values) {
    return event.fields().keySet().stream()
        .flatMap(field -> Value.number(values, field).stream())
        .findFirst()
        .map(Wording::plain)
        .orElse("");
  }

  /** Empty, too, when the event is declared no more. */
  String figure(Report report) {
    return config.event(report.event()).map(e -> figure(e, report.values())).orElse("");
  }

  private static String shown(ReportField field, Map<String, Value> values, String language) {
    var name = field.name().in(language);
    return switch (values.get(field.slug())) {
      case Value.Amount(BigDecimal number) ->
          name + " " + plain(number) + unit(field, values, language);
      case Value.Word(String text) -> word(field, text, language);
      case Value.Words(List<String> texts) ->
          name
              + " "
              + texts.stream()
                  .map(text -> word(field, text, language))
                  .collect(Collectors.joining("+"));
    };
  }

  private static String unit(ReportField field, Map<String, Value> values, String language) {
    return field
        .baseUnit(values)
        .map(unit -> " " + field.units().get(unit).name().in(language))
        .orElse("");
  }

  private static String word(ReportField field, String text, String language) {
    var choice = field.choices().get(text);
    return choice == null ? text : choice.in(language);
  }

  static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /**
   * Of the electors, one decimal; empty when the event has no total or the electors are unknown.
   */
  static String percent(ReportEvent event, Map<String, Value> values, BigDecimal electors) {
    return event
        .total()
        .flatMap(total -> Value.number(values, total))
        .filter(total -> electors.signum() > 0)
        .map(
            total ->
                total
                        .multiply(BigDecimal.valueOf(100))
                        .divide(electors, 1, RoundingMode.HALF_UP)
                        .toPlainString()
                    + "%")
        .orElse("");
  }

  private String clock(Instant at) {
    return at.atZone(zone).toLocalTime().withSecond(0).withNano(0).toString();
  }

  /** The same in every language there is. */
  Names inEach(Function<String, String> words) {
    var byLanguage = new HashMap<String, String>();
    config.texts().keySet().forEach(language -> byLanguage.put(language, words.apply(language)));
    return new Names(byLanguage);
  }
}
