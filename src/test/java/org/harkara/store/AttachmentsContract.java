package org.harkara.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.harkara.store.StoreRows.NOON;
import static org.harkara.store.StoreRows.minutes;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.harkara.model.Attachment;
import org.harkara.model.Evidence;
import org.harkara.model.Inbound;
import org.junit.jupiter.api.Test;

/** Files on their way from a message into a case. */
interface AttachmentsContract extends NewStore {
  Attachment PHOTO = new Attachment("photo", "AgAC", "image/jpeg");
  Attachment VIDEO = new Attachment("video", "BAAC", "video/mp4");

  @Test
  default void whatBelongsToACaseIsFetchedAndKept() {
    write(
        tables -> {
          long contact = tables.contacts().seen(StoreRows.CITIZEN, StoreRows.TWILIO).id();
          long filed = filed(tables, contact);
          var files = tables.attachments();
          assertThat(files.nextDue()).isEmpty();
          files.add(with("one", Optional.empty(), PHOTO, VIDEO), 71, contact, Optional.of(filed));
          assertThat(files.nextDue()).contains(NOON);
          assertThat(files.take(NOON.minusMillis(1), at(9), 9)).isEmpty();
          var taken = files.take(NOON, at(9), 9);
          assertThat(taken)
              .extracting(Attachments.Taken::channel, Attachments.Taken::file)
              .containsExactly(
                  org.assertj.core.groups.Tuple.tuple(StoreRows.TWILIO, PHOTO),
                  org.assertj.core.groups.Tuple.tuple(StoreRows.TWILIO, VIDEO));
          assertThat(files.take(NOON, at(9), 9)).as("under way").isEmpty();
          long photo = taken.getFirst().id();
          long video = taken.getLast().id();
          files.kept(photo, "a".repeat(64), "image/jpeg", 1234, Optional.of("b".repeat(64)));
          files.again(video, at(5));
          assertThat(files.take(at(5), at(9), 9))
              .extracting(Attachments.Taken::id, Attachments.Taken::attempt)
              .containsExactly(org.assertj.core.groups.Tuple.tuple(video, 2));
          assertThat(files.refusedBeside(photo, "too_large")).isFalse();
          files.refused(video, "too_large");
          assertThat(files.refusedBeside(photo, "too_large")).isTrue();
          assertThat(files.refusedBeside(photo, "gone")).isFalse();
          assertThat(files.nextDue()).isEmpty();
          files.refused(photo, "gone");
          assertThat(files.find(photo))
              .as("the first word stands")
              .isEqualTo(
                  new Evidence(
                      photo,
                      contact,
                      71,
                      Optional.of(filed),
                      "photo",
                      NOON,
                      Evidence.State.KEPT,
                      "",
                      Optional.of("a".repeat(64)),
                      Optional.of("image/jpeg"),
                      Optional.of(1234L),
                      Optional.of("b".repeat(64))));
          assertThat(tables.evidenceRegister().of(filed))
              .extracting(Evidence::id)
              .containsExactly(photo, video);
          assertThat(tables.evidenceRegister().find(filed, photo)).isPresent();
          assertThat(tables.evidenceRegister().find(filed + 1, photo)).isEmpty();
        });
  }

  @Test
  default void whatCameBeforeItsCaseWaitsForIt() {
    write(
        tables -> {
          long contact = tables.contacts().seen(StoreRows.CITIZEN, StoreRows.TWILIO).id();
          long other = tables.contacts().seen(StoreRows.OFFICER, StoreRows.TWILIO).id();
          var files = tables.attachments();
          files.add(with("one", Optional.of("g"), PHOTO), 71, contact, Optional.empty());
          files.add(with("two", Optional.of("g"), VIDEO), 72, contact, Optional.empty());
          files.add(with("three", Optional.empty(), PHOTO), 73, other, Optional.empty());
          assertThat(files.nextDue()).isEmpty();
          assertThat(files.album(contact, "g"))
              .contains(new Attachments.Sibling(71, NOON, Optional.empty()));
          assertThat(files.album(other, "g")).isEmpty();
          assertThat(files.loose(contact, NOON)).isEqualTo(2);
          assertThat(files.loose(contact, NOON.plusMillis(1))).isZero();
          long filed = filed(tables, contact);
          assertThat(files.adopt(contact, filed, NOON.plusMillis(1), at(1))).isZero();
          assertThat(files.adopt(contact, filed, NOON, at(1))).isEqualTo(2);
          assertThat(files.nextDue()).contains(at(1));
          assertThat(files.album(contact, "g"))
              .contains(new Attachments.Sibling(71, NOON, Optional.of(filed)));
        });
  }

  private static long filed(Tables tables, long contact) {
    return tables.cases().insert(StoreRows.complaint(contact, Optional.empty())).id();
  }

  private static Inbound with(String key, Optional<String> album, Attachment... files) {
    return new Inbound(
        StoreRows.TWILIO,
        StoreRows.CITIZEN,
        key,
        "",
        Optional.empty(),
        NOON,
        Optional.empty(),
        List.of(files),
        Optional.empty(),
        Inbound.Hints.NONE,
        album);
  }

  private static Instant at(long minutes) {
    return NOON.plus(minutes(minutes));
  }
}
