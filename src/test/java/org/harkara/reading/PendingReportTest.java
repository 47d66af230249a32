package org.harkara.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.harkara.model.Session;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers to what was asked about a report. */
class PendingReportTest {
  @ParameterizedTest(name = "{0}: {1} + {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "FIGURE | | YES | FIGURE yes",
        "FIGURE | | haan | FIGURE yes",
        "FIGURE | | हाँ जी | FIGURE yes",
        "FIGURE | | OK sir | FIGURE yes",
        "FIGURE | | no | FIGURE no",
        "FIGURE | | nahi | FIGURE no",
        "FIGURE | | गलत | FIGURE no",
        "FIGURE | | nahi 353 | turnout 11:00 total=353",
        "FIGURE | 100 | sahi hai | FIGURE yes",
        "FIGURE | 100 | hn | FIGURE yes",
        "FIGURE | 100 | hnji | FIGURE yes",
        "FIGURE | 100 | ji | FIGURE yes",
        "FIGURE | 100 | जी हाँ | FIGURE yes",
        "FIGURE | 100 | thik hai sir | FIGURE yes",
        "FIGURE | 100 | yes sir | FIGURE yes",
        "FIGURE | 100 | haan 100 | FIGURE yes",
        "FIGURE | 100 | 100 sahi hai | FIGURE yes",
        "FIGURE | 100 | हाँ 100 | FIGURE yes",
        "FIGURE | 100 | 100 | turnout 11:00 total=100",
        "FIGURE | 100 | haan 143 | turnout 11:00 total=143",
        "FIGURE | 100 | nahi 143 | turnout 11:00 total=143",
        "FIGURE | 100 | nahi, 143 hai | turnout 11:00 total=143",
        "FIGURE | 100 | no 143 | turnout 11:00 total=143",
        "FIGURE | 100 | galat hai 143 | turnout 11:00 total=143",
        "FIGURE | 100 | नहीं 143 | turnout 11:00 total=143",
        "FIGURE | 100 | 143 nahi | ? unclear",
        "FIGURE | 100 | nahi lagbhag 143 | ? about",
        "FIGURE | | 353 | turnout 11:00 total=353",
        "ROLL_CALL | | OK | ROLL_CALL yes",
        "ROLL_CALL | | haan ji | ROLL_CALL yes",
        "ROLL_CALL | | present sir | ROLL_CALL yes",
        "ROLL_CALL | | hajir | ROLL_CALL yes",
        "ROLL_CALL | | PD | party_dispatched",
        "DETAIL | VTR 11 | 343 | turnout 11:00 total=343",
        "DETAIL | lagbhag 350 | 343 | turnout 11:00 total=343",
        "DETAIL | 32.6% | 343 | turnout 11:00 total=343",
        "DETAIL | 118 343 | 343 | turnout 11:00 total=343",
        "DETAIL | M 180 | 163 | ? one_sex",
        "DETAIL | M 180 | F 163 | turnout 11:00 total=343 male=180 female=163",
        "DETAIL | 343 434 | about 350 | ? about",
        "DETAIL | VTR 11 | MP 4 | mock_poll_done agents=4",
        "DETAIL | 343 434 | VTR 345 | turnout 11:00 total=345",
        "DETAIL | VTR 9 | VTR 11 343 | turnout 11:00 total=343",
        "DETAIL | MP 4 | ST | poll_started",
        "DETAIL | pahunch gaye | booth par | party_reached",
        "SUBJECT | | VTR 118 | turnout 11:00 total=118",
        "SUBJECT | | 343 | turnout 11:00 total=343",
        "SUBJECT | | VTR 11 343 | turnout 11:00 total=343",
        "SUBJECT | | lagbhag 350 | ? about",
        "SUBJECT | | VTR 343 434 | ? two_numbers",
        "SUBJECT | | मतदान शुरू 7 बजे | poll_started at=07:00",
        "SUBJECT | | evm kharab hai | evm_problem unit=EVM",
        "CATEGORY | | VTR 118 | turnout 11:00 total=118",
        "CATEGORY | | 343 | turnout 11:00 total=343",
        "CATEGORY | | VTR 11 343 | turnout 11:00 total=343",
        "CATEGORY | | lagbhag 350 | ? about",
        "CATEGORY | | VTR 343 434 | ? two_numbers",
        "CATEGORY | | मतदान शुरू 7 बजे | poll_started at=07:00",
        "CATEGORY | | evm kharab hai | evm_problem unit=EVM",
        "WHICH_CASE | | VTR 118 | turnout 11:00 total=118",
        "WHICH_CASE | | 343 | turnout 11:00 total=343",
        "WHICH_CASE | | VTR 11 343 | turnout 11:00 total=343",
        "WHICH_CASE | | lagbhag 350 | ? about",
        "WHICH_CASE | | VTR 343 434 | ? two_numbers",
        "WHICH_CASE | | मतदान शुरू 7 बजे | poll_started at=07:00",
        "WHICH_CASE | | evm kharab hai | evm_problem unit=EVM",
        "PLACE | | VTR 118 | turnout 11:00 total=118",
        "PLACE | | 343 | turnout 11:00 total=343",
        "PLACE | | VTR 11 343 | turnout 11:00 total=343",
        "PLACE | | lagbhag 350 | ? about",
        "PLACE | | VTR 343 434 | ? two_numbers",
        "PLACE | | मतदान शुरू 7 बजे | poll_started at=07:00",
        "PLACE | | evm kharab hai | evm_problem unit=EVM",
        "SOLVED | | VTR 118 | turnout 11:00 total=118",
        "SOLVED | | 343 | turnout 11:00 total=343",
        "SOLVED | | VTR 11 343 | turnout 11:00 total=343",
        "SOLVED | | lagbhag 350 | ? about",
        "SOLVED | | VTR 343 434 | ? two_numbers",
        "SOLVED | | मतदान शुरू 7 बजे | poll_started at=07:00",
        "SOLVED | | evm kharab hai | evm_problem unit=EVM",
        "CATEGORY | | 1 | CATEGORY no",
        "CATEGORY | | option 1 | CATEGORY no",
        "WHICH_CASE | | 1 | WHICH_CASE no",
        "WHICH_CASE | | pehla | WHICH_CASE no",
        "CATEGORY | | 2 | ? time_or_number",
        "WHICH_CASE | | 7 | WHICH_CASE no",
        "SOLVED | | YES | SOLVED yes",
        "SOLVED | | no | SOLVED no",
        "SOLVED | | haan ho gaya | SOLVED yes",
        "SOLVED | | ho gaya | SOLVED yes",
        "SOLVED | | problem solved | problem_resolved",
        "SOLVED | | nahi, abhi tak koi nahi aaya | SOLVED no",
        "SOLVED | | ok | SOLVED yes",
        "SOLVED | | voting shuru ho gaya 7 baje | poll_started at=07:00",
        "PLACE | | 184/124 | PLACE no",
        "PLACE | | booth 124 | PLACE no",
        "PLACE | | 123 | PLACE no",
        "PLACE | | booth par | PLACE no",
        "PLACE | | ward 5 | PLACE no",
        "PLACE | | mandir ke paas gali no 4 | PLACE no",
        "PLACE | | Rampur gaon | PLACE no",
        "SUBJECT | | paise bant rahe hai | complaint money_distribution",
        "SUBJECT | | ok | ? unclear",
        "SUBJECT | | kuch gadbad hai | SUBJECT no",
        "SUBJECT | | VTR 343 done | turnout 11:00 total=343",
      })
  void isReadAs(Session.Ask ask, String said, String text, String reading) {
    var pending = said == null ? ReportContexts.asked(ask) : ReportContexts.asked(ask, said);
    var context = ReportContexts.presiding("11:04", ReportContexts.PACKS, Optional.of(pending));
    assertThat(Shown.of(Sample.READER.decide(Sample.READER.parse(text), context)))
        .isEqualTo(reading);
  }

  /** A squad leader says a seizure in several messages, or beside a complaint of the own. */
  @ParameterizedTest(name = "{0}: {1} + {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "DETAIL | SZ 184 LIQUOR 40 | litre | seizure item=liquor quantity=40 action=seized ac=184",
        "DETAIL | SZ 184 LIQUOR 40 | 40 litre | seizure item=liquor quantity=40 action=seized ac=184",
        "DETAIL | SZ 184 LIQUOR 40 | 360 litre | seizure item=liquor quantity=360 action=seized ac=184",
        "DETAIL | SZ 184 LIQUOR 40 | 360 लीटर | seizure item=liquor quantity=360 action=seized ac=184",
        "DETAIL | SZ 184 LIQUOR 40 peti | 360 litre | seizure item=liquor quantity=360 action=seized ac=184",
        "DETAIL | SZ 184 LIQUOR 40 peti | 30 peti 270 litre | seizure item=liquor quantity=270 action=seized ac=184",
        "DETAIL | CORR 60000 | cash | seizure item=cash value=60000 action=seized correction",
        "PLACE | | 12.5 lakh cash | seizure item=cash value=1250000 action=seized",
        "PLACE | | 12.5 लाख नकद | seizure item=cash value=1250000 action=seized",
        "PLACE | | cash 50,000 | seizure item=cash value=50000 action=seized",
        "PLACE | | CORR 60000 | ? no_number",
        "PLACE | | Rampur | PLACE no",
      })
  void isReadAsOfASquad(Session.Ask ask, String said, String text, String reading) {
    var pending = said == null ? ReportContexts.asked(ask) : ReportContexts.asked(ask, said);
    var context =
        ReportContexts.context(
            List.of(ReportContexts.charge("FST3", "squad", "squad_leader")),
            List.of(),
            List.of(),
            ReportContexts.PACKS,
            "11:04",
            Optional.of(pending));
    assertThat(Shown.of(Sample.READER.decide(Sample.READER.parse(text), context)))
        .isEqualTo(reading);
  }
}
