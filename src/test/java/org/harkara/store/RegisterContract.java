package org.harkara.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.harkara.store.StoreRows.CITIZEN;
import static org.harkara.store.StoreRows.NOON;
import static org.harkara.store.StoreRows.OFFICER;
import static org.harkara.store.StoreRows.complaint;
import static org.harkara.store.StoreRows.inbound;
import static org.harkara.store.StoreRows.minutes;
import static org.harkara.store.StoreRows.reply;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.harkara.model.CaseNumber;
import org.harkara.model.Names;
import org.harkara.model.Outcome;
import org.harkara.model.SendState;
import org.harkara.model.Status;
import org.harkara.model.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What boards and lists show. */
interface RegisterContract extends NewStore {

  /** A cell left empty is a filter not asked for. */
  @ParameterizedTest(name = "status {0} category {1} place {2} q {3} → {4}")
  @CsvSource({
    ", , , , 1003 1002 1001 1000",
    "new, , , , 1003 1001 1000",
    "dropped, , , , 1002",
    "merged, , , , ''",
    ", drugs, , , 1001",
    ", , D, , 1002 1001 1000",
    ", , 184, , 1002 1001",
    ", , 184/123, , 1001",
    ", , 999, , ''",
    "new, drugs, 184, , 1001",
    ", , , PAISA, 1003 1001",
    ", , , 100%, 1003",
    ", , , 100_, ''",
    ", , , शराब, 1000",
    ", , , ' ', 1003 1002 1001 1000",
    ", , , number of 1002, 1002",
    "new, , , number of 1002, ''",
  })
  default void casesAreListed(String status, String category, String place, String q, String ids) {
    casesInPlaces();
    var query =
        Optional.ofNullable(q)
            .map(word -> word.equals("number of 1002") ? CaseNumber.of(1002) : word);
    var page =
        store()
            .read(
                views ->
                    views
                        .caseRegister()
                        .list(
                            Optional.ofNullable(status).map(Status::ofSlug),
                            Optional.ofNullable(category),
                            Optional.ofNullable(place),
                            query,
                            1));
    var expected = ids.isEmpty() ? List.of() : Arrays.asList(ids.split(" "));
    assertThat(page.items())
        .extracting(entry -> Long.toString(entry.complaint().id()))
        .isEqualTo(expected);
    assertThat(page.total()).isEqualTo(expected.size());
  }

  @Test
  default void casesAreCountedByStatus() {
    casesInPlaces();
    assertThat(store().<Map<Status, Long>>read(views -> views.caseRegister().counts()))
        .isEqualTo(Map.of(Status.NEW, 3L, Status.DROPPED, 1L));
  }

  @Test
  default void aCaseIsShownWithItsOwner() {
    var filer = citizen();
    write(
        tables -> {
          var contact = tables.contacts().known(OFFICER);
          var officer = tables.duties().addOfficer(Names.of("R", ""), contact.id(), "hi");
          var filed = tables.cases().insert(complaint(filer.id(), Optional.empty()));
          tables
              .cases()
              .update(filed.withOwner(1, Optional.of(officer.id()), Optional.of("nodal")));
          assertThat(tables.caseRegister().find(1000).orElseThrow().owner()).contains(officer);
        });
    assertThat(store().<Optional<?>>read(views -> views.caseRegister().find(1001))).isEmpty();
  }

  @Test
  default void aListIsCutIntoPages() {
    var filer = citizen();
    write(
        tables -> {
          for (int i = 0; i < 2 * Page.SIZE + 1; i++) {
            tables.outbox().add(reply(filer.id(), "text " + i));
          }
        });
    record Row(int asked, int page, int items, String first) {}
    for (var row :
        List.of(
            new Row(1, 1, 50, "text 100"),
            new Row(2, 2, 50, "text 50"),
            new Row(3, 3, 1, "text 0"),
            new Row(0, 1, 50, "text 100"),
            new Row(4, 4, 0, ""))) {
      for (var address :
          List.of(Optional.of(CITIZEN), Optional.<org.harkara.model.Address>empty())) {
        var page = store().read(v -> v.messageRegister().list(address, row.asked));
        assertThat(page.items()).hasSize(row.items);
        assertThat(page.page()).isEqualTo(row.page);
        assertThat(page.pages()).isEqualTo(3);
        assertThat(page.total()).isEqualTo(101);
        assertThat(page.items().stream().limit(1).map(MessageRegister.Line::text))
            .isEqualTo(row.first.isEmpty() ? List.of() : List.of(row.first));
      }
    }
  }

  @Test
  default void messagesAreShownBothWays() {
    var from = citizen();
    write(
        tables -> {
          var other = tables.contacts().known(OFFICER);
          var in = tables.ledger().record(inbound("SM1", "daru"), from.id());
          var filed = tables.cases().insert(complaint(from.id(), Optional.empty()));
          tables
              .ledger()
              .conclude(
                  in.messageId(),
                  Verdict.of(Outcome.ACCEPT, "filed", filed.number()),
                  Optional.of(filed.id()));
          long reply =
              tables.outbox().add(StoreRows.because(reply(from.id(), "Filed"), in.messageId()));
          long notice =
              tables.outbox().add(StoreRows.because(reply(other.id(), "New"), in.messageId()));
          long alone =
              tables.outbox().add(StoreRows.in(reply(from.id(), "x"), SendState.CANCELLED));
          var register = tables.messageRegister();
          assertThat(ids(register.sent(Optional.of(CITIZEN), 9))).containsExactly(reply, alone);
          assertThat(ids(register.sent(Optional.empty(), 2))).containsExactly(notice, alone);
          assertThat(ids(register.list(Optional.of(CITIZEN), 1).items()))
              .containsExactly(alone, reply, in.messageId());
          assertThat(ids(register.about(filed.id(), 9))).containsExactly(in.messageId());
          var line = register.list(Optional.of(CITIZEN), 1).items().getLast();
          assertThat(line.incoming()).isTrue();
          assertThat(line.verdict()).contains("accepted");
          assertThat(line.reason()).isEqualTo("filed");
          assertThat(line.state()).isEmpty();
          assertThat(line.via()).contains(StoreRows.TWILIO);
          assertThat(line.caseId()).contains(filed.id());
          assertThat(register.counts())
              .containsExactlyInAnyOrder(
                  new MessageRegister.Count(true, "accepted", 1),
                  new MessageRegister.Count(false, "queued", 2),
                  new MessageRegister.Count(false, "cancelled", 1));
        });
  }

  @Test
  default void officersAreListedWithTheirPresentNumber() {
    write(
        tables -> {
          places(tables);
          var contact = tables.contacts().known(OFFICER);
          var officer = tables.duties().addOfficer(Names.of("R", ""), contact.id(), "hi");
          duty(tables, officer.id(), "ro", Optional.empty(), "184");
          duty(tables, officer.id(), "nodal", Optional.of("excise"), "D");
        });
    record Row(Optional<String> role, Optional<String> dept, Optional<String> place, int found) {}
    for (var row :
        List.of(
            new Row(Optional.empty(), Optional.empty(), Optional.empty(), 2),
            new Row(Optional.of("ro"), Optional.empty(), Optional.empty(), 1),
            new Row(Optional.empty(), Optional.of("excise"), Optional.empty(), 1),
            new Row(Optional.empty(), Optional.empty(), Optional.of("D"), 2),
            new Row(Optional.empty(), Optional.empty(), Optional.of("184"), 1),
            new Row(Optional.of("ro"), Optional.of("excise"), Optional.empty(), 0))) {
      var page = store().read(v -> v.officerRegister().list(row.role, row.dept, row.place, 1));
      assertThat(page.total()).as("%s", row).isEqualTo(row.found);
      assertThat(page.items())
          .hasSize(row.found)
          .allSatisfy(entry -> assertThat(entry.phone()).isEqualTo(OFFICER));
    }
    assertThat(store().<List<?>>read(views -> views.officerRegister().all())).hasSize(2);
  }

  private void casesInPlaces() {
    var filer = citizen();
    write(
        tables -> {
          places(tables);
          var draft = complaint(filer.id(), Optional.empty());
          record Row(String place, String category, Status status, String text) {}
          for (var row :
              List.of(
                  new Row("D", "liquor_distribution", Status.NEW, "शराब बँट रही है"),
                  new Row("184/123", "drugs", Status.NEW, "Paisa and drugs"),
                  new Row("184/124", "liquor_distribution", Status.DROPPED, "daru"),
                  new Row("", "epic_card", Status.NEW, "paisa 100% back"))) {
            var filed =
                new org.harkara.model.Case(
                    0,
                    row.status,
                    Optional.of(row.category),
                    Optional.empty(),
                    false,
                    false,
                    "excise",
                    tables.places().byCode(row.place),
                    "",
                    row.text,
                    filer.id(),
                    draft.medium(),
                    "hi",
                    NOON,
                    draft.plan(),
                    0,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    0);
            tables.cases().insert(filed);
          }
        });
  }

  private static void places(Tables tables) {
    var district = place(tables, "D", Optional.empty());
    var ac = place(tables, "184", Optional.of(district));
    place(tables, "184/123", Optional.of(ac));
    place(tables, "184/124", Optional.of(ac));
    place(tables, "185", Optional.of(district));
  }

  private static long place(Tables tables, String code, Optional<Long> parent) {
    return tables
        .places()
        .add(code, "ac", Names.of(code, ""), Optional.empty(), parent, Instant.EPOCH)
        .id();
  }

  private static void duty(
      Tables tables, long officer, String role, Optional<String> department, String place) {
    long at = tables.places().byCode(place).orElseThrow().id();
    var end = NOON.plus(minutes(600));
    tables.duties().addDuty(officer, role, department, at, 1, Instant.EPOCH, end);
  }

  private static List<Long> ids(List<MessageRegister.Line> lines) {
    return lines.stream().map(MessageRegister.Line::id).toList();
  }
}
