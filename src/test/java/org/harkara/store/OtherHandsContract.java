package org.harkara.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.harkara.store.StoreRows.NOON;
import static org.harkara.store.StoreRows.minutes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.harkara.model.Address;
import org.harkara.model.Duty;
import org.harkara.model.Names;
import org.harkara.model.Officer;
import org.harkara.model.Place;
import org.harkara.store.HandOvers.What;
import org.junit.jupiter.api.Test;

/** Leave, hand-over and chats: who a duty is in the hands of. */
interface OtherHandsContract extends NewStore {
  Instant ALWAYS = Instant.ofEpochMilli(Long.MAX_VALUE);

  /** An officer is on leave from one minute to another, and somebody stands in. */
  record Away(int officer, int standIn, int from, int to) {}

  /** Whoever stands in, by looking through all leave again and again. */
  private static Optional<Integer> acting(int officer, List<Away> all, int minute) {
    var seen = new HashSet<Integer>();
    int acting = officer;
    while (seen.add(acting)) {
      int now = acting;
      var away =
          all.stream()
              .filter(a -> a.officer == now && a.from <= minute && minute < a.to)
              .findFirst();
      if (away.isEmpty()) {
        return Optional.of(acting);
      }
      acting = away.get().standIn;
    }
    return Optional.empty();
  }

  /** Five officers, one duty each, at one place by rank; any leave, circles among them. */
  @Test
  default void whoStandsInIsWhoTheObviousModelSays() {
    for (long seed = 0; seed < 60; seed++) {
      var random = new Random(seed);
      int base = (int) seed * 10;
      write(
          tables -> {
            var place =
                tables
                    .places()
                    .add(
                        "P" + base,
                        "district",
                        Names.of("p", ""),
                        Optional.empty(),
                        Map.of(),
                        Optional.empty(),
                        Instant.EPOCH);
            var officers = new ArrayList<Officer>();
            for (int i = 0; i < 5; i++) {
              var phone = Address.sms("+9198001%05d".formatted(base + i));
              var contact = tables.contacts().known(phone);
              var officer = tables.duties().addOfficer(Names.of("o" + i, ""), contact.id(), "en");
              officers.add(officer);
              tables
                  .duties()
                  .addDuty(
                      officer.id(),
                      "r",
                      Optional.empty(),
                      place.id(),
                      i + 1,
                      Instant.EPOCH,
                      ALWAYS);
            }
            var all = new ArrayList<Away>();
            for (int i = random.nextInt(8); i > 0; i--) {
              int officer = random.nextInt(5);
              int from = random.nextInt(60);
              var away =
                  new Away(
                      officer,
                      (officer + 1 + random.nextInt(4)) % 5,
                      from,
                      from + 1 + random.nextInt(40));
              all.add(away);
              tables
                  .duties()
                  .addAbsence(
                      officers.get(away.officer).id(),
                      officers.get(away.standIn).id(),
                      NOON.plus(minutes(away.from)),
                      NOON.plus(minutes(away.to)));
            }
            for (int minute = 0; minute < 100; minute += 7) {
              int now = minute;
              var at = NOON.plus(minutes(minute));
              var expected =
                  List.of(0, 1, 2, 3, 4).stream()
                      .flatMap(i -> acting(i, all, now).stream())
                      .map(i -> officers.get(i).id())
                      .toList();
              assertThat(
                      tables.duties().holders("r", Optional.empty(), place.id(), at).stream()
                          .map(duty -> duty.officer().id())
                          .toList())
                  .as("seed %d minute %d %s", base / 10, minute, all)
                  .isEqualTo(expected);
              for (int i = 0; i < 5; i++) {
                assertThat(
                        tables.duties().ofContact(officers.get(i).contactId(), at).stream()
                            .map(Duty::id)
                            .toList())
                    .as("own duty of %d, seed %d minute %d", i, base / 10, minute)
                    .contains(tables.duties().of(officers.get(i).id(), at).getFirst().id());
                int acts = i;
                long standsFor =
                    List.of(0, 1, 2, 3, 4).stream()
                        .filter(o -> o != acts)
                        .filter(o -> acting(o, all, now).equals(Optional.of(acts)))
                        .count();
                assertThat(tables.duties().ofContact(officers.get(i).contactId(), at).size())
                    .isGreaterThanOrEqualTo((int) standsFor + 1);
              }
            }
          });
    }
  }

  @Test
  default void aLeaveEndsEarlyOrNeverBegins() {
    write(
        tables -> {
          var duties = tables.duties();
          var one = officer(tables, "+919800100901");
          var two = officer(tables, "+919800100902");
          long begun = duties.addAbsence(one.id(), two.id(), NOON, NOON.plus(minutes(60)));
          long coming =
              duties.addAbsence(one.id(), two.id(), NOON.plus(minutes(90)), NOON.plus(minutes(99)));
          assertThat(duties.acting(one, NOON.plus(minutes(30)))).contains(two);
          duties.endAbsence(begun, NOON.plus(minutes(10)));
          duties.endAbsence(coming, NOON.plus(minutes(10)));
          assertThat(duties.acting(one, NOON.plus(minutes(9)))).contains(two);
          assertThat(duties.acting(one, NOON.plus(minutes(10)))).contains(one);
          assertThat(duties.acting(one, NOON.plus(minutes(95)))).contains(one);
          assertThat(duties.absence(coming)).isEmpty();
          assertThat(duties.absences(one.id())).hasSize(1);
        });
  }

  @Test
  default void aChatIsOneOfficersAtATime() {
    write(
        tables -> {
          var duties = tables.duties();
          var one = officer(tables, "+919800100901");
          var two = officer(tables, "+919800100902");
          long chat = tables.contacts().known(Address.telegram("71")).id();
          duties.link(one.id(), Optional.of(chat), true);
          assertThat(duties.byContact(chat).map(Officer::id)).contains(one.id());
          assertThat(duties.officer(one.id()).noticesTo()).isEqualTo(chat);
          duties.link(two.id(), Optional.of(chat), false);
          assertThat(duties.officer(one.id()).noticesTo()).isEqualTo(one.contactId());
          assertThat(duties.byContact(chat).map(Officer::id)).contains(two.id());
          assertThat(duties.officer(two.id()).noticesTo()).isEqualTo(two.contactId());
          duties.link(two.id(), Optional.empty(), true);
          assertThat(duties.byContact(chat)).isEmpty();
        });
  }

  @Test
  default void handOversComeDueOnce() {
    write(
        tables -> {
          var overs = tables.handOvers();
          assertThat(overs.nextDue()).isEmpty();
          overs.add(What.BACK, 5, NOON.plus(minutes(9)));
          overs.add(What.LEAVE, 5, NOON);
          overs.add(What.DUTY, 5, NOON.plus(minutes(5)));
          assertThat(overs.nextDue()).contains(NOON);
          var due = overs.due(NOON.plus(minutes(5)), 9);
          assertThat(due.stream().map(HandOvers.Due::what)).containsExactly(What.LEAVE, What.DUTY);
          overs.done(due.getFirst().id());
          overs.putOff(due.getLast().id(), NOON.plus(minutes(7)));
          assertThat(overs.nextDue()).contains(NOON.plus(minutes(7)));
          overs.drop(5);
          assertThat(overs.due(ALWAYS, 9).stream().map(HandOvers.Due::what))
              .containsExactly(What.DUTY);
        });
  }

  @Test
  default void aCodeIsOpenForATimeAndSoManyTries() {
    write(
        tables -> {
          var codes = tables.linkCodes();
          long chat = tables.contacts().known(Address.telegram("71")).id();
          var end = NOON.plus(minutes(10));
          assertThat(codes.open(chat, 2, NOON)).isEmpty();
          codes.add(chat, "n1", Optional.empty(), "c1", NOON, end);
          var open = codes.open(chat, 2, NOON).orElseThrow();
          assertThat(open)
              .isEqualTo(new LinkCodes.Code(open.id(), "n1", Optional.empty(), "c1", 0));
          assertThat(codes.open(chat, 2, end)).isEmpty();
          codes.tried(open.id());
          assertThat(codes.open(chat, 2, NOON)).isPresent();
          codes.tried(open.id());
          assertThat(codes.open(chat, 2, NOON)).isEmpty();
          codes.add(chat, "n2", Optional.empty(), "c2", NOON.plus(minutes(1)), end);
          var second = codes.open(chat, 2, NOON).orElseThrow();
          codes.used(second.id(), NOON);
          assertThat(codes.open(chat, 2, NOON)).isEmpty();
          assertThat(codes.asked(chat, NOON)).isEqualTo(1);
          assertThat(codes.asked(chat, NOON.minusMillis(1))).isEqualTo(2);
          assertThat(codes.asked("n1", NOON.minusMillis(1))).isEqualTo(1);
        });
  }

  /** Filed at noon: one constituency moves with the stroke of noon, another right after it. */
  @Test
  default void aCaseCountsWhereItsPlaceWasWhenItWasFiled() {
    long filer = citizen().id();
    var filed = new HashMap<String, Long>();
    write(
        tables -> {
          var old = place(tables, "OLD", Optional.empty());
          var split = place(tables, "SPLIT", Optional.empty());
          long batch = tables.imports().begin(ImportRegister.ListKind.STATIONS, "split.csv", NOON);
          for (var ac : List.of("184", "185")) {
            var at = ac.equals("184") ? NOON : NOON.plusMillis(1);
            var moved = place(tables, ac, Optional.of(old.id()));
            var station = place(tables, ac + "/1", Optional.of(moved.id()));
            var from = new Imports.From(batch, 2);
            tables.imports().movePlace(from, moved.id(), split.id(), at);
            var complaint = StoreRows.complaint(filer, Optional.of(station));
            filed.put(ac, tables.cases().insert(complaint).id());
          }
        });
    assertThat(below("OLD")).containsExactly(filed.get("185"));
    assertThat(below("SPLIT")).containsExactly(filed.get("184"));
    assertThat(below("184")).containsExactly(filed.get("184"));
  }

  private List<Long> below(String place) {
    return store()
        .read(
            views ->
                views
                    .caseRegister()
                    .list(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(place),
                        Optional.empty(),
                        1))
        .items()
        .stream()
        .map(entry -> entry.complaint().id())
        .toList();
  }

  private static Place place(Tables tables, String code, Optional<Long> parent) {
    return tables
        .places()
        .add(code, "ac", Names.of(code, ""), Optional.empty(), Map.of(), parent, Instant.EPOCH);
  }

  private static Officer officer(Tables tables, String phone) {
    var contact = tables.contacts().known(Address.sms(phone));
    return tables.duties().addOfficer(Names.of(phone, ""), contact.id(), "en");
  }
}
