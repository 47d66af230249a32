package org.harkara.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.harkara.config.Moment.Anchor;
import org.harkara.config.ReportEvent.Movement;
import org.harkara.config.ReportEvent.Per;
import org.harkara.config.ReportEvent.Trouble;
import org.harkara.config.Silence.Rung;
import org.harkara.model.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The kinds that the sample declares. */
class SampleReportsTest {
  private static final Config SAMPLE = ConfigLoader.load(Path.of("config"), Map.of());

  @Test
  void kindsOfTheContract() {
    assertThat(SAMPLE.reports().keySet())
        .containsExactly("enumeration", "poll_events", "seizure", "training", "turnout");
    assertThat(SAMPLE.reports().get("turnout").events().keySet())
        .containsExactly("turnout", "final_turnout");
    assertThat(SAMPLE.reports().get("poll_events").events().keySet())
        .containsExactly(
            "roll_call",
            "party_dispatched",
            "party_reached",
            "mock_poll_started",
            "mock_poll_done",
            "mock_poll_cleared",
            "poll_started",
            "queue_at_close",
            "poll_closed",
            "party_left_station",
            "party_reached_rc",
            "material_deposited",
            "poll_interrupted",
            "poll_resumed",
            "evm_problem",
            "evm_replaced",
            "evm_returned",
            "law_and_order",
            "problem_resolved");
    assertThat(SAMPLE.reports().get("poll_events").lists()).containsExactly("final_turnout");
  }

  @Test
  void turnout() {
    var turnout = event("turnout");
    assertThat(turnout.per()).isEqualTo(Per.SLOT);
    assertThat(turnout.cumulative()).isTrue();
    assertThat(turnout.fields().keySet()).containsExactly("total", "male", "female", "third");
    assertThat(turnout.fields().get("third").omitted()).contains("0");
    assertThat(turnout.sums()).isEqualTo(Map.of("total", List.of("male", "female", "third")));
    assertThat(turnout.checks().stream().map(c -> c.flag() + ": " + c.rule().text()))
        .containsExactly(
            "above_electors: total <= electors",
            "above_electors: male <= electors.male",
            "above_electors: female <= electors.female",
            "above_electors: third <= electors.third",
            "below_previous: total >= previous.total",
            "unchanged: total != previous.total",
            "zero: total > 0",
            "out_of_order: total <= next.total",
            "jump: growth.total <= 0.4 * electors * slots");
    assertThat(turnout.silence())
        .contains(
            new Silence(
                new Moment(Anchor.SLOT, 0, Duration.ofMinutes(10)),
                List.of(
                    new Rung("presiding_officer", Duration.ZERO, "silence.own"),
                    new Rung("second_polling_officer", Duration.ofMinutes(10), "silence.own"),
                    new Rung("sector_officer", Duration.ofMinutes(20), "silence.below"),
                    new Rung("aro", Duration.ofMinutes(35), "silence.below"),
                    new Rung("ro", Duration.ofMinutes(50), "silence.below")),
                List.of("final_turnout"),
                false));
    assertThat(turnout.publish())
        .contains(
            new ReportEvent.Publish(List.of("ro", "deo", "ceo_office"), List.of("ceo_office")));
    assertThat(event("final_turnout").follows()).contains("turnout");
    assertThat(SAMPLE.reports().get("poll_events").party())
        .contains(
            new ReportKind.Party(
                "presiding_officer",
                List.of("sector_officer", "aro", "ro", "deo"),
                new Moment(Anchor.CLOCK, -1, Duration.ZERO),
                new Moment(Anchor.CLOSES, 0, Duration.ofHours(30))));
  }

  @Test
  void anAnchoredFieldIsThereForEachThatNamesIt() {
    var units = List.of("EVM", "CU", "BU", "VVPAT");
    assertThat(event("evm_problem").fields().get("unit").choices().keySet())
        .containsExactlyElementsOf(units);
    assertThat(event("evm_replaced").fields().get("unit"))
        .isEqualTo(event("evm_returned").fields().get("unit"))
        .isEqualTo(event("evm_problem").fields().get("unit"));
  }

  @Test
  void troubles() {
    var interrupted = event("poll_interrupted");
    assertThat(interrupted.trouble()).isEqualTo(Trouble.OPENS);
    assertThat(interrupted.category()).contains("poll_process");
    assertThat(interrupted.notices().get(1).when().getFirst().text()).isEqualTo("reason = evm");
    assertThat(interrupted.notices().get(1).tell()).containsExactly("nodal_officer/evm_cell");
    assertThat(event("problem_resolved").trouble()).isEqualTo(Trouble.CLEARS);
    assertThat(event("evm_problem").movement()).isEqualTo(Movement.FAULTY);
    assertThat(event("evm_replaced").movement()).isEqualTo(Movement.REPLACED);
    assertThat(event("evm_returned").movement()).isEqualTo(Movement.RETURNED);
    assertThat(event("roll_call").rollCall()).isTrue();
  }

  static Stream<Arguments> asked() {
    return Stream.of(
        arguments("cash", "item value"),
        arguments("liquor", "item quantity"),
        arguments("drugs", "item quantity"),
        arguments("", "item quantity"));
  }

  @ParameterizedTest(name = "{0} is asked for {1}")
  @MethodSource("asked")
  void whatASeizureCannotDoWithout(String item, String fields) {
    var seizure = event("seizure");
    Map<String, Value> values = item.isEmpty() ? Map.of() : Map.of("item", new Value.Word(item));
    assertThat(
            seizure.fields().values().stream()
                .filter(field -> seizure.requires(field, values))
                .map(ReportField::slug))
        .containsExactly(fields.split(" "));
  }

  static Stream<Arguments> units() {
    return Stream.of(
        arguments("cash", Map.of()),
        arguments("liquor", Map.of("litre", "1", "millilitre", "0.001")),
        arguments("drugs", Map.of("gram", "1", "kilogram", "1000", "quintal", "100000")),
        arguments("precious_metal", Map.of("gram", "1", "kilogram", "1000")),
        arguments("weapons", Map.of("piece", "1")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void units(String item, Map<String, String> factors) {
    var fit = event("seizure").fields().get("quantity").unitsFor(item);
    assertThat(fit.keySet()).isEqualTo(factors.keySet());
    fit.forEach((unit, is) -> assertThat(is.factor()).isEqualTo(new BigDecimal(factors.get(unit))));
  }

  @Test
  void seizures() {
    assertThat(event("seizure").doubles())
        .contains(new ReportEvent.Doubles(List.of("item", "quantity", "value"), 12, "ac"));
    assertThat(
            event("seizure").notices().stream()
                .map(n -> n.when().stream().map(Rule::text).toList() + " " + n.tell()))
        .containsExactly(
            "[] [nodal_officer/expenditure_cell, expenditure_observer]",
            "[item = cash, value > 1000000] [nodal_officer/income_tax]",
            "[item = drugs] [nodal_officer/narcotics]",
            "[item = liquor] [nodal_officer/excise]",
            "[item = weapons] [nodal_officer/police]");
  }

  @Test
  void dailyKindsRunOnThePollDayToo() {
    var poll = LocalDate.of(2025, 11, 6);
    for (var slug : List.of("enumeration", "seizure", "training")) {
      var runs = SAMPLE.reports().get(slug).runs().orElseThrow();
      assertThat(poll).as(slug).isBetween(runs.from(), runs.to());
    }
    assertThat(SAMPLE.reports().get("enumeration").target())
        .contains(new ReportKind.Target("enumeration", "digitised", 0.1));
    assertThat(event("enumeration").silence().orElseThrow().due())
        .isEqualTo(new Moment(Anchor.CLOCK, 0, Duration.ofHours(18)));
    assertThat(event("enumeration_difficulty").category()).contains("voter_roll");
    assertThat(event("training").partField()).isEqualTo(Optional.of("shift"));
    assertThat(SAMPLE.reports().get("training").expected())
        .isEqualTo(Map.of("TC3", Map.of("1", 208, "2", 216)));
  }

  @Test
  void packsInForce() {
    assertThat(SAMPLE.packsAt()).containsOnlyKeys("CHANDANPUR");
    assertThat(SAMPLE.packsAt().get("CHANDANPUR")).startsWith("eci");
  }

  private static ReportEvent event(String slug) {
    return SAMPLE.event(slug).orElseThrow();
  }
}
