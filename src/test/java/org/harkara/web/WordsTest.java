package org.harkara.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.harkara.config.ConfigLoader;
import org.harkara.model.SendState;
import org.harkara.model.Status;
import org.junit.jupiter.api.Test;

/** What the gateway concludes is said on the pages in words; its transcripts look, too. */
class WordsTest {
  /** Texts by which senders are told of a reason, by its slug. */
  private static final Pattern REASON =
      Pattern.compile(
          "(?:refuse(?:\\.report)?|(?:ask|confirm)\\.report|report\\.flag)\\.([a-z_]+)(\\..*)?");

  @Test
  void bothLanguagesHaveEveryWord() {
    var english = Words.load("en").keySet();

    assertThat(Words.load("hi").keySet()).isEqualTo(english);
    for (var status : Status.values()) {
      assertThat(english).contains("status." + status.slug());
    }
    for (var state : SendState.values()) {
      assertThat(english).contains("state." + state.slug());
    }
  }

  @Test
  void everyReasonThatSendersAreToldHasAWord() {
    var reasons =
        ConfigLoader.load(Path.of("config"), Map.of()).texts().get("en").keySet().stream()
            .map(REASON::matcher)
            .filter(matcher -> matcher.matches())
            .map(matcher -> matcher.group(1))
            .filter(slug -> !slug.equals("other") && !slug.equals("report"))
            .map(slug -> "reason." + slug);

    assertThat(Words.load("en")).containsKeys(reasons.toArray(String[]::new));
  }
}
