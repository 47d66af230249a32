package org.harkara.routing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.harkara.config.Config;
import org.harkara.config.ConfigLoader;
import org.harkara.config.ListFile;
import org.harkara.config.Sheet;
import org.harkara.model.GeoPoint;
import org.harkara.model.Names;
import org.harkara.routing.ImportChange.AddDuty;
import org.harkara.routing.ImportChange.AddLeave;
import org.harkara.routing.ImportChange.AddPlace;
import org.harkara.routing.ImportChange.ChangeDuty;
import org.harkara.routing.ImportChange.ChangePhone;
import org.harkara.routing.ImportChange.ChangePlace;
import org.harkara.routing.ImportChange.MovePlace;
import org.harkara.store.ImportRegister.KnownPlace;
import org.harkara.store.ImportRegister.PlaceFacts;

/** Lists written out in tests, and plans written as lines. */
final class Lists {
  static final Config CONFIG = ConfigLoader.load(Path.of("config"), Map.of());

  /** A district with one constituency, one sector and two stations. */
  static final List<KnownPlace> PLACES =
      List.of(
          place(1, "STATE", "state", "State", null),
          place(2, "DIST", "district", "District", "STATE"),
          place(3, "184", "ac", "Navnagar", "DIST"),
          place(4, "S184-1", "sector", "Ganga ghat", "184"),
          new KnownPlace(
              5,
              "184/1",
              "station",
              new PlaceFacts(
                  Names.of("School", "विद्यालय"),
                  Optional.of(new GeoPoint(25.5, 85.1)),
                  Map.of("male", 560, "female", 488, "third", 2)),
              Optional.of("S184-1")),
          place(6, "184/1A", "station", "Hall", "S184-1"));

  private Lists() {}

  static KnownPlace place(long id, String code, String kind, String name, String parent) {
    return new KnownPlace(
        id,
        code,
        kind,
        new PlaceFacts(Names.of(name, ""), Optional.empty(), Map.of()),
        Optional.ofNullable(parent));
  }

  static Sheet sheet(
      Path dir, String csv, Map<String, List<String>> words, List<Set<String>> needed) {
    try {
      var path = dir.resolve("list.csv");
      Files.writeString(path, csv);
      return ListFile.read(path, words, needed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every change, every remark, and the counts. */
  static List<String> lines(ImportPlan plan) {
    return Stream.of(
            plan.changes().stream().map(Lists::line),
            plan.remarks().stream()
                .map(r -> r.line() + " " + r.topic().name().toLowerCase() + ": " + r.what()),
            Stream.of(
                "new %d, changed %d, unchanged %d, left out %d"
                    .formatted(plan.added(), plan.changed(), plan.unchanged(), plan.leftOut())))
        .flatMap(lines -> lines)
        .toList();
  }

  private static String line(ImportChange change) {
    return switch (change) {
      case AddPlace add ->
          "%d + %s %s under %s %s"
              .formatted(add.line(), add.kind(), add.code(), add.parent(), facts(add.facts()));
      case ChangePlace c -> "%d ~ %s %s".formatted(c.line(), c.code(), facts(c.is()));
      case MovePlace m -> "%d > %s to %s".formatted(m.line(), m.code(), m.parent());
      case AddDuty d ->
          "%d + %s %s %s %s %s rank %d %s to %s"
              .formatted(
                  d.line(),
                  d.phone().text(),
                  d.name(),
                  d.language(),
                  d.role() + d.department().map(slug -> "/" + slug).orElse(""),
                  d.place(),
                  d.facts().rank(),
                  d.from(),
                  d.facts().to());
      case AddLeave l ->
          "%d + leave of %s, %s stands in %s to %s"
              .formatted(l.line(), l.phone().text(), l.standIn().text(), l.from(), l.to());
      case ChangePhone c ->
          "%d ~ officer %d %s to %s"
              .formatted(c.line(), c.officerId(), c.was().text(), c.is().text());
      case ChangeDuty d ->
          "%d ~ duty %d rank %d to %s".formatted(d.line(), d.id(), d.is().rank(), d.is().to());
    };
  }

  private static String facts(PlaceFacts facts) {
    return new TreeMap<>(facts.name().byLanguage())
        + facts.at().map(at -> " " + at.lat() + "," + at.lon()).orElse("")
        + (facts.electors().isEmpty()
            ? ""
            : " M%d F%d T%d"
                .formatted(
                    facts.electors().get("male"),
                    facts.electors().get("female"),
                    facts.electors().get("third")));
  }
}
