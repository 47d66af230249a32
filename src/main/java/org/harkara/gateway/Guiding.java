package org.harkara.gateway;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.harkara.config.Config;
import org.harkara.gateway.Guide.Part;
import org.harkara.gateway.GuideTexts.Asked;
import org.harkara.model.Acted;
import org.harkara.model.Medium;
import org.harkara.model.Offer;
import org.harkara.model.Outcome;
import org.harkara.model.Press;
import org.harkara.model.Reading;
import org.harkara.model.Session;
import org.harkara.model.Verdict;
import org.harkara.store.Ledger;
import org.harkara.store.Tables;

/**
 * The taking of turns over a guided complaint. What it comes to is a complaint like any other; who
 * writes one in the middle of it is heard as always.
 */
final class Guiding {
  private static final String NEW = "new";

  private final Config config;
  private final Complaining complaining;
  private final GuideTexts texts;

  Guiding(Config config, Complaining complaining) {
    this.config = config;
    this.complaining = complaining;
    this.texts = new GuideTexts(config);
  }

  /** True where there are buttons. */
  static boolean offered(Item item) {
    return item.in().from().medium() == Medium.TELEGRAM;
  }

  List<List<Offer>> start() {
    return texts.start();
  }

  List<Offer> begin() {
    return texts.begin();
  }

  /** Not before a complaint that is still asked about is filed. */
  Optional<Acted> begin(Item item, Tables tables) {
    return item.pending(Session.Ask.CATEGORY).isPresent()
        ? Optional.empty()
        : Optional.of(ask(Guide.begun(item.messageId()), item, tables));
  }

  /** A button: an old one changes nothing. Empty for the one that begins. */
  Optional<Acted> pressed(Press press, Item item, Tables tables) {
    if (press.which().equals(NEW)) {
      return begin(item, tables);
    }
    var guide = open(item);
    if (guide.isEmpty() || !press.which().startsWith(guide.get().id() + ".")) {
      return Optional.of(ended(item, Outcome.REFUSE, "button_gone", "button.gone"));
    }
    var options = item.pending().orElseThrow().options();
    int index = press.answer().matches("[0-9]{1,3}") ? Integer.parseInt(press.answer()) : -1;
    boolean asked = press.which().equals(guide.get().stamp()) && index < options.size();
    return Optional.of(
        asked && index >= 0
            ? chosen(options.get(index), guide.get(), item, tables)
            : ask(guide.get(), item, tables));
  }

  /**
   * What is written, sent or pointed at while it is open.
   *
   * @return empty for what is a message of its own
   */
  Optional<Acted> typed(Item item, Tables tables) {
    var open = open(item);
    if (open.isEmpty()) {
      return Optional.empty();
    }
    var guide = open.get();
    if (item.reading() instanceof Reading.Command c && c.event().equals("anon")) {
      return Optional.of(ask(guide.with(Part.NAME, Guide.ANONYMOUS), item, tables));
    }
    if (apart(item.reading())) {
      return Optional.empty();
    }
    if (item.reading() instanceof Reading.Complaint c && c.emergency()) {
      return Optional.of(emergency(c, guide, item, tables));
    }
    var label = texts.labelled(item.in().text(), item.pending().orElseThrow().options());
    if (label.isPresent()) {
      return Optional.of(chosen(label.get(), guide, item, tables));
    }
    if (item.in().location().isPresent()) {
      var pointed = complaining.pointed(item);
      return Optional.of(
          ask(
              pointed.map(guide::at).orElseGet(() -> guide.with(Part.WHERE, item.located())),
              item,
              tables));
    }
    if (item.in().edited()) {
      return Optional.of(ask(reworded(guide, item, tables), item, tables));
    }
    if (item.in().text().isBlank()) {
      return Optional.of(ask(guide, item, tables));
    }
    var part = guide.next().orElse(Part.NAME);
    return switch (part) {
      case WHAT -> ofItsOwn(item, tables);
      case WORDS -> Optional.of(ask(worded(guide, item), item, tables));
      case WHERE -> Optional.of(ask(placed(guide, item), item, tables));
      case FILES, NAME -> Optional.of(ask(guide.adding(item.in().text()), item, tables));
    };
  }

  /** Orders, reports and questions about rules go their own way; what was said so far stays. */
  private static boolean apart(Reading reading) {
    return switch (reading) {
      case Reading.Command c -> true;
      case Reading.Report r -> true;
      case Reading.Doubtful d -> true;
      case Reading.Question q -> !q.topic().equals("general");
      case Reading.Complaint c -> false;
      case Reading.Answer a -> false;
      case Reading.Comment c -> false;
      case Reading.Unclear u -> false;
    };
  }

  /** Nothing is said yet: the words are heard as always. */
  private static Optional<Acted> ofItsOwn(Item item, Tables tables) {
    tables.sessions().clear(item.sender().id());
    return Optional.empty();
  }

  private static Guide worded(Guide guide, Item item) {
    var worded = guide.adding(item.in().text());
    var placed = item.parsed().placeCode().map(worded::at).orElse(worded);
    return item.parsed().anonymous() ? placed.with(Part.NAME, Guide.ANONYMOUS) : placed;
  }

  /** What was changed takes the place of what it was. */
  private static Guide reworded(Guide guide, Item item, Tables tables) {
    var words = guide.get(Part.WORDS).orElse("");
    return item.in()
        .edits()
        .flatMap(key -> tables.ledger().latest(item.in(), key))
        .map(Ledger.Known::text)
        .filter(before -> !before.isBlank() && words.contains(before))
        .map(before -> guide.with(Part.WORDS, words.replace(before, item.in().text())))
        .orElse(guide);
  }

  /** Any words may be a place's, but not those that complain and name none. */
  private static Guide placed(Guide guide, Item item) {
    var code = item.parsed().placeCode();
    boolean complains = item.reading() instanceof Reading.Complaint c && c.category().isPresent();
    if (code.isEmpty() && complains) {
      return guide.adding(item.in().text());
    }
    return code.map(guide::at).orElseGet(() -> guide.with(Part.WHERE, item.in().text().strip()));
  }

  private Acted chosen(String option, Guide guide, Item item, Tables tables) {
    return switch (option) {
      case GuideTexts.CANCEL -> {
        tables.sessions().clear(item.sender().id());
        yield ended(item, Outcome.ACCEPT, "guide_cancelled", "guide.cancelled");
      }
      case GuideTexts.AGAIN -> ask(new Guide(guide.id(), guide.turn(), Map.of()), item, tables);
      case GuideTexts.SEND -> send(guide, item, tables);
      case GuideTexts.OTHER -> ask(guide.with(Part.WHAT, ""), item, tables);
      case GuideTexts.SKIP -> ask(guide.with(Part.WHERE, ""), item, tables);
      case GuideTexts.CONTINUE -> ask(guide.with(Part.FILES, ""), item, tables);
      case GuideTexts.NAMED, Guide.ANONYMOUS -> ask(guide.with(Part.NAME, option), item, tables);
      default ->
          config.categories().bySlug().containsKey(option)
              ? ask(guide.with(Part.WHAT, option), item, tables)
              : ask(guide, item, tables);
    };
  }

  private Acted ask(Guide guide, Item item, Tables tables) {
    var since = item.now().minus(config.settings().evidence().waits());
    int files =
        tables.attachments().loose(item.sender().id(), since) + item.in().attachments().size();
    var asked = texts.next(guide, files);
    var next = guide.asked();
    tables.sessions().put(item.sender().id(), session(next, asked, item.now()));
    return Acted.of(
        Verdict.of(Outcome.ASK, "guide_asked"),
        item.reply(asked.key(), asked.args()).offering(texts.buttons(asked, next.stamp())));
  }

  private Session session(Guide guide, Asked asked, Instant now) {
    return new Session(
        Session.Ask.GUIDE,
        Optional.empty(),
        asked.options().stream().flatMap(List::stream).toList(),
        guide.lines(),
        guide.anonymous(),
        guide.turn(),
        now,
        now.plus(config.settings().spans().form()));
  }

  private Acted send(Guide guide, Item item, Tables tables) {
    var words = guide.get(Part.WORDS).orElse("");
    return complaining.guided(
        item, complaint(guide, complaining.alone(words, item)), words, guide.placeWords(), tables);
  }

  /** In danger nothing more is asked. */
  private Acted emergency(Reading.Complaint found, Guide guide, Item item, Tables tables) {
    var all = guide.adding(item.words());
    var complaint =
        new Reading.Complaint(
            found.category(),
            found.secondary(),
            List.of(),
            true,
            found.anonymous() || guide.anonymous(),
            found.placeCode().or(guide::placeCode),
            found.why());
    return complaining.guided(
        item, complaint, all.get(Part.WORDS).orElse(""), guide.placeWords(), tables);
  }

  /**
   * @param read what the words mean by themselves; the category chosen goes before
   */
  private Reading.Complaint complaint(Guide guide, Optional<Reading.Complaint> read) {
    var category =
        guide
            .category()
            .or(() -> read.flatMap(Reading.Complaint::category))
            .filter(slug -> config.categories().get(slug).kind().equals("complaint"));
    return new Reading.Complaint(
        category,
        read.flatMap(Reading.Complaint::secondary),
        List.of(),
        category.filter(slug -> config.categories().get(slug).emergency()).isPresent(),
        guide.anonymous(),
        guide.placeCode().or(() -> read.flatMap(Reading.Complaint::placeCode)),
        guide.category().isPresent() ? "chosen by button" : "guided");
  }

  /** Nobody went on with it: words are a complaint, even if nobody has pressed Send. */
  Acted silence(long contactId, Session session, Tables tables, Instant now) {
    tables.sessions().clear(contactId);
    var guide = Guide.of(session);
    return guide
        .get(Part.WORDS)
        .map(
            words ->
                complaining.unfinished(
                    contactId,
                    complaint(guide, Optional.empty()),
                    words,
                    guide.placeWords(),
                    tables,
                    now))
        .orElseGet(() -> Acted.of(Verdict.of(Outcome.IGNORE, "silence")));
  }

  private Optional<Guide> open(Item item) {
    return item.pending(Session.Ask.GUIDE)
        .filter(session -> session.dueAt().isAfter(item.now()))
        .map(Guide::of);
  }

  private static Acted ended(Item item, Outcome outcome, String reason, String key) {
    return Acted.of(Verdict.of(outcome, reason), item.reply(key, Map.of()));
  }
}
