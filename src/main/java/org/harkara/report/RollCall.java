package org.harkara.report;

import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Stream;
import org.harkara.config.Config;
import org.harkara.config.ReportEvent;
import org.harkara.config.ReportKind;
import org.harkara.config.Silence;
import org.harkara.model.Acted;
import org.harkara.model.Duty;
import org.harkara.model.Letter;
import org.harkara.model.Outcome;
import org.harkara.model.Place;
import org.harkara.model.Verdict;
import org.harkara.store.Tables;

/** NO to the roll call: nothing counts, and whoever comes next in its ladder hears it at once. */
final class RollCall {
  private final Config config;
  private final Wording wording;

  RollCall(Config config, Wording wording) {
    this.config = config;
    this.wording = wording;
  }

  Taken absent(String slug, Incoming in, Tables tables) {
    var event = config.event(slug).orElseThrow();
    var kind = config.reports().get(event.kind());
    var out = new ArrayList<Letter>();
    out.add(Letter.reply(in.context(), "roll_call.absent", wording.about(Optional.of(event))));
    in.context().duties().stream()
        .filter(duty -> kind.reporters().contains(duty.role()))
        .filter(duty -> kind.places().contains(duty.place().kind()))
        .flatMap(duty -> told(duty, kind, event, in, tables))
        .forEach(out::add);
    return Taken.of(Acted.of(Verdict.of(Outcome.ACCEPT, "absent"), out));
  }

  private Stream<Letter> told(
      Duty absent, ReportKind kind, ReportEvent event, Incoming in, Tables tables) {
    var args = wording.about(event, "", absent.place());
    args.put("by", wording.role(absent.role()));
    return next(kind, event, absent.place(), in, tables).stream()
        .map(duty -> Letter.notice(duty.officer(), "roll_call.missing", args));
  }

  /** The first rung above the place's own party that somebody holds. */
  private static Optional<Duty> next(
      ReportKind kind, ReportEvent event, Place place, Incoming in, Tables tables) {
    return event.silence().stream()
        .flatMap(silence -> silence.rungs().stream())
        .map(Silence.Rung::role)
        .filter(role -> !kind.reporters().contains(role))
        .flatMap(
            role -> tables.duties().holders(role, Optional.empty(), place.id(), in.now()).stream())
        .findFirst();
  }
}
