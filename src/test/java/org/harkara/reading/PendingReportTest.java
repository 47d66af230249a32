package org.harkara.reading;

import static org.assertj.core.api.Assertions.assertThat;

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
        "FIGURE | | nahi 353 | ? unclear",
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
      })
  void isReadAs(Session.Ask ask, String said, String text, String reading) {
    var pending = said == null ? ReportContexts.asked(ask) : ReportContexts.asked(ask, said);
    var context = ReportContexts.presiding("11:04", ReportContexts.PACKS, Optional.of(pending));
    assertThat(Shown.of(Sample.READER.decide(Sample.READER.parse(text), context)))
        .isEqualTo(reading);
  }
}
