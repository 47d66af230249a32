package org.harkara.gateway;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.harkara.complaint.Acted;
import org.harkara.complaint.Aftermath;
import org.harkara.complaint.Filing;
import org.harkara.complaint.Orders;
import org.harkara.config.Categories;
import org.harkara.config.Config;
import org.harkara.model.CaseNumber;
import org.harkara.model.Contact;
import org.harkara.model.Context;
import org.harkara.model.Inbound;
import org.harkara.model.Kind;
import org.harkara.model.Letter;
import org.harkara.model.Names;
import org.harkara.model.Outcome;
import org.harkara.model.Reading;
import org.harkara.model.Session;
import org.harkara.model.Verdict;
import org.harkara.reading.Parsed;
import org.harkara.reading.Reader;
import org.harkara.routing.Directory;
import org.harkara.routing.Router;
import org.harkara.store.Tables;

/** From a reading to what is done about it. One case of the switch for each kind of reading. */
final class Desk {
  private static final String ANONYMOUS = "anonymous";
  private static final int TRIES = 2;

  private final Config config;
  private final Reader reader;
  private final Directory directory;
  private final Filing filing;
  private final Orders orders;
  private final Aftermath aftermath;

  Desk(Config config, Reader reader, Directory directory) {
    var router = new Router(config);
    this.config = config;
    this.reader = reader;
    this.directory = directory;
    this.filing = new Filing(config, router, directory);
    this.orders = new Orders(config, router, directory);
    this.aftermath = new Aftermath(config, router, directory);
  }

  /**
   * One message on the desk.
   *
   * @param sender with the language just heard
   */
  record Item(
      Inbound in, Parsed parsed, Context context, Reading reading, Contact sender, long messageId) {
    Instant now() {
      return in.receivedAt();
    }

    String language(Config config) {
      return sender.language().orElse(config.settings().language());
    }

    Optional<Session> pending() {
      return context.pending();
    }

    boolean pending(Session.Ask ask) {
      return pending().filter(s -> s.ask() == ask).isPresent();
    }
  }

  Acted act(Item item, Tables tables) {
    if (item.in().hints().intake()) {
      return file(item, intake(item), item.in().text(), tables);
    }
    if (item.in().location().isPresent() && item.pending(Session.Ask.PLACE)) {
      return place(item, pointed(item), located(item), tables);
    }
    return switch (item.reading()) {
      case Reading.Complaint complaint -> complaint(item, complaint, tables);
      case Reading.Command command -> command(item, command, tables);
      case Reading.Answer answer -> answer(item, answer, tables);
      case Reading.Comment comment ->
          filing.comment(CaseNumber.id(comment.caseNumber()), words(item), tables, item.now());
      case Reading.Question question -> question(item, question, tables);
      case Reading.Unclear unclear -> unclear(item, unclear, tables);
    };
  }

  static Acted paced(Contact sender) {
    return Acted.of(Verdict.of(Outcome.REFUSE, "paced"), reply(sender, "refuse.paced", Map.of()));
  }

  // ---- complaints

  private Acted complaint(Item item, Reading.Complaint complaint, Tables tables) {
    var slug = complaint.category();
    if (slug.isPresent() && config.categories().get(slug.get()).kind().equals("out_of_scope")) {
      tables.sessions().clear(item.sender().id());
      return Acted.of(
          Verdict.of(Outcome.REFUSE, "out_of_scope"),
          reply(item.sender(), "refuse.out_of_scope", Map.of()));
    }
    if (slug.isEmpty() && !complaint.candidates().isEmpty()) {
      return menu(item, complaint.candidates(), item.messageId(), 1, tables);
    }
    return file(item, complaint, joined(item, tables), tables);
  }

  /** A vague beginning and its continuation are one complaint. */
  private String joined(Item item, Tables tables) {
    return item.pending()
        .filter(s -> s.ask() == Session.Ask.SUBJECT)
        .flatMap(Session::messageId)
        .flatMap(tables.ledger()::text)
        .map(before -> before + " / " + words(item))
        .orElse(words(item));
  }

  private Acted file(Item item, Reading.Complaint complaint, String text, Tables tables) {
    tables.sessions().clear(item.sender().id());
    boolean anonymous =
        complaint.anonymous()
            || item.in().hints().anonymous()
            || item.pending().filter(s -> s.options().contains(ANONYMOUS)).isPresent();
    return filing.file(
        new Filing.Complaint(
            item.sender(),
            item.in().hints().intake()
                ? org.harkara.model.Medium.WEBHOOK
                : item.in().from().medium(),
            item.language(config),
            complaint.category(),
            complaint.secondary(),
            complaint.emergency(),
            anonymous,
            text,
            complaint.placeCode().or(item.in().hints()::place).or(() -> pointed(item)),
            located(item),
            complaint.why(),
            item.in().from().answerable()),
        tables,
        item.now());
  }

  /** A structured source names the category itself, or triage will. */
  private Reading.Complaint intake(Item item) {
    var read =
        item.reading() instanceof Reading.Complaint c
            ? Optional.of(c)
            : fresh(item.in().text(), item);
    var named =
        item.in()
            .hints()
            .category()
            .or(() -> read.flatMap(Reading.Complaint::category))
            .filter(slug -> config.categories().get(slug).kind().equals("complaint"));
    return new Reading.Complaint(
        named,
        read.flatMap(Reading.Complaint::secondary),
        List.of(),
        named.filter(slug -> config.categories().get(slug).emergency()).isPresent(),
        read.filter(Reading.Complaint::anonymous).isPresent(),
        item.in().hints().place().or(() -> read.flatMap(Reading.Complaint::placeCode)),
        read.map(Reading.Complaint::why).orElse(""));
  }

  /** What a text means by itself, whoever wrote it and whatever was asked. */
  private Optional<Reading.Complaint> fresh(String text, Item item) {
    var alone =
        new Context(
            item.sender(),
            List.of(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            false,
            item.now());
    return reader.decide(reader.parse(text), alone) instanceof Reading.Complaint c
        ? Optional.of(c)
        : Optional.empty();
  }

  private Optional<String> pointed(Item item) {
    return item.in().location().flatMap(directory::nearestStation);
  }

  private static String located(Item item) {
    return item.in()
        .location()
        .map(p -> String.format(java.util.Locale.ROOT, "%.5f, %.5f", p.lat(), p.lon()))
        .orElse("");
  }

  /** The text, and that something came with it. */
  private static String words(Item item) {
    var kinds = item.in().attachments().stream().map(a -> "[" + a.kind() + "]").toList();
    return kinds.isEmpty()
        ? item.in().text()
        : (item.in().text() + " " + String.join(" ", kinds)).strip();
  }

  // ---- questions we ask

  private Acted menu(Item item, List<String> slugs, long messageId, int tries, Tables tables) {
    var options = new ArrayList<>(slugs);
    options.remove(Categories.TRIAGE);
    options.add(Categories.TRIAGE);
    tables
        .sessions()
        .put(
            item.sender().id(),
            new Session(
                Session.Ask.CATEGORY,
                Optional.of(messageId),
                Optional.empty(),
                options,
                tries,
                item.now(),
                item.now().plus(config.settings().menuWait())));
    return Acted.of(
        Verdict.of(Outcome.ASK, "category_asked"),
        reply(item.sender(), "ask.category", Map.of("menu", numbered(options))));
  }

  private Names numbered(List<String> slugs) {
    var byLanguage = new HashMap<String, String>();
    for (var language : config.texts().keySet()) {
      var lines = new StringBuilder();
      for (int i = 0; i < slugs.size(); i++) {
        lines.append(i == 0 ? "" : "\n").append(i + 1).append(' ');
        lines.append(config.categories().get(slugs.get(i)).name().in(language));
      }
      byLanguage.put(language, lines.toString());
    }
    return new Names(byLanguage);
  }

  private Acted answer(Item item, Reading.Answer answer, Tables tables) {
    var session = item.pending().orElseThrow();
    return switch (answer.to()) {
      case CATEGORY -> chosen(item, session, answer.choice(), tables);
      case SUBJECT -> vague(item, tables);
      case PLACE ->
          answer.choice() instanceof Reading.Choice.Words(String words, Optional<String> code)
              ? place(item, code.or(() -> pointed(item)), words, tables)
              : place(item, Optional.empty(), words(item), tables);
      case SOLVED -> solved(session, answer.choice(), item, tables);
      case WHICH_CASE -> which(item, session, answer.choice(), tables);
    };
  }

  private Acted chosen(Item item, Session session, Reading.Choice choice, Tables tables) {
    long asked = session.messageId().orElse(item.messageId());
    var text = tables.ledger().text(asked).orElse(item.in().text());
    if (choice instanceof Reading.Choice.Option(int index)) {
      var slug = session.options().get(index);
      var read = fresh(text, item);
      boolean triage = slug.equals(Categories.TRIAGE);
      return file(
          item,
          new Reading.Complaint(
              triage ? Optional.empty() : Optional.of(slug),
              Optional.empty(),
              List.of(),
              !triage && config.categories().get(slug).emergency(),
              read.filter(Reading.Complaint::anonymous).isPresent(),
              read.flatMap(Reading.Complaint::placeCode),
              triage ? "none of the menu" : "chosen from the menu"),
          text,
          tables);
    }
    return session.tries() < TRIES
        ? menu(item, session.options(), asked, session.tries() + 1, tables)
        : triage(item, text + " / " + words(item), tables);
  }

  private Acted triage(Item item, String text, Tables tables) {
    return file(
        item,
        new Reading.Complaint(
            Optional.empty(),
            Optional.empty(),
            List.of(),
            false,
            false,
            Optional.empty(),
            "asked in vain"),
        text,
        tables);
  }

  private Acted place(Item item, Optional<String> code, String words, Tables tables) {
    long caseId = item.pending().flatMap(Session::caseId).orElseThrow();
    tables.sessions().clear(item.sender().id());
    return filing.place(caseId, code, words, tables, item.now());
  }

  private Acted solved(Session session, Reading.Choice choice, Item item, Tables tables) {
    long caseId = session.caseId().orElseThrow();
    tables.sessions().clear(item.sender().id());
    return switch (choice) {
      case Reading.Choice.Yes yes -> aftermath.confirm(caseId, tables, item.now());
      case Reading.Choice.No(String remark) -> aftermath.reopen(caseId, remark, tables, item.now());
      case Reading.Choice.Option o -> filing.comment(caseId, words(item), tables, item.now());
      case Reading.Choice.Words w -> filing.comment(caseId, words(item), tables, item.now());
    };
  }

  private Acted which(Item item, Session session, Reading.Choice choice, Tables tables) {
    if (choice instanceof Reading.Choice.Option(int index)) {
      tables.sessions().clear(item.sender().id());
      var text = session.messageId().flatMap(tables.ledger()::text).orElse(item.in().text());
      return filing.comment(CaseNumber.id(session.options().get(index)), text, tables, item.now());
    }
    return whichCase(item, session.messageId().orElse(item.messageId()), tables);
  }

  private Acted whichCase(Item item, long messageId, Tables tables) {
    var numbers = item.context().openCases().stream().map(Context.OpenCase::number).toList();
    put(item, Session.Ask.WHICH_CASE, Optional.of(messageId), numbers, 1, tables);
    return Acted.of(
        Verdict.of(Outcome.ASK, "which_case"),
        reply(item.sender(), "ask.which_case", Map.of("numbers", String.join(", ", numbers))));
  }

  // ---- what is neither complaint nor answer

  private Acted question(Item item, Reading.Question question, Tables tables) {
    var key = "answer." + question.topic();
    var known = config.texts().values().stream().allMatch(texts -> texts.containsKey(key));
    return Acted.of(
        Verdict.of(Outcome.ACCEPT, "answered"),
        reply(item.sender(), known ? key : "answer.general", Map.of()));
  }

  private Acted unclear(Item item, Reading.Unclear unclear, Tables tables) {
    return switch (unclear.why()) {
      case VAGUE -> vague(item, tables);
      case GREETING -> {
        put(item, Session.Ask.SUBJECT, Optional.empty(), List.of(), 0, tables);
        yield ask(item, "greeting", "hello");
      }
      case THANKS -> Acted.of(Verdict.of(Outcome.IGNORE, "thanks"));
      case SPAM_OR_TEST -> Acted.of(Verdict.of(Outcome.IGNORE, "spam_or_test"));
      case WHICH_CASE -> whichCase(item, item.messageId(), tables);
      case EMPTY ->
          item.context().attached()
              ? vague(item, tables)
              : Acted.of(Verdict.of(Outcome.IGNORE, "empty"));
    };
  }

  /** Asks what it is about; after two tries in vain the triage duty reads it. */
  private Acted vague(Item item, Tables tables) {
    var before = item.pending().filter(s -> s.ask() == Session.Ask.SUBJECT);
    int tries = before.map(Session::tries).orElse(0);
    if (tries >= TRIES) {
      return triage(item, joined(item, tables), tables);
    }
    var first = before.flatMap(Session::messageId).orElse(item.messageId());
    put(
        item,
        Session.Ask.SUBJECT,
        Optional.of(first),
        before.map(Session::options).orElse(List.of()),
        tries + 1,
        tables);
    return ask(item, "too_vague", "ask.subject");
  }

  private static Acted ask(Item item, String reason, String key) {
    return Acted.of(Verdict.of(Outcome.ASK, reason), reply(item.sender(), key, Map.of()));
  }

  private void put(
      Item item,
      Session.Ask ask,
      Optional<Long> messageId,
      List<String> options,
      int tries,
      Tables tables) {
    tables
        .sessions()
        .put(
            item.sender().id(),
            new Session(
                ask,
                messageId,
                Optional.empty(),
                options,
                tries,
                item.now(),
                item.now().plus(Duration.ofHours(1))));
  }

  /** Nobody answered our question. What was named but not settled goes to the triage duty. */
  Acted silence(long contactId, Session session, Tables tables, Instant now) {
    tables.sessions().clear(contactId);
    var text = session.messageId().flatMap(tables.ledger()::text);
    if (session.ask() != Session.Ask.CATEGORY || text.isEmpty()) {
      return Acted.of(Verdict.of(Outcome.IGNORE, "silence"));
    }
    var contact = tables.contacts().byId(contactId);
    return filing.file(
        new Filing.Complaint(
            contact,
            contact.address().medium(),
            contact.language().orElse(config.settings().language()),
            Optional.empty(),
            Optional.empty(),
            false,
            false,
            text.get(),
            Optional.empty(),
            "",
            "menu not answered",
            contact.address().answerable()),
        tables,
        now);
  }

  // ---- commands

  private Acted command(Item item, Reading.Command command, Tables tables) {
    var context = item.context();
    return switch (command.event()) {
      case "help" ->
          Acted.of(
              Verdict.of(Outcome.ACCEPT, "help"),
              reply(item.sender(), context.officer() ? "help.officer" : "help.citizen", Map.of()));
      case "start" -> {
        tables.contacts().setOptedOut(item.sender().id(), false);
        yield Acted.of(
            Verdict.of(Outcome.ACCEPT, "start"), reply(item.sender(), "hello", Map.of()));
      }
      case "stop" -> {
        tables.contacts().setOptedOut(item.sender().id(), true);
        yield Acted.of(Verdict.of(Outcome.ACCEPT, "stop"));
      }
      case "anon" -> {
        put(item, Session.Ask.SUBJECT, Optional.empty(), List.of(ANONYMOUS), 0, tables);
        yield ask(item, "anonymous", "ask.anonymous");
      }
      case "status" -> aftermath.status(command.caseNumber(), context, tables);
      case "reopen" ->
          aftermath.reopen(command.caseNumber(), command.argument(), context, tables, item.now());
      default -> orders.carryOut(command, context, tables, item.now());
    };
  }

  private static Letter reply(Contact sender, String key, Map<String, Object> args) {
    return new Letter(
        new Letter.To.OfContact(sender.id()), Kind.REPLY, key, args, Optional.empty());
  }
}
