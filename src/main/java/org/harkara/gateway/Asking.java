package org.harkara.gateway;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.harkara.complaint.Acted;
import org.harkara.config.Categories;
import org.harkara.config.Config;
import org.harkara.model.Context;
import org.harkara.model.Names;
import org.harkara.model.Outcome;
import org.harkara.model.Session;
import org.harkara.model.Verdict;
import org.harkara.store.Tables;

/** The questions Harkara asks: each is remembered with the contact, one at a time. */
final class Asking {
  private static final String ANONYMOUS = "\u0000anonymous";

  private final Config config;

  Asking(Config config) {
    this.config = config;
  }

  Acted menu(Item item, List<String> slugs, long messageId, int tries, Tables tables) {
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
        item.reply("ask.category", Map.of("menu", numbered(options))));
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

  Acted whichCase(Item item, long messageId, Tables tables) {
    var numbers = item.context().openCases().stream().map(Context.OpenCase::number).toList();
    put(item, Session.Ask.WHICH_CASE, Optional.of(messageId), numbers, 1, tables);
    return Acted.of(
        Verdict.of(Outcome.ASK, "which_case"),
        item.reply("ask.which_case", Map.of("numbers", String.join(", ", numbers))));
  }

  /** What is it about? What was said so far is kept, to be read with what follows. */
  Acted subject(Item item, Tables tables) {
    var said = new ArrayList<>(saidSoFar(item));
    said.add(item.words());
    put(item, Session.Ask.SUBJECT, Optional.empty(), said, triesAtSubject(item) + 1, tables);
    return ask(item, "too_vague", "ask.subject");
  }

  /** Earlier words of an unfinished complaint, and whether it is to be anonymous. */
  static List<String> saidSoFar(Item item) {
    return item.pending(Session.Ask.SUBJECT).map(Session::options).orElse(List.of());
  }

  /** All that was said, this message last. */
  static String joined(Item item) {
    return Stream.concat(saidSoFar(item).stream(), Stream.of(item.words()))
        .filter(words -> !words.equals(ANONYMOUS) && !words.isBlank())
        .collect(Collectors.joining(" / "));
  }

  static int triesAtSubject(Item item) {
    return item.pending(Session.Ask.SUBJECT).map(Session::tries).orElse(0);
  }

  Acted greet(Item item, Tables tables) {
    put(item, Session.Ask.SUBJECT, Optional.empty(), List.of(), 0, tables);
    return ask(item, "greeting", "hello");
  }

  /** The next complaint will be nobody's. */
  Acted anonymous(Item item, Tables tables) {
    put(item, Session.Ask.SUBJECT, Optional.empty(), List.of(ANONYMOUS), 0, tables);
    return ask(item, "anonymous", "ask.anonymous");
  }

  static boolean askedForAnonymity(Item item) {
    return saidSoFar(item).contains(ANONYMOUS);
  }

  private static Acted ask(Item item, String reason, String key) {
    return Acted.of(Verdict.of(Outcome.ASK, reason), item.reply(key, Map.of()));
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
}
