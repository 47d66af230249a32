package org.harkara.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.harkara.access.AccountRole;
import org.harkara.config.AccessRules;
import org.harkara.model.CaseEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(Lifecycle.PER_CLASS)
class PagesTest {
  private static final String FORM = "application/x-www-form-urlencoded";
  private final Stage stage = new Stage(false);

  @AfterAll
  void close() {
    stage.close();
  }

  private HttpResponse<String> enter(String token, String... more) throws Exception {
    var headers = new String[2 + more.length];
    headers[0] = "Content-Type";
    headers[1] = FORM;
    System.arraycopy(more, 0, headers, 2, more.length);
    return stage.post(
        "/login", "token=" + URLEncoder.encode(token, StandardCharsets.UTF_8), headers);
  }

  @Test
  void aNameAndItsPasswordSignIn() throws Exception {
    stage.access.users(AccessRules.USUAL).add("asha", AccountRole.OPERATOR, "sada satya bolo");
    var right = named(" Asha ", "sada satya bolo");
    assertThat(right.statusCode()).isEqualTo(303);
    assertThat(stage.get("/", "Cookie", cookie(right)).statusCode()).isEqualTo(200);
    for (var wrong : List.of(named("asha", "sada satya"), named("usha", "sada satya bolo"))) {
      assertThat(wrong.statusCode()).isEqualTo(401);
      assertThat(wrong.body()).contains("Name and password do not belong together");
    }
  }

  private HttpResponse<String> named(String name, String password) throws Exception {
    var form =
        "name="
            + URLEncoder.encode(name, StandardCharsets.UTF_8)
            + "&password="
            + URLEncoder.encode(password, StandardCharsets.UTF_8);
    return stage.post("/login?lang=en", form, "Content-Type", FORM);
  }

  private static String cookie(HttpResponse<String> response) {
    return response.headers().allValues("Set-Cookie").stream()
        .filter(cookie -> cookie.startsWith("harkara_session="))
        .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
        .findFirst()
        .orElseThrow();
  }

  private String signedIn() throws Exception {
    return cookie(enter(stage.access.createToken(AccountRole.OBSERVER, "test")));
  }

  @ParameterizedTest(name = "{0} leads to the sign-in")
  @ValueSource(strings = {"/", "/cases/1005"})
  void nobodySeesAPageUnsigned(String path) throws Exception {
    var response = stage.get(path);

    assertThat(response.statusCode()).isEqualTo(303);
    assertThat(response.headers().firstValue("Location")).hasValue("/login");
  }

  @Test
  void aFragmentSendsAnExpiredBrowserToTheSignIn() throws Exception {
    var response = stage.get("/board/cases");

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.headers().firstValue("HX-Redirect")).hasValue("/login");
    assertThat(response.body()).doesNotContain("script");
  }

  @Test
  void aTokenOpensASessionOfTwelveHours() throws Exception {
    var response = enter(stage.access.createToken(AccountRole.OBSERVER, "test"));

    assertThat(response.statusCode()).isEqualTo(303);
    assertThat(response.headers().firstValue("Location")).hasValue("/");
    assertThat(response.headers().allValues("Set-Cookie").getFirst())
        .contains("HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=43200")
        .doesNotContain("Secure");
    assertThat(stage.get("/", "Cookie", cookie(response)).statusCode()).isEqualTo(200);
  }

  @Test
  void aSignInKeyWorksOnce() throws Exception {
    var key = stage.access.createSignInKey(AccountRole.ADMINISTRATOR, "first start");

    var first = stage.get("/login?key=" + key);
    var second = stage.get("/login?key=" + key, "Accept-Language", "en");

    assertThat(first.statusCode()).isEqualTo(303);
    assertThat(stage.get("/", "Cookie", cookie(first), "Accept-Language", "en").body())
        .contains("Administrator");
    assertThat(second.statusCode()).isEqualTo(401);
    assertThat(second.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(second.body()).contains("used already");
  }

  @ParameterizedTest(name = "token ''{0}'' is refused")
  @ValueSource(strings = {"", "hk_nonsense", "' OR 1=1 --"})
  void aBadTokenIsRefused(String token) throws Exception {
    var response = enter(token);

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.body()).contains("role=\"alert\"");
  }

  @ParameterizedTest(name = "{0}: {1} -> {2}")
  @CsvSource({
    "Sec-Fetch-Site, cross-site, 403",
    "Sec-Fetch-Site, same-site, 403",
    "Sec-Fetch-Site, same-origin, 303",
    "Origin, http://evil.example, 403",
    "Origin, null, 403",
  })
  void aSignInFormOfAnotherSiteIsRefused(String header, String value, int status) throws Exception {
    var token = stage.access.createToken(AccountRole.OBSERVER, "test");

    assertThat(enter(token, header, value).statusCode()).isEqualTo(status);
  }

  @Test
  void aCaseThatMayBeTheSameLeadsToTheOther() throws Exception {
    var alike = new CaseEvent(Sample.NOW, "harkara", "alike", Sample.number(100));
    stage.store.events.put(101L, List.of(alike));

    var body =
        stage
            .get("/cases/" + Sample.number(101), "Cookie", signedIn(), "Accept-Language", "en")
            .body();

    assertThat(body)
        .contains("May be the same as case")
        .contains("<a href=\"/cases/" + Sample.number(100) + "\">");
  }

  @ParameterizedTest(name = "sign-out with form token ''{0}'' is refused")
  @ValueSource(strings = {"", "form=", "form=0123456789abcdef0123456789abcdef"})
  void signingOutNeedsTheFormOfTheSession(String body) throws Exception {
    var cookie = signedIn();

    var response = stage.post("/logout", body, "Cookie", cookie, "Content-Type", FORM);

    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(stage.get("/", "Cookie", cookie).statusCode()).isEqualTo(200);
  }

  @Test
  void signingOutEndsTheSession() throws Exception {
    var cookie = signedIn();
    var matcher =
        Pattern.compile("name=\"form\" value=\"([0-9a-f]{32})\"")
            .matcher(stage.get("/", "Cookie", cookie).body());
    assertThat(matcher.find()).isTrue();

    var response =
        stage.post("/logout", "form=" + matcher.group(1), "Cookie", cookie, "Content-Type", FORM);

    assertThat(response.headers().firstValue("Location")).hasValue("/login");
    assertThat(stage.get("/", "Cookie", cookie).statusCode()).isEqualTo(303);
  }

  @Test
  void theBoardShowsCasesAndMessagesButNoCitizensNumber() throws Exception {
    var body = stage.get("/", "Cookie", signedIn(), "Accept-Language", "en").body();

    assertThat(body)
        .contains(
            Sample.number(100),
            "Liquor",
            "184/123 · Primary School",
            "Asha Verma",
            "<tr class=\"overdue\">",
            "<tr class=\"timely\">",
            "6 Nov 10:54",
            "Citizen …678",
            "AX-SBIBNK",
            "daru bat rhi")
        .doesNotContain("9812345678", "4242", "9800184500");
  }

  @Test
  void whatACitizenWroteIsTextAndNothingElse() throws Exception {
    var body = stage.get("/cases/" + Sample.number(100), "Cookie", signedIn()).body();

    assertThat(body)
        .contains("&lt;script&gt;alert(1)&lt;/script&gt; call ••••••")
        .doesNotContain("<script>alert", "9812345678");
  }

  @Test
  void aSearchWordIsTextToo() throws Exception {
    var body =
        stage.get("/?q=%22%3E%3Cscript%3Ealert(2)%3C/script%3E", "Cookie", signedIn()).body();

    assertThat(body).doesNotContain("<script>alert").contains("&lt;script>alert(2)");
  }

  @ParameterizedTest(name = "{0} searches {1} for a number -> {2}")
  @CsvSource({
    "observer, /, 400",
    "observer, /board/cases, 400",
    "nodal, /, 400",
    "operator, /, 200",
    "operator, /board/cases, 200",
  })
  void onlyInsidersSearchForNumbers(String role, String page, int status) throws Exception {
    var cookie = cookie(enter(stage.access.createToken(AccountRole.ofSlug(role), "test")));

    assertThat(stage.get(page + "?q=98123", "Cookie", cookie).statusCode()).isEqualTo(status);
  }

  @Test
  void aCasesWholeLifeIsOnItsPage() throws Exception {
    var body =
        stage
            .get("/cases/" + Sample.number(100), "Cookie", signedIn(), "Accept-Language", "en")
            .body();

    assertThat(body)
        .contains("Filed", "by sms", "Clock", "Accept", "Resolve", "6 Nov 10:05", "New case");
  }

  @Test
  void anUnchangedFragmentIsNotSentAgain() throws Exception {
    var cookie = signedIn();
    var first = stage.get("/board/cases?page=1", "Cookie", cookie);
    var again = Pattern.compile("hx-get=\"([^\"]+)\"").matcher(first.body());
    assertThat(again.find()).isTrue();
    var path = again.group(1).replace("&amp;", "&");

    assertThat(first.body()).startsWith("<div id=\"cases\"").doesNotContain("<html");
    assertThat(stage.get(path, "Cookie", cookie).statusCode()).isEqualTo(204);
  }

  @ParameterizedTest(name = "{0} with {1} -> {2}")
  @CsvSource({
    "/login, en, Sign in",
    "/login, hi-IN, साइन इन",
    "/login?lang=hi, en, साइन इन",
    "/login?lang=xx, en, Sign in",
    "/login, fr, साइन इन",
  })
  void theLanguageIsChosen(String path, String accepted, String words) throws Exception {
    assertThat(stage.get(path, "Accept-Language", accepted).body()).contains(words);
  }

  @Test
  void theChosenLanguageIsKept() throws Exception {
    var cookie = stage.get("/login?lang=en").headers().firstValue("Set-Cookie").orElseThrow();

    assertThat(stage.get("/login", "Cookie", cookie.substring(0, cookie.indexOf(';'))).body())
        .contains("<html lang=\"en\">");
  }

  @ParameterizedTest(name = "{0} is guarded")
  @ValueSource(strings = {"/login", "/nowhere"})
  void pagesAreGuarded(String path) throws Exception {
    var headers = stage.get(path, "Accept", "text/html").headers();

    assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
        .startsWith("default-src 'none'; script-src 'self';")
        .doesNotContain("unsafe");
    assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
    assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
    assertThat(headers.firstValue("Server")).isEmpty();
  }

  @Test
  void nothingIsFetchedFromElsewhere() throws Exception {
    var body = stage.get("/", "Cookie", signedIn()).body();

    assertThat(body).doesNotContain("http://", "https://", "//cdn", "style=", "onclick");
    for (var path : new String[] {"harkara.css", "harkara.svg", "vendor/htmx-2.0.10.min.js"}) {
      assertThat(body).contains("/ui/" + path);
      assertThat(stage.get("/ui/" + path).statusCode()).as(path).isEqualTo(200);
    }
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({"/cases/1000, 404", "/cases/abc, 404", "/nowhere, 404", "/?page=0, 400"})
  void aPersonGetsAPageWhenSomethingIsWrong(String path, int status) throws Exception {
    var response = stage.get(path, "Cookie", signedIn(), "Accept", "text/html");

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.body()).contains("<h1>" + status + "</h1>");
  }
}
