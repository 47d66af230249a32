package org.harkara.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.harkara.store.StoreRows.NOON;
import static org.harkara.store.StoreRows.minutes;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.harkara.model.Names;
import org.harkara.store.Prompts.Prompt;
import org.junit.jupiter.api.Test;

/** What waits to be told to officers. */
interface PromptsContract extends NewStore {
  @Test
  default void whatWaitsIsToldByOfficerMostUrgentLegFirst() {
    write(
        tables -> {
          var contact = tables.contacts().seen(StoreRows.OFFICER, StoreRows.TWILIO);
          long one = tables.duties().addOfficer(Names.of("One", ""), contact.id(), "hi").id();
          long two = tables.duties().addOfficer(Names.of("Two", ""), contact.id(), "en").id();
          long filed =
              tables.cases().insert(StoreRows.complaint(contact.id(), Optional.empty())).id();
          var prompts = tables.prompts();
          assertThat(prompts.nextDue()).isEmpty();
          var later = new Prompt(one, filed, true, 1, at(90), NOON, NOON);
          var sooner = new Prompt(one, filed, false, 0, at(60), NOON, NOON);
          var morning = new Prompt(one, filed, false, 1, at(99), NOON, at(600));
          var other = new Prompt(two, filed, false, 0, at(5), NOON, at(10));
          prompts.add(later);
          prompts.add(sooner);
          prompts.add(morning);
          prompts.add(other);
          assertThat(prompts.nextDue()).contains(NOON);
          assertThat(prompts.due(NOON.minusMillis(1), 9)).isEmpty();
          assertThat(prompts.due(at(10), 9)).containsExactly(one, two);
          assertThat(prompts.due(at(10), 1)).containsExactly(one);
          assertThat(prompts.of(one, at(10), 9)).containsExactly(sooner, later);
          assertThat(prompts.of(one, at(10), 1)).containsExactly(sooner);
          assertThat(prompts.told(one, at(10))).isEqualTo(2);
          assertThat(prompts.of(one, at(600), 9)).containsExactly(morning);
          assertThat(prompts.putOff(two, at(10), at(700))).isEqualTo(1);
          assertThat(prompts.nextDue()).contains(at(600));
          assertThat(prompts.due(at(700), 9)).containsExactly(one, two);
        });
  }

  @Test
  default void whatStandsInATextThatDoesNotLeaveIsToldAnew() {
    write(
        tables -> {
          var contact = tables.contacts().seen(StoreRows.OFFICER, StoreRows.TWILIO);
          long one = tables.duties().addOfficer(Names.of("One", ""), contact.id(), "hi").id();
          long filed =
              tables.cases().insert(StoreRows.complaint(contact.id(), Optional.empty())).id();
          long other =
              tables.cases().insert(StoreRows.complaint(contact.id(), Optional.empty())).id();
          var prompts = tables.prompts();
          var first = new Prompt(one, filed, false, 0, at(60), NOON, NOON);
          var second = new Prompt(one, other, false, 0, at(90), NOON, NOON);
          prompts.keep(List.of(first, second), "digest/1");
          assertThat(prompts.nextDue()).isEmpty();
          assertThat(prompts.of(one, at(600), 9)).isEmpty();
          assertThat(prompts.told(one, at(600))).isZero();
          assertThat(prompts.texts(filed)).containsExactly("digest/1");
          prompts.again("digest/1", NOON);
          assertThat(prompts.texts(filed)).isEmpty();
          assertThat(prompts.of(one, at(600), 9).stream().map(Prompt::leaveAt))
              .containsExactly(NOON.plusMillis(1), NOON.plusMillis(1));
          assertThat(prompts.told(one, at(600))).isEqualTo(2);
          prompts.keep(List.of(first), "digest/2");
          prompts.forgetLeft(one);
          assertThat(prompts.texts(filed)).isEmpty();
          prompts.keep(List.of(first), "digest/3");
          prompts.forget("digest/3");
          assertThat(prompts.texts(filed)).isEmpty();
        });
  }

  private static Instant at(long minutes) {
    return NOON.plus(minutes(minutes));
  }
}
