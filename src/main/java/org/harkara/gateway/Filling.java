package org.harkara.gateway;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.harkara.config.Config;
import org.harkara.model.Acted;
import org.harkara.model.Medium;
import org.harkara.model.Offer;
import org.harkara.model.Outcome;
import org.harkara.model.Place;
import org.harkara.model.Press;
import org.harkara.model.Reading;
import org.harkara.model.Session;
import org.harkara.model.Verdict;
import org.harkara.report.Agenda;
import org.harkara.report.Form;
import org.harkara.report.FormTexts;
import org.harkara.report.FormTexts.Asked;
import org.harkara.report.Questions;
import org.harkara.store.Tables;

/**
 * The taking of turns over a guided form. What it comes to is a report like any other, and goes the
 * same way. The pending question keeps it all: what was said so far, what the buttons stand for.
 */
final class Filling {
  /** First of what was said: whether any words answer the question. */
  private static final String WORDS = "words";

  private static final String BUTTONS = "buttons";

  private final Config config;
  private final Agenda agenda;
  private final FormTexts texts;
  private final Sending sending;

  /** What becomes of a form that is sent. */
  interface Sending {
    Acted send(Reading.Report report, Item item, Tables tables);
  }

  Filling(Config config, Sending sending) {
    this.config = config;
    this.agenda = new Agenda(config);
    this.texts = new FormTexts(config);
    this.sending = sending;
  }

  /**
   * A form as it stands.
   *
   * @param id of the message that began it
   * @param form empty while the event is being chosen
   */
  private record Open(String id, Optional<Form> form, List<String> options, int step) {
    String stamp() {
      return id + "." + step;
    }
  }

  /** True when the sender fills forms: an officer with something to report, where buttons are. */
  boolean offered(Item item) {
    return item.in().from().medium() == Medium.TELEGRAM && !agenda.kinds(item.context()).isEmpty();
  }

  /** The button that begins a form, for texts that tell what may be written. */
  List<List<Offer>> button() {
    return List.of(List.of(new Offer(texts.words("button.report"), "/report")));
  }

  /** What is to be reported? */
  Acted begin(Item item, Tables tables) {
    var events = agenda.now(item.context(), tables);
    if (events.isEmpty()) {
      tables.sessions().clear(item.sender().id());
      return ended(item, Outcome.ACCEPT, "nothing_to_report", "form.nothing");
    }
    var fresh = new Open(Long.toString(item.messageId(), 36), Optional.empty(), List.of(), 0);
    return ask(texts.events(events), fresh, item, tables);
  }

  /** Words, while a form is open: the answer, or it is asked again. */
  Acted typed(Item item, Tables tables) {
    var open = open(item);
    if (open.isEmpty()) {
      return gone(item);
    }
    if (item.in().edited()) {
      // What was corrected is the answer to an earlier question, not to this one.
      return again("form.note.edited", open.get(), item, tables);
    }
    var text = item.in().text();
    var option = texts.labelled(text, open.get().options(), open.get().form());
    if (option.isPresent()) {
      return chosen(option.get(), open.get(), item, tables);
    }
    var question = open.get().form().flatMap(Form::next);
    if (question.isEmpty()) {
      return again("form.note.again", open.get(), item, tables);
    }
    var form = open.get().form().orElseThrow();
    return FormTexts.typed(question.get(), text)
        .flatMap(answer -> valid(question.get(), answer, form, open.get(), tables))
        .map(answer -> ask(form.with(question.get().name(), answer), open.get(), item, tables))
        .orElseGet(() -> again(FormTexts.complaint(question.get()), open.get(), item, tables));
  }

  /** Places are looked up, slots are among those begun; all else is valid as it is. */
  private Optional<String> valid(
      Form.Question question, String answer, Form form, Open open, Tables tables) {
    return switch (question) {
      case Form.Question.Which w -> Optional.of(answer).filter(open.options()::contains);
      case Form.Question.Where w ->
          open.options().stream()
              .filter(code -> code.equals(answer) || code.endsWith("/" + answer))
              .findFirst()
              .or(
                  () ->
                      tables
                          .places()
                          .byCode(answer)
                          .filter(p -> kindPlaces(form).contains(p.kind()))
                          .map(Place::code));
      case Form.Question.What(var field) ->
          switch (field.type()) {
            case PLACE -> tables.places().byCode(answer).map(Place::code);
            case COUNT, MONEY, QUANTITY, TIME, CHOICE, CHOICES, TEXT -> Optional.of(answer);
          };
      case Form.Question.Unit u -> Optional.of(answer);
    };
  }

  private List<String> kindPlaces(Form form) {
    return config.reports().get(form.event().kind()).places();
  }

  /** A button of a form: an old one changes nothing. */
  Acted pressed(Press press, Item item, Tables tables) {
    var open = open(item);
    if (open.isEmpty() || !press.which().startsWith(open.get().id() + ".")) {
      return gone(item);
    }
    int index = press.answer().matches("[0-9]{1,3}") ? Integer.parseInt(press.answer()) : -1;
    if (!press.which().equals(open.get().stamp())
        || index < 0
        || index >= open.get().options().size()) {
      return again("form.note.passed", open.get(), item, tables);
    }
    return chosen(open.get().options().get(index), open.get(), item, tables);
  }

  private Acted chosen(String option, Open open, Item item, Tables tables) {
    if (option.equals(FormTexts.CANCEL)) {
      tables.sessions().clear(item.sender().id());
      return ended(item, Outcome.ACCEPT, "form_cancelled", "form.cancelled");
    }
    if (open.form().isEmpty()) {
      return config
          .event(option)
          .map(event -> ask(begun(new Form(event, Map.of()), item), open, item, tables))
          .orElseGet(() -> gone(item));
    }
    var form = open.form().get();
    var name = form.next().map(Form.Question::name).orElse("");
    return switch (option) {
      case FormTexts.SEND -> send(form, item, tables);
      case FormTexts.CHANGE -> ask(texts.change(form, placed(form, item)), open, item, tables);
      case FormTexts.SKIP -> ask(form.with(name, ""), open, item, tables);
      case FormTexts.SHORTEN -> ask(form.shortened(), open, item, tables);
      case FormTexts.NOW -> ask(form.with(name, clock(item)), open, item, tables);
      case FormTexts.DONE -> ask(form.gathered(), open, item, tables);
      default ->
          option.startsWith(FormTexts.AGAIN)
              ? ask(form.without(option.substring(FormTexts.AGAIN.length())), open, item, tables)
              : ask(form.answered(option), open, item, tables);
    };
  }

  private String clock(Item item) {
    return LocalTime.ofInstant(item.now(), config.calendar().zone())
        .withSecond(0)
        .withNano(0)
        .toString();
  }

  /** What needs no question: the only place, the only slot. */
  private Form begun(Form form, Item item) {
    var kind = config.reports().get(form.event().kind());
    var places = agenda.places(kind, item.context());
    var placed = placed(form, item) ? form : form.with(Form.PLACE, places.getFirst().code());
    var slots = agenda.slots(item.context());
    return slots.size() == 1 && placed.slotted()
        ? placed.with(Form.SLOT, slots.getFirst())
        : placed;
  }

  /** True when there are several places to choose from. */
  private boolean placed(Form form, Item item) {
    var kind = config.reports().get(form.event().kind());
    return agenda.places(kind, item.context()).size() != 1 || agenda.wide(kind, item.context());
  }

  private Acted send(Form form, Item item, Tables tables) {
    tables.sessions().clear(item.sender().id());
    var said = item.saying(texts.line(form, item.language(config)));
    return sending.send(new Reading.Report(List.of(form.item())), said, tables);
  }

  private Acted ask(Form form, Open open, Item item, Tables tables) {
    var next = new Open(open.id(), Optional.of(form), open.options(), open.step());
    return ask(question(form, item), next, item, tables);
  }

  private Asked question(Form form, Item item) {
    var kind = config.reports().get(form.event().kind());
    return texts.next(
        form,
        agenda.places(kind, item.context()).stream().map(Place::code).toList(),
        agenda.slots(item.context()));
  }

  /** The question that is open, once more, with a word why. */
  private Acted again(String note, Open open, Item item, Tables tables) {
    var asked =
        open.form()
            .map(
                form ->
                    open.options().stream().anyMatch(o -> o.startsWith(FormTexts.AGAIN))
                        ? texts.change(form, placed(form, item))
                        : question(form, item))
            .orElseGet(() -> texts.events(agenda.now(item.context(), tables)));
    return ask(asked.noting(texts.words(note)), open, item, tables);
  }

  private Acted ask(Asked asked, Open open, Item item, Tables tables) {
    var next = new Open(open.id(), open.form(), asked.options(), open.step() + 1);
    if (!Questions.put(item.sender().id(), session(next, asked.words(), item), tables)) {
      throw new IllegalStateException("a form must not replace a complaint that is not filed");
    }
    var letter = item.reply(asked.key(), asked.args());
    return Acted.of(
        Verdict.of(Outcome.ASK, "form_asked"),
        letter.offering(texts.buttons(asked, open.form(), next.stamp())));
  }

  private Session session(Open open, boolean words, Item item) {
    var said = new ArrayList<String>();
    said.add(words ? WORDS : BUTTONS);
    said.add(open.id());
    open.form()
        .ifPresent(
            form -> {
              said.add(form.event().slug());
              form.answers().forEach((name, answer) -> said.add(name + "=" + answer));
            });
    return new Session(
        Session.Ask.FORM,
        Optional.empty(),
        open.options(),
        said,
        false,
        open.step(),
        item.now(),
        item.now().plus(config.settings().spans().form()));
  }

  /** The form that is open, unless it has been for too long. */
  private Optional<Open> open(Item item) {
    return item.pending(Session.Ask.FORM)
        .filter(session -> session.dueAt().isAfter(item.now()))
        .map(
            session -> {
              var said = session.said();
              return new Open(
                  said.get(1),
                  said.size() > 2
                      ? config.event(said.get(2)).map(e -> new Form(e, answers(said)))
                      : Optional.empty(),
                  session.options(),
                  session.tries());
            });
  }

  private static Map<String, String> answers(List<String> said) {
    var answers = new LinkedHashMap<String, String>();
    for (var line : said.subList(3, said.size())) {
      int at = line.indexOf('=');
      answers.put(line.substring(0, at), line.substring(at + 1));
    }
    return answers;
  }

  private Acted gone(Item item) {
    return ended(item, Outcome.REFUSE, "button_gone", "button.gone");
  }

  private static Acted ended(Item item, Outcome outcome, String reason, String key) {
    return Acted.of(Verdict.of(outcome, reason), item.reply(key, Map.of()));
  }
}
