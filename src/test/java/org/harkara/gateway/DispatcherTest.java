package org.harkara.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.harkara.model.Address;
import org.harkara.model.ChannelId;
import org.harkara.model.Inbound;
import org.harkara.model.Kind;
import org.harkara.model.Medium;
import org.harkara.model.Receipt;
import org.harkara.model.SendResult;
import org.harkara.model.SendState;
import org.harkara.store.Outbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a text whose provider says no, says nothing, or speaks late. */
class DispatcherTest {
  private static final ChannelId PHONES = new ChannelId("simulator");
  private static final Address CITIZEN = Address.sms("+919812345678");
  private static final Instant START = Instant.parse("2025-11-06T03:30:00Z");

  private Stage stage;

  @BeforeEach
  void open(@TempDir Path folder) {
    stage = new Stage(folder, START, List.of(), Stage.complaintsOnly());
  }

  @AfterEach
  void close() {
    stage.close();
  }

  /** One reply; the provider answers as scripted; the state after each moment. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          taken at once             | ok                                  | 0s sent
          busy once                 | busy, ok                            | 0s queued, 1s sent
          busy three times          | busy, busy, busy, ok                | 0s queued, 1s queued, 6s queued, 36s sent
          busy for good             | busy, busy, busy, busy, busy, busy  | 1s queued, 6s queued, 36s queued, 156s queued, 756s failed
          asks for ten seconds      | wait10, ok                          | 1s queued, 9s queued, 10s sent
          says no                   | no                                  | 0s failed, 3600s failed
          cannot be reached         | gone                                | 0s unreachable, 3600s unreachable
          no answer, goes once more | silent, ok                          | 0s uncertain, 119s uncertain, 120s sent
          never an answer           | silent, silent                      | 0s uncertain, 120s uncertain, 7200s uncertain
          silent, then busy, then ok| silent, busy, ok                    | 0s uncertain, 120s queued, 125s sent
          """)
  void aReply(String label, String script, String states) {
    stage.phones.failNext(
        Arrays.stream(script.split(", ")).map(DispatcherTest::result).toArray(SendResult[]::new));
    help("m-1");
    for (var expected : states.split(", ")) {
      var parts = expected.split(" ");
      stage.drill.moveTo(
          START.plus(Duration.parse("PT" + parts[0].toUpperCase(java.util.Locale.ROOT))));
      assertThat(states()).as("at " + parts[0]).containsExactly(parts[1]);
    }
  }

  private static SendResult result(String word) {
    return switch (word) {
      case "ok" -> new SendResult.Accepted("P1");
      case "busy" -> new SendResult.Retry("503", Optional.empty());
      case "wait10" -> new SendResult.Retry("429", Optional.of(Duration.ofSeconds(10)));
      case "no" -> new SendResult.Refused("30007", "filtered");
      case "gone" -> new SendResult.Unreachable("blocked");
      case "silent" -> new SendResult.Uncertain("no answer");
      default -> throw new IllegalArgumentException(word);
    };
  }

  private void help(String key) {
    stage.drill.deliver(Inbound.text(PHONES, CITIZEN, key, "HELP", stage.clock.instant()));
  }

  private List<String> states() {
    return stage.store.read(views -> views.messageRegister().sent(Optional.empty(), 100)).stream()
        .map(line -> line.state().orElseThrow())
        .toList();
  }

  private long onlyId() {
    return stage
        .store
        .read(views -> views.messageRegister().sent(Optional.empty(), 100))
        .getFirst()
        .id();
  }

  private void receipt(SendState state) {
    stage
        .works
        .gateway()
        .receipts(
            List.of(new Receipt(PHONES, Optional.of(onlyId()), "P1", state, Optional.empty())));
  }

  @Test
  void aReceiptEndsTheDoubt() {
    stage.phones.failNext(new SendResult.Uncertain("no answer"));
    help("m-1");
    receipt(SendState.DELIVERED);
    stage.drill.moveTo(START.plus(Duration.ofHours(1)));
    assertThat(states()).containsExactly("delivered");
  }

  @Test
  void aLateReceiptDoesNotTakeADeliveryBack() {
    help("m-1");
    receipt(SendState.DELIVERED);
    receipt(SendState.SENT);
    assertThat(states()).containsExactly("delivered");
  }

  @Test
  void theSameReplyIsSentTenTimesAnHourAndNoMore() {
    for (int i = 1; i <= 12; i++) {
      help("m-" + i);
    }
    assertThat(states()).filteredOn("sent"::equals).hasSize(10);
    assertThat(states()).endsWith("cancelled", "cancelled");
    stage.drill.moveTo(START.plus(Duration.ofMinutes(61)));
    help("m-13");
    assertThat(states()).endsWith("sent");
  }

  @Test
  void aTextPastItsTimeNeverLeaves() {
    var busy = new ArrayList<SendResult>();
    for (int i = 0; i < 4; i++) {
      busy.add(new SendResult.Retry("503", Optional.of(Duration.ofHours(1))));
    }
    stage.phones.failNext(busy.toArray(SendResult[]::new));
    help("m-1");
    stage.drill.moveTo(START.plus(Duration.ofHours(5)));
    assertThat(states()).containsExactly("expired");
  }

  @Test
  void bulkIsNeverSentTwice() {
    stage.phones.failNext(new SendResult.Uncertain("no answer"));
    draft(Kind.BULK);
    stage.drill.moveTo(START.plus(Duration.ofHours(3)));
    assertThat(states()).containsExactly("uncertain");
  }

  @Test
  void repliesLeaveBeforeNoticesBeforeReminders() {
    draft(Kind.BULK);
    draft(Kind.REMINDER);
    draft(Kind.NOTICE);
    draft(Kind.REPLY);
    var order =
        stage.store.transact(
            tables -> tables.outbox().take(START, 10).stream().map(Outbox.Taken::kind).toList());
    assertThat(order).containsExactly(Kind.REPLY, Kind.NOTICE, Kind.REMINDER, Kind.BULK);
  }

  private void draft(Kind kind) {
    stage.store.transact(
        tables -> {
          var contact = tables.contacts().seen(CITIZEN, PHONES);
          return tables
              .outbox()
              .add(
                  new Outbox.Draft(
                      kind,
                      contact.id(),
                      Optional.empty(),
                      Optional.empty(),
                      Optional.empty(),
                      Medium.SMS,
                      "text",
                      "en",
                      1,
                      "hello",
                      Optional.empty(),
                      SendState.QUEUED,
                      "",
                      START,
                      START,
                      START.plus(Duration.ofHours(12))));
        });
  }
}
