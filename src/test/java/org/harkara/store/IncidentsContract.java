package org.harkara.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.harkara.model.Report.State.COUNTED;
import static org.harkara.store.StoreRows.NOON;
import static org.harkara.store.StoreRows.complaint;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What officers and citizens tell of the same trouble. */
interface IncidentsContract extends NewStore {

  @Test
  default void oneIncidentOfACategoryIsOpenAtAPlace() {
    write(
        tables -> {
          var day = new PollDay(tables);
          var incidents = tables.incidents();
          long place = day.id("184/1");
          assertThat(incidents.open(place, "evm_vvpat_fault")).isEmpty();
          long evm = incidents.add(place, "evm_vvpat_fault", NOON);
          long other = incidents.add(place, "violence_law_order", NOON);
          long elsewhere = incidents.add(day.id("184/2"), "evm_vvpat_fault", NOON);
          assertThat(incidents.open(place, "evm_vvpat_fault")).contains(evm);
          assertThatThrownBy(() -> incidents.add(place, "evm_vvpat_fault", NOON))
              .isInstanceOf(RuntimeException.class);
          assertThat(incidents.clear(place, NOON)).containsExactly(evm, other);
          assertThat(incidents.clear(place, NOON)).isEmpty();
          assertThat(incidents.open(place, "evm_vvpat_fault")).isEmpty();
          assertThat(incidents.open(day.id("184/2"), "evm_vvpat_fault")).contains(elsewhere);
          long again = incidents.add(place, "evm_vvpat_fault", NOON);
          assertThat(incidents.open(place, "evm_vvpat_fault")).contains(again);
        });
  }

  @Test
  default void aCaseBelongsToAnIncidentOnce() {
    long filer = citizen().id();
    write(
        tables -> {
          var day = new PollDay(tables);
          var incidents = tables.incidents();
          long incident = incidents.add(day.id("184/1"), "evm_vvpat_fault", NOON);
          var report = day.draft("184/1", "evm_problem", "1", COUNTED, Map.of());
          incidents.joinReport(incident, tables.reports().add(report));
          assertThat(incidents.cases(incident)).isEmpty();
          long first = tables.cases().insert(complaint(filer, Optional.empty())).id();
          long second = tables.cases().insert(complaint(filer, Optional.empty())).id();
          for (long id : List.of(second, first, second)) {
            incidents.joinCase(incident, id);
          }
          assertThat(incidents.cases(incident)).containsExactly(first, second);
          assertThat(incidents.cases(incident + 1)).isEmpty();
          long other = incidents.add(day.id("184/1"), "violence_law_order", NOON);
          incidents.follow(other, first, second);
          assertThat(incidents.of(first)).containsExactly(incident);
          incidents.put(first, List.of(other));
          assertThat(incidents.of(first)).isEmpty();
          assertThat(incidents.cases(incident)).containsExactly(second);
          incidents.put(first, List.of(incident));
          assertThat(incidents.of(first)).containsExactly(incident);
          assertThat(incidents.leading(first)).contains(second);
        });
  }
}
