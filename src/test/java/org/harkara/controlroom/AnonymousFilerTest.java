package org.harkara.controlroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.harkara.model.Case;
import org.harkara.model.CaseNumber;
import org.harkara.model.Kind;
import org.harkara.model.Outcome;
import org.harkara.model.Verdict;
import org.harkara.store.Outbox;
import org.harkara.store.StoreRows;
import org.harkara.store.Tables;
import org.harkara.store.jdbi.JdbiStore;
import org.harkara.web.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On a real SQLite file: who complained anonymously is nowhere by number, others are. */
class AnonymousFilerTest {
  @TempDir Path folder;

  @Test
  void allLinesOfTheComplaintAndThoseBeforeItHideTheNumber() {
    try (var store =
        JdbiStore.open("jdbc:sqlite:" + folder.resolve("a.db"), JdbiStore.Mode.SERVE)) {
      store.transact(AnonymousFilerTest::fill);
      var lines =
          new ControlRoom(store, Sample.config(), UnaryOperator.identity())
              .messages(Optional.empty(), 1, true)
              .items();

      assertThat(lines.stream().map(line -> line.text() + " | " + line.address()))
          .containsExactly(
              "open one | +919812345678",
              "to the officer | +919800000001",
              "you filed | complainant",
              "daru bat rhi | complainant",
              "ANON | complainant");
      long hidden = CaseNumber.id(lines.get(3).caseNumber().orElseThrow());
      var about = store.read(views -> views.messageRegister().about(hidden, 10));
      assertThat(about.stream().map(line -> line.text()))
          .containsExactly("daru bat rhi", "you filed", "to the officer");
    }
  }

  /** Of 63 lines from or to one number all but one are about an anonymous complaint. */
  @ParameterizedTest(name = "insider {0}, page {1}: {2}")
  @CsvSource({"true, 1, 'open one'", "true, 2, ''", "false, 1, 'open one'", "false, 2, ''"})
  void whoAsksForANumberHearsOnlyWhatWasSaidInItsName(boolean insider, int page, String shown) {
    try (var store =
        JdbiStore.open("jdbc:sqlite:" + folder.resolve("b.db"), JdbiStore.Mode.SERVE)) {
      store.transact(AnonymousFilerTest::fill);
      store.transact(
          tables -> {
            var citizen = tables.contacts().known(StoreRows.CITIZEN).id();
            for (int i = 0; i < 59; i++) {
              take(tables, citizen, "more " + i, Optional.empty());
            }
            return null;
          });
      var listed =
          new ControlRoom(store, Sample.config(), UnaryOperator.identity())
              .messages(Optional.of(StoreRows.CITIZEN), page, insider);

      assertThat(String.join(" ", listed.items().stream().map(MessageView::text).toList()))
          .isEqualTo(shown);
      assertThat(listed.pages()).isEqualTo(1);
      assertThat(listed.total()).isEqualTo(1);
    }
  }

  private static Void fill(Tables tables) {
    var citizen = tables.contacts().seen(StoreRows.CITIZEN, StoreRows.TWILIO).id();
    var officer = tables.contacts().known(StoreRows.OFFICER).id();
    var hidden = tables.cases().insert(anonymous(StoreRows.complaint(citizen, Optional.empty())));
    var open = tables.cases().insert(StoreRows.complaint(citizen, Optional.empty()));
    take(tables, citizen, "ANON", Optional.empty());
    take(tables, citizen, "daru bat rhi", Optional.of(hidden.id()));
    tables.outbox().add(about(hidden.id(), StoreRows.reply(citizen, "you filed")));
    tables
        .outbox()
        .add(
            about(
                hidden.id(),
                StoreRows.draft(
                    Kind.NOTICE,
                    officer,
                    "to the officer",
                    StoreRows.NOON,
                    StoreRows.NOON.plusSeconds(60))));
    take(tables, citizen, "open one", Optional.of(open.id()));
    return null;
  }

  private static void take(Tables tables, long contact, String text, Optional<Long> caseId) {
    var entry = tables.ledger().record(StoreRows.inbound(text, text), contact);
    tables.ledger().conclude(entry.messageId(), Verdict.of(Outcome.ACCEPT, "filed"), caseId);
  }

  private static Case anonymous(Case c) {
    return new Case(
        c.id(),
        c.status(),
        c.category(),
        c.secondary(),
        c.emergency(),
        true,
        c.department(),
        c.place(),
        c.placeText(),
        c.text(),
        c.contactId(),
        c.medium(),
        c.language(),
        c.filedAt(),
        c.plan(),
        c.rung(),
        c.ownerId(),
        c.ownerRole(),
        c.nextActionAt(),
        c.version());
  }

  private static Outbox.Draft about(long caseId, Outbox.Draft draft) {
    return new Outbox.Draft(
        draft.kind(),
        draft.contactId(),
        draft.officerId(),
        Optional.of(caseId),
        draft.messageId(),
        draft.medium(),
        draft.text(),
        draft.language(),
        draft.segments(),
        draft.template(),
        draft.replyTo(),
        draft.state(),
        draft.reason(),
        draft.at(),
        draft.dueAt(),
        draft.expiresAt());
  }
}
