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
import java.util.Optional;
import org.awaitility.Awaitility;
import org.harkara.MainCatalogue;
import org.harkara.channel.fake.FakeTelegram;
import org.harkara.channel.fake.FakeTwilio;
import org.harkara.config.Config;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole drill, with strict stand-ins for Twilio and Telegram, spoken to over HTTP alone. */
class EndToEndTest {
  private static final String PUBLIC = "https://harkara.example";
  private static final String WEBHOOK_SECRET =
      "whsec_" + Base64.getEncoder().encodeToString("a secret of the end-to-end test".getBytes());
  private static final String CITIZEN = "+919812345678";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final FakeTwilio twilio = new FakeTwilio();
  private final FakeTelegram telegram = new FakeTelegram();
  private Config config;
  private Node node;
  private String base;

  @BeforeEach
  void start(@TempDir Path data) {
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
  }

  @Test
  void aSignedSmsBecomesACaseThatAnOfficersSmsCloses() throws Exception {
    var text = "daru bat rhi h sarpanch ke ghar pe, AC 184 booth 123";
    assertThat(sms("SM1", CITIZEN, text)).isEqualTo(200);
    Awaitility.await().until(() -> told(CITIZEN).isPresent());
    var number = told(CITIZEN).get().replaceAll("\\D*([0-9]{4,9}).*", "$1");
    var officer = phone("nodal_officer", "excise");
    Awaitility.await().until(() -> told(officer).isPresent());
    assertThat(told(officer).get()).contains(number).contains("184/123");

    // Twilio repeats: no second case, the same answer.
    assertThat(sms("SM1", CITIZEN, text)).isEqualTo(200);
    assertThat(get("/api/v1/cases").path("total").asInt()).isEqualTo(1);

    assertThat(sms("SM2", officer, "DONE " + number + " 42 bottles seized")).isEqualTo(200);
    var ceo = phone("ceo_office", null);
    Awaitility.await().until(() -> told(ceo).isPresent());
    assertThat(told(ceo).get()).contains(number).contains("42 bottles seized");
    Awaitility.await().until(() -> told(CITIZEN).get().contains("42 bottles seized"));

    var found = get("/api/v1/cases/" + number);
    assertThat(found.path("status").asText()).isEqualTo("resolved");
    assertThat(found.path("category").asText()).isEqualTo("liquor_distribution");
    assertThat(found.path("place").asText()).isEqualTo("184/123");
    assertThat(found.toString()).doesNotContain(CITIZEN.substring(3));

    sms("SM3", CITIZEN, "YES");
    assertThat(get("/api/v1/cases/" + number).path("status").asText()).isEqualTo("confirmed");
  }

  @Test
  void aForgedSmsLeavesNoTrace() throws Exception {
    var forged =
        http.send(
            HttpRequest.newBuilder(URI.create(base + "/channels/twilio/messages"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Twilio-Signature", "bm90IGEgc2lnbmF0dXJl")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        FakeTwilio.encode(FakeTwilio.incoming("SM9", CITIZEN, "daru bat rahi h"))))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(forged.statusCode()).isEqualTo(403);
    assertThat(get("/api/v1/messages").path("total").asInt()).isZero();
  }

  @Test
  void aTelegramMessageIsPolledAnsweredAndQuoted() throws Exception {
    telegram.say(77, "Liquor is being distributed near AC 184 booth 123");
    Awaitility.await().until(() -> !telegram.sent().isEmpty());
    var answer = telegram.sent().getFirst();
    assertThat(answer.chat()).isEqualTo("77");
    assertThat(answer.text()).startsWith("Complaint ").contains(" filed. Action by ");
    var found = get("/api/v1/cases").path("items").get(0);
    assertThat(found.path("channel").asText()).isEqualTo("telegram");
  }

  @Test
  void aSignedWebhookIsAnsweredOnceAndTheSameAgain() throws Exception {
    var body =
        """
        {"text":"शराब बांटी जा रही है","from":"+919811111111","category":"liquor_distribution",
         "place":"184/123","externalRef":"X-1"}""";
    var first = webhook("msg_1", body);
    assertThat(first.statusCode()).isEqualTo(201);
    var filed = JSON.readTree(first.body());
    assertThat(filed.path("status").asText()).isEqualTo("assigned");
    assertThat(filed.path("deadline").asText()).isEqualTo("2025-11-06T07:40:00+05:30");
    var second = webhook("msg_1", body);
    assertThat(second.statusCode()).isEqualTo(200);
    assertThat(JSON.readTree(second.body())).isEqualTo(filed);

    var unread = webhook("msg_2", "{\"text\":\"zzz qqq\"}");
    assertThat(unread.statusCode()).isEqualTo(201);
    assertThat(JSON.readTree(unread.body()).path("status").asText()).isEqualTo("needs_info");
    assertThat(webhook("msg_3", "{\"category\":\"drugs\"}").statusCode()).isEqualTo(400);
  }

  private HttpResponse<String> webhook(String id, String body) throws Exception {
    long now = Clock.systemUTC().instant().getEpochSecond();
    var signature = new Webhook(WEBHOOK_SECRET).sign(id, now, body);
    return http.send(
        HttpRequest.newBuilder(URI.create(base + "/api/v1/complaints"))
            .header("Content-Type", "application/json")
            .header("webhook-id", id)
            .header("webhook-timestamp", Long.toString(now))
            .header("webhook-signature", signature)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private int sms(String sid, String from, String text) throws Exception {
    return twilio
        .post(base, PUBLIC, "/channels/twilio/messages", FakeTwilio.incoming(sid, from, text))
        .statusCode();
  }

  /** The latest text Twilio was given for this number. */
  private Optional<String> told(String number) {
    return twilio.sent().stream()
        .filter(sent -> sent.to().equals(number))
        .map(FakeTwilio.Sent::body)
        .reduce((earlier, later) -> later);
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
            HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Bearer let-me-in")
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }
}
