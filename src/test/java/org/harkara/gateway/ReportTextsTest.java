package org.harkara.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.harkara.config.ReportEvent;
import org.harkara.model.Names;
import org.harkara.text.Catalogue;
import org.harkara.text.Segments;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a report is answered with costs one segment, even with the longest figures. */
class ReportTextsTest {
  private static final Instant NOW = Instant.parse("2025-11-06T05:00:00Z");
  private static final Map<String, String> TURNOUT =
      Map.of("total", "1049", "male", "560", "female", "488", "third", "1");

  /** Texts of one kind of report, beside those that any may have. */
  private static final Map<String, Said> SAID =
      Map.ofEntries(
          Map.entry("report.final", new Said("final_turnout", TURNOUT)),
          Map.entry("report.final.place", new Said("final_turnout", TURNOUT)),
          Map.entry("report.noted", new Said("mock_poll_done", Map.of("agents", "12"))),
          Map.entry("report.trouble", new Said("poll_interrupted", Map.of("reason", "evm"))),
          Map.entry(
              "report.figures",
              new Said(
                  "enumeration",
                  Map.of(
                      "distributed", "1050",
                      "collected", "980",
                      "mapped", "900",
                      "digitised", "850",
                      "asd", "20"))),
          Map.entry(
              "report.seizure", new Said("seizure", Map.of("quantity", "120", "value", "12000"))),
          Map.entry("report.several", new Said("turnout", Map.of())),
          Map.entry("report.part.doubtful", new Said("turnout", Map.of("total", "343"))),
          Map.entry(
              "confirm.report.above_limit", new Said("mock_poll_done", Map.of("agents", "45"))),
          Map.entry("confirm.report.out_of_order", new Said("party_reached", Map.of())),
          Map.entry(
              "confirm.report.other",
              new Said("training", Map.of("total", "216", "present", "212", "absent", "4"))),
          Map.entry("confirm.report.double", new Said("seizure", Map.of())));

  private record Said(String event, Map<String, String> values) {}

  static Stream<Arguments> answers() {
    return Stage.SAMPLE.texts().entrySet().stream()
        .flatMap(
            language ->
                language.getValue().keySet().stream()
                    .filter(key -> key.matches("(report|(ask|confirm|refuse)\\.report)\\..*"))
                    .map(key -> Arguments.of(language.getKey(), key)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("answers")
  void fitOneSegment(String language, String key) {
    var text = text(language, key, Map.of());
    assertThat(Segments.of(text)).as(text.length() + " " + text).isEqualTo(1);
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("answers")
  void fitTwoWithEveryDangerNamed(String language, String key) {
    var dangers =
        Map.of(
            "en", "above the electors, male 560, below 118 before, sum 1048, zero",
            "hi", "सूची पुरुष 560 से अधिक, पहले 118 था, जोड़ 1048, शून्य");
    var text = text(language, key, Map.of("danger", dangers.get(language)));
    assertThat(Segments.of(text)).as(text.length() + " " + text).isLessThanOrEqualTo(2);
  }

  private static String text(String language, String key, Map<String, Object> more) {
    var said = SAID.getOrDefault(key, new Said("turnout", TURNOUT));
    var event = Stage.SAMPLE.event(said.event()).orElseThrow();
    var args = new HashMap<String, Object>();
    args.put("event", event.name());
    args.put("slot", event.per() == ReportEvent.Per.SLOT ? "11:00" : "");
    args.put("values", values(event, said.values(), language));
    args.put("place", "184/123A");
    args.put("percent", "99.9%");
    args.put("by", Stage.SAMPLE.roles().get("presiding_officer").name());
    args.put("code", "VTR");
    args.put("example", "SIR D 900 C 600 DG 450");
    args.put("slotted", "VTR 11 343");
    args.put("station", "184/123A");
    args.put("count", 4);
    args.put("places", "184/121 310, 184/122 298");
    args.put("rest", "184/123");
    args.put("flag", Names.of("not the expected heads", "अपेक्षित संख्या से अलग"));
    args.put("at", "10:30");
    args.put("previous", "1048");
    args.put("danger", "");
    args.put("electors", "1050");
    args.put("sum", "1048");
    args.put("next", "1048");
    args.putAll(more);
    return new Catalogue(Stage.SAMPLE.texts(), Stage.SAMPLE.calendar().zone())
        .render(key, language, args, NOW);
  }

  private static String values(ReportEvent event, Map<String, String> values, String language) {
    return event.fields().values().stream()
        .filter(field -> values.containsKey(field.slug()))
        .map(field -> field.name().in(language) + " " + values.get(field.slug()))
        .collect(Collectors.joining(", "));
  }
}
