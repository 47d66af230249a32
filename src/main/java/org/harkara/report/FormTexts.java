package org.harkara.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.harkara.config.Config;
import org.harkara.config.ReportEvent;
import org.harkara.config.ReportField;
import org.harkara.config.ReportField.Type;
import org.harkara.model.Names;
import org.harkara.model.Offer;
import org.harkara.model.Press;
import org.harkara.report.Form.Question;
import org.harkara.text.Normal;
import org.harkara.text.Offers;

/** The questions of a form in people's words, and the buttons under them. */
public final class FormTexts {
  public static final String SKIP = "+skip";
  public static final String SHORTEN = "+rest";
  public static final String NOW = "+now";
  public static final String DONE = "+done";
  public static final String SEND = "+send";
  public static final String CHANGE = "+change";
  public static final String CANCEL = "+cancel";

  /** Before the name of what is to be asked again. */
  public static final String AGAIN = "~";

  private static final int COLUMNS = 2;

  /** Telegram shows a hundred buttons at most; whoever has more places types the code. */
  private static final int MOST_PLACES = 80;

  private final Config config;
  private final Wording wording;
  private final Offers offers;

  public FormTexts(Config config) {
    this.config = config;
    this.wording = new Wording(config);
    this.offers = new Offers(config.texts());
  }

  /**
   * A question as it is put.
   *
   * @param options what the buttons stand for, in the order shown
   * @param words true when any words are an answer
   */
  public record Asked(String key, Map<String, Object> args, List<String> options, boolean words) {
    public Asked {
      args = Map.copyOf(args);
      options = List.copyOf(options);
    }

    /** With a remark before the question, by its key. */
    public Asked noting(Names note) {
      var more = new HashMap<>(args);
      more.put("note", note);
      return new Asked(key, more, options, words);
    }
  }

  public Names words(String key) {
    return offers.words(key);
  }

  public Asked events(List<ReportEvent> events) {
    var options = new ArrayList<>(events.stream().map(ReportEvent::slug).toList());
    options.add(CANCEL);
    return asked("form.event", wording.about(Optional.empty()), options, false);
  }

  /**
   * The next question, or whether it may be sent.
   *
   * @param places codes the sender may choose from
   * @param slots that have begun, latest first
   */
  public Asked next(Form form, List<String> places, List<String> slots) {
    return form.next()
        .map(question -> question(form, question, places, slots))
        .orElseGet(() -> asked("form.summary", args(form), List.of(SEND, CHANGE, CANCEL), false));
  }

  private Asked question(Form form, Question question, List<String> places, List<String> slots) {
    var options = new ArrayList<String>();
    var args = args(form);
    return switch (question) {
      case Question.Where w -> {
        options.addAll(places.size() <= MOST_PLACES ? places : List.of());
        options.add(CANCEL);
        yield asked("form.place", args, options, false);
      }
      case Question.Which w -> {
        options.addAll(slots);
        options.add(CANCEL);
        yield asked("form.slot", args, options, false);
      }
      case Question.Unit(ReportField field, List<String> units) -> {
        args.put("field", field.name());
        args.put("values", form.answers().get(field.slug()));
        options.addAll(units);
        options.add(CANCEL);
        yield asked("form.unit", args, options, false);
      }
      case Question.What(ReportField field) -> {
        args.put("field", field.name());
        yield asked(
            key(field.type()), field(form, field, args), options(form, field), words(field));
      }
    };
  }

  private static boolean words(ReportField field) {
    return field.type() == Type.TEXT;
  }

  /** What was chosen so far, of several. */
  private Map<String, Object> field(Form form, ReportField field, Map<String, Object> args) {
    if (field.type() == Type.CHOICES) {
      args.put("values", chosen(form, field));
    }
    return args;
  }

  private Names chosen(Form form, ReportField field) {
    var byLanguage = new HashMap<String, String>();
    for (var language : config.texts().keySet()) {
      var names = form.some(field).stream().map(c -> field.choices().get(c).in(language)).toList();
      byLanguage.put(language, String.join(" + ", names));
    }
    return new Names(byLanguage);
  }

  private List<String> options(Form form, ReportField field) {
    var options = new ArrayList<String>();
    boolean begun = !form.some(field).isEmpty();
    switch (field.type()) {
      case CHOICE -> options.addAll(field.choices().keySet());
      case CHOICES ->
          field.choices().keySet().stream()
              .filter(choice -> !form.some(field).contains(choice))
              .forEach(options::add);
      case TIME -> options.add(NOW);
      case COUNT, MONEY, QUANTITY, PLACE, TEXT -> {}
    }
    if (begun) {
      options.add(DONE);
    } else if (form.optional(field)) {
      options.add(SKIP);
      if (form.spare() > 1) {
        options.add(SHORTEN);
      }
    }
    options.add(CANCEL);
    return options;
  }

  private static String key(Type type) {
    return switch (type) {
      case COUNT -> "form.count";
      case MONEY -> "form.money";
      case QUANTITY -> "form.quantity";
      case TIME -> "form.time";
      case CHOICE -> "form.choice";
      case CHOICES -> "form.choices";
      case PLACE -> "form.where";
      case TEXT -> "form.text";
    };
  }

  /**
   * What is to be asked again.
   *
   * @param placed false when there is but one place to report about
   */
  public Asked change(Form form, boolean placed) {
    var options =
        new ArrayList<>(form.changeable(placed).stream().map(name -> AGAIN + name).toList());
    options.add(CANCEL);
    return asked("form.change", args(form), options, false);
  }

  private static Asked asked(
      String key, Map<String, Object> args, List<String> options, boolean words) {
    var all = new HashMap<>(args);
    all.putIfAbsent("note", "");
    all.putIfAbsent("field", "");
    return new Asked(key, all, options, words);
  }

  private Map<String, Object> args(Form form) {
    var args = wording.about(Optional.of(form.event()));
    args.put("slot", form.answers().getOrDefault(Form.SLOT, ""));
    args.put("place", form.answers().getOrDefault(Form.PLACE, ""));
    args.put("values", wording.values(form.event(), Sums.completed(form.event(), form.values())));
    return args;
  }

  /**
   * The options as buttons, two to a row; a proposal (the latest slot) has a row of its own, and so
   * have skipping, sending and the like.
   *
   * @param form the one asked about; empty while the event is being chosen
   * @param stamp {@code FORM.STEP}
   */
  public List<List<Offer>> buttons(Asked asked, Optional<Form> form, String stamp) {
    var rows = new ArrayList<List<Offer>>();
    var row = new ArrayList<Offer>();
    boolean orders = false;
    for (int i = 0; i < asked.options().size(); i++) {
      var option = asked.options().get(i);
      boolean order = option.startsWith("+");
      boolean proposed = i == 1 && asked.key().equals("form.slot");
      if (!row.isEmpty() && (order != orders || proposed || !order && row.size() == COLUMNS)) {
        rows.add(List.copyOf(row));
        row.clear();
      }
      orders = order;
      var press = new Press("form:" + stamp, Integer.toString(i));
      row.add(new Offer(label(option, form), press.data()));
    }
    if (!row.isEmpty()) {
      rows.add(List.copyOf(row));
    }
    return rows;
  }

  private Names label(String option, Optional<Form> form) {
    if (option.startsWith("+")) {
      return offers.words("button." + option.substring(1));
    }
    if (form.isEmpty()) {
      return config.event(option).map(ReportEvent::name).orElse(plain(option));
    }
    if (option.startsWith(AGAIN)) {
      return named(option.substring(AGAIN.length()), form.get());
    }
    return form.get().next().map(question -> choice(question, option)).orElse(plain(option));
  }

  private Names named(String name, Form form) {
    return switch (name) {
      case Form.PLACE -> offers.words("button.place");
      case Form.SLOT -> offers.words("button.slot");
      default -> form.event().fields().get(name).name();
    };
  }

  private static Names choice(Question question, String option) {
    return switch (question) {
      case Question.Where w -> plain(option);
      case Question.Which w -> plain(option);
      case Question.What(ReportField field) -> field.choices().getOrDefault(option, plain(option));
      case Question.Unit(ReportField field, List<String> units) -> field.units().get(option).name();
    };
  }

  private static Names plain(String text) {
    return Names.of(text, text);
  }

  /** The option whose button bears these words, in any language. */
  public Optional<String> labelled(String text, List<String> options, Optional<Form> form) {
    var said = Normal.of(text).folded();
    return options.stream()
        .filter(
            option ->
                label(option, form).byLanguage().values().stream()
                    .anyMatch(label -> Normal.of(label).folded().equals(said)))
        .findFirst();
  }

  /** What was typed as the answer to a field or a slot; empty when it is none. */
  public static Optional<String> typed(Question question, String text) {
    return switch (question) {
      case Question.What(ReportField field) -> Typed.of(field, text);
      case Question.Where w -> Typed.code(text);
      case Question.Which w -> Typed.time(Normal.of(text));
      case Question.Unit u -> Optional.empty();
    };
  }

  /** What is said of a figure that is none, and of all else that is no answer. */
  public static String complaint(Question question) {
    return switch (question) {
      case Question.What(ReportField field) when field.numeric() -> "form.note.figure";
      case Question.What w -> "form.note.again";
      case Question.Where w -> "form.note.place";
      case Question.Which w -> "form.note.again";
      case Question.Unit u -> "form.note.again";
    };
  }

  /** The whole report in one line, for whoever reads of it later. */
  public String line(Form form, String language) {
    var values = wording.values(form.event(), form.values()).in(language);
    return (form.event().name().in(language) + " " + values).strip();
  }
}
