package org.harkara.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.harkara.config.Config;
import org.harkara.config.ReportEvent;
import org.harkara.model.Letter;
import org.harkara.model.Names;
import org.harkara.model.Offer;
import org.harkara.model.Reading;
import org.harkara.model.Report;
import org.harkara.store.Tables;
import org.harkara.text.Offers;

/** The one reply to a message that reports, in the order of weight: doubts before thanks. */
final class Replies {
  /** Doubts about what stands in the place of the new figure. */
  private static final Set<String> REPLACING = Set.of("closed_slot", Versions.WHICH_REPORT);

  private final Config config;
  private final Wording wording;
  private final Dangers dangers;

  Replies(Config config, Wording wording) {
    this.config = config;
    this.wording = wording;
    this.dangers = new Dangers(config, wording);
  }

  /** The catalogue's key for a reason; what a state added has the general one. */
  static String key(Config config, String prefix, String reason) {
    var key = prefix + reason;
    return known(config, key) ? key : prefix + "other";
  }

  private static boolean known(Config config, String key) {
    return config.texts().values().stream().allMatch(texts -> texts.containsKey(key));
  }

  Letter to(
      Reading.Report report,
      List<Book.Entry> entries,
      List<String> refused,
      Incoming in,
      Tables tables) {
    if (entries.isEmpty()) {
      var item = report.items().getFirst();
      var args = new HashMap<>(wording.about(config.event(item.event())));
      item.place().ifPresent(place -> args.put("place", place));
      item.slot().ifPresent(slot -> args.put("slot", slot.toString()));
      args.put("flag", wording.flag(refused.getFirst()));
      args.putAll(wording.how(item.event(), in));
      var key = key(config, "ask.report.", refused.getFirst());
      return Letter.reply(in.context(), key, args);
    }
    return entries.size() == 1 && refused.isEmpty()
        ? one(entries.getFirst(), in, tables)
        : several(entries, report.doubts(), refused, in, tables);
  }

  private Letter one(Book.Entry entry, Incoming in, Tables tables) {
    var electors = ReportDesk.electors(entry.weighed().subject().place(), tables);
    var args = new HashMap<>(wording.args(entry.weighed(), electors));
    args.putAll(wording.how(entry.weighed().subject().event().slug(), in));
    return switch (entry) {
      case Book.Entry.Counted(Weighed w, Report report) ->
          Letter.reply(in.context(), acknowledgement(w), args);
      case Book.Entry.Repeated r -> Letter.reply(in.context(), "report.repeat", args);
      case Book.Entry.Doubted(Weighed w, long id, String flag) -> {
        boolean after = w.checks().after(flag);
        var beside =
            flag.equals(Book.DOUBLE) ? w.twin() : after ? w.checks().next() : before(w, flag);
        args.putAll(dangers(w, flag, tables));
        var letter = doubt(args, flag, beside, after, in);
        yield letter.offering(yesNo(List.of(entry)));
      }
      case Book.Entry.Differs(Weighed w, long id, var standing) -> {
        args.putAll(standing(standing, electors));
        yield Letter.reply(in.context(), "report.conflict", args);
      }
    };
  }

  /**
   * Why it waits, and beside what: a likely double is told by where and when the other was.
   *
   * @param args of the report that waits
   * @param after true when {@code beside} comes after it
   */
  Letter doubt(
      Map<String, Object> args, String flag, Optional<Report> beside, boolean after, Incoming in) {
    var all = new HashMap<>(args);
    all.put("flag", wording.flag(flag));
    all.put("previous", beside.map(wording::figure).orElse(""));
    if (flag.equals(Book.DOUBLE)) {
      beside.ifPresent(other -> all.putAll(wording.whereabouts(other)));
    }
    var key = key(config, "confirm.report.", flag);
    var variant = after ? key + ".next" : beside.isEmpty() ? key + ".first" : key;
    return Letter.reply(in.context(), known(config, variant) ? variant : key, all);
  }

  /** Whoever reports for another's place is told which one was understood. */
  private String acknowledgement(Weighed weighed) {
    var key = weighed.subject().event().reply();
    return weighed.authority().behalf() && known(config, key + ".place") ? key + ".place" : key;
  }

  private Map<String, Object> standing(Report standing, BigDecimal electors) {
    var kept = wording.args(standing, electors);
    return Map.of("previous", wording.figure(standing), "by", kept.get("by"));
  }

  /** The one that would be replaced, where that is the doubt; else the one before. */
  private static Optional<Report> before(Weighed weighed, String flag) {
    return REPLACING.contains(flag)
        ? weighed.counted().or(() -> weighed.checks().previous())
        : weighed.checks().previous();
  }

  /** What YES would count all the same: no doubt may hide behind the first. */
  private Map<String, Object> dangers(Weighed weighed, String first, Tables tables) {
    var args = limits(weighed, tables);
    var others = weighed.flags().stream().filter(flag -> !flag.equals(first)).toList();
    args.put("danger", dangers.listed(others, args, weighed.checks()));
    return args;
  }

  private Map<String, Object> limits(Weighed weighed, Tables tables) {
    var subject = weighed.subject();
    return dangers.limits(subject.event(), weighed.values(), subject.place(), tables);
  }

  /** What counts, what waits for YES, what is kept beside others, and what is asked again. */
  private Letter several(
      List<Book.Entry> entries,
      List<Reading.Doubtful> doubts,
      List<String> refused,
      Incoming in,
      Tables tables) {
    var fine = entries.stream().filter(Replies::settled).toList();
    var doubted = entries.stream().filter(Book.Entry.Doubted.class::isInstance).toList();
    var kept = entries.stream().filter(Book.Entry.Differs.class::isInstance).toList();
    var args = new HashMap<>(wording.about(config.event(event(entries))));
    args.put("count", fine.size());
    args.put("places", labels(fine, entries, doubts));
    if (fine.size() == entries.size() && refused.isEmpty()) {
      return Letter.reply(in.context(), "report.several", args);
    }
    var waiting = labels(doubted, entries, doubts);
    var why = why(doubted, tables);
    args.put("values", waiting);
    args.put("danger", why);
    args.put("previous", labels(kept, entries, doubts));
    args.put("rest", Wording.listed(doubts.stream().flatMap(d -> d.place().stream()).toList()));
    boolean named = !doubts.isEmpty() && refused.size() == doubts.size();
    var parts = new ArrayList<String>();
    if (!fine.isEmpty()) {
      parts.add("report.part.noted");
    }
    if (!doubted.isEmpty()) {
      parts.add("report.part.doubtful");
    }
    if (!kept.isEmpty()) {
      parts.add("report.part.kept");
    }
    if (!refused.isEmpty()) {
      parts.add(named ? "report.part.asked" : "report.part.refused");
    }
    args.put("places", wording.sentences(parts, args));
    return Letter.reply(in.context(), "report.parts", args).offering(yesNo(entries));
  }

  /** With its figures where it is one; of several what is wrong with any of them. */
  private Names why(List<Book.Entry> doubted, Tables tables) {
    var flags = doubted.stream().flatMap(Replies::flags).distinct().toList();
    if (doubted.size() != 1) {
      return wording.flags(flags);
    }
    var only = doubted.getFirst().weighed();
    return dangers.listed(flags, limits(only, tables), only.checks());
  }

  private static Stream<String> flags(Book.Entry entry) {
    var found = entry.weighed().flags().stream();
    return entry instanceof Book.Entry.Doubted(Weighed w, long id, String flag)
        ? Stream.concat(Stream.of(flag), found)
        : found;
  }

  /** To the first that nothing but its sender holds back: the others are asked with it. */
  private List<List<Offer>> yesNo(List<Book.Entry> entries) {
    for (var entry : entries) {
      if (entry instanceof Book.Entry.Doubted(Weighed w, long id, String flag)
          && !w.flags().contains(Book.LOCKED)) {
        return new Offers(config.texts()).yesNo("figure:" + id);
      }
    }
    return List.of();
  }

  private static String event(List<Book.Entry> entries) {
    return entries.getFirst().weighed().subject().event().slug();
  }

  private static boolean settled(Book.Entry entry) {
    return entry instanceof Book.Entry.Counted || entry instanceof Book.Entry.Repeated;
  }

  /**
   * Short enough for one segment: {@code 184/120 310, 184/121 255}, or for one place what happened
   * there: {@code 09:00 118, 11:00 343}.
   *
   * @param all of the message: they tell, with what is asked of other places, what may be left out
   */
  private Names labels(
      List<Book.Entry> entries, List<Book.Entry> all, List<Reading.Doubtful> doubts) {
    boolean onePlace =
        doubts.stream().allMatch(doubt -> doubt.place().isEmpty())
            && all.stream().map(e -> e.weighed().subject().place()).distinct().count() == 1;
    boolean oneEvent = all.stream().map(Replies::what).distinct().count() == 1;
    return wording.inEach(
        language ->
            Wording.listed(
                entries.stream()
                    .map(entry -> label(entry, onePlace, oneEvent, language))
                    .distinct()
                    .toList()));
  }

  private static String label(
      Book.Entry entry, boolean onePlace, boolean oneEvent, String language) {
    var subject = entry.weighed().subject();
    boolean slot = subject.event().per() == ReportEvent.Per.SLOT;
    var what = slot ? subject.part() : subject.event().name().in(language);
    return Stream.of(
            onePlace ? "" : subject.place().code(),
            oneEvent && !onePlace ? "" : what,
            Wording.figure(subject.event(), entry.weighed().values()))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String what(Book.Entry entry) {
    var subject = entry.weighed().subject();
    return subject.event().slug()
        + (subject.event().per() == ReportEvent.Per.SLOT ? subject.part() : "");
  }
}
