package org.harkara.controlroom;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.harkara.config.Config;
import org.harkara.config.ReportEvent;
import org.harkara.config.ReportEvent.Trouble;
import org.harkara.config.ReportKind;
import org.harkara.model.Names;
import org.harkara.model.Place;
import org.harkara.store.ReportRegister;
import org.harkara.store.ReportRegister.Movement;
import org.harkara.store.Store;

/** What must not be overlooked: red stations, machines on their way, parties never heard. */
public final class Alarms {
  private final Store store;
  private final Config config;
  private final Map<String, List<String>> clearedBy = new HashMap<>();

  public Alarms(Store store, Config config) {
    this.store = store;
    this.config = config;
    for (var kind : config.reports().values()) {
      var clears =
          kind.events().values().stream()
              .filter(event -> event.trouble() == Trouble.CLEARS)
              .map(ReportEvent::slug)
              .toList();
      kind.events().values().stream()
          .filter(event -> event.trouble() == Trouble.OPENS)
          .forEach(event -> clearedBy.put(event.slug(), clears));
    }
  }

  /** Longest red first. */
  public List<Red> red(Scope scope) {
    return store.read(views -> red(views.reportRegister(), scope));
  }

  List<Red> red(ReportRegister register, Scope scope) {
    return scope
        .poll()
        .map(poll -> register.red(clearedBy, poll.date(), scope.code()))
        .orElse(List.of())
        .stream()
        .map(red -> new Red(red.place(), name(red.event()), red.since()))
        .toList();
  }

  /** Machines on their way, newest first. */
  public List<Machine> machines(Scope scope) {
    return store.read(
        views ->
            views.reportRegister().movements(scope.code()).stream().map(this::machine).toList());
  }

  /**
   * Stations whose party has not answered the roll call, nor sent anything that makes it needless,
   * with whom to call.
   *
   * @param phones true for who may see officers' numbers
   */
  public List<Missing> neverHeard(Scope scope, boolean phones, Instant now) {
    return store.read(
        views ->
            config.reports().values().stream()
                .flatMap(kind -> kind.events().values().stream())
                .filter(ReportEvent::rollCall)
                .flatMap(event -> silent(views.reportRegister(), event, scope, now).stream())
                .map(missing -> Missing.of(missing, phones))
                .toList());
  }

  private List<ReportRegister.Missing> silent(
      ReportRegister register, ReportEvent event, Scope scope, Instant now) {
    if (scope.poll().isEmpty()) {
      return List.of();
    }
    var missing = missing(register, event, scope, now);
    Set<Long> still = ids(missing);
    for (var other : event.silence().map(s -> s.settledBy()).orElse(List.of())) {
      if (!still.isEmpty()) {
        still.retainAll(ids(missing(register, config.event(other).orElseThrow(), scope, now)));
      }
    }
    return missing.stream().filter(one -> still.contains(one.place().id())).toList();
  }

  private List<ReportRegister.Missing> missing(
      ReportRegister register, ReportEvent event, Scope scope, Instant now) {
    ReportKind kind = config.reports().get(event.kind());
    var poll = scope.poll().orElseThrow();
    return register.missing(
        event.slug(),
        poll.date(),
        event.per() == ReportEvent.Per.SLOT ? poll.slots().getFirst().toString() : "",
        scope.code(),
        kind.places(),
        kind.reporters(),
        now);
  }

  private static Set<Long> ids(List<ReportRegister.Missing> missing) {
    return missing.stream()
        .map(one -> one.place().id())
        .collect(Collectors.toCollection(HashSet::new));
  }

  private Machine machine(Movement movement) {
    var unit =
        config.reports().values().stream()
            .flatMap(kind -> kind.events().values().stream())
            .filter(event -> event.movement() != ReportEvent.Movement.NONE)
            .flatMap(event -> event.fields().values().stream())
            .map(field -> field.choices().get(movement.unit()))
            .filter(name -> name != null)
            .findFirst()
            .orElse(Names.of(movement.unit(), ""));
    return new Machine(movement, unit);
  }

  private Names name(String event) {
    return config.event(event).map(ReportEvent::name).orElse(Names.of(event, ""));
  }

  public record Red(Place place, Names event, Instant since) {}

  /**
   * @param unit CU, BU, VVPAT … in words
   */
  public record Machine(
      Place place,
      Names unit,
      Optional<Instant> faultyAt,
      Optional<Instant> replacedAt,
      Optional<Instant> returnedAt) {
    private Machine(Movement movement, Names unit) {
      this(
          movement.place(),
          unit,
          movement.faultyAt(),
          movement.replacedAt(),
          movement.returnedAt());
    }
  }
}
