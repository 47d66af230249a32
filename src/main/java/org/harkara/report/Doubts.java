package org.harkara.report;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.harkara.config.Config;
import org.harkara.config.ReportEvent;
import org.harkara.config.Spans;
import org.harkara.model.Acted;
import org.harkara.model.Letter;
import org.harkara.model.Outcome;
import org.harkara.model.Reading;
import org.harkara.model.Session;
import org.harkara.model.Verdict;
import org.harkara.store.Tables;

/** What was meant as a report, but nobody could be sure of what: asked, and nothing counts. */
final class Doubts {
  /** Questions whose answer makes the report whole. */
  private static final Set<String> COMPLETED =
      Set.of("unit_missing", "place_missing", "which_station", "no_slot", "no_number");

  /** The last report is said to be wrong, and nothing else: what comes next corrects it. */
  private static final String WRONG = "wrong";

  private static final String CORRECTION = "CORR";

  private final Config config;
  private final Spans spans;
  private final Wording wording;
  private final Codes codes;

  Doubts(Config config, Wording wording) {
    this.config = config;
    this.spans = config.settings().spans();
    this.wording = wording;
    this.codes = new Codes(config);
  }

  Taken ask(Reading.Doubtful doubtful, Incoming in, Tables tables) {
    var event = event(doubtful, in);
    var args = new HashMap<>(wording.about(event));
    args.put("flag", wording.flag(doubtful.why()));
    args.putAll(wording.how(event.map(ReportEvent::slug).orElse(""), in));
    doubtful.slot().ifPresent(slot -> args.put("slot", slot.toString()));
    doubtful
        .field()
        .flatMap(field -> event.map(e -> e.fields().get(field)))
        .ifPresent(field -> args.put("values", field.name()));
    if (doubtful.why().equals(WRONG)) {
      detail("", CORRECTION, in, tables);
    } else if (COMPLETED.contains(doubtful.why())) {
      detail(doubtful.event(), in.text(), in, tables);
    }
    return Taken.of(
        Acted.of(
            Verdict.of(Outcome.ASK, doubtful.why()),
            Letter.reply(in.context(), key(doubtful, event), args)));
  }

  private void detail(String event, String said, Incoming in, Tables tables) {
    Questions.put(
        in.context().contact().id(),
        Questions.of(Session.Ask.DETAIL, List.of(event), List.of(said), in.now(), spans.figure()),
        tables);
  }

  /** A YES that answers nothing is told so; counts that do not go on have no total so far. */
  private String key(Reading.Doubtful doubtful, Optional<ReportEvent> event) {
    if (doubtful.event().isEmpty() && !doubtful.why().equals(WRONG)) {
      return "report.nothing_waits";
    }
    boolean single = event.filter(ReportEvent::cumulative).isEmpty();
    return doubtful.why().equals("two_numbers") && single
        ? "ask.report.two_numbers.single"
        : Replies.key(config, "ask.report.", doubtful.why());
  }

  /** Beside which examples are given: from the poll day on nobody answers a roll call any more. */
  private Optional<ReportEvent> event(Reading.Doubtful doubtful, Incoming in) {
    var named = config.event(doubtful.event());
    boolean past =
        in.context()
            .reporting()
            .filter(r -> !r.written().toLocalDate().isBefore(r.pollDay()))
            .isPresent();
    return named.isEmpty() || named.get().rollCall() && past
        ? codes.first(in.context()).or(() -> named)
        : named;
  }
}
