package org.harkara.gateway;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.harkara.config.Categories;
import org.harkara.config.Config;
import org.harkara.model.Acted;
import org.harkara.model.Context;
import org.harkara.model.Names;
import org.harkara.model.Offer;
import org.harkara.model.Outcome;
import org.harkara.model.Press;
import org.harkara.model.Session;
import org.harkara.model.Verdict;
import org.harkara.store.Tables;

/** The questions Harkara asks: each is remembered with the contact, one at a time. */
final class Asking {
  /** Before a category's slug in what a button of the menu says. */
  static final String MENU = "menu";

  /** Likewise before a case's number. */
  static final String WHICH = "which";

  private final Config config;

  Asking(Config config) {
    this.config = config;
  }

  /** Which category? What was said so far is kept, to be filed with whatever is chosen. */
  Acted menu(Item item, List<String> slugs, List<String> said, int tries, Tables tables) {
    var options = new ArrayList<>(slugs);
    options.remove(Categories.TRIAGE);
    options.add(Categories.TRIAGE);
    tables
        .sessions()
        .put(
            item.sender().id(),
            new Session(
                Session.Ask.CATEGORY,
                Optional.empty(),
                options,
                said,
                askedForAnonymity(item),
                tries,
                item.now(),
                item.now().plus(config.settings().menuWait())));
    return Acted.of(
        Verdict.of(Outcome.ASK, "category_asked"),
        item.reply("ask.category", Map.of("menu", numbered(options))).offering(picks(options)));
  }

  /** Each names what it stands for, so that an old one answers nothing else. */
  private List<List<Offer>> picks(List<String> slugs) {
    return slugs.stream()
        .map(
            slug ->
                List.of(
                    new Offer(
                        config.categories().get(slug).name(),
                        new Press(MENU + ":" + slug, "ok").data())))
        .toList();
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

  Acted whichCase(Item item, List<String> said, int tries, Tables tables) {
    var numbers = item.context().openCases().stream().map(Context.OpenCase::number).toList();
    put(item, Session.Ask.WHICH_CASE, numbers, said, false, tries, tables);
    return Acted.of(
        Verdict.of(Outcome.ASK, "which_case"),
        item.reply("ask.which_case", Map.of("numbers", String.join(", ", numbers)))
            .offering(
                numbers.stream()
                    .map(
                        number ->
                            List.of(
                                new Offer(
                                    Names.of(number, number),
                                    new Press(WHICH + ":" + number, "ok").data())))
                    .toList()));
  }

  /** What is it about? What was said so far is kept, to be read with what follows. */
  Acted subject(Item item, Tables tables) {
    put(
        item,
        Session.Ask.SUBJECT,
        List.of(),
        saidWith(item),
        askedForAnonymity(item),
        triesAtSubject(item) + 1,
        tables);
    return ask(item, "too_vague", "ask.subject");
  }

  /** The unfinished complaint that this message goes on with: our question, still unanswered. */
  private static Optional<Session> unfinished(Item item) {
    return item.pending(Session.Ask.SUBJECT).or(() -> item.pending(Session.Ask.CATEGORY));
  }

  /** All that was said towards one complaint, this message last. */
  static List<String> saidWith(Item item) {
    var said = new ArrayList<>(unfinished(item).map(Session::said).orElse(List.of()));
    if (!item.words().isBlank()) {
      said.add(item.words());
    }
    return said;
  }

  static String joined(List<String> said) {
    return String.join(" / ", said);
  }

  static int triesAtSubject(Item item) {
    return item.pending(Session.Ask.SUBJECT).map(Session::tries).orElse(0);
  }

  Acted greet(Item item, Tables tables) {
    put(item, Session.Ask.SUBJECT, List.of(), List.of(), askedForAnonymity(item), 0, tables);
    return ask(item, "greeting", "hello");
  }

  /** The next complaint will be nobody's. */
  Acted anonymous(Item item, Tables tables) {
    put(item, Session.Ask.SUBJECT, List.of(), List.of(), true, 0, tables);
    return ask(item, "anonymous", "ask.anonymous");
  }

  static boolean askedForAnonymity(Item item) {
    return item.parsed().anonymous()
        || item.in().hints().anonymous()
        || unfinished(item).filter(Session::anonymous).isPresent();
  }

  private static Acted ask(Item item, String reason, String key) {
    return Acted.of(Verdict.of(Outcome.ASK, reason), item.reply(key, Map.of()));
  }

  private void put(
      Item item,
      Session.Ask ask,
      List<String> options,
      List<String> said,
      boolean anonymous,
      int tries,
      Tables tables) {
    tables
        .sessions()
        .put(
            item.sender().id(),
            new Session(
                ask,
                Optional.empty(),
                options,
                said,
                anonymous,
                tries,
                item.now(),
                item.now().plus(config.settings().spans().subject())));
  }
}
