package org.harkara.channel.telegram;

import java.util.Optional;
import java.util.regex.Pattern;
import org.harkara.channel.Downloads;
import org.harkara.channel.Errand;
import org.harkara.channel.Fetched;
import org.harkara.channel.telegram.TelegramApi.Result;

/** A file by its id: {@code getFile} says where it lies, from there it is read. */
final class TelegramFiles {
  /** The Bot API gives each file such a path; anything else is not put into an address. */
  private static final Pattern PATH = Pattern.compile("[A-Za-z0-9_\\-./]{1,300}");

  private final TelegramApi api;
  private final Downloads downloads;

  TelegramFiles(TelegramApi api, Downloads downloads) {
    this.api = api;
    this.downloads = downloads;
  }

  Fetched fetch(Errand errand) throws InterruptedException {
    var body = TelegramApi.JSON.createObjectNode().put("file_id", errand.file().ref());
    return switch (api.call("getFile", body, errand.within())) {
      case Result.Ok ok -> {
        if (ok.result().path("file_size").asLong(0) > errand.most()) {
          yield new Fetched.TooLarge();
        }
        var path = ok.result().path("file_path").asText("");
        yield PATH.matcher(path).matches() && !path.contains("..")
            ? downloads.get(api.file(path), java.util.Map.of(), errand)
            : new Fetched.Gone("no path to the file");
      }
      case Result.NotSent n -> new Fetched.Retry(n.why(), Optional.empty());
      case Result.NoAnswer n -> new Fetched.Retry(n.why(), Optional.empty());
      case Result.No no -> refused(no);
    };
  }

  /** Of a file that cannot be had now Telegram says the same as of one that never was. */
  private static Fetched refused(Result.No no) {
    if (no.code() == 429 || no.code() >= 500) {
      return new Fetched.Retry("Telegram answered " + no.code(), no.retryAfter());
    }
    if (no.description().contains("too big")) {
      return new Fetched.TooLarge();
    }
    return no.description().contains("temporarily unavailable")
        ? new Fetched.Retry(no.description(), Optional.empty())
        : new Fetched.Gone(no.description());
  }

  void close() {
    downloads.close();
  }
}
