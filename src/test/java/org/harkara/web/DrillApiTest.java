package org.harkara.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.harkara.model.Address;
import org.harkara.model.Attachment;
import org.harkara.model.GeoPoint;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(Lifecycle.PER_CLASS)
class DrillApiTest {
  private final Stage stage = new Stage(true);

  @AfterAll
  void close() {
    stage.close();
  }

  @BeforeEach
  void reset() {
    stage.reset();
  }

  @Test
  void aMessageIsDeliveredAndItsEffectsAnswered() throws Exception {
    var response =
        stage.post(
            "/drill/messages",
            """
            {"channel":"sms","from":"+919812345678","text":"daru bat rhi"}""");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body())
        .isEqualTo(
            """
            {"outcome":"accept","reason":"filed","case":"%s",\
            "replies":[{"to":"+919812345678","channel":"sms","language":"en",\
            "text":"Case 1005","segments":1}],"notices":[]}"""
                .formatted(Sample.number(100)));
    var inbound = stage.delivered.getFirst();
    assertThat(inbound.from()).isEqualTo(Address.sms("+919812345678"));
    assertThat(inbound.receivedAt()).isEqualTo(Sample.NOW);
    assertThat(inbound.writtenAt()).isEmpty();
  }

  @Test
  void withoutAnIdItIsAlwaysANewMessageAndWithOneTheSame() throws Exception {
    var bare = "{\"channel\":\"sms\",\"from\":\"+919812345678\",\"text\":\"x\"}";
    var named = "{\"channel\":\"telegram\",\"from\":\"telegram:42\",\"text\":\"x\",\"id\":7}";
    for (var body : List.of(bare, bare, named, named)) {
      stage.post("/drill/messages", body);
    }

    var keys = stage.delivered.stream().map(in -> in.key()).toList();
    assertThat(keys.get(0)).isNotEqualTo(keys.get(1));
    assertThat(keys.get(2)).isEqualTo(keys.get(3));
  }

  @Test
  void aLaterTimeMovesTheClockFirstAnEarlierIsLateDelivery() throws Exception {
    stage.post(
        "/drill/messages",
        """
        {"channel":"sms","from":"56161","text":"x","at":"2025-11-06T12:00:00+05:30"}""");
    stage.post(
        "/drill/messages",
        """
        {"channel":"sms","from":"AX-SBIBNK","text":"x","at":"2025-11-06T09:00:00+05:30"}""");

    assertThat(stage.drillNow).isEqualTo("2025-11-06T06:30:00Z");
    assertThat(stage.delivered)
        .extracting(in -> in.receivedAt())
        .containsExactly(
            Instant.parse("2025-11-06T06:30:00Z"), Instant.parse("2025-11-06T06:30:00Z"));
    assertThat(stage.delivered.get(1).writtenAt()).hasValue(Instant.parse("2025-11-06T03:30:00Z"));
  }

  @Test
  void evidenceAndReplyToComeAlong() throws Exception {
    stage.post(
        "/drill/messages",
        """
        {"channel":"telegram","from":"42","replyTo":"9",
         "attachments":[{"url":"http://x/1.jpg","type":"image/jpeg"},{"ref":"f","kind":"voice"}],
         "location":{"lat":25.6,"lon":85.1}}""");

    var inbound = stage.delivered.getFirst();
    assertThat(inbound.from()).isEqualTo(Address.telegram("42"));
    assertThat(inbound.text()).isEmpty();
    assertThat(inbound.attachments())
        .containsExactly(
            new Attachment("photo", "http://x/1.jpg", "image/jpeg"),
            new Attachment("voice", "f", ""));
    assertThat(inbound.location()).hasValue(new GeoPoint(25.6, 85.1));
    assertThat(inbound.replyTo()).isEqualTo(Optional.of("telegram:42:9"));
    stage.post(
        "/drill/messages",
        """
        {"channel":"telegram","from":"42","text":"x","replyTo":"sim-5"}""");
    assertThat(stage.delivered.get(1).replyTo()).isEqualTo(Optional.of("sim-5"));
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{} | 'channel' is missing",
        "{\"channel\":\"webhook\",\"from\":\"+919812345678\",\"text\":\"x\"} | sms or telegram",
        "{\"channel\":\"sms\",\"from\":\"\",\"text\":\"x\"} | 'from' must be",
        "{\"channel\":\"sms\",\"from\":\"9812345678\",\"text\":\"x\"} | 'from' must be",
        "{\"channel\":\"telegram\",\"from\":\"telegram:x\",\"text\":\"x\"} | telegram:123456789",
        "{\"channel\":\"sms\",\"from\":\"56161\"} | 'text' is missing",
        "{\"channel\":\"sms\",\"from\":\"56161\",\"attachments\":7} | array",
        "{\"channel\":\"sms\",\"from\":\"56161\",\"attachments\":[{}]} | 'attachments[0].url'",
        "{\"channel\":\"sms\",\"from\":\"56161\",\"attachments\":[{\"url\":\"u\",\"kind\":\"x\"}]}"
            + " | 'attachments[0].kind'",
        "{\"channel\":\"sms\",\"from\":\"56161\",\"location\":{\"lat\":99,\"lon\":1}} | 'location'",
        "{\"channel\":\"sms\",\"from\":\"56161\",\"location\":{\"lat\":9}} | 'location.lon'",
        "{\"channel\":\"sms\",\"from\":\"56161\",\"text\":\"x\",\"at\":\"2025-11-06T09:00\"} | 'at'",
        "{\"channel\":\"sms\",\"from\":\"56161\",\"text\":\"x\",\"id\":\"\"} | 'id'",
        "{\"channel\":\"sms\",\"from\":\"56161\",\"text\":\"x\","
            + "\"at\":\"9025-11-06T09:00:00Z\"} | 2000 and 2099",
      })
  void aBadMessageChangesNothing(String body, String words) throws Exception {
    ApiTest.assertProblem(stage.post("/drill/messages", body), 400, words);
    assertThat(stage.delivered).isEmpty();
    assertThat(stage.drillNow).isEqualTo(Sample.NOW);
  }

  @ParameterizedTest(name = "{0} -> {1} {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"advance\":\"PT20M\"} | 200 | 2025-11-06T11:24:00+05:30",
        "{\"advance\":\"PT0S\"} | 200 | 2025-11-06T11:04:00+05:30",
        "{\"at\":\"2025-11-06T06:00:00Z\"} | 200 | 2025-11-06T11:30:00+05:30",
        "{\"at\":\"2025-11-06T06:00:00+05:30\"} | 409 | does not go backwards",
        "{\"advance\":\"-PT1M\"} | 409 | does not go backwards",
        "{} | 400 | either 'at' or 'advance'",
        "{\"at\":\"2025-11-06T06:00:00Z\",\"advance\":\"PT1M\"} | 400 | either",
        "{\"advance\":\"20m\"} | 400 | ISO-8601 duration",
        "{\"advance\":\"P99999999999D\"} | 400 | 'advance'",
        "{\"at\":\"soon\"} | 400 | 'at' must be",
      })
  void theClockMovesForward(String body, int status, String words) throws Exception {
    var response = stage.post("/drill/clock", body);

    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.body()).contains(words);
  }

  @Test
  void theClockIsRead() throws Exception {
    assertThat(stage.get("/drill/clock").body())
        .isEqualTo("{\"at\":\"2025-11-06T11:04:00+05:30\"}");
  }

  @Test
  void theOutboxIsListedOldestFirst() throws Exception {
    assertThat(stage.get("/drill/outbox?to=+919812345678").body())
        .isEqualTo(
            """
            [{"at":"2025-11-06T11:04:02+05:30","to":"+919812345678","channel":"sms",\
            "language":"en","text":"Case 1005 filed","segments":1,"state":"delivered",\
            "case":"%s","id":"sim-2","kind":"reply"}]"""
                .formatted(Sample.number(100)));
    assertThat(stage.get("/drill/outbox").body()).contains("sim-2", "sim-3", "sim-5");
  }

  @Test
  void theDrillTokenIsAnAdministrators() throws Exception {
    var response = stage.get("/api/v1/officers", "Authorization", "Bearer " + Stage.DRILL_TOKEN);

    assertThat(response.statusCode()).isEqualTo(200);
  }
}
