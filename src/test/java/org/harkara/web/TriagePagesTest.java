package org.harkara.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.harkara.access.Access;
import org.harkara.access.AccountRole;
import org.harkara.channel.Channel;
import org.harkara.controlroom.Board;
import org.harkara.controlroom.ControlRoom;
import org.harkara.controlroom.PhoneRoom;
import org.harkara.controlroom.PollRoom;
import org.harkara.controlroom.TriageRoom;
import org.harkara.evidence.Vault;
import org.harkara.model.Address;
import org.harkara.model.CaseEvent;
import org.harkara.model.CaseNumber;
import org.harkara.model.ChannelId;
import org.harkara.model.Inbound;
import org.harkara.model.Verdict;
import org.harkara.store.CaseRegister;
import org.harkara.text.Mask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of triage over the whole gateway, and the labels that come of it. */
class TriagePagesTest {
  private static final Instant NINE = Instant.parse("2025-11-06T03:30:00Z");
  private static final String CITIZEN = "+919812345678";
  private static final String TRIAGE = "+919800100003";
  private static final ChannelId PHONES = new ChannelId("simulator");

  private org.harkara.gateway.Stage gateway;
  private WebServer server;
  private Access access;
  private String base;
  private int messages;
  private final HttpClient http = HttpClient.newHttpClient();

  @BeforeEach
  void start(@TempDir Path folder) {
    gateway = new org.harkara.gateway.Stage(folder, NINE);
    var config = org.harkara.gateway.Stage.SAMPLE;
    var machine = Clock.fixed(NINE, ZoneOffset.UTC);
    access = new Access(gateway.store, machine);
    server =
        new WebServer(
            new Parts(
                "127.0.0.1",
                0,
                config,
                List.<Channel>of(),
                Intake.of(gateway.works.gateway()),
                Optional.empty(),
                new ControlRoom(gateway.store, config, Mask::of),
                new Board(gateway.store, config, Mask::of),
                PollRoom.of(gateway.store, config),
                new PhoneRoom(gateway.store, config),
                new TriageRoom(gateway.store, config, Mask::of),
                Sorting.of(gateway.works.triage()),
                access,
                new Vault(folder.resolve("evidence")),
                gateway.clock,
                machine,
                "test"));
    base = "http://127.0.0.1:" + server.start();
  }

  @AfterEach
  void stop() {
    server.close();
    gateway.close();
  }

  private Verdict says(String from, String text) {
    var key = "t-" + ++messages;
    return gateway
        .drill
        .deliver(Inbound.text(PHONES, Address.parse(from), key, text, gateway.clock.instant()))
        .verdict();
  }

  /** A case that reading could not place. */
  private String untold(String from) {
    says(from, "mohalle me jhagda ho raha hai, call 9876543210");
    return says(from, "2").caseNumber().orElseThrow();
  }

  private String enter(AccountRole role) throws Exception {
    var token = access.createToken(role, "asha");
    var entered = post("/login", "", "token=" + encoded(token));
    return entered.headers().allValues("Set-Cookie").stream()
        .filter(cookie -> cookie.startsWith("harkara_session="))
        .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
        .findFirst()
        .orElseThrow();
  }

  private String form(String cookie) {
    return access.formToken(cookie.substring(cookie.indexOf('=') + 1));
  }

  private HttpResponse<String> post(String path, String cookie, String body) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Cookie", cookie)
            .POST(HttpRequest.BodyPublishers.ofString(body));
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create(base + path)).headers(headers).GET().build(),
        BodyHandlers.ofString());
  }

  private String page(String cookie, String query) throws Exception {
    return get("/triage" + query, "Cookie", cookie, "Accept-Language", "en").body();
  }

  private String decide(String cookie, String path, String... fields) throws Exception {
    var body = new StringBuilder("form=" + form(cookie));
    for (int i = 0; i < fields.length; i += 2) {
      body.append('&').append(fields[i]).append('=').append(encoded(fields[i + 1]));
    }
    return post("/triage/" + path, cookie, body.toString())
        .headers()
        .firstValue("Location")
        .orElse("");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private List<CaseEvent> events(String number) {
    return gateway.store.read(views -> views.caseRegister().events(CaseNumber.id(number)));
  }

  private CaseRegister.Entry found(String number) {
    return gateway.store.read(
        views -> views.caseRegister().find(CaseNumber.id(number)).orElseThrow());
  }

  private List<String> sent(String to) {
    return gateway
        .store
        .read(views -> views.messageRegister().sent(Optional.of(Address.parse(to)), 100))
        .stream()
        .map(line -> line.text())
        .toList();
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({"administrator, 200", "operator, 200", "nodal, 403", "observer, 403"})
  void onlyThoseWhoRunTheRoomSortAndSeeTheTab(String role, int status) throws Exception {
    var cookie = enter(AccountRole.ofSlug(role));
    assertThat(get("/triage", "Cookie", cookie).statusCode()).isEqualTo(status);
    assertThat(get("/", "Cookie", cookie).body().contains("href=\"/triage\""))
        .isEqualTo(status == 200);
    var number = untold(CITIZEN);
    var sent =
        post("/triage/cases/" + number + "/route", cookie, "category=drugs&form=" + form(cookie));
    assertThat(sent.statusCode()).isEqualTo(status == 200 ? 303 : 403);
  }

  @Test
  void whatWaitsIsShownMaskedWithWhatItMayMean() throws Exception {
    var number = untold(CITIZEN);
    assertThat(get("/triage", "Accept-Language", "en").headers().firstValue("Location"))
        .hasValue("/login");
    var body = page(enter(AccountRole.OPERATOR), "");
    assertThat(body)
        .contains(
            "/cases/" + number,
            "mohalle me jhagda ho raha hai",
            "98xxxxxx10",
            "Suman Singh",
            "value=\"violence_law_order\" formnovalidate",
            "1 · Violence or firing",
            "Test or advertisement")
        .doesNotContain("9876543210", CITIZEN.substring(3));
  }

  @Test
  void anotherSitesFormDecidesNothing() throws Exception {
    var number = untold(CITIZEN);
    var cookie = enter(AccountRole.OPERATOR);
    var response = post("/triage/cases/" + number + "/route", cookie, "category=drugs&form=no");
    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(found(number).complaint().category()).isEmpty();
  }

  @Test
  void aCaseIsSentOnAsIfByTextUnderTheAccountsName() throws Exception {
    var number = untold(CITIZEN);
    var cookie = enter(AccountRole.OPERATOR);
    var back =
        decide(
            cookie,
            "cases/" + number + "/route",
            "category",
            "voter_roll",
            "place",
            "AC 184 booth 123");
    assertThat(back).isEqualTo("/triage?case=" + number + "&done=routed");
    assertThat(page(cookie, back.substring(7))).contains(number + ": ");
    var complaint = found(number).complaint();
    assertThat(complaint.category()).contains("voter_roll");
    assertThat(complaint.place().orElseThrow().code()).isEqualTo("184/123");
    assertThat(events(number))
        .extracting(event -> event.actor() + " " + event.what() + " " + event.note())
        .contains("asha (operator) routed voter_roll");
    // Whoever had it is told, and has it no longer.
    assertThat(sent(TRIAGE).getLast()).startsWith("केस " + number + " छँट गया");
    assertThat(says(TRIAGE, "ROUTE " + number + " drugs").reason()).isEqualTo("not_your_case");
    assertThat(sent("+919800100024").getLast()).contains(number, "184/123");
  }

  @Test
  void whatSomebodyElseDecidedMeanwhileStands() throws Exception {
    var number = untold(CITIZEN);
    says(TRIAGE, "ROUTE " + number + " 24 184/123");
    var cookie = enter(AccountRole.OPERATOR);
    var back = decide(cookie, "cases/" + number + "/route", "category", "drugs");
    assertThat(back).isEqualTo("/triage?case=" + number + "&refused=decided_meanwhile");
    assertThat(page(cookie, back.substring(7))).contains("somebody has decided meanwhile");
    assertThat(found(number).complaint().category()).contains("voter_roll");
  }

  @ParameterizedTest(name = "{0} with {1} -> {2}")
  @CsvSource({
    "test, '', dropped",
    "out_of_scope, 'neighbours', dropped",
    "other, 'was only a rehearsal', dropped",
    "other, '', reason_missing",
    "nonsense, '', reason_missing",
  })
  void aDropSaysWhy(String kind, String words, String outcome) throws Exception {
    var number = untold(CITIZEN);
    var cookie = enter(AccountRole.ADMINISTRATOR);
    var back = decide(cookie, "cases/" + number + "/drop", "reason", kind, "words", words);
    assertThat(back).endsWith("=" + outcome);
  }

  @Test
  void theComplainantReadsTheReasonAndTriageHearsThatItIsOver() throws Exception {
    var number = untold(CITIZEN);
    var cookie = enter(AccountRole.ADMINISTRATOR);
    decide(
        cookie, "cases/" + number + "/drop", "reason", "out_of_scope", "words", "पंचायत से कहें");
    assertThat(sent(CITIZEN).getLast()).contains("चुनाव का मामला नहीं: पंचायत से कहें");
    assertThat(sent(TRIAGE).getLast()).contains(number);
    assertThat(page(cookie, "")).doesNotContain("/triage/cases/" + number);
  }

  @Test
  void theComplainantIsAskedAndTheAnswerStandsOnThePage() throws Exception {
    var number = untold(CITIZEN);
    var cookie = enter(AccountRole.OPERATOR);
    decide(cookie, "cases/" + number + "/ask", "question", "Kis booth par?");
    assertThat(sent(CITIZEN).getLast()).contains("Kis booth par?");
    says(CITIZEN, "booth 123 ke bahar");
    assertThat(page(cookie, "")).contains("Kis booth par?", "booth 123 ke bahar");
  }

  @Test
  void whatWasKeptBeyondThePaceIsFiledOrLeft() throws Exception {
    for (int booth = 120; booth < 130; booth++) {
      says(CITIZEN, "mera naam voter list me nahi hai AC 184 booth " + booth);
    }
    assertThat(says(CITIZEN, "mera naam voter list me nahi AC 184 booth 130").reason())
        .isEqualTo("paced");
    assertThat(says(CITIZEN, "EVM kharab hai AC 184 booth 131").reason()).isEqualTo("paced");
    var cookie = enter(AccountRole.OPERATOR);
    var body = page(cookie, "");
    assertThat(body).contains("Kept, not filed", "booth 130", "booth 131", "As read: ");
    var ids =
        java.util.regex.Pattern.compile("id=\"kept-([0-9]+)\"")
            .matcher(body)
            .results()
            .map(found -> found.group(1))
            .toList();
    assertThat(ids).hasSize(2);

    var filed = decide(cookie, "kept/" + ids.getFirst() + "/file", "category", "", "place", "");
    assertThat(filed).endsWith("done=complaint_filed");
    var number = filed.replaceAll(".*case=([0-9]+).*", "$1");
    assertThat(found(number).complaint().category()).contains("voter_roll");
    assertThat(found(number).complaint().place().orElseThrow().code()).isEqualTo("184/130");
    assertThat(events(number)).extracting(CaseEvent::what).contains("filed", "kept_filed");
    assertThat(sent(CITIZEN).getLast()).contains(number);

    assertThat(decide(cookie, "kept/" + ids.getFirst() + "/file")).endsWith("nothing_waits");
    assertThat(decide(cookie, "kept/" + ids.getLast() + "/leave")).endsWith("done=kept_left");
    assertThat(page(cookie, "")).doesNotContain("/triage/kept/");
  }

  @Test
  void whatWasDecidedIsLabelledDataForAdministrators() throws Exception {
    var routed = untold(CITIZEN);
    var dropped = untold("+919812345679");
    var forwarded = untold("+919812345670");
    var unclear = untold("+919812345671");
    var cookie = enter(AccountRole.OPERATOR);
    decide(cookie, "cases/" + routed + "/route", "category", "drugs");
    decide(cookie, "cases/" + dropped + "/drop", "reason", "test", "words", "");
    decide(cookie, "cases/" + unclear + "/drop", "reason", "fake", "words", "");
    says(TRIAGE, "FWD " + forwarded + " POLICE patrol needed");
    assertThat(page(cookie, "")).contains("Nothing waits.");
    var token = "Bearer " + access.createToken(AccountRole.ADMINISTRATOR, "measure");

    var json = get("/api/v1/labels", "Authorization", token);
    assertThat(json.body())
        .contains(
            "\"expected_category\":\"drugs\"",
            "\"decision\":\"forward\"",
            "\"department\":\"police\"",
            "\"role\":\"operator\"",
            "\"role\":\"triage\"",
            "\"total\":4")
        .doesNotContain("9876543210", CITIZEN.substring(3), routed, "asha");

    var csv = get("/api/v1/labels?format=csv", "Authorization", token);
    assertThat(csv.headers().firstValue("Content-Type")).hasValue("text/csv; charset=utf-8");
    assertThat(csv.body().lines())
        .containsExactly(
            "\uFEFFtext,language,expected_category",
            "\"mohalle me jhagda ho raha hai, call 98xxxxxx10\",hi,drugs",
            "\"mohalle me jhagda ho raha hai, call 98xxxxxx10\",hi,spam_or_test");

    assertThat(get("/api/v1/labels?format=xml", "Authorization", token).statusCode())
        .isEqualTo(400);
    var operator = "Bearer " + access.createToken(AccountRole.OPERATOR, "room");
    assertThat(get("/api/v1/labels", "Authorization", operator).statusCode()).isEqualTo(403);
  }
}
