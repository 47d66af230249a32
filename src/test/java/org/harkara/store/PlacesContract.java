package org.harkara.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.harkara.store.StoreRows.NOON;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.harkara.model.Names;
import org.harkara.model.Place;
import org.junit.jupiter.api.Test;

/** The tree of places, up and down. */
interface PlacesContract extends NewStore {

  @Test
  default void electorsAreKnownWhereTheyWereGiven() {
    write(
        tables -> {
          var day = new PollDay(tables);
          assertThat(tables.places().electors(day.id("184/1")))
              .isEqualTo(Map.of("male", 500, "female", 400, "third", 1));
          assertThat(tables.places().electors(day.id("184"))).isEmpty();
          var some =
              tables
                  .places()
                  .add(
                      "186/1",
                      "station",
                      Names.of("A", ""),
                      Optional.empty(),
                      Map.of("male", 0),
                      Optional.of(day.id("184")),
                      NOON);
          assertThat(tables.places().electors(some.id())).isEqualTo(Map.of("male", 0));
        });
  }

  @Test
  default void thoseAboveAreListedFromThePlaceUpwards() {
    write(
        tables -> {
          var day = new PollDay(tables);
          record Row(String place, List<String> above) {}
          for (var row :
              List.of(
                  new Row("184/10", List.of("184/10", "S184-1", "184", "D", "SP")),
                  new Row("184/1", List.of("184/1", "184", "D", "SP")),
                  new Row("SP", List.of("SP")))) {
            assertThat(tables.places().above(day.id(row.place), NOON))
                .as(row.place)
                .extracting(Place::code)
                .isEqualTo(row.above);
          }
        });
  }

  @Test
  default void thoseBelowAreListedInTheOrderInWhichTheyWereAdded() {
    write(
        tables -> {
          var day = new PollDay(tables);
          record Row(String place, List<String> kinds, int limit, List<String> below) {}
          var stations = List.of("station");
          for (var row :
              List.of(
                  new Row("184", stations, 9, List.of("184/1", "184/2", "184/10")),
                  new Row("184", stations, 2, List.of("184/1", "184/2")),
                  new Row("S184-1", stations, 9, List.of("184/2", "184/10")),
                  new Row("184/1", stations, 9, List.of("184/1")),
                  new Row("D", List.of("centre", "ac"), 9, List.of("184", "185", "TC3")),
                  new Row("185", List.of("centre"), 9, List.of()),
                  new Row("185", List.of(), 9, List.of()))) {
            assertThat(tables.places().below(day.id(row.place), row.kinds, NOON, row.limit))
                .as(row.toString())
                .extracting(Place::code)
                .isEqualTo(row.below);
          }
        });
  }

  @Test
  default void aPlaceIsBelowItsParentFromTheDayOnOnly() {
    write(
        tables -> {
          var day = new PollDay(tables);
          var name = Names.of("New", "");
          var ac = Optional.of(day.id("185"));
          long added =
              tables.places().add("185/2", "station", name, Optional.empty(), ac, NOON).id();
          var before = NOON.minusMillis(1);
          assertThat(tables.places().above(added, before))
              .extracting(Place::code)
              .containsExactly("185/2");
          assertThat(tables.places().above(added, NOON))
              .extracting(Place::code)
              .containsExactly("185/2", "185", "D", "SP");
          var stations = List.of("station");
          assertThat(tables.places().below(ac.get(), stations, before, 9))
              .extracting(Place::code)
              .containsExactly("185/1");
          assertThat(tables.places().below(ac.get(), stations, NOON, 9))
              .extracting(Place::code)
              .containsExactly("185/1", "185/2");
        });
  }
}
