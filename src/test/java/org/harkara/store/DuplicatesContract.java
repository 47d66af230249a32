package org.harkara.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.harkara.store.StoreRows.CITIZEN;
import static org.harkara.store.StoreRows.NOON;

import java.time.Duration;
import java.util.Optional;
import org.harkara.model.Case;
import org.harkara.model.GeoPoint;
import org.harkara.model.Names;
import org.harkara.model.Status;
import org.harkara.store.Duplicates.Likely;
import org.junit.jupiter.api.Test;

/** Which cases may be, or are, about one matter. */
public interface DuplicatesContract extends NewStore {
  @Test
  default void whatWasComplainedOfAtAPlaceIsFoundByCategoryAndTime() {
    store()
        .transact(
            tables -> {
              var one = filed(tables, "one");
              var two = filed(tables, "two");
              var closed = filed(tables, "three");
              tables.cases().update(closed.withStatus(Status.DROPPED));
              long place = one.place().orElseThrow().id();
              var category = one.category().orElseThrow();
              var duplicates = tables.duplicates();
              assertThat(duplicates.at(place, category, NOON, 8))
                  .extracting(Likely::text)
                  .containsExactlyInAnyOrder("one", "two");
              assertThat(duplicates.at(place, category, NOON, 1)).hasSize(1);
              assertThat(duplicates.at(place, category, NOON.plusMillis(1), 8)).isEmpty();
              assertThat(duplicates.at(place, "another", NOON, 8)).isEmpty();
              assertThat(duplicates.at(place + 1, category, NOON, 8)).isEmpty();
              assertThat(two.id()).isNotEqualTo(one.id());
              return null;
            });
  }

  @Test
  default void whatWasPointedAtIsFoundInTheCellsAround() {
    store()
        .transact(
            tables -> {
              var complaint = filed(tables, "one");
              var category = complaint.category().orElseThrow();
              var at = new GeoPoint(25.59, 85.13);
              var duplicates = tables.duplicates();
              duplicates.point(complaint.id(), at, NOON);
              var found = new Likely(complaint.id(), "one", Optional.of(at));
              assertThat(duplicates.around(new GeoPoint(25.5899, 85.1299), category, NOON, 8))
                  .containsExactly(found);
              assertThat(duplicates.around(new GeoPoint(25.5999, 85.1201), category, NOON, 8))
                  .containsExactly(found);
              assertThat(duplicates.around(new GeoPoint(25.62, 85.13), category, NOON, 8))
                  .isEmpty();
              assertThat(duplicates.around(at, "another", NOON, 8)).isEmpty();
              assertThat(duplicates.around(at, category, NOON.plusMillis(1), 8)).isEmpty();
              return null;
            });
  }

  @Test
  default void aSuggestionStandsWhileTheOtherIsOpen() {
    store()
        .transact(
            tables -> {
              var one = filed(tables, "one");
              var two = filed(tables, "two");
              tables.duplicates().suggest(two.id(), one.id());
              assertThat(tables.duplicates().suggested(two.id())).contains(one.id());
              assertThat(tables.duplicates().suggested(one.id())).isEmpty();
              tables.cases().update(one.withStatus(Status.RESOLVED));
              assertThat(tables.duplicates().suggested(two.id())).isEmpty();
              return null;
            });
  }

  @Test
  default void aMergedCaseTakesAlongWhatWentOnInIt() {
    store()
        .transact(
            tables -> {
              long a = filed(tables, "a").id();
              long b = filed(tables, "b").id();
              long c = filed(tables, "c").id();
              long d = filed(tables, "d").id();
              var duplicates = tables.duplicates();
              duplicates.merge(d, c);
              duplicates.merge(c, b);
              duplicates.merge(b, a);
              assertThat(duplicates.main(d)).contains(a);
              assertThat(duplicates.merged(a)).containsExactly(b, c, d);
              assertThat(duplicates.main(a)).isEmpty();
              duplicates.part(c);
              assertThat(duplicates.main(c)).isEmpty();
              assertThat(duplicates.merged(c)).containsExactly(d);
              assertThat(duplicates.merged(a)).containsExactly(b);
              return null;
            });
  }

  @Test
  default void aMergedCaseIsOpenOrClosedAsItsMainOneIs() {
    store()
        .transact(
            tables -> {
              var main = filed(tables, "main");
              var mine = filed(tables, "mine");
              var contact = mine.contactId();
              mine = tables.cases().update(mine.withStatus(Status.MERGED));
              main = tables.cases().update(main.withStatus(Status.ACCEPTED));
              tables.duplicates().merge(mine.id(), main.id());
              assertThat(tables.cases().openOf(contact))
                  .extracting(open -> open.id())
                  .containsExactly(mine.id(), main.id());
              assertThat(tables.cases().lastClosedOf(contact)).isEmpty();
              tables.cases().update(main.withStatus(Status.RESOLVED));
              assertThat(tables.cases().openOf(contact)).isEmpty();
              assertThat(tables.cases().lastClosedOf(contact).map(Case::id)).contains(mine.id());
              return null;
            });
  }

  private static Case filed(Tables tables, String text) {
    var contact = tables.contacts().known(CITIZEN);
    var place =
        tables
            .places()
            .byCode("184/123")
            .orElseGet(
                () ->
                    tables
                        .places()
                        .add(
                            "184/123",
                            "station",
                            Names.of("School", "विद्यालय"),
                            Optional.empty(),
                            Optional.empty(),
                            NOON.minus(Duration.ofDays(1))));
    var draft = StoreRows.complaint(contact.id(), Optional.of(place));
    return tables.cases().insert(StoreRows.saying(draft, text));
  }
}
