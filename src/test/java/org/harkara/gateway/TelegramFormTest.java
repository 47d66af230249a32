package org.harkara.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.harkara.channel.Channel;
import org.harkara.channel.fake.FakeTelegram;
import org.harkara.channel.telegram.TelegramFactory;
import org.harkara.config.ChannelConfig;
import org.harkara.config.OfficerRow;
import org.harkara.model.Report;
import org.harkara.model.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Buttons pressed in a chat, all the way over the Bot API and back. */
@Timeout(120)
class TelegramFormTest {
  private static final long PRESIDING = 7001;
  private static final long SQUAD = 7002;
  private static final Map<String, Long> CHATS =
      Map.of("+919800184123", PRESIDING, "+919800100073", SQUAD);
  private static final Instant ELEVEN = Instant.parse("2025-11-06T05:35:00Z");

  @TempDir Path folder;
  private final FakeTelegram telegram = new FakeTelegram();
  private final List<String> presses = new ArrayList<>();
  private Stage stage;

  @BeforeEach
  void start() {
    stage = new Stage(folder, ELEVEN, List.of(channel()), Stage.with(Stage.SAMPLE, officers()));
    stage.works.start();
  }

  @AfterEach
  void stop() {
    stage.close();
    telegram.close();
  }

  private Channel channel() {
    var pause = Duration.ofMillis(20);
    var config =
        new ChannelConfig(
            "telegram",
            Map.of("botToken", FakeTelegram.TOKEN, "apiUrl", telegram.url()),
            List.of(),
            30,
            false);
    var seconds = Duration.ofSeconds(5);
    var still = Clock.fixed(ELEVEN, ZoneOffset.UTC);
    return new TelegramFactory(
            new TelegramFactory.Timing(seconds, seconds, Duration.ofSeconds(1), pause))
        .open(config, "http://localhost", still, still);
  }

  private static List<OfficerRow> officers() {
    return Stage.SAMPLE.officers().stream()
        .map(
            row ->
                CHATS.containsKey(row.phone())
                    ? Stage.reached(row, "telegram:" + CHATS.get(row.phone()), "en")
                    : row)
        .toList();
  }

  private String answerTo(Runnable said, long chat) {
    int before = to(chat).size();
    said.run();
    await().atMost(Duration.ofSeconds(30)).until(() -> to(chat).size() > before);
    return to(chat).getLast();
  }

  private List<String> to(long chat) {
    return telegram.sent().stream()
        .filter(m -> m.chat().equals(Long.toString(chat)))
        .map(FakeTelegram.Sent::text)
        .toList();
  }

  private String say(long chat, String text) {
    return answerTo(() -> telegram.say(chat, text), chat);
  }

  private String press(long chat, String label) {
    return answerTo(
        () -> presses.add(telegram.press(chat, label).at("/callback_query/id").asText()), chat);
  }

  private List<Report> reports(String place) {
    return stage.store.transact(
        tables ->
            tables
                .reports()
                .current(
                    tables.places().byCode(place).orElseThrow().id(),
                    LocalDate.parse("2025-11-06")));
  }

  @Test
  void aDoubtfulTurnoutCountsOnlyFromTheButtonOn() {
    assertThat(say(PRESIDING, "/report")).isEqualTo("What do you report?");
    press(PRESIDING, "turnout");
    press(PRESIDING, "09:00");
    say(PRESIDING, "500");
    assertThat(press(PRESIDING, "Skip the rest"))
        .isEqualTo("turnout 09:00 184/123\ntotal 500\nSend it?");
    assertThat(press(PRESIDING, "Send")).contains("a big jump");
    assertThat(reports("184/123"))
        .extracting(Report::state)
        .containsExactly(Report.State.UNCONFIRMED);

    assertThat(press(PRESIDING, "Yes")).startsWith("09:00 total 500 (47.6%)");
    assertThat(reports("184/123"))
        .singleElement()
        .satisfies(
            report -> {
              assertThat(report.state()).isEqualTo(Report.State.COUNTED);
              assertThat(report.values()).isEqualTo(Map.of("total", Value.Amount.of(500)));
              assertThat(report.part()).isEqualTo("09:00");
            });
    await().untilAsserted(() -> assertThat(telegram.answered()).isEqualTo(presses));
  }

  @Test
  void aSeizureHasTheUnitThatWasPressedAndIsKeptOnce() {
    say(SQUAD, "/report");
    press(SQUAD, "seizure");
    press(SQUAD, "liquor");
    say(SQUAD, "750");
    assertThat(press(SQUAD, "ml")).startsWith("seizure, value Rs?");
    say(SQUAD, "9000");
    press(SQUAD, "seized");
    press(SQUAD, "Skip the rest");
    var summary = telegram.sent().getLast();
    assertThat(press(SQUAD, "Send")).startsWith("Seizure noted, FST3: liquor");
    assertThat(answerTo(() -> telegram.press(summary, "Send"), SQUAD))
        .isEqualTo("This button is out of date. Nothing was changed.");
    assertThat(reports("FST3"))
        .singleElement()
        .satisfies(
            report ->
                assertThat(((Value.Amount) report.values().get("quantity")).number())
                    .isEqualByComparingTo("0.75"));
  }
}
