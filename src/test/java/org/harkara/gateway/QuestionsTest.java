package org.harkara.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.harkara.model.Address;
import org.harkara.model.Session;
import org.harkara.model.Session.Ask;
import org.harkara.report.Questions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A complaint that is not filed yet is never lost to a question about a report. */
class QuestionsTest {
  private static final Instant NINE = Instant.parse("2025-11-06T03:34:00Z");

  @ParameterizedTest
  @EnumSource(
      value = Ask.class,
      names = {"FIGURE", "DETAIL", "ROLL_CALL", "FORM"})
  void isNotPutOverAComplaint(Ask ask, @TempDir Path folder) {
    try (var stage = new Stage(folder, NINE)) {
      var left =
          stage.store.transact(
              tables -> {
                long officer = tables.contacts().known(Address.sms("+919800184123")).id();
                tables.sessions().put(officer, session(Ask.CATEGORY));
                assertThat(Questions.put(officer, session(ask), tables)).isFalse();
                var kept = tables.sessions().of(officer).map(Session::ask);
                tables.sessions().clear(officer);
                assertThat(Questions.put(officer, session(ask), tables)).isTrue();
                return kept;
              });
      assertThat(left).contains(Ask.CATEGORY);
    }
  }

  private static Session session(Ask ask) {
    return new Session(
        ask, Optional.empty(), List.of(), List.of("x"), false, 1, NINE, NINE.plusSeconds(600));
  }
}
