package org.harkara.controlroom;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.harkara.config.ConfigLoader;
import org.harkara.model.Reading;
import org.harkara.model.Reading.Choice;
import org.harkara.model.Reading.Unclear.Why;
import org.harkara.model.ReportItem;
import org.harkara.model.Route;
import org.harkara.model.Session.Ask;
import org.harkara.model.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReadingJsonTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ReadingJson WORDS =
      new ReadingJson(ConfigLoader.load(Path.of("config"), Map.of()));

  @ParameterizedTest(name = "{1}")
  @MethodSource("readings")
  void aReadingHasWhatItKnowsAndNoMore(Reading reading, String json) throws Exception {
    assertThat(JSON.writeValueAsString(WORDS.of(reading)).replace('"', '\'')).isEqualTo(json);
  }

  static Stream<Arguments> readings() {
    var none = Optional.<String>empty();
    return Stream.of(
        Arguments.of(
            new Reading.Complaint(
                Optional.of("firearms_intimidation"),
                Optional.of("liquor_distribution"),
                List.of(),
                true,
                true,
                Optional.of("184/123A"),
                "goli"),
            "{'type':'complaint','category':'firearms_intimidation',"
                + "'secondary':'liquor_distribution','emergency':true,'anonymous':true,"
                + "'place':'184/123A','reason':'goli'}"),
        Arguments.of(
            new Reading.Complaint(
                none, none, List.of("drugs", "paid_news"), false, false, none, ""),
            "{'type':'complaint','candidates':['drugs','paid_news'],'emergency':false}"),
        Arguments.of(
            new Reading.Command("done", Optional.of("1007"), "seized"),
            "{'type':'command','event':'done','case':'1007'}"),
        Arguments.of(
            report("seizure", quantity("drugs", "2000")),
            "{'type':'report','event':'seizure','item':'drugs','quantity':2000,'unit':'gram'}"),
        Arguments.of(
            report("evm_replaced", Map.of("unit", new Value.Word("CU"))),
            "{'type':'report','event':'evm_replaced','unit':'CU'}"),
        Arguments.of(
            report("turnout", Map.of("total", new Value.Amount(new BigDecimal(343)))),
            "{'type':'report','event':'turnout','slot':'11:00','total':343}"),
        Arguments.of(new Reading.Command("help", none, ""), "{'type':'command','event':'help'}"),
        Arguments.of(
            new Reading.Answer(Ask.SOLVED, new Choice.No("not yet")),
            "{'type':'answer','to':'solved','event':'no'}"),
        Arguments.of(
            new Reading.Answer(Ask.SOLVED, new Choice.Yes()),
            "{'type':'answer','to':'solved','event':'yes'}"),
        Arguments.of(
            new Reading.Answer(Ask.WHICH_CASE, new Choice.Option(1)),
            "{'type':'answer','to':'which_case','event':'option','option':2}"),
        Arguments.of(
            new Reading.Answer(Ask.PLACE, new Choice.Words("booth 123", Optional.of("184/123"))),
            "{'type':'answer','to':'place','event':'words','place':'184/123'}"),
        Arguments.of(
            new Reading.Comment("1007", "an open case about the same"),
            "{'type':'answer','case':'1007','reason':'an open case about the same'}"),
        Arguments.of(
            new Reading.Question("poll_day", "when"),
            "{'type':'question','category':'info_request','topic':'poll_day','reason':'when'}"),
        Arguments.of(
            new Reading.Unclear(Why.VAGUE),
            "{'type':'unclear','category':'ambiguous_ask','reason':'vague'}"),
        Arguments.of(
            new Reading.Unclear(Why.SPAM_OR_TEST),
            "{'type':'unclear','category':'spam_or_test','reason':'spam_or_test'}"),
        Arguments.of(new Reading.Unclear(Why.GREETING), "{'type':'unclear','reason':'greeting'}"));
  }

  private static Map<String, Value> quantity(String item, String number) {
    var values = new LinkedHashMap<String, Value>();
    values.put("item", new Value.Word(item));
    values.put("quantity", new Value.Amount(new BigDecimal(number)));
    return values;
  }

  /** At eleven, whether it is reported by slots or not. */
  private static Reading report(String event, Map<String, Value> values) {
    return new Reading.Report(
        List.of(
            new ReportItem(
                event,
                Optional.of(LocalTime.of(11, 0)),
                values,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                List.of())));
  }

  @Test
  void aRouteToNobodySaysSo() throws Exception {
    var route =
        new Route(
            "excise", 2, Optional.empty(), "no holder", Instant.parse("2025-11-06T05:30:00Z"));

    assertThat(JSON.writeValueAsString(WORDS.of(route)))
        .isEqualTo(
            """
            {"department":"excise","officer":null,"role":null,"why":"no holder",\
            "deadline":"2025-11-06T11:00:00+05:30"}""");
  }
}
