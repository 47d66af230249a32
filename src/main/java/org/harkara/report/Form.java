package org.harkara.report;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.harkara.config.ReportEvent;
import org.harkara.config.ReportField;
import org.harkara.config.ReportField.Type;
import org.harkara.model.ReportItem;
import org.harkara.model.Value;

/**
 * A report asked for field by field: which question comes next follows from the declaration and the
 * answers so far. Pure.
 *
 * @param answers by the name of the question ({@link #PLACE}, {@link #SLOT}, a field, a field and
 *     {@link #UNIT} or {@link #SOME}); empty for what was left out
 */
public record Form(ReportEvent event, Map<String, String> answers) {
  public static final String PLACE = "@place";
  public static final String SLOT = "@slot";

  /** Behind the field's name: the unit of a quantity. */
  static final String UNIT = "@unit";

  /** Behind the field's name: several choices, of which more may follow. */
  static final String SOME = "@some";

  private static final String BETWEEN = ",";

  public Form {
    answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
  }

  /** What is still to be answered. */
  public sealed interface Question {
    /** Key of the answer. */
    String name();

    record Where() implements Question {
      @Override
      public String name() {
        return PLACE;
      }
    }

    record Which() implements Question {
      @Override
      public String name() {
        return SLOT;
      }
    }

    record What(ReportField field) implements Question {
      @Override
      public String name() {
        return field.slug();
      }
    }

    /**
     * @param units slugs that fit
     */
    record Unit(ReportField field, List<String> units) implements Question {
      @Override
      public String name() {
        return field.slug() + UNIT;
      }
    }
  }

  /** Place and slot first, then the fields as declared; empty when all is answered. */
  public Optional<Question> next() {
    if (!answers.containsKey(PLACE)) {
      return Optional.of(new Question.Where());
    }
    if (slotted() && !answers.containsKey(SLOT)) {
      return Optional.of(new Question.Which());
    }
    for (var field : event.fields().values()) {
      if (applies(field) && open(field)) {
        return Optional.of(new Question.What(field));
      }
      var units = units(field);
      if (given(field.slug()) && units.size() > 1 && !answers.containsKey(field.slug() + UNIT)) {
        return Optional.of(new Question.Unit(field, units));
      }
    }
    return Optional.empty();
  }

  /** Not answered, or left out while it was not needed yet. */
  private boolean open(ReportField field) {
    return !answers.containsKey(field.slug())
        || !given(field.slug()) && event.requires(field, values());
  }

  /** Names of what has been answered and may be changed, in the order asked. */
  public List<String> changeable(boolean placed) {
    var names = new ArrayList<String>();
    if (placed) {
      names.add(PLACE);
    }
    if (answers.containsKey(SLOT)) {
      names.add(SLOT);
    }
    event.fields().values().stream()
        .filter(this::applies)
        .map(ReportField::slug)
        .forEach(names::add);
    return names;
  }

  public Form with(String name, String answer) {
    var all = new LinkedHashMap<>(answers);
    all.put(name, answer);
    return new Form(event, all);
  }

  /** The open question answered with one of its options; of several choices it is one more. */
  public Form answered(String option) {
    var question = next().orElseThrow();
    if (question instanceof Question.What(ReportField field) && field.type() == Type.CHOICES) {
      var some = new ArrayList<>(some(field));
      some.add(option);
      return with(field.slug() + SOME, String.join(BETWEEN, some));
    }
    return with(question.name(), option);
  }

  /** No more of several choices. */
  public Form gathered() {
    return next().orElseThrow() instanceof Question.What(ReportField field)
        ? with(field.slug(), String.join(BETWEEN, some(field)))
        : this;
  }

  public boolean slotted() {
    return event.per() == ReportEvent.Per.SLOT;
  }

  List<String> some(ReportField field) {
    var some = answers.getOrDefault(field.slug() + SOME, "");
    return some.isEmpty() ? List.of() : List.of(some.split(BETWEEN));
  }

  /** Asks this again, and what depends on it. */
  public Form without(String name) {
    var all = new LinkedHashMap<>(answers);
    all.remove(name);
    all.remove(name + UNIT);
    all.remove(name + SOME);
    for (var field : event.fields().values()) {
      if (field.unitsBy().filter(name::equals).isPresent()) {
        all.remove(field.slug());
        all.remove(field.slug() + UNIT);
      }
    }
    return new Form(event, all);
  }

  /** Leaves out all that need not be said. */
  public Form shortened() {
    var form = this;
    for (var field : event.fields().values()) {
      if (!form.answers.containsKey(field.slug()) && form.optional(field)) {
        form = form.with(field.slug(), "");
      }
    }
    return form;
  }

  /** How many fields that need not be said are still open. */
  long spare() {
    return event.fields().values().stream()
        .filter(f -> applies(f) && optional(f) && !answers.containsKey(f.slug()))
        .count();
  }

  /** True when it may be skipped. */
  boolean optional(ReportField field) {
    return !event.requires(field, values())
        && !(field.type() == Type.CHOICE && field.omitted().isPresent());
  }

  /** A quantity of what no unit fits is not asked. */
  private boolean applies(ReportField field) {
    return field.type() != Type.QUANTITY || !units(field).isEmpty();
  }

  private List<String> units(ReportField field) {
    var by = field.unitsBy().map(name -> answers.getOrDefault(name, ""));
    return field.units().entrySet().stream()
        .filter(unit -> !unit.getValue().container())
        .filter(
            unit ->
                by.isEmpty()
                    || unit.getValue().of().isEmpty()
                    || unit.getValue().of().contains(by.get()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private boolean given(String name) {
    return !answers.getOrDefault(name, "").isEmpty();
  }

  Map<String, Value> values() {
    var values = new LinkedHashMap<String, Value>();
    for (var field : event.fields().values()) {
      value(field).ifPresent(value -> values.put(field.slug(), value));
    }
    return values;
  }

  private Optional<Value> value(ReportField field) {
    if (!given(field.slug())) {
      return field.type() == Type.CHOICE && answers.containsKey(field.slug())
          ? field.omitted().map(Value.Word::new)
          : Optional.empty();
    }
    var answer = answers.get(field.slug());
    return Optional.of(
        switch (field.type()) {
          case COUNT, MONEY -> new Value.Amount(new BigDecimal(answer));
          case QUANTITY -> new Value.Amount(new BigDecimal(answer).multiply(factor(field)));
          case TIME, CHOICE, PLACE, TEXT -> new Value.Word(answer);
          case CHOICES -> new Value.Words(List.of(answer.split(BETWEEN)));
        });
  }

  private BigDecimal factor(ReportField field) {
    var units = units(field);
    var unit = answers.getOrDefault(field.slug() + UNIT, units.isEmpty() ? "" : units.getFirst());
    return field.units().containsKey(unit) ? field.units().get(unit).factor() : BigDecimal.ONE;
  }

  /** What is handed to the report desk, as if it had been read in a message. */
  public ReportItem item() {
    var time =
        event.fields().values().stream()
            .filter(field -> field.type() == Type.TIME && given(field.slug()))
            .map(field -> LocalTime.parse(answers.get(field.slug())))
            .findFirst();
    return new ReportItem(
        event.slug(),
        Optional.of(SLOT).filter(this::given).map(answers::get).map(LocalTime::parse),
        values(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(PLACE).filter(this::given).map(answers::get),
        time,
        false,
        List.of());
  }
}
