package org.harkara.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.harkara.access.AccountRole.ADMINISTRATOR;
import static org.harkara.access.AccountRole.OBSERVER;

import java.nio.file.Path;
import java.util.regex.Pattern;
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

@TestInstance(Lifecycle.PER_CLASS)
class TurnoutPagesTest {
  private PollStage stage;

  @BeforeAll
  void open(@TempDir Path folder) {
    stage = new PollStage(folder);
  }

  @AfterAll
  void close() {
    stage.close();
  }

  /** What a person reads: no tags, single spaces. */
  private String text(String path, AccountRole role, String language) throws Exception {
    var response = stage.page(path, role, language);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return response
        .body()
        .replaceAll("(?s)<head>.*?</head>", "")
        .replaceAll("<[^>]*>", " ")
        .replaceAll("\\s+", " ");
  }

  @ParameterizedTest(name = "{0} in {1} says: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "/turnout | en | Approximate, as of 11:04, never official.",
        "/turnout | en | 28.0 % of the electors there 3 of 41 stations reported 809 votes",
        "/turnout | en | 118 · 225 · 0 male · female · third, of 1 stations",
        "/turnout | en | 184/45 · Narayanpur Panchayat Bhawan, east room machine faulty 6 Nov 09:40",
        "/turnout | en | 184/46 · Pipra High School poll interrupted 6 Nov 10:10",
        "/turnout | en | 184 Navnagar red 2 12.7 % 388 3 of 21 31.2 % 643 2 of 21 — — — — — 1 1",
        "/turnout | en | Missing at 11:00: call list 38",
        "/turnout | en | 184/45 control unit 6 Nov 09:40 6 Nov 10:05 —",
        "/turnout | en | Never heard: no answer to the roll call, no report 35",
        "/turnout?slot=09:00 | en | 12.1 % of the electors there 4 of 41 stations reported",
        "/turnout?place=184 | en | All places › Sarvodaya Pradesh › Chandanpur › Navnagar",
        "/turnout?place=184 | en | 184/122 Bishunpur High School 15.2 % 150 waits for YES",
        "/turnout?place=184 | en | 184/121 Udaipur Panchayat Bhawan 11.9 % 120 29.6 % 300 —",
        "/turnout?place=184 | hi | 21 में से 2 केन्द्रों से सूचना 643 मत",
        "/turnout?place=184 | hi | अनुमानित, 11:04 तक की स्थिति, आधिकारिक नहीं।",
        "/reports/seizure | en | seizure 3 value Rs 3,73,000 item: cash 1 value Rs 2,35,000",
        "/reports/seizure | en | item: liquor 1 quantity 120 litres value Rs 48,000",
        "/reports/seizure | en | 184 · Navnagar 3 3,73,000",
        "/reports/seizure | hi | शराब",
        "/reports/enumeration | en | 28.6 % of the electors; target by tonight 30.0 % 1 of 41",
        "/reports/training | en | TC3 · Training centre 3, Gandhi Inter College 1",
        "/reports/poll_events | en | mock poll done 2 agents 7",
        "/cards/presiding_officer | en | मतदान turnout 09:00 11:00 13:00 15:00 17:00 18:00 VTR 343 VTR 11 343 VTR M 180 F 163 T 0",
        "/cards/presiding_officer | en | मॉक पोल संपन्न mock poll done MP 4",
        "/cards/sector_officer | en | Name the station in each message, such as 184/123.",
        "/cards/squad_leader | hi | जब्ती seizure SZ CASH 235000 NAKA12 SZ LIQUOR",
        "/cards | en | Code cards",
      })
  void thePageSays(String path, String language, String words) throws Exception {
    assertThat(text(path, ADMINISTRATOR, language)).contains(words);
  }

  @ParameterizedTest(name = "{0} shows phones: {1}")
  @CsvSource({"administrator, true", "operator, true", "nodal, false", "observer, false"})
  void theCallListHasPhonesForWhoMaySeeThem(String role, boolean phones) throws Exception {
    var body = stage.page("/turnout", AccountRole.ofSlug(role), "en").body();

    assertThat(body.contains("<a class=\"phone\" href=\"tel:+919800183002\">")).isEqualTo(phones);
    assertThat(body.contains("+9198")).isEqualTo(phones);
  }

  @ParameterizedTest(name = "{0} leads to the sign-in")
  @ValueSource(
      strings = {
        "/turnout",
        "/cards",
        "/cards/presiding_officer",
        "/turnout.csv",
        "/turnout.xlsx",
        "/reports/seizure",
        "/reports/seizure.csv"
      })
  void nobodySeesAPageUnsigned(String path) throws Exception {
    var response = stage.unsigned(path);

    assertThat(response.statusCode()).isEqualTo(303);
    assertThat(response.headers().firstValue("Location")).hasValue("/login");
  }

  @ParameterizedTest(name = "{0} answers 204 while nothing changes")
  @ValueSource(strings = {"/turnout?place=184&slot=09:00", "/reports/seizure?place=184"})
  void thePageFetchesItselfAnew(String path) throws Exception {
    var first = stage.page(path, OBSERVER, "en").body();
    var again = Pattern.compile("hx-get=\"([^\"]+)\"").matcher(first);
    assertThat(again.find()).isTrue();
    var next = again.group(1).replace("&amp;", "&");

    assertThat(next).contains("place=184");
    assertThat(stage.page(next, OBSERVER, "en").statusCode()).isEqualTo(204);
    assertThat(stage.page(next.replaceAll("seen=.*", ""), OBSERVER, "en").body())
        .startsWith("<div id=")
        .doesNotContain("<html");
    assertThat(stage.unsigned(next).statusCode()).isEqualTo(401);
  }

  @Test
  void everyKindHasATab() throws Exception {
    assertThat(stage.page("/", OBSERVER, "en").body())
        .contains(
            "<a href=\"/\" aria-current=\"page\">Control room</a>",
            "<a href=\"/turnout\">Turnout</a>",
            "<a href=\"/reports/seizure\">Seizures</a>",
            "<a href=\"/reports/enumeration\">Enumeration</a>",
            "<a href=\"/reports/training\">Training</a>");
  }

  @Test
  void nothingIsFetchedFromElsewhereOrRunInThePage() throws Exception {
    for (var path : new String[] {"/turnout", "/turnout?place=184", "/reports/seizure"}) {
      assertThat(stage.page(path, ADMINISTRATOR, "hi").body())
          .doesNotContain("http://", "https://", "style=", "onclick");
    }
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "/turnout?place=999, 400",
    "/turnout?slot=10:00, 400",
    "/reports/votes, 404",
    "/cards/king, 404",
    "/cards/ceo_office, 404"
  })
  void mistakesAreNamed(String path, int status) throws Exception {
    assertThat(stage.page(path, OBSERVER, "en").statusCode()).isEqualTo(status);
  }
}
