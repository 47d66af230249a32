package org.harkara.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.harkara.config.Config;
import org.harkara.config.EventTexts;
import org.harkara.config.ReportEvent;
import org.harkara.model.Context;
import org.harkara.model.Letter;
import org.harkara.model.Names;
import org.harkara.model.Place;
import org.harkara.text.Catalogue;
import org.harkara.text.Normal;
import org.harkara.text.Segments;

/** How events are texted where somebody is, by the packs in force there: for HELP and hello. */
public final class Codes {
  /** What one answer may cost. */
  private static final int SEGMENTS = 2;

  private static final Names EMPTY = Names.of("", "");

  private final Config config;
  private final Agenda agenda;
  private final Catalogue catalogue;

  public Codes(Config config) {
    this.config = config;
    this.catalogue = new Catalogue(config.texts(), config.calendar().zone());
    this.agenda = new Agenda(config);
  }

  private record Coded(ReportEvent event, List<EventTexts> texts) {
    /** The words to begin with; none for an event that is told in words of one's own. */
    Stream<String> codes() {
      return texts.stream().flatMap(t -> t.codes().stream()).limit(1);
    }

    boolean bare() {
      return texts.stream().anyMatch(EventTexts::bare);
    }
  }

  /** What the sender may report, in the order of the declaration, as far as it is texted at all. */
  private List<Coded> of(Context context) {
    var coded = new ArrayList<Coded>();
    var packs = config.packsFor(context);
    for (var kind : agenda.kinds(context)) {
      for (var event : kind.events().values()) {
        var texts = config.texted(event.slug(), packs);
        if (!texts.isEmpty()) {
          coded.add(new Coded(event, texts));
        }
      }
    }
    return coded;
  }

  /**
   * All codes of the sender, in one text; empty for those who report nothing, and for officers of
   * departments, whose work is cases.
   */
  public Optional<Letter> all(Context context) {
    return coded(context, "help.codes", Map.of());
  }

  /** Who the officer is to us, and what may be texted: to a greeting. */
  public Letter greeting(Context context) {
    var duty = context.duties().getFirst();
    var args =
        Map.<String, Object>of(
            "name", duty.officer().name(),
            "by", config.roles().get(duty.role()).name(),
            "department",
                duty.department().map(slug -> config.departments().get(slug).name()).orElse(EMPTY),
            "place", place(duty.place()));
    return coded(context, "hello.codes", args)
        .orElseGet(() -> Letter.reply(context, "hello.officer", args));
  }

  /** Stations by number: their names are long. */
  private static Names place(Place place) {
    return place.code().contains("/") ? Names.of(place.code(), place.code()) : place.name();
  }

  private Optional<Letter> coded(Context context, String key, Map<String, Object> more) {
    if (context.duties().stream().allMatch(duty -> duty.department().isPresent())) {
      return Optional.empty();
    }
    var codes =
        of(context).stream()
            .sorted(Comparator.comparing(Coded::bare).reversed())
            .flatMap(Coded::codes)
            .distinct()
            .toList();
    if (codes.isEmpty()) {
      return Optional.empty();
    }
    var args = new HashMap<>(more);
    args.put("code", codes.getFirst());
    args.put("codes", fitting(codes, key, args, context));
    return Optional.of(Letter.reply(context, key, args));
  }

  /** All, without commas if need be; else as many as two segments hold, in each language. */
  private Names fitting(List<String> codes, String key, Map<String, Object> args, Context context) {
    var listed = new HashMap<String, String>();
    for (var language : config.texts().keySet()) {
      var whole = List.of(String.join(", ", codes), String.join(" ", codes));
      var fits =
          whole.stream()
              .filter(all -> segments(all, key, language, args, context) <= SEGMENTS)
              .findFirst();
      listed.put(language, fits.orElseGet(() -> cut(codes, key, language, args, context)));
    }
    return new Names(listed);
  }

  /** The others as a number, which stands for at least two: one takes no more room than it. */
  private String cut(
      List<String> codes, String key, String language, Map<String, Object> args, Context context) {
    int shown = Math.max(codes.size() - 2, 0);
    while (shown > 1 && segments(some(codes, shown), key, language, args, context) > SEGMENTS) {
      shown--;
    }
    return shown == 0 ? String.join(" ", codes) : some(codes, shown);
  }

  private int segments(
      String codes, String key, String language, Map<String, Object> args, Context context) {
    var all = new HashMap<>(args);
    all.put("codes", codes);
    return Segments.of(catalogue.render(key, language, all, context.at()));
  }

  private static String some(List<String> codes, int shown) {
    return String.join(" ", codes.subList(0, shown)) + " +" + (codes.size() - shown);
  }

  /** What the sender most likely means to report: what needs no word at all, if anything. */
  Optional<ReportEvent> first(Context context) {
    return of(context).stream()
        .sorted(Comparator.comparing(Coded::bare).reversed())
        .map(Coded::event)
        .findFirst();
  }

  /** {@code HELP VTR}: how that is texted, by code or name; empty when it is not the sender's. */
  public Optional<Letter> one(String word, Context context) {
    var asked = folded(word);
    return of(context).stream()
        .filter(coded -> called(coded).anyMatch(asked::equals))
        .findFirst()
        .map(
            coded ->
                Letter.reply(
                    context,
                    "help.report",
                    Map.of(
                        "name", coded.event().name(),
                        "example", coded.texts().getFirst().example())));
  }

  private Stream<String> called(Coded coded) {
    var kind = config.reports().get(coded.event().kind());
    return Stream.concat(
            coded.texts().stream().flatMap(t -> t.codes().stream()),
            Stream.of(coded.event().name(), kind.name())
                .map(Names::byLanguage)
                .flatMap(names -> names.values().stream()))
        .map(Codes::folded);
  }

  private static String folded(String word) {
    return Normal.of(word).folded().strip();
  }
}
