package org.harkara.controlroom;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.harkara.config.Config;
import org.harkara.model.Address;
import org.harkara.store.ReportRegister;
import org.harkara.store.ReportRegister.Tally;
import org.harkara.store.Store;

/** Turnout of a slot: always "N of M stations", of those that reported, never extrapolated. */
public final class Turnouts {
  private final Store store;
  private final ZoneId zone;
  private final Duration lead;
  private final Optional<TurnoutKind> turnout;

  public Turnouts(Store store, Config config) {
    this.store = store;
    this.zone = config.calendar().zone();
    this.lead = config.settings().spans().slotLead();
    this.turnout = TurnoutKind.in(config);
  }

  /** True when turnout is declared, and there are slots to report it in. */
  public boolean open(Scope scope) {
    return turnout.isPresent() && scope.poll().filter(poll -> !poll.slots().isEmpty()).isPresent();
  }

  /** The slot that is reported now. */
  public LocalTime slot(Scope scope, Instant now) {
    return scope.slot(now.atZone(zone).toLocalDateTime(), lead);
  }

  /**
   * @param phones true for who may see officers' numbers
   */
  public TurnoutView view(Scope scope, LocalTime slot, boolean phones, Instant now) {
    var kind = turnout.orElseThrow();
    return store.read(
        views -> {
          var register = views.reportRegister();
          var tallies =
              register.tally(
                  kind.slotted().slug(),
                  scope.poll().orElseThrow().date(),
                  slot.toString(),
                  scope.group(kind.leaf()),
                  scope.code(),
                  kind.stations());
          var all = Figures.of(tallies);
          return new TurnoutView(
              slot.toString(),
              now.atZone(zone).toOffsetDateTime(),
              all.stations(),
              all.reported(),
              all.unconfirmed(),
              new TurnoutView.Votes(all.total(), all.male(), all.female(), all.third()),
              all.split(),
              all.electors(),
              all.percent(),
              tallies.stream().map(Turnouts::placeRow).toList(),
              missing(register, scope, slot, now).stream()
                  .map(one -> missingRow(one, phones))
                  .toList());
        });
  }

  /** Who has not reported, and whom to call about it: the party, else its alternate. */
  public List<Missing> missing(Scope scope, LocalTime slot, boolean phones, Instant now) {
    return store.read(
        views ->
            missing(views.reportRegister(), scope, slot, now).stream()
                .map(one -> Missing.of(one, phones))
                .toList());
  }

  private List<ReportRegister.Missing> missing(
      ReportRegister register, Scope scope, LocalTime slot, Instant now) {
    var kind = turnout.orElseThrow();
    return register.missing(
        kind.slotted().slug(),
        scope.poll().orElseThrow().date(),
        slot.toString(),
        scope.code(),
        kind.stations(),
        kind.kind().reporters(),
        now);
  }

  private static TurnoutView.PlaceRow placeRow(Tally tally) {
    var figures = Figures.of(List.of(tally));
    return new TurnoutView.PlaceRow(
        tally.group().code(),
        figures.stations(),
        figures.reported(),
        figures.total(),
        figures.percent());
  }

  private static TurnoutView.MissingRow missingRow(ReportRegister.Missing missing, boolean phones) {
    return new TurnoutView.MissingRow(
        missing.place().code(),
        missing
            .officer()
            .map(
                name ->
                    new TurnoutView.OfficerRef(
                        name.in("en"),
                        missing.phone().filter(phone -> phones).map(Address::text))));
  }
}
