package org.harkara.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.harkara.access.AccountRole;
import org.harkara.model.Address;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(Lifecycle.PER_CLASS)
class PhonePagesTest {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final Address FREE = Address.telegram("77");

  private final Stage stage = new Stage(true);

  @AfterAll
  void close() {
    stage.close();
  }

  @BeforeEach
  void reset() {
    stage.reset();
    stage.store.lines.removeIf(line -> line.id() > 100);
  }

  private String as(AccountRole role) throws Exception {
    var entered = stage.get("/login?key=" + stage.access.createSignInKey(role, "test"));
    return entered.headers().allValues("Set-Cookie").getFirst().replaceFirst(";.*", "");
  }

  private String trainer() throws Exception {
    return as(AccountRole.ADMINISTRATOR);
  }

  private HttpResponse<String> get(String path, String cookie) throws Exception {
    return stage.get(path, "Cookie", cookie, "Accept-Language", "en");
  }

  private HttpResponse<String> post(String path, String body, String cookie) throws Exception {
    return stage.post(path, body, "Cookie", cookie, "Accept-Language", "en", "Content-Type", FORM);
  }

  private String form(String cookie) throws Exception {
    var found =
        Pattern.compile("id=\"pass\" name=\"form\" value=\"([0-9a-f]{32})\"")
            .matcher(get("/phones", cookie).body());
    assertThat(found.find()).isTrue();
    return "form=" + found.group(1);
  }

  private static String of(Address phone) {
    return URLEncoder.encode(phone.text(), StandardCharsets.UTF_8);
  }

  @Test
  void aKeyLeadsToThePhonesAndMayBeFollowedAgain() throws Exception {
    var key = stage.access.createSignInKey(AccountRole.ADMINISTRATOR, "test");
    var first = stage.get("/login?key=" + key);
    var cookie = first.headers().allValues("Set-Cookie").getFirst().replaceFirst(";.*", "");
    var again = stage.get("/login?key=" + key, "Cookie", cookie);

    assertThat(first.headers().firstValue("Location")).hasValue("/phones");
    assertThat(again.headers().firstValue("Location")).hasValue("/phones");
  }

  @Test
  void withoutADrillThereAreNone() throws Exception {
    try (var real = new Stage(false)) {
      var key = real.access.createSignInKey(AccountRole.ADMINISTRATOR, "test");
      var entered = real.get("/login?key=" + key);
      var cookie = entered.headers().allValues("Set-Cookie").getFirst().replaceFirst(";.*", "");

      assertThat(entered.headers().firstValue("Location")).hasValue("/");
      assertThat(real.get("/phones", "Cookie", cookie).statusCode()).isEqualTo(404);
      assertThat(real.get("/", "Cookie", cookie).body()).doesNotContain("/phones");
    }
  }

  @Test
  void thePhonesOfTheConfigurationStandThereWithTheirHolders() throws Exception {
    var body = get("/phones", trainer()).body();

    assertThat(body)
        .contains(
            "<a href=\"/phones\" aria-current=\"page\">Phones</a>",
            "id=\"phone-1\"",
            "Citizen …78 (SMS)",
            "Citizen …77 (Telegram)",
            "<optgroup label=\"Nodal officer\">",
            "Asha Verma · Excise",
            "6 Nov 11:04",
            "Next due <span class=\"quiet\">11:05",
            Sample.number(101))
        .doesNotContain("id=\"phone-3\"", "http://", "https://", "style=", "onclick");
    assertThat(stage.get("/ui/phones.js").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest(name = "{0} {1} unsigned -> {2}")
  @CsvSource({
    "GET, /phones, 303",
    "GET, /phones/clock, 401",
    "GET, /phones/case, 401",
    "GET, /phones/messages, 401",
    "GET, /phones/1/phone?who=telegram:77, 401",
    "GET, /phones/1/thread?who=telegram:77, 401",
    "GET, /phones/1/thread?who=telegram:78, 401",
    "POST, /phones/1/messages, 403",
    "POST, /phones/clock, 403",
  })
  void nobodyPlaysUnsigned(String method, String path, int status) throws Exception {
    assertThat(stage.send(method, path).statusCode()).isEqualTo(status);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({"administrator, 200", "operator, 200", "nodal, 403", "observer, 403"})
  void onlyInsidersPlay(String role, int status) throws Exception {
    var cookie = as(AccountRole.ofSlug(role));

    for (var path :
        new String[] {"", "/clock", "/case", "/messages", "/1/thread?who=telegram:77"}) {
      assertThat(get("/phones" + path, cookie).statusCode()).as(path).isEqualTo(status);
    }
  }

  @Test
  void aPhoneShowsWhatItSentAndWhatReachedIt() throws Exception {
    var body = get("/phones/2/thread?who=" + of(Sample.OFFICER), trainer()).body();

    assertThat(body).contains("New case", "1 SMS", "OK " + Sample.number(100), "LIST");
    assertThat(body).doesNotContain("New case 101").doesNotContain("class=\"quote\"");
  }

  @Test
  void onTelegramThereAreButtonsAndAPressedOneReadsAsItsLabel() throws Exception {
    stage.store.lines.add(Sample.out(101, FREE, "Solved?", "sent", Optional.of(100L)));
    stage.store.lines.add(Sample.in(102, FREE, "/f case:1005 yes", "accepted", Optional.of(100L)));

    var body = get("/phones/1/thread?who=" + of(FREE), trainer()).body();

    assertThat(body)
        .contains(
            "name=\"text\" value=\"/f case:1005 yes\"",
            "<span class=\"pressed\">Yes</span>",
            "STATUS " + Sample.number(100))
        .doesNotContain(">/f case", " SMS");
  }

  @Test
  void anUnchangedThreadIsNotSentAgain() throws Exception {
    var cookie = trainer();
    var first = get("/phones/1/thread?who=" + of(FREE), cookie).body();
    var again = Pattern.compile("hx-get=\"([^\"]+)\"").matcher(first);
    assertThat(again.find()).isTrue();

    assertThat(get(again.group(1).replace("&amp;", "&"), cookie).statusCode()).isEqualTo(204);
  }

  @Test
  void whatIsWrittenIsDeliveredAndItsVerdictShown() throws Exception {
    var cookie = trainer();
    var response =
        post(
            "/phones/1/messages",
            form(cookie) + "&who=" + of(FREE) + "&text=daru+bat+rhi&replyTo=sim-5",
            cookie);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("HX-Trigger")).hasValue("moved");
    assertThat(response.body())
        .contains("<span class=\"badge o-accept\">accepted</span> complaint filed · ")
        .contains("/cases/" + Sample.number(100));
    var inbound = stage.delivered.getFirst();
    assertThat(inbound.from()).isEqualTo(FREE);
    assertThat(inbound.text()).isEqualTo("daru bat rhi");
    assertThat(inbound.replyTo()).hasValue("sim-5");
    assertThat(inbound.key()).startsWith("telegram:77:");
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource({
    "no form,       '',     who=telegram:77&text=x,              /phones/1/messages, 403",
    "another form,  form=00, who=telegram:77&text=x,             /phones/1/messages, 403",
    "no text,       good,   who=telegram:77&text=+,              /phones/1/messages, 400",
    "no phone,      good,   text=x,                              /phones/1/messages, 404",
    "not a drill's, good,   who=telegram:4242&text=x,            /phones/1/messages, 404",
    "blank phone,   good,   who=&text=x,                         /phones/1/messages, 404",
    "a fifth phone, good,   who=telegram:77&text=x,              /phones/5/messages, 404",
    "no time,       good,   '',                                  /phones/clock,      400",
    "backwards,     good,   by=-PT5M,                            /phones/clock,      400",
    "a year,        good,   by=P365D,                            /phones/clock,      400",
    "no duration,   good,   by=soon,                             /phones/clock,      400",
    "far,           good,   at=2025-12-06T11:00:00Z,             /phones/clock,      400",
    "no form,       '',     by=PT5M,                             /phones/clock,      403",
  })
  void aBadFormChangesNothing(String what, String form, String body, String path, int status)
      throws Exception {
    var cookie = trainer();
    var pass = form.equals("good") ? form(cookie) : form;

    assertThat(post(path, pass + "&" + body, cookie).statusCode()).isEqualTo(status);
    assertThat(stage.delivered).isEmpty();
    assertThat(stage.drillNow).isEqualTo(Sample.NOW);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "by=PT15M, 2025-11-06T05:49:00Z",
    "at=2025-11-06T13:00:00%2B05:30, 2025-11-06T07:30:00Z",
    "at=2025-11-06T09:00:00%2B05:30, 2025-11-06T05:34:00Z",
  })
  void theClockIsMovedOn(String move, String to) throws Exception {
    var cookie = trainer();
    var response = post("/phones/clock", form(cookie) + "&" + move, cookie);

    assertThat(response.statusCode()).isEqualTo(204);
    assertThat(response.headers().firstValue("HX-Trigger")).hasValue("moved");
    assertThat(stage.drillNow).isEqualTo(to);
  }

  @Test
  void anotherHolderIsKeptByTheBrowser() throws Exception {
    var cookie = trainer();
    var taken = get("/phones/1/phone?who=" + of(FREE), cookie);
    var kept = taken.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");

    assertThat(taken.body()).startsWith("<section class=\"phone telegram\" id=\"phone-1\"");
    assertThat(kept).startsWith("harkara_phones=");
    assertThat(get("/phones", cookie + "; " + kept).body())
        .contains("<section class=\"phone telegram\" id=\"phone-1\"");
    assertThat(get("/phones", cookie + "; harkara_phones=%%%").body())
        .contains("<section class=\"phone plain\" id=\"phone-1\"");
  }

  @ParameterizedTest(name = "case {0} -> {1}")
  @CsvSource({"'', 1", "100, 0"})
  void theLatestCaseOrAChosenOneIsToldOf(String id, int latest) throws Exception {
    var number = id.isEmpty() ? "" : Sample.number(Long.parseLong(id));
    var body = get("/phones/case?number=" + number, trainer()).body();

    assertThat(body).contains(latest == 1 ? "दारू बाँट रहे हैं" : "call ••••••");
    if (latest == 0) {
      assertThat(body).contains("Filed", "by sms", "6 Nov 10:54", "overdue");
    }
  }

  @Test
  void messagesStandWithVerdictAndReason() throws Exception {
    assertThat(get("/phones/messages", trainer()).body())
        .contains("AX-SBIBNK", "<span class=\"badge e-dropped\">dropped</span>", "complaint filed");
  }
}
