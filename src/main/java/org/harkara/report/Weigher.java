package org.harkara.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.harkara.config.Calendar.PollDay;
import org.harkara.config.Config;
import org.harkara.config.Moment;
import org.harkara.config.ReportEvent;
import org.harkara.config.ReportKind;
import org.harkara.config.Spans;
import org.harkara.model.Report;
import org.harkara.model.ReportItem;
import org.harkara.model.Value;
import org.harkara.routing.Charges;
import org.harkara.store.Tables;

/** Puts an item of a message beside all that is known about its place and day. */
final class Weigher {
  private final Config config;
  private final Charges charges;
  private final ZoneId zone;
  private final Spans spans;

  Weigher(Config config) {
    this.config = config;
    this.charges = new Charges(config);
    this.zone = config.calendar().zone();
    this.spans = config.settings().spans();
  }

  /** Weighed, or why it cannot be: a reason that completes {@code ask.report.} */
  sealed interface Result {
    record Done(Weighed weighed) implements Result {}

    record Refused(String why) implements Result {}
  }

  /**
   * @param index of the item within its message
   */
  Result weigh(ReportItem item, int index, Incoming in, Tables tables) {
    var event = config.event(item.event()).orElseThrow();
    var kind = config.reports().get(event.kind());
    return switch (Authority.of(kind, item.place(), in.context(), tables)) {
      case Authority.Found.No(String why) -> new Result.Refused(why);
      case Authority.Found.Yes(Authority authority) ->
          weigh(item, index, in, kind, event, authority, tables);
    };
  }

  private Result weigh(
      ReportItem read,
      int index,
      Incoming in,
      ReportKind kind,
      ReportEvent event,
      Authority authority,
      Tables tables) {
    var place = authority.place();
    var said = said(read, in.said());
    var poll = charges.pollDay(place, in.now(), tables);
    var item = read.slotWritten() ? read : read.inSlot(latest(poll, in.said()).or(read::slot));
    var day = day(kind, poll, said);
    if (day.isEmpty()) {
      return new Result.Refused("no_poll_day");
    }
    var written = Sums.completed(event, item.values());
    var earlier =
        Versions.earlier(
            event, item, index, authority.duty().officer().id(), spans.correctable(), in, tables);
    var own = earlier.map(e -> e.report().part()).orElse(Versions.part(in.messageId(), index));
    var part = part(event, item, written, poll, own);
    if (part.isEmpty()) {
      return new Result.Refused(event.per() == ReportEvent.Per.SLOT ? "no_slot" : "no_number");
    }
    if (event.per() == ReportEvent.Per.SLOT
        && !begun(item.slot().orElseThrow(), poll.orElseThrow(), in.said())) {
      return new Result.Refused("slot_to_come");
    }
    var on = earlier.map(e -> e.report().day()).orElse(day.get());
    var subject = new Subject(kind, event, place, on, part.get());
    var current = tables.reports().current(place.id(), on);
    var standing =
        Versions.merges(event)
            ? Versions.standing(event, part.get(), current, authority.duty().officer().id())
            : List.<Report>of();
    var known = earlier.map(Versions.Earlier::known).orElse(Map.of());
    var newest = Sums.merged(event, known, Versions.merged(event, standing, written));
    var values = Spot.added(event, item, newest, place, in.now(), tables);
    if (event.fields().values().stream()
        .anyMatch(field -> event.requires(field, values) && !values.containsKey(field.slug()))) {
      return new Result.Refused("no_number");
    }
    var slots = poll.map(PollDay::slots).orElse(List.of());
    var checks = Checks.of(subject, values, current, slots, tables);
    var flags = new ArrayList<String>();
    if (authority.otherStation() || Spot.elsewhere(event, item, values, place, in.now(), tables)) {
      flags.add("other_station");
    }
    if (earlier.filter(e -> !e.sure()).isPresent()) {
      flags.add(Versions.WHICH_REPORT);
    }
    flags.addAll(item.flags());
    flags.addAll(Versions.carried(event, standing, written));
    if (Sums.mismatch(event, values)) {
      flags.add("sum_mismatch");
    }
    flags.addAll(checks.all());
    if (surprising(event, subject, poll, current, said, in.said())) {
      flags.add("out_of_order");
    }
    var twin =
        Doubles.likely(
            event,
            place,
            values,
            other ->
                known(other, authority)
                    && earlier.filter(e -> e.report().id() == other.id()).isEmpty(),
            in.now(),
            tables);
    if (twin.isPresent()) {
      flags.add(Book.DOUBLE);
    }
    if (tables.reports().locked(place.id(), event.slug(), on, part.get())) {
      flags.add(Book.LOCKED);
    }
    return new Result.Done(
        new Weighed(
            earlier.isPresent() ? item.correcting() : item,
            subject,
            authority,
            values,
            flags.stream().distinct().toList(),
            current,
            checks,
            twin,
            earlier.map(Versions.Earlier::report),
            said));
  }

  /** The slot of what is written without one, on the place's own poll day. */
  private Optional<LocalTime> latest(Optional<PollDay> poll, Instant said) {
    return poll.flatMap(
        day -> day.slots().stream().filter(slot -> begun(slot, day, said)).reduce((a, b) -> b));
  }

  private boolean begun(LocalTime slot, PollDay poll, Instant said) {
    return !poll.date().atTime(slot).atZone(zone).toInstant().isAfter(said.plus(spans.slotLead()));
  }

  /** What counts, or waits for somebody else's YES. */
  private static boolean known(Report other, Authority authority) {
    return other.state() == Report.State.COUNTED
        || other.officerId() != authority.duty().officer().id();
  }

  /**
   * The time written in the text is of the day on which it was written, or of the evening before;
   * one that is neither stays ahead, and surprises.
   */
  private Instant said(ReportItem item, Instant written) {
    return item.at()
        .map(at -> said(at, written))
        .filter(at -> !at.isAfter(written.plus(spans.slotLead())) || item.slot().isEmpty())
        .orElse(written);
  }

  private Instant said(LocalTime at, Instant written) {
    var today = LocalDate.ofInstant(written, zone).atTime(at);
    var now = LocalDateTime.ofInstant(written, zone);
    boolean yesterday =
        today.isAfter(now.plus(spans.slotLead()))
            && !today.minusDays(1).isBefore(now.minus(spans.evening()));
    return (yesterday ? today.minusDays(1) : today).atZone(zone).toInstant();
  }

  private Optional<LocalDate> day(ReportKind kind, Optional<PollDay> poll, Instant said) {
    if (kind.runs().isEmpty()) {
      return poll.map(PollDay::date);
    }
    var today = LocalDate.ofInstant(said, zone);
    var runs = kind.runs().get();
    return today.isBefore(runs.from()) || today.isAfter(runs.to())
        ? Optional.empty()
        : Optional.of(today);
  }

  private static Optional<String> part(
      ReportEvent event,
      ReportItem item,
      Map<String, Value> values,
      Optional<PollDay> poll,
      String own) {
    return switch (event.per()) {
      case ONCE, DAY -> Optional.of("");
      case EACH -> Optional.of(own);
      case SLOT ->
          item.slot()
              .filter(slot -> poll.filter(p -> p.slots().contains(slot)).isPresent())
              .map(LocalTime::toString);
      case FIELD ->
          event
              .partField()
              .map(values::get)
              .map(
                  value ->
                      switch (value) {
                        case Value.Amount(var number) ->
                            number.stripTrailingZeros().toPlainString();
                        case Value.Word(String text) -> text;
                        case Value.Words(List<String> texts) -> String.join(",", texts);
                      });
    };
  }

  /** At a time, or in an order, that cannot well be. */
  private boolean surprising(
      ReportEvent event,
      Subject subject,
      Optional<PollDay> poll,
      List<Report> current,
      Instant said,
      Instant written) {
    boolean early =
        event.earliest().filter(m -> said.isBefore(moment(m, subject, poll))).isPresent();
    boolean late = event.latest().filter(m -> said.isAfter(moment(m, subject, poll))).isPresent();
    boolean ahead = said.isAfter(written.plus(spans.slotLead()));
    boolean behind =
        current.stream()
            .filter(r -> r.state() == Report.State.COUNTED && event.after().contains(r.event()))
            .anyMatch(r -> r.said().isBefore(said));
    return early || late || ahead || behind;
  }

  private Instant moment(Moment moment, Subject subject, Optional<PollDay> poll) {
    LocalDateTime local =
        moment.on(subject.day(), poll.orElseGet(() -> PollDay.whole(subject.day())), slot(subject));
    return local.atZone(zone).toInstant();
  }

  private static Optional<LocalTime> slot(Subject subject) {
    return subject.event().per() == ReportEvent.Per.SLOT
        ? Optional.of(LocalTime.parse(subject.part()))
        : Optional.empty();
  }
}
