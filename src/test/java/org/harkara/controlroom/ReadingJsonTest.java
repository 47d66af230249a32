package org.harkara.controlroom;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.harkara.model.Reading;
import org.harkara.model.Reading.Choice;
import org.harkara.model.Reading.Unclear.Why;
import org.harkara.model.Route;
import org.harkara.model.Session.Ask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReadingJsonTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest(name = "{1}")
  @MethodSource("readings")
  void aReadingHasWhatItKnowsAndNoMore(Reading reading, String json) throws Exception {
    assertThat(JSON.writeValueAsString(ReadingJson.of(reading)).replace('"', '\'')).isEqualTo(json);
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

  @Test
  void aRouteToNobodySaysSo() throws Exception {
    var route =
        new Route(
            "excise", 2, Optional.empty(), "no holder", Instant.parse("2025-11-06T05:30:00Z"));

    assertThat(JSON.writeValueAsString(ReadingJson.of(route, ZoneId.of("Asia/Kolkata"))))
        .isEqualTo(
            """
            {"department":"excise","officer":null,"role":null,"why":"no holder",\
            "deadline":"2025-11-06T11:00:00+05:30"}""");
  }
}
