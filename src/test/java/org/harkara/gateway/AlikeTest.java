package org.harkara.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.harkara.model.Address;
import org.harkara.model.CaseNumber;
import org.harkara.model.ChannelId;
import org.harkara.model.GeoPoint;
import org.harkara.model.Inbound;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said to the officer about a second complaint, after a first one at 184/123. */
class AlikeTest {
  private static final Instant NINE = Instant.parse("2025-11-06T03:30:00Z");
  private static final String FIRST = "Illegal party banners without permission, AC 184 booth 123";

  @TempDir Path folder;

  @ParameterizedTest(name = "{3} min later: {0} ({1}, {2})")
  @CsvSource(
      delimiter = '|',
      value = {
        "banners of a party without permission at AC 184 booth 123 | 0 | 0 | 10 | true",
        "184/123 पर बिना अनुमति पार्टी के बैनर | 0 | 0 | 10 | true",
        "banners of a party without permission at AC 184 booth 123 | 0 | 0 | 119 | true",
        "banners of a party without permission at AC 184 booth 123 | 0 | 0 | 121 | false",
        "banners of a party without permission at AC 184 booth 124 | 0 | 0 | 10 | false",
        "Loudspeaker is playing after 10 pm at AC 184 booth 123 | 0 | 0 | 10 | false",
        // Pointed at on the map, 111 m and 222 m to the north of where the first one pointed.
        "flex boards hung illegally near a big shop | 0.001 | 0 | 10 | true",
        "flex boards hung illegally near a big shop | 0.002 | 0 | 10 | false",
        "flex boards hung illegally near a big shop | 0 | 0.001 | 119 | true",
        "flex boards hung illegally near a big shop | 0 | 0.001 | 121 | false",
      })
  void whatIsSaidToTheOfficer(
      String text, double north, double east, int minutes, boolean suggested) {
    boolean pointed = !text.contains("184");
    try (var stage = new Stage(folder, NINE)) {
      var where = new GeoPoint(25.6001, 85.1001);
      var first = stage.drill.deliver(message("+919812345678", FIRST, where, stage));
      stage.drill.moveTo(NINE.plus(Duration.ofMinutes(minutes)));
      var there =
          pointed ? new GeoPoint(where.lat() + north, where.lon() + east) : new GeoPoint(0, 0);
      var second = stage.drill.deliver(message("+919812345679", text, there, stage));

      var number = second.verdict().caseNumber().orElseThrow();
      var other =
          stage
              .store
              .transact(t -> t.duplicates().suggested(CaseNumber.id(number)))
              .map(CaseNumber::of);
      assertThat(other)
          .isEqualTo(suggested ? first.verdict().caseNumber() : Optional.<String>empty());
    }
  }

  private static Inbound message(String from, String text, GeoPoint at, Stage stage) {
    return new Inbound(
        new ChannelId("simulator"),
        Address.sms(from),
        from + text.hashCode(),
        text,
        Optional.empty(),
        stage.clock.instant(),
        Optional.empty(),
        List.of(),
        Optional.of(at),
        Inbound.Hints.NONE);
  }
}
