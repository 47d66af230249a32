package org.harkara.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.harkara.model.Address;
import org.harkara.model.ChannelId;
import org.harkara.model.Duty;
import org.harkara.model.Inbound;
import org.harkara.model.Report;
import org.harkara.model.Value;
import org.harkara.store.Reports;
import org.harkara.store.Tables;

/** What was reported in the sample district by a few minutes past eleven. */
final class PollDay {
  private static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");
  private static final LocalDate DAY = LocalDate.parse("2025-11-06");

  /**
   * received (- the day before) | event | place | part | state | role (the presiding officer's if
   * empty) | values
   */
  private static final String SAID =
      """
      -17:00 | enumeration     | 184/123 |       | counted     | blo            | distributed=850 collected=500 digitised=200
      06:20 | mock_poll_done   | 184/123 |       | counted     |                | agents=4
      06:25 | mock_poll_done   | 184/122 |       | counted     |                | agents=3
      07:05 | poll_started     | 184/123 |       | counted     |                | at=07:00
      07:06 | poll_started     | 184/122 |       | counted     |                | at=07:00
      07:07 | poll_started     | 184/121 |       | counted     |                | at=07:00
      07:08 | poll_started     | 184/45  |       | counted     |                | at=07:00
      07:09 | poll_started     | 185/3   |       | counted     |                | at=07:00
      08:10 | law_and_order    | 185/3   | 1     | counted     |                |
      08:50 | problem_resolved | 185/3   | 1     | counted     |                |
      08:58 | turnout          | 184/123 | 09:00 | counted     |                | total=118 male=70 female=48 third=0
      09:01 | turnout          | 184/122 | 09:00 | counted     |                | total=150
      09:02 | turnout          | 184/121 | 09:00 | superseded  |                | total=102
      09:03 | turnout          | 184/121 | 09:00 | counted     |                | total=120
      09:04 | turnout          | 183/1   | 09:00 | counted     |                | total=83 male=40 female=43 third=0
      09:06 | turnout          | 183/2   | 09:00 | withdrawn   |                | total=9
      09:15 | seizure          | FST3    | 1     | counted     | squad_leader   | item=cash value=235000 action=seized
      09:40 | evm_problem      | 184/45  | 1     | counted     |                | unit=CU
      09:45 | seizure          | NAKA12  | 2     | counted     | check_post_in_charge | item=liquor quantity=120 value=48000 action=seized
      10:00 | enumeration      | 184/123 |       | counted     | blo            | distributed=900 digitised=300
      10:05 | evm_replaced     | 184/45  | 2     | counted     |                | unit=CU
      10:10 | poll_interrupted | 184/46  | 1     | counted     |                | reason=law_and_order
      10:15 | seizure          | FST3    | 3     | counted     | squad_leader   | item=drugs quantity=500 value=90000 action=seized vehicle==1+1 handed_to=SI_Ram_9812345678
      10:30 | roll_call        | 183/2   |       | counted     |                |
      10:40 | training         | TC3     | 1     | counted     | training_in_charge | shift=1 total=208 present=200 absent=8
      10:45 | seizure          | FST5    | 4     | unconfirmed | squad_leader   | item=cash value=900000 action=seized
      10:57 | turnout          | 184/121 | 11:00 | counted     |                | total=300
      10:58 | turnout          | 184/122 | 11:00 | unconfirmed |                | total=140
      10:59 | turnout          | 184/121 | 11:00 | conflict    | sector_officer | total=310
      11:01 | turnout          | 184/123 | 11:00 | counted     |                | total=343 male=118 female=225 third=0
      11:02 | turnout          | 183/1   | 11:00 | counted     |                | total=166
      """;

  private final Tables tables;
  private int messages;

  PollDay(Tables tables) {
    this.tables = tables;
  }

  static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(ZONE).toInstant();
  }

  /** With a minus it was the day before. */
  private static Instant when(String time) {
    return time.startsWith("-")
        ? at(DAY.minusDays(1) + "T" + time.substring(1))
        : at(DAY + "T" + time);
  }

  void write() {
    write(SAID);
  }

  void write(String said) {
    for (var line : said.lines().toList()) {
      var cells = Stream.of(line.split("\\|", -1)).map(String::strip).toList();
      long report = add(cells);
      var now = when(cells.get(0));
      if (cells.get(1).equals("evm_problem")) {
        tables.incidents().faulty(id(cells.get(2)), "CU", report, now);
      } else if (cells.get(1).equals("evm_replaced")) {
        tables.incidents().replaced(id(cells.get(2)), "CU", report, now);
      }
    }
  }

  private long add(List<String> cells) {
    var role = cells.get(5).isEmpty() ? "presiding_officer" : cells.get(5);
    var now = when(cells.get(0));
    var place = id(cells.get(2));
    var who = tables.duties().holders(role, Optional.empty(), place, now).getFirst();
    return tables
        .reports()
        .add(
            new Reports.Draft(
                place,
                cells.get(1),
                now.atZone(ZONE).toLocalDate(),
                cells.get(3),
                values(cells.get(6)),
                Report.State.valueOf(cells.get(4).toUpperCase(Locale.ROOT)),
                List.of(),
                who.officer().id(),
                role,
                role.equals("sector_officer"),
                now,
                now,
                message(who, now),
                Optional.empty()));
  }

  private long id(String place) {
    return tables.places().byCode(place).orElseThrow().id();
  }

  private long message(Duty who, Instant now) {
    messages++;
    var inbound =
        new Inbound(
            new ChannelId("simulator"),
            Address.sms("+919800000000"),
            "M" + messages,
            "as reported",
            Optional.empty(),
            now,
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Inbound.Hints.NONE);
    return tables.ledger().record(inbound, who.officer().contactId()).messageId();
  }

  private static Map<String, Value> values(String text) {
    var values = new LinkedHashMap<String, Value>();
    for (var pair : text.split(" ")) {
      var at = pair.indexOf('=');
      if (at > 0) {
        var said = pair.substring(at + 1);
        boolean number = said.matches("[0-9]+") && !pair.startsWith("shift=");
        values.put(
            pair.substring(0, at),
            number ? Value.Amount.of(Long.parseLong(said)) : new Value.Word(said));
      }
    }
    return values;
  }
}
