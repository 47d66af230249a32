package org.harkara.routing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.harkara.config.Calendar.PollDay;
import org.harkara.config.Config;
import org.harkara.config.ReportKind;
import org.harkara.model.Duty;
import org.harkara.model.Place;
import org.harkara.model.Reporting;
import org.harkara.model.Reporting.Charge;
import org.harkara.store.Tables;

/** What an officer may report about, and which poll day and texting scheme a place has. */
public final class Charges {
  /** A sector has about ten stations; whoever has more must name the constituency. */
  private static final int NEARBY = 60;

  private static final Set<String> WIDE = Set.of("state", "district", "ac");

  private final Config config;
  private final Set<String> reporters;
  private final Set<String> behalf;

  public Charges(Config config) {
    this.config = config;
    var kinds = config.reports().values();
    this.reporters =
        kinds.stream().flatMap(k -> k.reporters().stream()).collect(Collectors.toSet());
    this.behalf = kinds.stream().flatMap(k -> k.behalf().stream()).collect(Collectors.toSet());
  }

  /**
   * @param written when the message was written, by the provider's word, else when it came
   * @return empty for people who have nothing to report
   */
  Optional<Reporting> of(List<Duty> duties, Instant written, Tables tables) {
    var own = new LinkedHashMap<Long, Charge>();
    var below = new LinkedHashMap<Long, Charge>();
    var areas = new ArrayList<String>();
    Optional<Place> first = Optional.empty();
    for (var duty : duties) {
      boolean reports = reporters.contains(duty.role());
      boolean onBehalf = behalf.contains(duty.role());
      if (!reports && !onBehalf) {
        continue;
      }
      first = first.or(() -> Optional.of(duty.place()));
      if (reports) {
        own.putIfAbsent(duty.place().id(), charge(duty.place(), duty.role(), tables));
      }
      if (onBehalf && WIDE.contains(duty.place().kind())) {
        areas.add(duty.place().code());
      } else if (onBehalf) {
        for (var place : tables.places().below(duty.place().id(), kinds(), written, NEARBY)) {
          below.putIfAbsent(place.id(), charge(place, duty.role(), tables));
        }
      }
    }
    return first.map(
        place -> {
          var above = tables.places().above(place.id(), written);
          var poll = pollDay(above);
          return new Reporting(
              duties,
              List.copyOf(own.values()),
              List.copyOf(below.values()),
              areas,
              packs(above),
              poll.map(PollDay::date).orElse(local(written).toLocalDate()),
              poll.map(PollDay::slots).orElse(List.of()),
              local(written));
        });
  }

  private List<String> kinds() {
    return config.reports().values().stream()
        .map(ReportKind::places)
        .flatMap(List::stream)
        .distinct()
        .sorted(Comparator.naturalOrder())
        .toList();
  }

  private static Charge charge(Place place, String role, Tables tables) {
    return new Charge(place, role, tables.places().electors(place.id()));
  }

  /**
   * @param above a place and those above it, nearest first
   */
  public Optional<PollDay> pollDay(List<Place> above) {
    return above.stream()
        .map(place -> config.calendar().pollDays().get(place.code()))
        .filter(Objects::nonNull)
        .findFirst();
  }

  /** Of a place, or of the nearest above it that has one. */
  public Optional<PollDay> pollDay(Place place, Instant at, Tables tables) {
    return pollDay(tables.places().above(place.id(), at));
  }

  /**
   * Names of the texting schemes in force at a place.
   *
   * @param above the place and those above it, nearest first
   */
  public List<String> packs(List<Place> above) {
    return above.stream()
        .map(place -> config.packsAt().get(place.code()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(List.copyOf(config.packs().keySet()));
  }

  private LocalDateTime local(Instant at) {
    return LocalDateTime.ofInstant(at, config.calendar().zone());
  }
}
