package org.harkara.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.harkara.config.Config;
import org.harkara.config.EventTexts;
import org.harkara.config.Pack;
import org.harkara.config.ReportEvent;
import org.harkara.model.Context;
import org.harkara.model.Letter;
import org.harkara.model.Names;
import org.harkara.model.Reporting;
import org.harkara.text.Normal;

/** How events are texted where somebody is, by the packs in force there: for HELP. */
public final class Codes {
  private final Config config;
  private final Agenda agenda;

  public Codes(Config config) {
    this.config = config;
    this.agenda = new Agenda(config);
  }

  private record Coded(ReportEvent event, List<EventTexts> texts) {
    /** The word to begin with; an event that has none is shown by its example. */
    String code() {
      return texts.stream()
          .flatMap(t -> t.codes().stream())
          .findFirst()
          .orElseGet(() -> texts.getFirst().example().split(" ")[0]);
    }
  }

  /** What the sender may report, in the order of the declaration, as far as it is texted at all. */
  private List<Coded> of(Context context) {
    var coded = new ArrayList<Coded>();
    for (var kind : agenda.kinds(context)) {
      for (var event : kind.events().values()) {
        var texts = texts(event, context);
        if (!texts.isEmpty()) {
          coded.add(new Coded(event, texts));
        }
      }
    }
    return coded;
  }

  private List<EventTexts> texts(ReportEvent event, Context context) {
    var packs =
        context.reporting().map(Reporting::packs).orElse(List.copyOf(config.packs().keySet()));
    return packs.stream()
        .map(config.packs()::get)
        .filter(Objects::nonNull)
        .map(Pack::texting)
        .map(texting -> texting.events().get(event.slug()))
        .filter(Objects::nonNull)
        .toList();
  }

  /**
   * All codes of the sender, in one text; empty for those who report nothing, and for officers of
   * departments, whose work is cases.
   */
  public Optional<Letter> all(Context context) {
    if (context.duties().stream().allMatch(duty -> duty.department().isPresent())) {
      return Optional.empty();
    }
    var codes = of(context).stream().map(Coded::code).distinct().toList();
    return codes.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Letter.reply(
                context,
                "help.codes",
                Map.of("codes", String.join(", ", codes), "code", codes.getFirst())));
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
