package org.harkara.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.harkara.channel.Channel;
import org.harkara.channel.Errand;
import org.harkara.channel.Fetched;
import org.harkara.channel.fake.FakeServer.Fault;
import org.harkara.channel.fake.FakeTelegram;
import org.harkara.model.Attachment;
import org.harkara.model.Button;
import org.harkara.model.Outbound;
import org.harkara.model.SendResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files, changed messages and keys that ask for a location, against a server like Telegram's. */
class TelegramFilesTest {
  private static final int MEGABYTE = 1024 * 1024;

  private final FakeTelegram telegram = new FakeTelegram();
  private final Channel ours = TelegramChannelTest.open(telegram.url(), "");
  @TempDir Path folder;
  private Path into;

  @BeforeEach
  void somewhere() {
    into = folder.resolve("part");
  }

  @AfterEach
  void close() {
    ours.close();
    telegram.close();
  }

  @Test
  void aFileIsAskedForAndBrought() throws Exception {
    var bytes = new byte[300_000];
    new java.util.Random(184).nextBytes(bytes);
    telegram.file("AgACAgUAAx0", bytes);
    assertThat(fetch("AgACAgUAAx0", 20 * MEGABYTE)).isEqualTo(new Fetched.Brought());
    assertThat(into).hasBinaryContent(bytes);
    assertThat(telegram.calls()).containsExactly("getfile");
  }

  @Test
  void whatIsLargerThanWantedIsNotBrought() throws Exception {
    telegram.file("mid", new byte[2 * MEGABYTE]);
    telegram.file("large", new byte[21 * MEGABYTE]);
    assertThat(fetch("mid", MEGABYTE)).isEqualTo(new Fetched.TooLarge());
    assertThat(fetch("large", 50L * MEGABYTE))
        .as("bots get 20 MB")
        .isEqualTo(new Fetched.TooLarge());
    assertThat(into).doesNotExist();
  }

  @Test
  void aFileThatGrowsOnTheWayIsGivenUp() throws Exception {
    telegram.file("x", new byte[MEGABYTE]);
    telegram.fail(
        new Fault.Answer(
            200, "{\"ok\":true,\"result\":{\"file_id\":\"x\",\"file_path\":\"photos/x.jpg\"}}"));
    assertThat(fetch("x", 1000)).isEqualTo(new Fetched.TooLarge());
  }

  @Test
  void whatCannotBeHadIsToldApart() throws Exception {
    telegram.fail(FakeTelegram.tooMany(7));
    assertThat(fetch("x", MEGABYTE))
        .isEqualTo(new Fetched.Retry("Telegram answered 429", Optional.of(Duration.ofSeconds(7))));
    telegram.fail(FakeTelegram.no(502, "Bad Gateway"));
    assertThat(fetch("x", MEGABYTE))
        .isEqualTo(new Fetched.Retry("Telegram answered 502", Optional.empty()));
    assertThat(fetch("never", MEGABYTE))
        .isEqualTo(
            new Fetched.Retry(
                "Bad Request: wrong file_id or the file is temporarily unavailable",
                Optional.empty()));
    telegram.fail(FakeTelegram.no(400, "Bad Request: invalid file_id"));
    assertThat(fetch("x", MEGABYTE)).isEqualTo(new Fetched.Gone("Bad Request: invalid file_id"));
    telegram.fail(
        new Fault.Answer(
            200, "{\"ok\":true,\"result\":{\"file_id\":\"x\",\"file_path\":\"../../secret\"}}"));
    assertThat(fetch("x", MEGABYTE)).isEqualTo(new Fetched.Gone("no path to the file"));
    telegram.file("y", new byte[10]);
    telegram.fail(
        new Fault.Answer(
            200, "{\"ok\":true,\"result\":{\"file_id\":\"y\",\"file_path\":\"photos/z.jpg\"}}"));
    assertThat(fetch("y", MEGABYTE)).isEqualTo(new Fetched.Gone("answered 404"));
  }

  @Test
  void anEarlierMessageIsChanged() throws InterruptedException {
    var rows = List.of(List.of(new Button("Accept", "/f order:10008 accept")));
    assertThat(ours.send(message("Case 10008", rows, Optional.empty())))
        .isEqualTo(new SendResult.Accepted("5551234:101"));
    var changed = message("Case 10008\nNow (11:05): closed", List.of(), Optional.of("5551234:101"));
    assertThat(ours.send(changed)).isEqualTo(new SendResult.Accepted("5551234:101"));
    assertThat(telegram.sent()).hasSize(1);
    assertThat(telegram.sent().getFirst().text()).isEqualTo("Case 10008\nNow (11:05): closed");
    assertThat(telegram.sent().getFirst().params()).doesNotContainKey("reply_markup");
    assertThat(ours.send(changed))
        .as("not modified")
        .isEqualTo(new SendResult.Accepted("5551234:101"));
    assertThat(telegram.calls())
        .containsExactly("sendmessage", "editmessagetext", "editmessagetext");
    assertThat(ours.send(message("x", List.of(), Optional.of("5551234:7"))))
        .isEqualTo(new SendResult.Refused("400", "Bad Request: message to edit not found"));
    assertThat(ours.send(message("x", List.of(), Optional.of("777:101"))))
        .isEqualTo(
            new SendResult.Refused("not_here", "the message to be changed is in another chat"));
    telegram.fail(FakeTelegram.tooMany(3));
    assertThat(ours.send(changed))
        .isEqualTo(
            new SendResult.Retry("Telegram answered 429", Optional.of(Duration.ofSeconds(3))));
  }

  @Test
  void aLocationIsAskedForByAKeyOfThePhone() throws InterruptedException {
    var rows =
        List.of(
            List.of(new Button("Share location", Button.LOCATION)),
            List.of(new Button("Skip", "/f guide:a.1 1")));
    ours.send(message("Where is it?", rows, Optional.empty()));
    assertThat(telegram.sent().getFirst().params().get("reply_markup"))
        .isEqualTo(
            "{\"keyboard\":[[{\"text\":\"Share location\",\"request_location\":true}],"
                + "[{\"text\":\"Skip\"}]],\"resize_keyboard\":true,\"one_time_keyboard\":true}");
  }

  private Fetched fetch(String id, long most) throws InterruptedException, IOException {
    Files.deleteIfExists(into);
    var errand = new Errand(new Attachment("photo", id, ""), into, most, Duration.ofSeconds(5));
    var fetched = ours.fetch(errand);
    if (!(fetched instanceof Fetched.Brought)) {
      Files.deleteIfExists(into);
    }
    return fetched;
  }

  private static Outbound message(String text, List<List<Button>> rows, Optional<String> edits) {
    var plain = TelegramChannelTest.offering(List.of());
    return new Outbound(
        plain.id(),
        plain.kind(),
        plain.to(),
        plain.via(),
        text,
        plain.language(),
        plain.segments(),
        plain.attempt(),
        plain.replyTo(),
        plain.template(),
        plain.expiresAt(),
        rows,
        edits);
  }
}
