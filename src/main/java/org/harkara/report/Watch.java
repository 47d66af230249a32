package org.harkara.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.harkara.config.Config;
import org.harkara.config.ReportEvent;
import org.harkara.config.ReportKind;
import org.harkara.config.Silence;
import org.harkara.model.Kind;
import org.harkara.model.Letter;
import org.harkara.model.Officer;
import org.harkara.model.Place;
import org.harkara.model.Report;
import org.harkara.model.Session;
import org.harkara.routing.Charges;
import org.harkara.store.Sweeps.Sweep;
import org.harkara.store.Tables;
import org.harkara.text.Offers;

/**
 * Silence is an event: whoever did not report is reminded, then those above, rung by rung. First
 * all silent places of a rung are found and noted with the holder of the rung; then each officer
 * gets one text about all of theirs. Both go on after a restart where they stood.
 */
public final class Watch {
  /** What the roll call does not replace. */
  private static final Set<Session.Ask> SPARED =
      Set.of(Session.Ask.PLACE, Session.Ask.FIGURE, Session.Ask.FORM);

  private final Config config;
  private final SweepPlan plan;
  private final Wording wording;
  private final Charges charges;
  private final Offers offers;

  public Watch(Config config) {
    this.config = config;
    this.plan = new SweepPlan(config);
    this.wording = new Wording(config);
    this.charges = new Charges(config);
    this.offers = new Offers(config.texts());
  }

  /** What one step did. */
  public record Step(int touched, List<Letter> letters) {
    public static final Step NOTHING = new Step(0, List.of());

    public Step {
      letters = List.copyOf(letters);
    }
  }

  /**
   * One step of the oldest sweep that is due. One that the calendar no longer plans, or that is too
   * late by it, ends untold.
   *
   * @param limit most places or officers dealt with
   * @return nothing touched when no sweep is due
   */
  public Step step(Tables tables, Instant now, int limit) {
    var due = tables.sweeps().due(now, 1);
    if (due.isEmpty()) {
      return Step.NOTHING;
    }
    var sweep = due.getFirst();
    var event = config.event(sweep.planned().event());
    if (plan.due(sweep.planned(), tables).filter(at -> !stale(at, now)).isEmpty()) {
      tables.sweeps().finish(sweep.id(), now);
      return new Step(1, List.of());
    }
    var silence = event.flatMap(ReportEvent::silence).orElseThrow();
    var watched =
        new Watched(
            config.reports().get(event.get().kind()),
            event.get(),
            silence,
            silence.rungs().get(sweep.planned().rung()));
    if (quiet(watched, now)) {
      tables.sweeps().finish(sweep.id(), now);
      return new Step(1, List.of());
    }
    return sweep.whole()
        ? tell(sweep, watched, tables, now, limit)
        : search(sweep, watched, tables, now, limit);
  }

  /**
   * The sweep whose step failed goes on later; until then the next in line have their turn.
   *
   * @return false when no sweep is due
   */
  public boolean putOff(Tables tables, Instant now, Instant until) {
    var due = tables.sweeps().due(now, 1);
    due.forEach(sweep -> tables.sweeps().move(sweep.id(), until));
    return !due.isEmpty();
  }

  private record Watched(ReportKind kind, ReportEvent event, Silence silence, Silence.Rung rung) {
    /** True when this rung is asked whether it is there; those above are only told. */
    boolean called() {
      return event.rollCall() && kind.reporters().contains(rung.role());
    }
  }

  /** A nine o'clock reminder helps nobody at two. */
  private boolean stale(Instant due, Instant now) {
    var worth = config.settings().expiry().getOrDefault(Kind.REMINDER, Duration.ofHours(1));
    return due.plus(worth).isBefore(now);
  }

  /** Daily kinds send nothing at night. */
  private boolean quiet(Watched watched, Instant now) {
    if (watched.kind().runs().isEmpty() || watched.silence().urgent()) {
      return false;
    }
    return config.calendar().quiet(now);
  }

  private Step search(Sweep sweep, Watched watched, Tables tables, Instant now, int limit) {
    var silent =
        tables
            .sweeps()
            .silent(
                sweep,
                watched.kind().places(),
                except(sweep, watched, tables),
                watched.silence().settledBy(),
                sweep.searched(),
                limit);
    for (var place : silent) {
      var holder =
          tables
              .duties()
              .holders(watched.rung().role(), Optional.empty(), place.place().id(), now)
              .stream()
              .findFirst();
      tables.sweeps().note(sweep.id(), place.place().id(), holder.map(duty -> duty.officer().id()));
    }
    boolean whole = silent.size() < limit;
    long last = silent.isEmpty() ? sweep.searched() : silent.getLast().place().id();
    tables.sweeps().searched(sweep.id(), last, whole);
    return new Step(silent.size() + 1, List.of());
  }

  /** Places with a poll day of their own inside the scope. */
  private List<Long> except(Sweep sweep, Watched watched, Tables tables) {
    if (watched.kind().runs().isPresent()) {
      return List.of();
    }
    var inside = new ArrayList<Long>();
    for (var code : config.calendar().pollDays().keySet()) {
      tables.places().byCode(code).map(Place::id).ifPresent(inside::add);
    }
    inside.remove(sweep.planned().scopeId());
    return inside;
  }

  private Step tell(Sweep sweep, Watched watched, Tables tables, Instant now, int limit) {
    var digests = tables.sweeps().untold(sweep.id(), limit);
    if (digests.isEmpty()) {
      tables.sweeps().finish(sweep.id(), now);
      return new Step(1, List.of());
    }
    var letters = new ArrayList<Letter>();
    for (var digest : digests) {
      tables.sweeps().told(sweep.id(), digest.officerId(), now);
      var officer = tables.duties().officer(digest.officerId());
      letter(sweep, watched, officer, digest.places(), tables, now).ifPresent(letters::add);
      if (watched.called()) {
        rollCall(officer, watched.event(), tables, now);
      }
    }
    return new Step(digests.size(), letters);
  }

  /** Nothing about a figure that is kept until its slot is opened again. */
  private Optional<Letter> letter(
      Sweep sweep,
      Watched watched,
      Officer officer,
      List<Place> places,
      Tables tables,
      Instant now) {
    var planned = sweep.planned();
    var args = wording.about(watched.event(), planned.part(), places);
    var above = tables.places().above(places.getFirst().id(), planned.due());
    args.putAll(wording.how(planned.event(), charges.packs(above)));
    if (places.size() > 1) {
      return Optional.of(reminder(officer, watched.rung().text(), args, Optional.empty()));
    }
    var place = places.getFirst();
    var subject = Subject.text(planned.event(), planned.day(), planned.part(), place.id());
    var waiting = waiting(sweep, place, officer, tables);
    if (waiting.isPresent()) {
      long id = waiting.get().id();
      if (tables.reports().locked(place.id(), planned.event(), planned.day(), planned.part())) {
        return Optional.empty();
      }
      Questions.put(
          officer.noticesTo(),
          Questions.figures(List.of(id), now, config.settings().spans().figure(), tables),
          Set.of(Session.Ask.FORM),
          tables);
      var more = new HashMap<>(args);
      more.put("values", wording.values(watched.event(), waiting.get().values()));
      more.put("danger", wording.flags(waiting.get().flags()));
      return Optional.of(
          reminder(officer, "silence.unconfirmed", more, Optional.of(subject))
              .offering(offers.yesNo("figure:" + id)));
    }
    var letter = reminder(officer, watched.rung().text(), args, Optional.of(subject));
    return Optional.of(
        watched.called() ? letter.offering(offers.ok("event:" + planned.event())) : letter);
  }

  private static Letter reminder(
      Officer officer, String key, Map<String, Object> args, Optional<String> subject) {
    return new Letter(
        new Letter.To.OfOfficer(officer), Kind.REMINDER, key, args, Optional.empty(), subject);
  }

  /** The officer's own figure that waits for YES. */
  private static Optional<Report> waiting(
      Sweep sweep, Place place, Officer officer, Tables tables) {
    return tables.reports().current(place.id(), sweep.planned().day()).stream()
        .filter(r -> r.event().equals(sweep.planned().event()))
        .filter(r -> r.part().equals(sweep.planned().part()))
        .filter(r -> r.state() == Report.State.UNCONFIRMED && r.officerId() == officer.id())
        .findFirst();
  }

  private void rollCall(Officer officer, ReportEvent event, Tables tables, Instant now) {
    var span = config.settings().spans().rollCall();
    Questions.put(
        officer.noticesTo(),
        Questions.of(Session.Ask.ROLL_CALL, List.of(event.slug()), List.of(), now, span),
        SPARED,
        tables);
  }
}
