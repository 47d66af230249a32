package org.harkara.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.harkara.config.Config;
import org.harkara.config.Sheet;
import org.harkara.model.Names;
import org.harkara.routing.Importer;
import org.harkara.routing.OfficerList;
import org.harkara.routing.OfficerRules;
import org.harkara.store.ImportRegister.ListKind;
import org.harkara.store.Imports;

/** Lists that are read in, and places that move, beside a running stage. */
final class OtherHands {
  private static final List<String> COLUMNS =
      List.of("name", "phone", "role", "department", "place", "leave_from", "leave_to", "stand_in");

  private OtherHands() {}

  /**
   * @param line name, phone, role, department, place, and leave
   */
  static void officers(Stage stage, Config config, String line) {
    var values = new HashMap<String, String>();
    var cells = line.split(",", -1);
    for (int i = 0; i < cells.length; i++) {
      values.put(COLUMNS.get(i), cells[i].strip());
    }
    var sheet =
        new Sheet(
            "list.csv",
            Set.copyOf(COLUMNS),
            List.of(),
            List.of(new Sheet.Line(2, values)),
            List.of());
    var now = stage.clock.instant();
    var rules = new OfficerRules(config, Optional.empty(), true, now);
    var plan =
        stage.store.read(
            views -> {
              var known = views.importRegister();
              return OfficerList.plan(
                  sheet, rules, known.places(now), known.people(), known.duties());
            });
    assertThat(plan.leftOut()).as(plan.remarks().toString()).isZero();
    assertThat(new Importer(stage.store).write(plan, "list.csv", now).meanwhile()).isEmpty();
  }

  static void district(Stage stage, String code) {
    stage.store.transact(
        tables ->
            tables
                .places()
                .add(
                    code,
                    "district",
                    Names.of(code, code),
                    Optional.empty(),
                    Map.of(),
                    tables.places().byCode("SARVODAYA").map(state -> state.id()),
                    stage.clock.instant()));
  }

  static void moves(Stage stage, String code, String to) {
    var now = stage.clock.instant();
    stage.store.transact(
        tables -> {
          long batch = tables.imports().begin(ListKind.STATIONS, "split.csv", now);
          var place = tables.places().byCode(code).orElseThrow();
          long parent = tables.places().byCode(to).orElseThrow().id();
          var from = new Imports.From(batch, 2);
          assertThat(tables.imports().movePlace(from, place.id(), parent, now)).isTrue();
          return batch;
        });
  }
}
