package org.harkara.report;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.harkara.config.Config;
import org.harkara.config.ReportEvent;
import org.harkara.model.Letter;
import org.harkara.model.Offer;
import org.harkara.model.Reading;
import org.harkara.model.Report;
import org.harkara.store.Tables;
import org.harkara.text.Offers;

/** The one reply to a message that reports, in the order of weight: doubts before thanks. */
final class Replies {
  private final Config config;
  private final Wording wording;

  Replies(Config config, Wording wording) {
    this.config = config;
    this.wording = wording;
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
      args.put("code", wording.code(item.event(), in));
      var key = key(config, "ask.report.", refused.getFirst());
      return Letter.reply(in.context(), key, args);
    }
    return entries.size() == 1 && refused.isEmpty()
        ? one(entries.getFirst(), in, tables)
        : several(entries, refused, in);
  }

  private Letter one(Book.Entry entry, Incoming in, Tables tables) {
    var electors = ReportDesk.electors(entry.weighed().subject().place(), tables);
    var args = new HashMap<>(wording.args(entry.weighed(), electors));
    args.put("code", wording.code(entry.weighed().subject().event().slug(), in));
    return switch (entry) {
      case Book.Entry.Counted(Weighed w, Report report) ->
          Letter.reply(in.context(), acknowledgement(w), args);
      case Book.Entry.Repeated r -> Letter.reply(in.context(), "report.repeat", args);
      case Book.Entry.Doubted(Weighed w, long id, String flag) -> {
        args.put("flag", wording.flag(flag));
        var previous = previous(w);
        args.put("previous", previous);
        var key = key(config, "confirm.report.", flag);
        var first = key + ".first";
        boolean none = previous.isEmpty() && known(config, first);
        yield Letter.reply(in.context(), none ? first : key, args)
            .offering(yesNo(List.of(entry)));
      }
      case Book.Entry.Differs(Weighed w, long id, var standing) -> {
        args.putAll(standing(standing, electors));
        yield Letter.reply(in.context(), "report.conflict", args);
      }
    };
  }

  /** Whoever reports for another's place is told which one was understood. */
  private String acknowledgement(Weighed weighed) {
    var key = weighed.subject().event().reply();
    return weighed.authority().behalf() && known(config, key + ".place") ? key + ".place" : key;
  }

  private Map<String, Object> standing(Report standing, BigDecimal electors) {
    var kept = wording.args(standing, electors);
    var figure =
        config
            .event(standing.event())
            .map(event -> Wording.figure(event, standing.values()))
            .orElse("");
    return Map.of("previous", figure, "by", kept.get("by"));
  }

  /** The figure that stands, or the one before. */
  private static String previous(Weighed weighed) {
    return weighed
        .counted()
        .or(weighed::before)
        .map(r -> Wording.figure(weighed.subject().event(), r.values()))
        .orElse("");
  }

  private Letter several(List<Book.Entry> entries, List<String> refused, Incoming in) {
    var fine =
        entries.stream()
            .filter(e -> e instanceof Book.Entry.Counted || e instanceof Book.Entry.Repeated)
            .map(Replies::label)
            .distinct()
            .toList();
    var doubted =
        entries.stream()
            .filter(e -> e instanceof Book.Entry.Doubted || e instanceof Book.Entry.Differs)
            .map(Replies::label)
            .distinct()
            .toList();
    var args = new HashMap<>(wording.about(config.event(event(entries))));
    args.put("count", fine.size());
    args.put("places", Wording.listed(fine));
    args.put("values", Wording.listed(doubted));
    var key =
        !refused.isEmpty()
            ? "report.several.refused"
            : doubted.isEmpty() ? "report.several" : "report.several.doubtful";
    return Letter.reply(in.context(), key, args).offering(yesNo(entries));
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

  /** Short enough for a list: {@code 184/120 11:00 310}. */
  private static String label(Book.Entry entry) {
    var weighed = entry.weighed();
    var subject = weighed.subject();
    var figure = Wording.figure(subject.event(), weighed.values());
    var slot = subject.event().per() == ReportEvent.Per.SLOT;
    return subject.place().code()
        + (slot ? " " + subject.part() : "")
        + (figure.isEmpty() ? "" : " " + figure);
  }
}
