package org.harkara.reading;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.harkara.config.ReportField;
import org.harkara.model.Value;
import org.harkara.reading.Meaning.Sort;

/** Reads the fields that are no numbers: choices, places, words as written. */
final class Details {
  private static final int LONGEST_TEXT = 6;

  private final Layout layout;
  private final Sheet sheet;
  private final Scheme.Texted texted;
  private final Map<String, Value> values;

  Details(Layout layout, Scheme.Texted texted, Map<String, Value> values) {
    this.layout = layout;
    this.sheet = layout.sheet();
    this.texted = texted;
    this.values = values;
  }

  void read() {
    texted.event().fields().values().stream()
        .filter(field -> field.type() == ReportField.Type.TEXT)
        .forEach(this::text);
    for (var field : texted.event().fields().values()) {
      switch (field.type()) {
        case CHOICE -> {
          if (!Figures.numeric(field)) {
            choice(field);
          }
        }
        case CHOICES -> choices(field);
        case PLACE -> place(field);
        case COUNT -> none(field);
        case MONEY, QUANTITY, TIME, TEXT -> {}
      }
    }
  }

  private void choice(ReportField field) {
    var found = found(sheet, field);
    if (found.size() > 1) {
      found.removeAll(field.omitted().map(Set::of).orElse(Set.of()));
    }
    var chosen =
        found.size() == 1
            ? found.stream().findFirst()
            : field.required()
                ? Optional.<String>empty()
                : sheet.scheme().first(field.slug(), found);
    chosen
        .or(() -> found.isEmpty() ? field.omitted() : Optional.empty())
        .ifPresent(choice -> values.put(field.slug(), new Value.Word(choice)));
  }

  /** Choices of the field in the message, in the order of the text. */
  static Set<String> found(Sheet sheet, ReportField field) {
    return sheet.marks(Sort.CHOICE).stream()
        .filter(m -> m.meaning().name().equals(field.slug()) && !sheet.used(m.from()))
        .filter(m -> !inside(sheet, m))
        .map(m -> m.meaning().value())
        .filter(choice -> field.choices().containsKey(choice))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The {@code desi} of {@code desi katta}. */
  private static boolean inside(Sheet sheet, Sheet.Mark mark) {
    return sheet.marks(Sort.CHOICE).stream()
        .filter(m -> m.meaning().name().equals(mark.meaning().name()))
        .anyMatch(
            m ->
                m.from() <= mark.from()
                    && mark.to() <= m.to()
                    && m.to() - m.from() > mark.to() - mark.from());
  }

  private void choices(ReportField field) {
    var found = found(sheet, field);
    if (!found.isEmpty()) {
      values.put(field.slug(), new Value.Words(List.copyOf(found)));
    }
  }

  /** {@code no agent present}: a count that needs no number. */
  private void none(ReportField field) {
    for (var mark : sheet.marks(Sort.CHOICE)) {
      var meaning = mark.meaning();
      if (meaning.event().equals(texted.slug()) && meaning.name().equals(field.slug())) {
        values.put(field.slug(), new Value.Amount(new BigDecimal(meaning.value())));
        sheet.use(mark.from(), mark.to());
      }
    }
  }

  /** All codes of places are taken out; the field holds one that is not the sender's own. */
  private void place(ReportField field) {
    var own = layout.charges().own(texted.kind()).toList();
    for (var number : sheet.free()) {
      var code = Stations.coded(sheet, layout.charges(), field.slug(), number);
      if (code.isPresent()) {
        sheet.use(number.from(), number.to());
        if (!own.contains(code.get())) {
          values.put(field.slug(), new Value.Word(code.get()));
        }
      }
    }
  }

  /** From its label to the next word that means something. */
  private void text(ReportField field) {
    for (var mark : sheet.marks(Sort.LABEL)) {
      boolean mine =
          mark.meaning().event().isEmpty() || mark.meaning().event().equals(texted.slug());
      if (mine && mark.meaning().name().equals(field.slug()) && !sheet.used(mark.from())) {
        int from = sheet.at("number", mark.to()).map(Sheet.Mark::to).orElse(mark.to());
        int end = from;
        while (end < sheet.size()
            && end < from + LONGEST_TEXT
            && (end == from || !ends(end) || sheet.touches(end))) {
          end++;
        }
        if (end > from) {
          values.put(field.slug(), new Value.Word(sheet.typed(from, end)));
          sheet.use(mark.from(), end);
        }
        return;
      }
    }
  }

  private boolean ends(int word) {
    boolean clause = sheet.words().get(word).clause() != sheet.words().get(word - 1).clause();
    return clause
        || sheet.marks(Sort.LABEL).stream().anyMatch(m -> m.from() == word)
        || sheet.marks(Sort.CHOICE).stream().anyMatch(m -> m.from() == word)
        || sheet.marks(Sort.PLACE).stream().anyMatch(m -> m.from() == word);
  }
}
