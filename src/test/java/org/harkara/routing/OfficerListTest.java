package org.harkara.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.harkara.config.OfficerRow;
import org.harkara.model.Address;
import org.harkara.model.Names;
import org.harkara.store.ImportRegister.DutyFacts;
import org.harkara.store.ImportRegister.KnownDuty;
import org.harkara.store.ImportRegister.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each oddity of lists of officers, what is done about it, and the words about it. */
class OfficerListTest {
  private static final Instant NOW = Instant.parse("2025-11-01T06:30:00Z");
  private static final Instant BEGUN = Instant.parse("2025-10-01T00:00:00+05:30");
  private static final Instant ENDS = Instant.parse("2025-11-08T00:00:00+05:30");
  private static final String END = " to 9999-12-31T00:00:00Z";
  private static final String FROM_NOW = " rank 1 2025-11-01T06:30:00Z" + END;

  /** Asha presides over 184/1 for a while; Ravi triages without end; Mina has no duty any more. */
  private static final List<Person> PEOPLE =
      List.of(
          new Person(1, Names.of("Asha Devi", "आशा देवी"), Address.sms("+919800000001")),
          new Person(2, Names.of("Ravi Jha", ""), Address.sms("+919800000002")),
          new Person(3, Names.of("Misspelt", ""), Address.sms("+919800000003")));

  private static final List<KnownDuty> DUTIES =
      List.of(
          new KnownDuty(
              1, 1, "presiding_officer", Optional.empty(), "184/1", BEGUN, new DutyFacts(1, ENDS)),
          new KnownDuty(
              2,
              2,
              "triage",
              Optional.empty(),
              "DIST",
              BEGUN,
              new DutyFacts(1, OfficerRow.NO_END)));

  @TempDir Path dir;

  private static Arguments row(String label, String csv, String... lines) {
    return arguments(label, csv, List.of(lines));
  }

  static Stream<Arguments> lines() {
    return Stream.of(
        row(
            "phones in every notation",
            """
            Name,Mobile No,Role,Place
            a,98765 43210,blo,184/1
            b,+91-9876543211,blo,184/1A
            c,09876543212,blo,184
            d,९८७६५४३२१३,blo,DIST
            e,9876543214.0,blo,STATE
            f,telegram:77,triage,184
            g,0091 98765 43215 / 9876543216,triage,184
            """,
            "2 + +919876543210 a hi blo 184/1" + FROM_NOW,
            "3 + +919876543211 b hi blo 184/1A" + FROM_NOW,
            "4 + +919876543212 c hi blo 184" + FROM_NOW,
            "5 + +919876543213 d hi blo DIST" + FROM_NOW,
            "6 + +919876543214 e hi blo STATE" + FROM_NOW,
            "7 + telegram:77 f hi triage 184" + FROM_NOW,
            "8 + +919876543215 g hi triage 184" + FROM_NOW,
            "8 person: 2 phones in one cell: the first is taken",
            "new 7, changed 0, unchanged 0, left out 0"),
        row(
            "another number of the same officer at the same post",
            """
            Name,Mobile No,Role,Place
            Ravi Jha,9800000022,triage,DIST
            """,
            "2 ~ officer 2 +919800000002 to +919800000022",
            "2 person: the number of 'Ravi Jha' was sms:…002 and becomes sms:…022",
            "new 0, changed 1, unchanged 0, left out 0"),
        row(
            "leave, and who stands in",
            """
            Name,Mobile No,Role,Place,Leave from,Leave to,Stand in
            Ravi Jha,9800000002,triage,DIST,02/11/2025,03/11/2025,9800000001
            Asha Devi,9800000001,triage,DIST,,2025-10-30,9800000002
            Mina,9800000009,triage,184,2025-11-02,2025-11-03,9899999999
            """,
            "3 + +919800000001 Asha Devi hi triage DIST" + FROM_NOW,
            "4 + +919800000009 Mina hi triage 184" + FROM_NOW,
            "2 + leave of +919800000002, +919800000001 stands in 2025-11-01T18:30:00Z to"
                + " 2025-11-03T18:30:00Z",
            "2 duty: on leave from 2025-11-02T00:00 to 2025-11-04T00:00, sms:…001 stands in",
            "3 duty: the leave is not noted: from '' to '2025-10-30' are no two days one after the"
                + " other",
            "4 duty: the leave is not noted: 'stand in' is no other officer's number",
            "new 2, changed 0, unchanged 1, left out 0"),
        row(
            "what is no phone",
            """
            Name,Mobile No,Role,Place
            a,,blo,184/1
            b,0612-2215354,blo,184/1
            c,9.87654E+09,blo,184/1
            d,987654321,blo,184/1
            ,9876543210,blo,184/1
            """,
            "2 left_out: no phone: left out",
            "3 left_out: the phone is no mobile number: left out",
            "4 left_out: a spreadsheet has shortened the phone: format the column as text: left"
                + " out",
            "5 left_out: the phone is no mobile number: left out",
            "6 left_out: no name: left out",
            "new 0, changed 0, unchanged 0, left out 5"),
        row(
            "roles and departments by slug, name, abbreviation, in Hindi",
            """
            Name,Mobile No,Designation,Department,Place
            a,9876543210,Presiding Officer,,184/1A
            b,9876543211,पीठासीन पदाधिकारी,,184
            c,9876543212,Nodal officer,आबकारी,DIST
            d,9876543213,Nodal officer,,DIST
            e,9876543214,Nodal officer,Railways,DIST
            f,9876543215,Poet,,DIST
            g,9876543216,,,DIST
            h,9876543217,SO,Police,S184-1
            """,
            "2 + +919876543210 a hi presiding_officer 184/1A" + FROM_NOW,
            "3 + +919876543211 b hi presiding_officer 184" + FROM_NOW,
            "4 + +919876543212 c hi nodal_officer/excise DIST" + FROM_NOW,
            "9 + +919876543217 h hi sector_officer S184-1" + FROM_NOW,
            "5 left_out: a nodal_officer belongs to a department, and none is named: left out",
            "6 left_out: 'Railways' is no department of departments.yaml: left out",
            "7 left_out: 'Poet' is no role of departments.yaml or imports.yaml: left out",
            "8 left_out: no role; --role ROLE gives one: left out",
            "9 duty: a sector_officer belongs to no department: 'Police' is not kept",
            "new 4, changed 0, unchanged 0, left out 4"),
        row(
            "places in two columns",
            """
            Name,Mobile No,Role,AC No,PS No
            a,9876543210,blo,184-Navnagar,001
            b,9876543211,blo,184,1 (क)
            c,9876543212,aro,184,
            d,9876543213,blo,184,77
            e,9876543214,blo,,1
            """,
            "2 + +919876543210 a hi blo 184/1" + FROM_NOW,
            "3 + +919876543211 b hi blo 184/1A" + FROM_NOW,
            "4 + +919876543212 c hi aro 184" + FROM_NOW,
            "5 left_out: there is no place '184/77': left out",
            "6 left_out: no place: left out",
            "new 3, changed 0, unchanged 0, left out 2"),
        row(
            "places in one",
            """
            Name,Mobile No,Role,Polling Station
            a,9876543210,blo,184-1
            b,9876543211,blo,184/01 A
            c,9876543212,sector_officer,s184-1
            d,9876543213,blo,Middle School
            """,
            "2 + +919876543210 a hi blo 184/1" + FROM_NOW,
            "3 + +919876543211 b hi blo 184/1A" + FROM_NOW,
            "4 + +919876543212 c hi sector_officer S184-1" + FROM_NOW,
            "5 left_out: there is no place 'Middle School': left out",
            "new 3, changed 0, unchanged 0, left out 1"),
        row(
            "dates, ranks, languages",
            """
            name,phone,role,place,language,rank,from,to
            a,9876543210,triage,184,en,2,05/11/2025,07-11-2025 18:30
            b,9876543211,triage,184,bn,x,2025-11-05T00:00+05:30,
            c,9876543212,triage,184,,,31/02/2025,
            d,9876543213,triage,184,,,2025-11-05,2025-11-04
            """,
            "2 + +919876543210 a en triage 184 rank 2 2025-11-04T18:30:00Z to 2025-11-07T13:00:00Z",
            "3 + +919876543211 b hi triage 184 rank 1 2025-11-04T18:30:00Z" + END,
            "3 person: there are no texts in 'bn': texts go out in hi",
            "3 duty: the rank 'x' is no number: 1 is taken",
            "4 left_out: '31/02/2025' is no date such as 2025-11-06 or 06/11/2025: left out",
            "5 left_out: the duty ends before it begins: left out",
            "new 2, changed 0, unchanged 0, left out 2"),
        row(
            "one phone, two people; one person twice; two for one station",
            """
            Name,Mobile No,Role,Place
            a,9876543210,presiding_officer,184/1A
            b,9876543210,blo,184/1A
            A.,9876543210,blo,184/1A
            a,9876543210,presiding_officer,184/1A
            c,9876543211,presiding_officer,184/1A
            """,
            "2 + +919876543210 a hi presiding_officer 184/1A" + FROM_NOW,
            "4 + +919876543210 A. hi blo 184/1A" + FROM_NOW,
            "6 + +919876543211 c hi presiding_officer 184/1A" + FROM_NOW,
            "3 left_out: the phone sms:…210 is that of 'a' on line 2, not of 'b': left out",
            "5 left_out: the same duty as on line 2: left out",
            "6 duty: a second presiding_officer for 184/1A at the same time as on line 2: both are"
                + " kept",
            "new 3, changed 0, unchanged 0, left out 2"),
        row(
            "known by phone: the duty is added; a person without any duty is as good as new",
            """
            Name,Mobile No,Role,Place
            Asha Devi,9800000001,blo,184/1
            Asha Kumari,9800000001,blo,184/1A
            R. Jha,9800000002,blo,184
            Mina,9800000003,blo,DIST
            """,
            "2 + +919800000001 Asha Devi hi blo 184/1" + FROM_NOW,
            "4 + +919800000002 R. Jha hi blo 184" + FROM_NOW,
            "5 + +919800000003 Mina hi blo DIST" + FROM_NOW,
            "3 left_out: the phone sms:…001 is that of 'Asha Devi' on line 2, not of 'Asha Kumari':"
                + " left out",
            "4 person: the phone sms:…002 is known as 'Ravi Jha', not 'R. Jha': the duty goes to"
                + " the known name",
            "new 3, changed 0, unchanged 0, left out 1"),
        row(
            "duties there are already",
            """
            name,phone,role,place,from,to
            Asha Devi,9800000001,presiding_officer,184/1,2025-10-01,2025-11-08
            Ravi Jha,9800000002,triage,DIST,,
            """,
            "new 0, changed 0, unchanged 2, left out 0"),
        row(
            "the same duty with another end, or another beginning",
            """
            name,phone,role,place,from,to
            Asha Devi,9800000001,presiding_officer,184/1,2025-10-01,2025-11-09
            Ravi Jha,9800000002,triage,DIST,2025-11-01,
            """,
            "2 ~ duty 1 rank 1 to 2025-11-08T18:30:00Z",
            "2 duty: the duty was from 2025-10-01 00:00 to 2025-11-08 00:00 and becomes from"
                + " 2025-10-01 00:00 to 2025-11-09 00:00",
            "3 left_out: has this duty already, from 2025-10-01 00:00 without end: left out; give"
                + " the same beginning to change its end",
            "new 0, changed 1, unchanged 0, left out 1"),
        row(
            "another holder at the same time",
            "name,phone,role,place,from\nSita,9876543210,presiding_officer,184/1,2025-11-05\n",
            "2 + +919876543210 Sita hi presiding_officer 184/1 rank 1 2025-11-04T18:30:00Z" + END,
            "2 duty: 'Asha Devi' is presiding_officer for 184/1 already, from 2025-10-01 00:00 to"
                + " 2025-11-08 00:00: both are kept; --replace ends the earlier one",
            "new 1, changed 0, unchanged 0, left out 0"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lines")
  void isPlanned(String label, String csv, List<String> lines) {
    assertThat(Lists.lines(plan(csv, Optional.empty(), false))).containsExactlyElementsOf(lines);
  }

  @Test
  void aNewHolderReplacesTheEarlierFromHisFirstDay() {
    assertThat(
            Lists.lines(
                plan(
                    """
                    name,phone,role,place,from
                    Sita,9876543210,presiding_officer,184/1,2025-11-05
                    Gita,9876543211,presiding_officer,184/1,2025-09-05
                    """,
                    Optional.empty(),
                    true)))
        .containsExactly(
            "2 + +919876543210 Sita hi presiding_officer 184/1 rank 1 2025-11-04T18:30:00Z" + END,
            "2 ~ duty 1 rank 1 to 2025-11-04T18:30:00Z",
            "3 + +919876543211 Gita hi presiding_officer 184/1 rank 1 2025-09-04T18:30:00Z" + END,
            "2 duty: the duty of 'Asha Devi' ends when this one begins, 2025-11-05 00:00",
            "3 duty: a second presiding_officer for 184/1 at the same time as on line 2: both are"
                + " kept",
            "3 duty: 'Asha Devi' is presiding_officer for 184/1 already, from 2025-10-01 00:00 to"
                + " 2025-11-08 00:00: both are kept",
            "new 2, changed 0, unchanged 0, left out 0");
  }

  @Test
  void whoIsListedTooIsNotReplaced() {
    assertThat(
            Lists.lines(
                plan(
                    """
                    name,phone,role,place
                    Ravi Jha,9800000002,triage,DIST
                    Sita,9876543210,triage,DIST
                    """,
                    Optional.empty(),
                    true)))
        .containsExactly(
            "3 + +919876543210 Sita hi triage DIST" + FROM_NOW,
            "new 1, changed 0, unchanged 1, left out 0");
  }

  @Test
  void aListMayBeOfOneRole() {
    var csv = "Name,Mobile No,AC,PS No\na,9876543210,184,1\n";
    assertThat(Lists.lines(plan(csv, Optional.of("blo"), false)))
        .startsWith("2 + +919876543210 a hi blo 184/1" + FROM_NOW);
    assertThatThrownBy(() -> plan(csv, Optional.of("poet"), false))
        .hasMessage("there is no role 'poet' in departments.yaml");
  }

  @ParameterizedTest(name = "{0} shows no whole number")
  @CsvSource({"9876543210", "telegram:9876543210"})
  void noRemarkShowsAWholeNumber(String phone) {
    var csv = "Name,Mobile No,Role,Place\na,%s,blo,184\nb,%s,blo,184\n".formatted(phone, phone);
    assertThat(plan(csv, Optional.empty(), false).remarks().toString())
        .contains("…210")
        .doesNotContain("9876543210");
  }

  private ImportPlan plan(String csv, Optional<String> role, boolean replace) {
    var words = Lists.CONFIG.imports().officers();
    var sheet = Lists.sheet(dir, csv, words, OfficerList.NEEDED);
    var rules = new OfficerRules(Lists.CONFIG, role, replace, NOW);
    return OfficerList.plan(sheet, rules, Lists.PLACES, PEOPLE, DUTIES);
  }
}
