package org.harkara.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.harkara.model.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The folder {@code config/} itself: what drills, demos and acceptance checks rely on. */
class SampleConfigTest {
  private static final Config SAMPLE = ConfigLoader.load(Path.of("config"), Map.of());

  @Test
  void settings() {
    assertThat(SAMPLE.settings())
        .isEqualTo(
            new Settings(
                8080,
                "",
                "jdbc:sqlite:data/harkara.db",
                "CHANDANPUR",
                "hi",
                10,
                10,
                Duration.ofMinutes(10),
                Duration.ofMinutes(10),
                Duration.ofHours(24),
                Map.of(
                    Kind.REPLY,
                    Duration.ofHours(2),
                    Kind.NOTICE,
                    Duration.ofHours(24),
                    Kind.REMINDER,
                    Duration.ofHours(1),
                    Kind.BULK,
                    Duration.ofHours(4)),
                List.of(
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(30),
                    Duration.ofMinutes(2),
                    Duration.ofMinutes(10)),
                Duration.ofMinutes(2),
                3,
                Spans.USUAL,
                EvidenceRules.USUAL,
                new ChatRules(
                    List.of(
                        "money_distribution",
                        "liquor_distribution",
                        "gift_coupon_distribution",
                        "poster_banner_no_permission",
                        "loudspeaker_beyond_time",
                        "evm_vvpat_fault",
                        "polling_station_facility",
                        "voter_roll"),
                    List.of("30m", "1h", "2h")),
                new Guards(5, 10, Duration.ofHours(24)),
                AccessRules.USUAL));
  }

  @Test
  void channelsWithoutTheirVariablesNameThem() {
    assertThat(SAMPLE.channels().get("twilio"))
        .isEqualTo(
            new ChannelConfig(
                "twilio",
                Map.of("apiUrl", "https://api.twilio.com", "perSecond", "100"),
                List.of("TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN", "TWILIO_FROM"),
                100,
                false));
    assertThat(SAMPLE.channels().get("telegram").unset()).containsExactly("TELEGRAM_BOT_TOKEN");
    assertThat(SAMPLE.channels().get("webhook").unset()).containsExactly("HARKARA_WEBHOOK_SECRET");
  }

  @Test
  void variablesOfTheContract() {
    var config =
        ConfigLoader.load(
            Path.of("config"),
            Map.of(
                "HARKARA_PORT", "9090",
                "HARKARA_DATABASE", "jdbc:postgresql://db/harkara",
                "HARKARA_PUBLIC_URL", "https://sms.example.org",
                "TELEGRAM_BOT_TOKEN", "1:a",
                "TELEGRAM_API_URL", "http://127.0.0.1:81",
                "TELEGRAM_WEBHOOK_SECRET", "s"));
    assertThat(config.settings().port()).isEqualTo(9090);
    assertThat(config.settings().database()).isEqualTo("jdbc:postgresql://db/harkara");
    assertThat(config.settings().publicUrl()).isEqualTo("https://sms.example.org");
    assertThat(config.channels().get("telegram"))
        .isEqualTo(
            new ChannelConfig(
                "telegram",
                Map.of(
                    "botToken", "1:a",
                    "webhookSecret", "s",
                    "apiUrl", "http://127.0.0.1:81",
                    "perSecond", "25"),
                List.of(),
                25,
                false));
  }

  @Test
  void publicUrlStaysEmptyUntilGiven() {
    var config = ConfigLoader.load(Path.of("config"), Map.of("HARKARA_PORT", "9090"));
    assertThat(config.settings().publicUrl()).isEmpty();
  }

  @Test
  void pollDay() {
    assertThat(SAMPLE.calendar().zone().getId()).isEqualTo("Asia/Kolkata");
    assertThat(SAMPLE.calendar().pollDays())
        .isEqualTo(
            Map.of(
                "CHANDANPUR",
                new Calendar.PollDay(
                    LocalDate.of(2025, 11, 6),
                    LocalTime.of(7, 0),
                    LocalTime.of(18, 0),
                    Stream.of(9, 11, 13, 15, 17, 18).map(h -> LocalTime.of(h, 0)).toList())));
  }

  @Test
  void placesAsPromised() {
    var codes = SAMPLE.places().stream().map(PlaceRow::code).toList();
    assertThat(codes)
        .contains("183", "184", "185", "184/12", "184/45", "184/77", "184/123A", "FST3", "NAKA12")
        .contains("TC3");
    for (int station = 120; station <= 130; station++) {
      assertThat(codes).contains("184/" + station);
    }
    assertThat(SAMPLE.places().stream().filter(p -> p.kind().equals("station"))).hasSize(41);
    var station =
        SAMPLE.places().stream().filter(p -> p.code().equals("184/123")).findFirst().orElseThrow();
    assertThat(station.electors()).isEqualTo(Map.of("male", 560, "female", 488, "third", 2));
    assertThat(station.at()).isPresent();
    assertThat(station.name().byLanguage()).containsOnlyKeys("en", "hi");
  }

  @Test
  void presidingOfficerOf123() {
    var row =
        SAMPLE.officers().stream()
            .filter(o -> o.phone().equals("+919800184123"))
            .findFirst()
            .orElseThrow();
    assertThat(row.role()).isEqualTo("presiding_officer");
    assertThat(row.place()).isEqualTo("184/123");
    assertThat(row.from()).isEqualTo(Instant.parse("2025-11-04T18:30:00Z"));
    assertThat(row.to()).isEqualTo(Instant.parse("2025-11-07T18:30:00Z"));
  }

  static Stream<Arguments> duties() {
    return Stream.of(
        arguments("second_polling_officer", "", "184/123"),
        arguments("blo", "", "184/123"),
        arguments("blo_supervisor", "", "S184-2"),
        arguments("sector_officer", "", "S184-2"),
        arguments("squad_leader", "", "FST3"),
        arguments("check_post_in_charge", "", "NAKA12"),
        arguments("training_in_charge", "", "TC3"),
        arguments("nodal_officer", "mcc_cell", "184"),
        arguments("nodal_officer", "fst", "184"),
        arguments("nodal_officer", "police", "184"),
        arguments("nodal_officer", "police_control_room", "184"),
        arguments("nodal_officer", "evm_cell", "184"),
        arguments("ro", "", "183"),
        arguments("ro", "", "184"),
        arguments("ro", "", "185"),
        arguments("aro", "", "184"),
        arguments("ero", "", "184"),
        arguments("triage", "", "CHANDANPUR"),
        arguments("control_room", "", "CHANDANPUR"),
        arguments("general_observer", "", "CHANDANPUR"),
        arguments("expenditure_observer", "", "CHANDANPUR"),
        arguments("police_observer", "", "CHANDANPUR"),
        arguments("deo", "", "CHANDANPUR"),
        arguments("ceo_office", "", "SARVODAYA"));
  }

  @ParameterizedTest
  @MethodSource
  void duties(String role, String department, String place) {
    assertThat(holders(role, department, place)).isNotEmpty();
  }

  @Test
  void everyDepartmentHasBothNodalOfficersAtTheDistrict() {
    assertThat(SAMPLE.departments()).hasSize(21);
    for (var department : SAMPLE.departments().keySet()) {
      assertThat(holders("nodal_officer", department, "CHANDANPUR")).hasSize(1);
      assertThat(holders("senior_nodal_officer", department, "CHANDANPUR")).hasSize(1);
    }
  }

  @Test
  void onlyPollingPartiesEnd() {
    var ending = List.of("presiding_officer", "second_polling_officer", "polling_officer");
    for (var row : SAMPLE.officers()) {
      assertThat(row.to().equals(OfficerRow.NO_END))
          .as("line " + row.line())
          .isEqualTo(!ending.contains(row.role()));
    }
    assertThat(SAMPLE.officers().stream().map(OfficerRow::phone)).doesNotHaveDuplicates();
  }

  private static List<OfficerRow> holders(String role, String department, String place) {
    return SAMPLE.officers().stream()
        .filter(o -> o.role().equals(role) && o.place().equals(place))
        .filter(o -> o.department().equals(Optional.of(department).filter(d -> !d.isEmpty())))
        .toList();
  }
}
