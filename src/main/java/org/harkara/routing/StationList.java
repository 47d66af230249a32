package org.harkara.routing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.harkara.config.Folded;
import org.harkara.config.ImportWords;
import org.harkara.config.Sheet;
import org.harkara.model.GeoPoint;
import org.harkara.model.Names;
import org.harkara.routing.ImportChange.AddPlace;
import org.harkara.routing.ImportChange.ChangePlace;
import org.harkara.routing.ImportChange.MovePlace;
import org.harkara.routing.ImportPlan.Topic;
import org.harkara.store.ImportRegister.KnownPlace;
import org.harkara.store.ImportRegister.ListKind;
import org.harkara.store.ImportRegister.PlaceFacts;

/** A list of stations against the places there are. */
public final class StationList {
  /** The columns a list must have, one set of them. */
  public static final List<Set<String>> NEEDED =
      List.of(Set.of("code", "name"), Set.of("ac", "number", "name"));

  private final ImportWords words;
  private final String under;
  private final KnownPlaces known;
  private final ImportPlan.Draft draft = new ImportPlan.Draft();
  private final Map<String, String> acNames = new HashMap<>();
  private final Set<String> done = new HashSet<>();

  private StationList(ImportWords words, String under, List<KnownPlace> places) {
    this.words = words;
    this.under = under;
    this.known = new KnownPlaces(places);
  }

  /**
   * What reading it in would do.
   *
   * @param under code of the place below which unknown constituencies are made
   * @throws IllegalArgumentException when there is no such place
   */
  public static ImportPlan plan(
      Sheet sheet, ImportWords words, String under, List<KnownPlace> places) {
    var list = new StationList(words, under, places);
    if (list.known.find(under).isEmpty()) {
      throw new IllegalArgumentException(
          "there is no place '" + under + "' to make constituencies under");
    }
    return list.plan(sheet);
  }

  private ImportPlan plan(Sheet sheet) {
    sheet.torn().forEach(torn -> draft.remark(torn.line(), Topic.CSV, torn.what()));
    if (!sheet.has("electors_male") && (sheet.has("electors_total") || sheet.has("serial_from"))) {
      draft.remark(
          0,
          Topic.ELECTORS,
          "no electors by sex in this list: left unknown; totals and serial numbers are no substitute");
    }
    var reader = new StationLine(words, known::constituency, draft);
    var stations = new ArrayList<StationRow>();
    for (var line : sheet.lines()) {
      var kind = Folded.of(line.text("kind"));
      if (kind.isEmpty() || kind.equals("station")) {
        reader.read(line).ifPresent(stations::add);
      } else {
        other(line, line.text("kind"), reader.pointIfAny(line));
      }
    }
    new Suffixes(draft).assign(stations).forEach(this::station);
    return draft.done(ListKind.STATIONS);
  }

  /** A constituency, sector, squad …: only lists in the layout of places.csv have them. */
  private void other(Sheet.Line line, String kind, Optional<GeoPoint> at) {
    var code = line.text("code");
    var names = ListedNames.of(line, words);
    var parent = line.text("parent");
    var present = known.find(code);
    if (!PlaceCodes.valid(kind, code)) {
      draft.leaveOut(line.number(), "'" + code + "' is no code of a " + kind + ": left out");
    } else if (!done.add(code)) {
      draft.leaveOut(line.number(), code + " stands on a line above already: left out");
    } else if (present.isPresent() && !present.get().kind().equals(kind)) {
      draft.leaveOut(line.number(), code + " is a " + present.get().kind() + " already: left out");
    } else if (!parent.isEmpty() && known.find(parent).isEmpty()) {
      draft.leaveOut(line.number(), "there is no place '" + parent + "' above it: left out");
    } else if (known.within(parent, code)) {
      draft.leaveOut(line.number(), parent + " lies below " + code + " itself: left out");
    } else if (present.isEmpty()) {
      var above = parent.isEmpty() ? under : parent;
      var facts = new PlaceFacts(ListedNames.orElse(names, code), at, Map.of());
      draft.add(new AddPlace(line.number(), code, kind, facts, above));
      known.plan(code, kind, facts, above);
    } else {
      compare(line.number(), present.get(), names, at, Map.of(), Optional.of(parent));
    }
  }

  private void station(StationRow row) {
    var code = row.code();
    var present = known.find(code);
    if (row.parent().isPresent() && known.find(row.parent().get()).isEmpty()) {
      draft.leaveOut(
          row.line(), "there is no place '" + row.parent().get() + "' above it: left out");
      return;
    }
    var ac = constituency(row);
    var above = row.parent().or(() -> sector(row, ac));
    if (present.isPresent()) {
      compare(row.line(), present.get(), row.names(), row.at(), row.electors(), above);
      return;
    }
    var facts = new PlaceFacts(ListedNames.orElse(row.names(), code), row.at(), row.electors());
    draft.add(new AddPlace(row.line(), code, "station", facts, above.orElse(ac)));
    known.plan(code, "station", facts, above.orElse(ac));
  }

  /** What the list does not say stays as it is. */
  private void compare(
      int line,
      KnownPlaces.Entry present,
      Map<String, String> names,
      Optional<GeoPoint> at,
      Map<String, Integer> electors,
      Optional<String> above) {
    var stored = present.stored().orElseThrow();
    var was = stored.facts();
    var is =
        new PlaceFacts(
            ListedNames.over(was.name(), names),
            at.or(was::at),
            electors.isEmpty() ? was.electors() : electors);
    var changes = new ArrayList<ImportChange>();
    if (!is.equals(was)) {
      changes.add(new ChangePlace(line, stored.id(), stored.code(), was, is));
    }
    above
        .filter(parent -> !parent.isEmpty() && !Optional.of(parent).equals(stored.parent()))
        .ifPresent(
            parent -> {
              changes.add(new MovePlace(line, stored.id(), stored.code(), parent));
              draft.remark(
                  line,
                  Topic.PLACE,
                  stored.code()
                      + " moves from "
                      + stored.parent().orElse("nowhere")
                      + " to "
                      + parent);
            });
    draft.change(changes);
  }

  private String constituency(StationRow row) {
    var code = row.ac().code();
    var name = row.ac().name();
    if (known.find(code).isEmpty()) {
      var names = ListedNames.of(name, words);
      var facts = new PlaceFacts(ListedNames.orElse(names, code), Optional.empty(), Map.of());
      draft.addAbove(new AddPlace(row.line(), code, "ac", facts, under));
      draft.remark(
          row.line(), Topic.PLACE, "constituency " + code + " is new: made under " + under);
      known.plan(code, "ac", facts, under);
    }
    if (!name.isEmpty() && acNames.put(code + " " + name, name) == null) {
      var kept = known.find(code).orElseThrow().facts().name();
      if (!kept.byLanguage().containsValue(name)) {
        draft.remark(
            row.line(),
            Topic.NAME,
            "constituency %s is called '%s' here: it stays '%s'".formatted(code, name, kept));
      }
    }
    return code;
  }

  private Optional<String> sector(StationRow row, String ac) {
    if (row.sector().isEmpty()) {
      return Optional.empty();
    }
    var present = known.sector(ac, row.sector());
    if (present.isPresent()) {
      return present;
    }
    var code = known.newSector(ac, row.sector());
    var facts =
        new PlaceFacts(new Names(ListedNames.of(row.sector(), words)), Optional.empty(), Map.of());
    draft.addAbove(new AddPlace(row.line(), code, "sector", facts, ac));
    draft.remark(row.line(), Topic.PLACE, "sector '" + row.sector() + "' is new: made as " + code);
    known.plan(code, "sector", facts, ac);
    return Optional.of(code);
  }
}
