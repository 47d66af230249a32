package org.harkara.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.harkara.access.AccountRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What programs read of {@link PollDay}, to the letter of the contract. */
@TestInstance(Lifecycle.PER_CLASS)
class ReportApiTest {
  private PollStage stage;

  @BeforeAll
  void open(@TempDir Path folder) {
    stage = new PollStage(folder);
  }

  @AfterAll
  void close() {
    stage.close();
  }

  private String body(String path) throws Exception {
    var response = stage.get(path, AccountRole.ADMINISTRATOR);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
    return response.body();
  }

  @Test
  void turnoutOfTheWholeTreeIsOfTheStationsThatReported() throws Exception {
    assertThat(body("/api/v1/turnout"))
        .startsWith(
            """
            {"slot":"11:00","asOf":"2025-11-06T11:04:00+05:30","stations":41,"reported":3,\
            "unconfirmed":1,"votes":{"total":809,"male":118,"female":225,"third":0},\
            "splitStations":1,"electorsReported":2892,"percent":28.0,\
            "byPlace":[{"place":"183","stations":10,"reported":1,"total":166,"percent":20.0},\
            {"place":"184","stations":21,"reported":2,"total":643,"percent":31.2},\
            {"place":"185","stations":10,"reported":0,"total":0,"percent":null}],\
            "missing":[{"place":"183/2","officer":{"name":"Lata Alam","phone":"+919800183002"}},\
            """);
  }

  @Test
  void turnoutOfAStationIsThatOfTheSlotAskedFor() throws Exception {
    assertThat(body("/api/v1/turnout?slot=09:00&place=184/123"))
        .isEqualTo(
            """
            {"slot":"09:00","asOf":"2025-11-06T11:04:00+05:30","stations":1,"reported":1,\
            "unconfirmed":0,"votes":{"total":118,"male":70,"female":48,"third":0},\
            "splitStations":1,"electorsReported":1050,"percent":11.2,\
            "byPlace":[{"place":"184/123","stations":1,"reported":1,"total":118,\
            "percent":11.2}],"missing":[]}""");
  }

  @Test
  void whatIsUnconfirmedCountsNowhereAndIsMissing() throws Exception {
    assertThat(body("/api/v1/turnout?place=184/122"))
        .isEqualTo(
            """
            {"slot":"11:00","asOf":"2025-11-06T11:04:00+05:30","stations":1,"reported":0,\
            "unconfirmed":1,"votes":{"total":0,"male":0,"female":0,"third":0},\
            "splitStations":0,"electorsReported":0,"percent":null,\
            "byPlace":[{"place":"184/122","stations":1,"reported":0,"total":0,"percent":null}],\
            "missing":[{"place":"184/122","officer":{"name":"Rekha Thakur",\
            "phone":"+919800184122"}}]}""");
  }

  @ParameterizedTest(name = "{0} sees no officer''s number")
  @ValueSource(strings = {"nodal", "observer"})
  void phonesAreForWhoMaySeeThem(String role) throws Exception {
    var response = stage.get("/api/v1/turnout?place=184/122", AccountRole.ofSlug(role));

    assertThat(response.body())
        .contains("\"officer\":{\"name\":\"Rekha Thakur\",\"phone\":null}")
        .doesNotContain("+91");
  }

  @Test
  void reportsAreNewestFirstWhateverTheirState() throws Exception {
    assertThat(body("/api/v1/reports/turnout?place=S184-2"))
        .isEqualTo(
            """
            {"kind":"turnout","items":[\
            {"at":"2025-11-06T11:01:00+05:30","place":"184/123",\
            "by":"presiding_officer Arvind Rai","event":"turnout","slot":"11:00",\
            "state":"counted","values":{"total":343,"male":118,"female":225,"third":0}},\
            {"at":"2025-11-06T10:59:00+05:30","place":"184/121",\
            "by":"sector_officer Ramesh Tudu","event":"turnout","slot":"11:00",\
            "state":"conflict","values":{"total":310}},\
            {"at":"2025-11-06T10:58:00+05:30","place":"184/122",\
            "by":"presiding_officer Rekha Thakur","event":"turnout","slot":"11:00",\
            "state":"unconfirmed","values":{"total":140}},\
            {"at":"2025-11-06T10:57:00+05:30","place":"184/121",\
            "by":"presiding_officer Manoj Tudu","event":"turnout","slot":"11:00",\
            "state":"counted","values":{"total":300}},\
            {"at":"2025-11-06T09:03:00+05:30","place":"184/121",\
            "by":"presiding_officer Manoj Tudu","event":"turnout","slot":"09:00",\
            "state":"counted","values":{"total":120}},\
            {"at":"2025-11-06T09:02:00+05:30","place":"184/121",\
            "by":"presiding_officer Manoj Tudu","event":"turnout","slot":"09:00",\
            "state":"superseded","values":{"total":102}},\
            {"at":"2025-11-06T09:01:00+05:30","place":"184/122",\
            "by":"presiding_officer Rekha Thakur","event":"turnout","slot":"09:00",\
            "state":"counted","values":{"total":150}},\
            {"at":"2025-11-06T08:58:00+05:30","place":"184/123",\
            "by":"presiding_officer Arvind Rai","event":"turnout","slot":"09:00",\
            "state":"counted","values":{"total":118,"male":70,"female":48,"third":0}}],\
            "totals":{"reports":3,"total":793,"male":118,"female":225,"third":0,\
            "final_turnout":{"reports":0}}}""");
  }

  @ParameterizedTest(name = "totals of {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // The latest figure of each station, never slots added up.
        "turnout | {\"reports\":4,\"total\":959,\"male\":118,\"female\":225,\"third\":0,"
            + "\"final_turnout\":{\"reports\":0}}",
        // Grams and litres are not added up; what waits for a YES is in no sum.
        "seizure | {\"reports\":3,\"value\":373000,\"by_item\":{"
            + "\"cash\":{\"reports\":1,\"value\":235000},"
            + "\"liquor\":{\"reports\":1,\"quantity\":120,\"value\":48000},"
            + "\"drugs\":{\"reports\":1,\"quantity\":500,\"value\":90000}},"
            + "\"by_action\":{\"seized\":{\"reports\":3,\"value\":373000}}}",
        "enumeration | {\"reports\":1,\"distributed\":900,\"collected\":500,\"digitised\":300,"
            + "\"enumeration_difficulty\":{\"reports\":0,\"by_difficulty\":{}}}",
        "training | {\"reports\":1,\"total\":208,\"present\":200,\"absent\":8,\"by_shift\":"
            + "{\"1\":{\"reports\":1,\"total\":208,\"present\":200,\"absent\":8}}}",
      })
  void countedReportsAreAddedUp(String kind, String totals) throws Exception {
    var from = kind.equals("enumeration") ? "?from=2025-11-05" : "";

    assertThat(body("/api/v1/reports/" + kind + from)).endsWith("\"totals\":" + totals + "}");
  }

  @ParameterizedTest(name = "{0}: {1} items")
  @CsvSource({
    "turnout?from=2025-11-06&to=2025-11-06, 11",
    "turnout?from=2025-11-07, 0",
    "turnout?to=2025-11-05, 0",
    "turnout?from=2025-11-06T10:59:00%2B05:30, 3",
    "turnout?from=2025-11-06T10:59:00+05:30, 3",
    "turnout?to=2025-11-06T09:03:00%2B05:30, 3",
    "turnout?place=185, 0",
    "seizure?place=184, 3",
    "seizure?place=NAKA12, 1",
    "enumeration, 1",
    "enumeration?from=2025-11-04, 2",
    "poll_events, 13",
  })
  void reportsAreFiltered(String path, int items) throws Exception {
    assertThat(body("/api/v1/reports/" + path).split("\"event\":", -1)).hasSize(items + 1);
  }

  @ParameterizedTest(name = "{0} -> {1} {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/api/v1/turnout?slot=10:00 | 400 | 'slot': '10:00' is none of 09:00, 11:00, 13:00",
        "/api/v1/turnout?slot=noon | 400 | 'slot': 'noon' is none of",
        "/api/v1/turnout?place=999 | 400 | 'place': there is no place '999'",
        "/api/v1/turnout?place=1%3B2 | 400 | 'place'",
        "/api/v1/turnout.csv?place=999 | 400 | 'place': there is no place '999'",
        "/api/v1/reports/votes | 404 | there is no kind of report 'votes'; there are",
        "/api/v1/reports/votes.csv | 404 | there is no kind of report 'votes'",
        "/api/v1/reports/turnout.pdf | 404 | there is no kind of report 'turnout.pdf'",
        "/api/v1/reports/turnout?place=999 | 400 | 'place': there is no place '999'",
        "/api/v1/reports/turnout?from=yesterday | 400 | 'from' must be a date such as 2025-11-06",
        "/api/v1/reports/turnout?to=2025-02-30 | 400 | 'to' must be a date",
        "/api/v1/reports/turnout?from=2025-11-06T09:00 | 400 | 'from' must be a time with its",
        "/api/v1/reports/turnout?from=1999-01-01 | 400 | 'from' must lie between",
        "/api/v1/reports/turnout?from=2025-11-07&to=2025-11-06 | 400 | 'to' must be later",
      })
  void mistakesAreNamed(String path, int status, String words) throws Exception {
    ApiTest.assertProblem(stage.get(path, AccountRole.OBSERVER), status, words);
  }

  @ParameterizedTest(name = "{0} needs a token")
  @ValueSource(
      strings = {
        "/api/v1/turnout",
        "/api/v1/turnout.csv",
        "/api/v1/reports/turnout",
        "/api/v1/reports/turnout.xlsx"
      })
  void nobodyComesInWithout(String path) throws Exception {
    ApiTest.assertProblem(stage.unsigned(path), 401, "Authorization: Bearer");
  }

  @ParameterizedTest(name = "{0} sees numbers inside words: {1}")
  @CsvSource({"administrator, true", "operator, true", "nodal, false", "observer, false"})
  void numbersInsideWordsAreForInsiders(String name, boolean seen) throws Exception {
    var role = AccountRole.ofSlug(name);

    for (var body :
        new String[] {
          stage.get("/api/v1/reports/seizure", role).body(),
          stage.page("/reports/seizure", role, "en").body()
        }) {
      assertThat(body.contains("SI_Ram_9812345678")).isEqualTo(seen);
      assertThat(body.contains("SI_Ram_98xxxxxx78")).isNotEqualTo(seen);
    }
    assertThat(stage.get("/api/v1/reports/seizure.csv", role).body()).doesNotContain("9812345678");
  }
}
