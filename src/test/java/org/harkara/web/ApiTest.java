package org.harkara.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.harkara.access.AccountRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(Lifecycle.PER_CLASS)
class ApiTest {
  private final Stage stage = new Stage(false);

  @AfterAll
  void close() {
    stage.close();
  }

  @BeforeEach
  void reset() {
    stage.reset();
  }

  private String[] as(AccountRole role) {
    return new String[] {"Authorization", "Bearer " + stage.access.createToken(role, "test")};
  }

  @Test
  void aCaseHasExactlyTheContractsFields() throws Exception {
    var response = stage.get("/api/v1/cases/" + Sample.number(100), as(AccountRole.OBSERVER));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
    var json = Stage.json(response);
    assertThat(json.keySet())
        .containsExactly(
            "number",
            "status",
            "category",
            "department",
            "officer",
            "place",
            "text",
            "channel",
            "filedAt",
            "deadline",
            "legs",
            "rung",
            "next",
            "events",
            "attachments");
    assertThat(json.get("number")).isEqualTo(Sample.number(100));
    assertThat(json.get("status")).isEqualTo("assigned");
    assertThat(json.get("category")).isEqualTo("liquor_distribution");
    assertThat(json.get("officer")).isEqualTo(Map.of("name", "Asha Verma", "role", "nodal"));
    assertThat(json.get("place")).isEqualTo("184/123");
    assertThat(json.get("text")).isEqualTo("<script>alert(1)</script> call ••••••");
    assertThat(json.get("channel")).isEqualTo("sms");
    assertThat(json.get("filedAt")).isEqualTo("2025-11-06T10:04:00+05:30");
    assertThat(json.get("deadline")).isEqualTo("2025-11-06T10:54:00+05:30");
    assertThat(json.get("rung")).isEqualTo(0);
    assertThat(Json.MAPPER.writeValueAsString(json.get("legs")))
        .isEqualTo(
            """
            [{"name":"accept","due":"2025-11-06T10:09:00+05:30",\
            "doneAt":"2025-11-06T10:05:00+05:30"},\
            {"name":"resolve","due":"2025-11-06T10:54:00+05:30","doneAt":null}]\
            """);
    assertThat(Json.MAPPER.writeValueAsString(json.get("events")))
        .isEqualTo(
            """
            [{"at":"2025-11-06T10:04:00+05:30","actor":"complainant","what":"filed",\
            "note":"by sms"},\
            {"at":"2025-11-06T10:04:10+05:30","actor":"clock","what":"assigned",\
            "note":"Asha Verma, nodal"}]\
            """);
  }

  @Test
  void aCaseInTriageHasNullsForWhatIsNotKnown() throws Exception {
    var json = Stage.json(stage.get("/api/v1/cases/" + Sample.number(101), as(AccountRole.NODAL)));

    assertThat(json).containsEntry("status", "needs_info");
    assertThat(json.get("category")).isNull();
    assertThat(json.get("officer")).isNull();
    assertThat(json.get("place")).isNull();
    assertThat(json.get("text")).isEqualTo("दारू बाँट रहे हैं, मेरा नंबर ••••••");
  }

  @Test
  void anAnonymousComplainantIsNobodyInTheLedger() throws Exception {
    var json = Stage.json(stage.get("/api/v1/messages", as(AccountRole.ADMINISTRATOR)));

    assertThat(json).containsEntry("page", 1).containsEntry("pages", 1).containsEntry("total", 6);
    var items = items(json);
    assertThat(items.stream().map(item -> item.get("address")))
        .containsExactly(
            "AX-SBIBNK",
            "+919800184500",
            "complainant",
            "+919800184500",
            "+919812345678",
            "+919812345678");
    assertThat(items.get(2)).containsEntry("text", "नंबर ••••••");
    assertThat(items.get(4).keySet())
        .containsExactly(
            "at", "direction", "channel", "address", "text", "verdict", "reason", "state", "case");
    assertThat(items.get(0)).doesNotContainKey("case").containsEntry("verdict", "dropped");
    assertThat(items.get(1))
        .containsEntry("direction", "out")
        .containsEntry("state", "queued")
        .containsEntry("case", Sample.number(101));
  }

  @ParameterizedTest(name = "{0} asks for an anonymous number: {1} lines")
  @CsvSource({"administrator, 0", "operator, 0", "nodal, 0", "observer, 0"})
  void askingForANumberDoesNotUnmaskIt(String role, int total) throws Exception {
    var json =
        Stage.json(
            stage.get("/api/v1/messages?address=telegram:4242", as(AccountRole.ofSlug(role))));

    assertThat(json).containsEntry("total", total);
    assertThat(items(json)).hasSize(total);
  }

  @Test
  void officersAreListedWithTheirNumbersAndNoFarEnd() throws Exception {
    var response = stage.get("/api/v1/officers?role=nodal", as(AccountRole.ADMINISTRATOR));

    assertThat(response.body())
        .isEqualTo(
            """
            {"items":[{"name":"Asha Verma","role":"nodal","phone":"+919800184500",\
            "department":"excise","place":"184/123","from":"2025-11-05T11:04:00+05:30",\
            "to":null}],"page":1,"pages":1,"total":1}\
            """);
  }

  @Test
  void anOfficerOfNoDepartmentReachedOverTelegram() throws Exception {
    var items = items(Stage.json(stage.get("/api/v1/officers", as(AccountRole.ADMINISTRATOR))));

    assertThat(Json.MAPPER.writeValueAsString(items.getLast()))
        .isEqualTo(
            """
            {"name":"Imran Qureshi","role":"ro","phone":"telegram:7210045678",\
            "department":null,"place":"184/123","from":"2025-11-06T11:04:00+05:30",\
            "to":"2025-11-06T11:05:00+05:30"}\
            """);
  }

  @ParameterizedTest(name = "{0}: {1} cases")
  @CsvSource({
    "/api/v1/cases, 2",
    "/api/v1/cases?status=assigned, 1",
    "/api/v1/cases?status=, 2",
    "/api/v1/cases?category=liquor_distribution, 1",
    "/api/v1/cases?place=184, 1",
    "/api/v1/cases?place=185, 0",
    "/api/v1/cases?q=%E0%A4%A6%E0%A4%BE%E0%A4%B0%E0%A5%82, 1",
    "/api/v1/cases?page=9, 2",
  })
  void casesAreFiltered(String path, int total) throws Exception {
    var json = Stage.json(stage.get(path, as(AccountRole.OPERATOR)));

    assertThat(json.keySet()).containsExactly("items", "page", "pages", "total");
    assertThat(json).containsEntry("total", total).containsEntry("pages", 1);
  }

  @ParameterizedTest(name = "{0} searches for {1} -> {2} {3}")
  @CsvSource({
    "administrator, 9812345678, 200, 2",
    "operator, 98123, 200, 2",
    "nodal, 9812345678, 400, 'q'",
    "observer, 9812345678, 400, 'q'",
    "observer, call%2098, 400, 'q'",
    "observer, 9812-3, 400, 'q'",
    "observer, %E0%A5%AF%E0%A5%AE, 400, 'q'",
    "observer, NUMBER OF 100, 200, 1",
    "observer, call, 200, 1",
    "observer, alert(1), 200, 1",
  })
  void searchingForANumberDoesNotUnmaskIt(String role, String q, int status, String found)
      throws Exception {
    var asked = q.equals("NUMBER OF 100") ? Sample.number(100) : q;
    var response = stage.get("/api/v1/cases?q=" + asked, as(AccountRole.ofSlug(role)));

    if (status == 400) {
      assertProblem(response, 400, "'" + found + "'");
    } else {
      assertThat(Stage.json(response)).containsEntry("total", Integer.valueOf(found));
    }
  }

  @ParameterizedTest(name = "messages of {0}: {1}")
  @CsvSource({
    "%2B919812345678, 2",
    "+919812345678, 2",
    "telegram:4242, 0",
    "AX-SBIBNK, 1",
    "+919999999999, 0",
  })
  void messagesOfOneAddress(String address, int total) throws Exception {
    var json =
        Stage.json(stage.get("/api/v1/messages?address=" + address, as(AccountRole.ADMINISTRATOR)));

    assertThat(json).containsEntry("total", total);
  }

  @ParameterizedTest(name = "{0} -> {1} {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/v1/cases?status=open | 400 | 'status'",
        "/api/v1/cases?status=bogus | 400 | 'status'",
        "/api/v1/cases?category=beer | 400 | 'category'",
        "/api/v1/cases?place=1%3B2 | 400 | 'place'",
        "/api/v1/cases?place=999 | 400 | there is no place '999'",
        "/api/v1/officers?place=999 | 400 | there is no place '999'",
        "/api/v1/messages?address=nope | 400 | is not an address such as",
        "/api/v1/cases?page=0 | 400 | 'page'",
        "/api/v1/cases?page=x | 400 | 'page'",
        "/api/v1/messages?page=-1 | 400 | 'page'",
        "/api/v1/officers?role=king | 400 | 'role'",
        "/api/v1/officers?department=none | 400 | 'department'",
        "/api/v1/cases/abc | 400 | 'number'",
        "/api/v1/cases/1000 | 404 | check digit",
        "/api/v1/nothing | 404 | nothing at this address",
        "/api/v1/explain | 405 | GET",
        "/drill/clock | 404 | nothing at this address",
        "/channels/nobody | 404 | nothing at this address",
      })
  void mistakesAreNamed(String path, int status, String words) throws Exception {
    var response = stage.get(path, as(AccountRole.ADMINISTRATOR));

    assertProblem(response, status, words);
  }

  @ParameterizedTest(name = "HEAD {0} -> {1}")
  @CsvSource({"/api/v1/nothing, 404", "/api/nothing, 404"})
  void aHeadOfNothingHasTheProblemsHeaders(String path, int status) throws Exception {
    var response = stage.send("HEAD", path, as(AccountRole.ADMINISTRATOR));

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(response.body()).isEmpty();
  }

  @ParameterizedTest(name = "{0} as {1} -> {2}")
  @CsvSource({
    "/api/v1/cases, observer, 200",
    "/api/v1/messages, nodal, 200",
    "/api/v1/messages, operator, 200",
    "/api/v1/officers, administrator, 200",
    "/api/v1/officers, operator, 403",
    "/api/v1/officers, nodal, 403",
    "/api/v1/officers, observer, 403",
  })
  void rolesSeeWhatTheyMay(String path, String role, int status) throws Exception {
    assertThat(stage.get(path, as(AccountRole.ofSlug(role))).statusCode()).isEqualTo(status);
  }

  @ParameterizedTest(name = "Authorization: {0}")
  @CsvSource({"Bearer", "Bearer nonsense", "Basic YTpi", "hk_x"})
  void nobodyComesInWithout(String header) throws Exception {
    var response = stage.get("/api/v1/cases", "Authorization", header);

    assertProblem(response, 401, "token");
    assertThat(response.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
  }

  @Test
  void noTokenAtAllAndASignInKeyAreNotEnough() throws Exception {
    assertProblem(stage.get("/api/v1/cases"), 401, "Authorization: Bearer");
    var key = stage.access.createSignInKey(AccountRole.ADMINISTRATOR, "test");
    assertProblem(stage.get("/api/v1/cases", "Authorization", "Bearer " + key), 401, "unknown");
    assertProblem(
        stage.get("/api/v1/cases", "Authorization", "Bearer " + Stage.DRILL_TOKEN), 401, "unknown");
  }

  @Test
  void explainSaysWhatWouldHappen() throws Exception {
    var response =
        stage.post(
            "/api/v1/explain",
            """
            {"channel":"sms","from":"+919812345678","text":"daru bat rhi 184/123",
             "at":"2025-11-06T09:00:00+05:30"}\
            """,
            as(AccountRole.OBSERVER));

    assertThat(response.body())
        .isEqualTo(
            """
            {"outcome":"accept","reason":"filed",\
            "reading":{"type":"complaint","category":"liquor_distribution","emergency":false,\
            "place":"184/123","reason":"daru"},\
            "route":{"department":"excise","officer":"Asha Verma","role":"nodal",\
            "why":"nodal officer of excise for 184/123","deadline":"2025-11-06T11:04:00+05:30"},\
            "replies":[{"to":"+919812345678","channel":"sms","language":"en",\
            "text":"Case 1005","segments":1}],\
            "notices":[{"to":"+919800184500","channel":"sms","language":"hi",\
            "text":"मामला 1005","segments":1}]}\
            """);
    assertThat(stage.taken.getFirst().receivedAt()).isEqualTo("2025-11-06T03:30:00Z");
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"from\":\"+919812345678\",\"text\":\"x\"} | 'channel' is missing",
        "{\"channel\":\"fax\",\"from\":\"+919812345678\",\"text\":\"x\"} | 'fax'",
        "{\"channel\":\"sms\",\"text\":\"x\"} | 'from' is missing",
        "{\"channel\":\"sms\",\"from\":\"+12\",\"text\":\"x\"} | 'from' must be",
        "{\"channel\":\"sms\",\"from\":\"+919812345678\"} | 'text' is missing",
        "{\"channel\":\"sms\",\"from\":\"+919812345678\",\"text\":7} | 'text' must be a string",
        "{\"channel\":\"sms\",\"from\":\"A\",\"text\":\"x\",\"at\":\"9am\"} | 'from' must be",
        "{\"channel\":\"sms\",\"from\":\"56161\",\"text\":\"x\",\"at\":\"9am\"} | 'at' must be",
        "[1] | must be a JSON object",
        "{\"channel\": | not JSON: line 1",
        "nonsense | not JSON",
        "`` | must be a JSON object",
      })
  void explainNamesWhatIsWrong(String body, String words) throws Exception {
    assertProblem(stage.post("/api/v1/explain", body, as(AccountRole.NODAL)), 400, words);
    assertThat(stage.taken).isEmpty();
  }

  static void assertProblem(java.net.http.HttpResponse<String> response, int status, String words)
      throws Exception {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    var json = Stage.json(response);
    assertThat(json.keySet()).contains("type", "title", "status", "detail");
    assertThat(json.get("status")).isEqualTo(status);
    assertThat((String) json.get("detail")).contains(words);
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> items(Map<String, Object> json) {
    return (List<Map<String, Object>>) json.get("items");
  }
}
