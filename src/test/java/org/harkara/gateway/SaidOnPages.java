package org.harkara.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.IntFunction;
import org.harkara.store.CaseRegister;
import org.harkara.store.MessageRegister;
import org.harkara.store.Page;
import org.harkara.store.Store;

/** The pages have a word for each reason and each event that a store holds. */
final class SaidOnPages {
  private static final Properties WORDS = words();

  private SaidOnPages() {}

  static void all(Store store) {
    var families = new ArrayList<String>();
    for (var line : lines(store)) {
      if (!line.reason().isBlank()) {
        families.add("reason." + line.reason());
      }
    }
    for (var entry : cases(store)) {
      for (var event : store.read(views -> views.caseRegister().events(entry.complaint().id()))) {
        if (Stage.SAMPLE.event(event.what()).isEmpty()) {
          families.add("event." + event.what());
        }
      }
    }
    assertThat(families).allMatch(WORDS::containsKey, "has a word in pages/en.properties");
  }

  private static List<MessageRegister.Line> lines(Store store) {
    return pages(page -> store.read(views -> views.messageRegister().list(Optional.empty(), page)));
  }

  private static List<CaseRegister.Entry> cases(Store store) {
    return pages(
        page ->
            store.read(
                views ->
                    views
                        .caseRegister()
                        .list(
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            page)));
  }

  private static <T> List<T> pages(IntFunction<Page<T>> read) {
    var all = new ArrayList<T>();
    for (int page = 1; ; page++) {
      var part = read.apply(page);
      all.addAll(part.items());
      if (page >= part.pages()) {
        return all;
      }
    }
  }

  private static Properties words() {
    var words = new Properties();
    try (var in = SaidOnPages.class.getResourceAsStream("/pages/en.properties")) {
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }
}
