package org.harkara.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.awaitility.Awaitility;
import org.harkara.MainCatalogue;
import org.harkara.access.AccountRole;
import org.harkara.channel.fake.FakeTelegram;
import org.harkara.channel.fake.FakeTwilio;
import org.harkara.config.Config;
import org.harkara.store.jdbi.Backups;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole life of anonymous complaints, by SMS, Telegram and webhook; then everything is searched
 * for who complained. The same life of people who gave their names shows that the search finds.
 */
class AnonymityTest {
  private static final String PUBLIC = "https://harkara.example";
  private static final String WEBHOOK_SECRET =
      "whsec_" + Base64.getEncoder().encodeToString("a secret of the anonymity test!!".getBytes());
  private static final String ADMIN = "Bearer let-me-in";
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String PHONE = "+919998877665";
  private static final long CHAT = 7_312_345_678L;
  private static final String NAME = "Zubeda";
  private static final List<String> WHO = List.of("9998877665", "7312345678", "9887766554", NAME);

  @TempDir Path data;
  @TempDir Path elsewhere;

  private final HttpClient http = HttpClient.newHttpClient();
  private final FakeTwilio twilio = new FakeTwilio();
  private final FakeTelegram telegram = new FakeTelegram();
  private final Whereabouts whereabouts = new Whereabouts();
  private Config config;
  private Node node;
  private String base;
  private int messages;

  @BeforeEach
  void start() {
    var env = new HashMap<String, String>();
    env.put("TWILIO_ACCOUNT_SID", FakeTwilio.ACCOUNT);
    env.put("TWILIO_AUTH_TOKEN", FakeTwilio.TOKEN);
    env.put("TWILIO_FROM", FakeTwilio.FROM);
    env.put("TWILIO_API_URL", twilio.url());
    env.put("TELEGRAM_BOT_TOKEN", FakeTelegram.TOKEN);
    env.put("TELEGRAM_API_URL", telegram.url());
    env.put("HARKARA_WEBHOOK_SECRET", WEBHOOK_SECRET);
    env.put("HARKARA_PUBLIC_URL", PUBLIC);
    env.put("HARKARA_DRILL_TOKEN", "let-me-in");
    var around = new Surroundings(env, Clock.systemUTC(), MainCatalogue::of);
    config = around.config(Path.of("config"));
    node = DrillRun.start(config, 0, data, null, false, around);
    base = "http://127.0.0.1:" + node.port();
  }

  @AfterEach
  void stop() {
    node.close();
    twilio.close();
    telegram.close();
    whereabouts.close();
  }

  @Test
  void nobodyFindsOutWhoComplainedAnonymously() throws Exception {
    live("ANON ", true);
    search();
    assertThat(whereabouts.of(WHO)).isEmpty();
  }

  @Test
  void theSearchFindsThoseWhoGaveTheirNames() throws Exception {
    live("", false);
    search();
    var places = new TreeSet<String>();
    whereabouts.of(WHO).forEach(found -> places.add(found.replaceAll("^\\w+: ", "")));
    assertThat(places).contains("file harkara.db", "file all.backup");
    assertThat(places).anyMatch(place -> place.startsWith("200 /api/v1/messages"));
    assertThat(places).anyMatch(place -> place.startsWith("POST /api/v1/explain"));
    assertThat(whereabouts.of(WHO))
        .containsAll(WHO.stream().map(word -> word + ": file all.backup").toList());
  }

  /** From the complaint to its end, with everything that can be said in between. */
  private void live(String word, boolean anonymous) throws Exception {
    sms(PHONE, word + "daru bat rhi h sarpanch ke ghar pe, AC 184 booth 123. Call 99-9887 7665");
    var number = number(PHONE);
    var officer = phone("nodal_officer", "excise");
    sms(PHONE, "abhi tak koi nahi aaya, mera number 9998877665");
    sms(officer, "ASK " + number + " which house?");
    sms(PHONE, "the house beside the temple, ask for +91 99988 77665");
    advance("PT30M");
    // A provider that names the number when it refuses.
    twilio.fail(new FakeTwilio.Fault.Answer(400, refusal()));
    sms(PHONE, "STATUS " + number);
    sms(officer, "DONE " + number + " 42 bottles seized");
    sms(PHONE, "NO");
    sms(officer, "DONE " + number + " now 50 bottles seized");
    sms(PHONE, "YES");
    sms(PHONE, "HELP");
    sms(PHONE, "thanks");
    sms(PHONE, "STOP");
    sms(PHONE, "START");
    sms(PHONE, "STATUS");

    say(word + "Illegal party banners without permission on the road, AC 184 booth 121, " + CHAT);
    Awaitility.await().until(() -> !telegram.sent().isEmpty());
    say("still there");
    say("please come quickly");
    assertThat(webhook(anonymous).statusCode()).isEqualTo(201);
    advance("P1D");
  }

  private void search() throws Exception {
    for (var path :
        List.of(
            "/api/v1/cases",
            "/api/v1/officers",
            "/api/v1/turnout?slot=11:00",
            "/api/v1/turnout.csv?slot=11:00",
            "/api/v1/turnout.xlsx?slot=11:00",
            "/metrics",
            "/health/ready")) {
      whereabouts.answer(base, path, "Authorization", ADMIN);
    }
    int pages = get("/api/v1/messages").path("pages").asInt();
    for (int page = 1; page <= pages; page++) {
      whereabouts.answer(base, "/api/v1/messages?page=" + page, "Authorization", ADMIN);
    }
    for (var kind : config.reports().keySet()) {
      for (var ending : List.of("", ".csv", ".xlsx")) {
        whereabouts.answer(base, "/api/v1/reports/" + kind + ending, "Authorization", ADMIN);
      }
    }
    var cases = whereabouts.answer(base, "/api/v1/cases", "Authorization", ADMIN);
    for (var item : JSON.readTree(cases).path("items")) {
      var number = item.path("number").asText();
      whereabouts.answer(base, "/api/v1/cases/" + number, "Authorization", ADMIN);
      explain(phone("nodal_officer", "excise"), "DROP " + number + " not so");
      explain(phone("nodal_officer", "municipal"), "DONE " + number + " done");
    }
    assertThat(whereabouts.pages(base, cookie())).isGreaterThan(20);
    whereabouts.answer(base, "/board/messages", "Cookie", cookie());
    whereabouts.log();
    var database = "jdbc:sqlite:" + data.resolve("harkara.db");
    new Backups(database).write(elsewhere.resolve("all.backup"));
    whereabouts.files(elsewhere);
    whereabouts.files(data);
    node.close();
    whereabouts.files(data);
  }

  private void explain(String from, String text) throws Exception {
    var body = JSON.createObjectNode().put("channel", "sms").put("from", from).put("text", text);
    whereabouts.answerTo(base, "/api/v1/explain", body.toString(), "Authorization", ADMIN);
  }

  private String cookie() throws Exception {
    var key = node.access().createSignInKey(AccountRole.ADMINISTRATOR, "test");
    var entered =
        http.send(
            HttpRequest.newBuilder(URI.create(base + "/login?key=" + key)).build(),
            HttpResponse.BodyHandlers.discarding());
    return entered.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
  }

  private static String refusal() {
    return "{\"code\":21211,\"message\":\"Invalid 'To' Phone Number: "
        + PHONE
        + "\",\"status\":400}";
  }

  private void sms(String from, String text) throws Exception {
    var sid = "SM" + ++messages;
    var answer =
        twilio.post(
            base, PUBLIC, "/channels/twilio/messages", FakeTwilio.incoming(sid, from, text));
    assertThat(answer.statusCode()).isEqualTo(200);
    Awaitility.await().until(this::quiet);
  }

  /** A message with a name, as Telegram sends it. */
  private void say(String text) {
    var update = JSON.createObjectNode();
    var message = update.putObject("message");
    message.put("message_id", 900 + ++messages);
    message.putObject("from").put("id", CHAT).put("is_bot", false).put("first_name", NAME);
    message.putObject("chat").put("id", CHAT).put("type", "private").put("first_name", NAME);
    message.put("date", 1_762_405_500).put("text", text);
    telegram.add(update);
    Awaitility.await().until(() -> telegram.waiting() == 0);
    Awaitility.await().until(this::quiet);
  }

  private boolean quiet() throws Exception {
    var lines = get("/api/v1/messages").path("items");
    for (var line : lines) {
      if (List.of("queued", "sending").contains(line.path("state").asText())) {
        return false;
      }
    }
    return true;
  }

  private String number(String to) {
    Awaitility.await().until(() -> told(to).isPresent());
    return told(to).orElseThrow().replaceAll("(?s)\\D*([0-9]{4,9}).*", "$1");
  }

  private Optional<String> told(String number) {
    return twilio.sent().stream()
        .filter(sent -> sent.to().equals(number))
        .map(FakeTwilio.Sent::body)
        .reduce((earlier, later) -> later);
  }

  private HttpResponse<String> webhook(boolean anonymous) throws Exception {
    var body =
        """
        {"text":"शराब बांटी जा रही है, 9887766554","from":"+919887766554","name":"Zubeda",
         "anonymous":%s,"category":"liquor_distribution","place":"184/122","externalRef":"X-1"}\
        """
            .formatted(anonymous);
    long now = Clock.systemUTC().instant().getEpochSecond();
    return http.send(
        HttpRequest.newBuilder(URI.create(base + "/api/v1/complaints"))
            .header("Content-Type", "application/json")
            .header("webhook-id", "msg_1")
            .header("webhook-timestamp", Long.toString(now))
            .header("webhook-signature", new Webhook(WEBHOOK_SECRET).sign("msg_1", now, body))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private void advance(String span) throws Exception {
    http.send(
        HttpRequest.newBuilder(URI.create(base + "/drill/clock"))
            .header("Authorization", ADMIN)
            .POST(HttpRequest.BodyPublishers.ofString("{\"advance\":\"" + span + "\"}"))
            .build(),
        HttpResponse.BodyHandlers.discarding());
  }

  private String phone(String role, String department) {
    return config.officers().stream()
        .filter(row -> row.role().equals(role))
        .filter(row -> row.department().equals(Optional.ofNullable(department)))
        .findFirst()
        .orElseThrow()
        .phone();
  }

  private JsonNode get(String path) throws Exception {
    var answer =
        http.send(
            HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", ADMIN).build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }
}
