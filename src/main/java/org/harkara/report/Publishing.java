package org.harkara.report;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.harkara.config.Calendar.PollDay;
import org.harkara.config.Config;
import org.harkara.config.ReportEvent;
import org.harkara.model.Acted;
import org.harkara.model.Duty;
import org.harkara.model.Letter;
import org.harkara.model.Outcome;
import org.harkara.model.Place;
import org.harkara.model.Report;
import org.harkara.model.Verdict;
import org.harkara.routing.Charges;
import org.harkara.store.Reports;
import org.harkara.store.Tables;
import org.harkara.text.Normal;
import org.harkara.text.Offers;

/**
 * A published slot is closed: later figures are kept and asked about, and count only when a named
 * role opens it again ({@code PUBLISH 11:00 184}, {@code UNLOCK 11:00 184}).
 */
public final class Publishing {
  private static final Pattern SLOT = Pattern.compile("([0-9]{1,2})(?:[:.]([0-9]{2}))?");

  /** No transaction touches more (DESIGN 2). */
  private static final int PORTION = 200;

  private final Config config;
  private final Charges charges;
  private final Wording wording;

  public Publishing(Config config) {
    this.config = config;
    this.charges = new Charges(config);
    this.wording = new Wording(config);
  }

  /**
   * A slot and a place, in either order: the one with minutes is the slot, else the first that may
   * be one.
   */
  private record Ordered(String slot, Optional<String> place) {
    static Optional<Ordered> of(String argument) {
      var words = Normal.of(argument).folded().strip().split("\\s+");
      if (words.length == 1 && SLOT.matcher(words[0]).matches()) {
        return Optional.of(new Ordered(words[0], Optional.empty()));
      }
      if (words.length != 2) {
        return Optional.empty();
      }
      boolean turned = !SLOT.matcher(words[0]).matches() || clock(words[1]) && !clock(words[0]);
      var slot = words[turned ? 1 : 0];
      return SLOT.matcher(slot).matches()
          ? Optional.of(new Ordered(slot, Optional.of(words[turned ? 0 : 1])))
          : Optional.empty();
    }

    private static boolean clock(String word) {
      return SLOT.matcher(word).matches() && word.length() > 2;
    }
  }

  /**
   * @param open false closes the slot, true opens it again
   */
  public Acted order(boolean open, String argument, Incoming in, Tables tables) {
    var event =
        config.reports().values().stream()
            .flatMap(kind -> kind.events().values().stream())
            .filter(e -> e.publish().isPresent())
            .findFirst();
    var written = Ordered.of(argument);
    if (event.isEmpty() || written.isEmpty()) {
      return refused("publish_form", in, "", "");
    }
    var roles = open ? event.get().publish().get().unlock() : event.get().publish().get().by();
    var duties = in.context().duties().stream().filter(d -> roles.contains(d.role())).toList();
    if (duties.isEmpty()) {
      return notAllowed(roles, in);
    }
    var code = written.get().place();
    var place =
        code.isEmpty()
            ? duties.stream().findFirst().map(Duty::place)
            : tables.places().byCode(code.get().toUpperCase(Locale.ROOT));
    var duty =
        place.flatMap(
            p -> duties.stream().filter(d -> within(p, d.place(), in, tables)).findFirst());
    if (duty.isEmpty()) {
      return refused("not_yours", in, code.orElse(""), "");
    }
    var poll = pollDay(place.get(), in, tables);
    var slot = poll.flatMap(p -> slot(p, written.get().slot()));
    if (slot.isEmpty() || poll.get().date().atTime(slot.get()).isAfter(local(in))) {
      return refused("publish_form", in, place.get().code(), written.get().slot());
    }
    return open
        ? opened(event.get(), place.get(), poll.get(), slot.get(), duty.get(), in, tables)
        : closed(event.get(), place.get(), poll.get(), slot.get(), duty.get(), in, tables);
  }

  private Acted closed(
      ReportEvent event,
      Place place,
      PollDay poll,
      LocalTime slot,
      Duty duty,
      Incoming in,
      Tables tables) {
    tables
        .reports()
        .lock(place.id(), event.slug(), poll.date(), slot.toString(), duty.role(), in.now());
    return done("publish.done", "published", event, place, slot, 0, in);
  }

  /** What came in while it was closed is counted in portions, the first at once. */
  private Acted opened(
      ReportEvent event,
      Place place,
      PollDay poll,
      LocalTime slot,
      Duty duty,
      Incoming in,
      Tables tables) {
    boolean was =
        tables
            .reports()
            .unlock(place.id(), event.slug(), poll.date(), slot.toString(), duty.role(), in.now());
    if (!was) {
      return refused("not_published", in, place.code(), slot.toString());
    }
    var own =
        tables.reports().lifted(Integer.MAX_VALUE).stream()
            .filter(l -> l.placeId() == place.id() && l.event().equals(event.slug()))
            .filter(l -> l.day().equals(poll.date()) && l.part().equals(slot.toString()))
            .findFirst()
            .orElseThrow();
    var freed = freed(own, tables, in.now(), PORTION);
    var key = freed.whole() ? "unlock.done" : "unlock.more";
    return done(key, "unlocked", event, place, slot, freed.counted(), in).then(freed.letters());
  }

  /**
   * The next portion of what an opened slot kept.
   *
   * @return nothing touched when none waits
   */
  public Watch.Step step(Tables tables, Instant now, int limit) {
    var lifted = tables.reports().lifted(1);
    if (lifted.isEmpty()) {
      return Watch.Step.NOTHING;
    }
    var freed = freed(lifted.getFirst(), tables, now, limit);
    return new Watch.Step(freed.touched() + 1, freed.letters());
  }

  private record Freed(int touched, int counted, boolean whole, List<Letter> letters) {}

  /**
   * What no lock holds back any more, since another, above or below, may still stand: it counts
   * where nothing else is doubtful, and is asked about again where something is.
   */
  private Freed freed(Reports.Lifted lifted, Tables tables, Instant now, int limit) {
    var book = new Book(config);
    var effects = new Effects(config, wording);
    var reports = tables.reports();
    var letters = new ArrayList<Letter>();
    var doubtful = new ArrayList<Report>();
    int count = 0;
    var kept = reports.kept(lifted, Book.LOCKED, limit);
    for (var report : kept) {
      if (reports.locked(report.place().id(), report.event(), report.day(), report.part())) {
        continue;
      }
      var flags = report.flags().stream().filter(f -> !f.equals(Book.LOCKED)).toList();
      reports.flag(report.id(), flags);
      var free = reports.find(report.id()).orElseThrow();
      if (!flags.isEmpty()) {
        doubtful.add(free);
        continue;
      }
      switch (book.confirm(free, now, tables)) {
        case Book.Confirmed.Counts(Report counted) -> {
          count++;
          letters.addAll(effects.counted(counted, tables, now));
        }
        case Book.Confirmed.Waits waits -> doubtful.add(waits.report());
        case Book.Confirmed.Differs differs -> {}
      }
    }
    boolean whole = kept.size() < limit;
    reports.freed(lifted.lockId(), whole ? Optional.empty() : Optional.of(kept.getLast().id()));
    letters.addAll(asked(doubtful, now, tables));
    return new Freed(kept.size(), count, whole, letters);
  }

  /** One question to each officer about all figures of theirs that are still doubtful. */
  private List<Letter> asked(List<Report> doubtful, Instant now, Tables tables) {
    var byOfficer = new LinkedHashMap<Long, List<Report>>();
    doubtful.forEach(r -> byOfficer.computeIfAbsent(r.officerId(), id -> new ArrayList<>()).add(r));
    var out = new ArrayList<Letter>();
    byOfficer.forEach(
        (id, waiting) -> {
          var officer = tables.duties().officer(id);
          var ids = waiting.stream().map(Report::id).toList();
          if (Questions.put(
              officer.noticesTo(),
              Questions.figures(ids, now, config.settings().spans().figure(), tables),
              tables)) {
            out.add(
                Letter.notice(officer, "report.waits", wording.waiting(waiting))
                    .offering(new Offers(config.texts()).yesNo("figure:" + ids.getFirst())));
          }
        });
    return out;
  }

  private Acted done(
      String key,
      String reason,
      ReportEvent event,
      Place place,
      LocalTime slot,
      int count,
      Incoming in) {
    var args = new HashMap<>(wording.about(event, slot.toString(), place));
    args.put("count", count);
    return Acted.of(
        Verdict.of(Outcome.ACCEPT, reason), List.of(Letter.reply(in.context(), key, args)));
  }

  private static boolean within(Place place, Place area, Incoming in, Tables tables) {
    return tables.places().above(place.id(), in.now()).stream().anyMatch(p -> p.id() == area.id());
  }

  /**
   * Today's, be it the place's own or one inside it; else the place's own, or the latest inside it,
   * once it has begun.
   */
  private Optional<PollDay> pollDay(Place place, Incoming in, Tables tables) {
    var own = charges.pollDay(place, in.now(), tables);
    var all = new ArrayList<>(own.stream().toList());
    config
        .calendar()
        .pollDays()
        .forEach(
            (code, poll) ->
                tables
                    .places()
                    .byCode(code)
                    .filter(inside -> within(inside, place, in, tables))
                    .ifPresent(inside -> all.add(poll)));
    var today = local(in).toLocalDate();
    return all.stream()
        .filter(poll -> poll.date().equals(today))
        .findFirst()
        .or(() -> own.filter(poll -> !poll.date().isAfter(today)))
        .or(
            () ->
                all.stream()
                    .filter(poll -> !poll.date().isAfter(today))
                    .max(Comparator.comparing(PollDay::date)));
  }

  private static Optional<LocalTime> slot(PollDay poll, String written) {
    var time = SLOT.matcher(written);
    if (!time.matches()) {
      return Optional.empty();
    }
    int h = Integer.parseInt(time.group(1));
    int m = time.group(2) == null ? 0 : Integer.parseInt(time.group(2));
    return poll.slots().stream()
        .filter(s -> s.getMinute() == m && (s.getHour() == h || s.getHour() == h + 12))
        .findFirst();
  }

  private LocalDateTime local(Incoming in) {
    return LocalDateTime.ofInstant(in.now(), config.calendar().zone());
  }

  private Acted notAllowed(List<String> roles, Incoming in) {
    var args = new HashMap<>(wording.about(Optional.empty()));
    args.put("by", wording.roles(roles));
    return Acted.of(
        Verdict.of(Outcome.REFUSE, "not_allowed"),
        Letter.reply(in.context(), "refuse.report.not_allowed", args));
  }

  private Acted refused(String why, Incoming in, String place, String slot) {
    var args = new HashMap<>(wording.about(Optional.empty()));
    args.put("place", place);
    args.put("slot", slot);
    return Acted.of(
        Verdict.of(Outcome.REFUSE, why),
        Letter.reply(in.context(), Replies.key(config, "refuse.report.", why), args));
  }
}
