package org.harkara.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.harkara.config.Config;
import org.harkara.config.ReportEvent;
import org.harkara.model.Duty;
import org.harkara.model.Report;
import org.harkara.store.Cases;
import org.harkara.store.Tables;

/** Who has been told of a trouble at a place, and is to hear that it is over. */
final class Told {
  private final Config config;

  Told(Config config) {
    this.config = config;
  }

  /**
   * Whoever holds those duties now: of the reports that opened what is open still, of the cases
   * that came of it, every rung that was told, and who has copies of such cases.
   */
  List<Duty> of(Report over, Tables tables, Instant now) {
    var place = over.place().id();
    var told = new ArrayList<Duty>();
    for (var report : tables.reports().current(place, over.day())) {
      var event = config.event(report.event()).orElseThrow();
      if (report.state() != Report.State.COUNTED || event.trouble() != ReportEvent.Trouble.OPENS) {
        continue;
      }
      var category = event.category(report.values());
      var incident = category.flatMap(slug -> tables.incidents().open(place, slug));
      if (incident.isEmpty()) {
        continue;
      }
      event.notices().stream()
          .filter(notice -> Effects.holds(notice, report))
          .flatMap(notice -> notice.tell().stream())
          .forEach(tell -> holder(tell, place, tables, now).ifPresent(told::add));
      tables.incidents().cases(incident.get()).stream()
          .flatMap(id -> tables.cases().owners(id).stream())
          .forEach(owner -> holder(owner, tables, now).ifPresent(told::add));
      config.categories().get(category.get()).copies().stream()
          .flatMap(copy -> holder(copy, place, tables, now).stream())
          .forEach(told::add);
    }
    return told;
  }

  /**
   * @param duty {@code role} or {@code role/department}
   */
  static Optional<Duty> holder(String duty, long placeId, Tables tables, Instant now) {
    var parts = duty.split("/", 2);
    var department = parts.length == 2 ? Optional.of(parts[1]) : Optional.<String>empty();
    return tables.duties().holders(parts[0], department, placeId, now).stream().findFirst();
  }

  /** The officer who was told, while that duty is still the officer's; else the successor. */
  private static Optional<Duty> holder(Cases.Owner owner, Tables tables, Instant now) {
    var holders = tables.duties().holders(owner.role(), owner.department(), owner.placeId(), now);
    return Stream.concat(
            holders.stream().filter(duty -> duty.officer().id() == owner.officerId()),
            holders.stream())
        .findFirst();
  }
}
