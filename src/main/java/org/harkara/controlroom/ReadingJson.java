package org.harkara.controlroom;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.harkara.config.Config;
import org.harkara.config.ReportEvent;
import org.harkara.model.Reading;
import org.harkara.model.ReportItem;
import org.harkara.model.Route;
import org.harkara.model.Value;

/** A reading and a route in the contract's words, for {@code explain} over HTTP and on a line. */
public final class ReadingJson {
  private final Config config;

  public ReadingJson(Config config) {
    this.config = config;
  }

  /** {@code {type, event?, category?, …}}; only what the reading has is there. */
  public Map<String, Object> of(Reading reading) {
    var json = new LinkedHashMap<String, Object>();
    switch (reading) {
      case Reading.Complaint complaint -> complaint(json, complaint);
      case Reading.Command command -> {
        json.put("type", "command");
        json.put("event", command.event());
        command.caseNumber().ifPresent(number -> json.put("case", number));
      }
      case Reading.Answer answer -> {
        json.put("type", "answer");
        json.put("to", slug(answer.to()));
        choice(json, answer.choice());
      }
      case Reading.Comment comment -> {
        json.put("type", "answer");
        json.put("case", comment.caseNumber());
        reason(json, comment.why());
      }
      case Reading.Question question -> {
        json.put("type", "question");
        json.put("category", "info_request");
        json.put("topic", question.topic());
        reason(json, question.why());
      }
      case Reading.Unclear unclear -> unclear(json, unclear);
      case Reading.Report report -> {
        json.put("type", "report");
        if (report.items().size() == 1 && report.doubts().isEmpty()) {
          item(json, report.items().getFirst());
        } else if (report.items().isEmpty() && report.doubts().size() == 1) {
          json.putAll(of(report.doubts().getFirst()));
        } else {
          json.put(
              "items",
              Stream.concat(
                      report.items().stream().map(this::item),
                      report.doubts().stream().map(this::of))
                  .toList());
        }
        report
            .beside()
            .filter(Reading.Complaint.class::isInstance)
            .flatMap(other -> ((Reading.Complaint) other).category())
            .ifPresent(slug -> json.put("secondary", slug));
      }
      case Reading.Doubtful doubtful -> {
        json.put("type", "unclear");
        json.put("event", doubtful.event());
        doubtful.slot().ifPresent(slot -> json.put("slot", slot.toString()));
        json.put("reason", doubtful.why());
        doubtful.place().ifPresent(place -> json.put("place", place));
      }
    }
    return json;
  }

  /** {@code {department, officer, role, why, deadline}}; officer and role null when nobody is. */
  public Map<String, Object> of(Route route) {
    var json = new LinkedHashMap<String, Object>();
    json.put("department", route.department());
    json.put("officer", route.duty().map(d -> d.officer().name().in("en")).orElse(null));
    json.put("role", route.duty().map(d -> d.role()).orElse(null));
    json.put("why", route.why());
    json.put(
        "deadline", ISO_OFFSET_DATE_TIME.format(route.deadline().atZone(config.calendar().zone())));
    return json;
  }

  private Map<String, Object> item(ReportItem item) {
    var json = new LinkedHashMap<String, Object>();
    json.put("type", "report");
    item(json, item);
    return json;
  }

  /** The first flag stands alone, as the contract has one; all of them beside it. */
  private void item(Map<String, Object> json, ReportItem item) {
    json.put("event", item.event());
    var event = config.event(item.event());
    item.slot()
        .filter(slot -> event.filter(e -> e.per() == ReportEvent.Per.SLOT).isPresent())
        .ifPresent(slot -> json.put("slot", slot.toString()));
    item.values().forEach((field, value) -> json.put(field, plain(value)));
    event.ifPresent(e -> e.unitsOf(item.values()).forEach(json::putIfAbsent));
    item.ac().ifPresent(ac -> json.put("ac", number(ac)));
    item.ps().ifPresent(ps -> json.put("ps", ps));
    item.place().ifPresent(place -> json.put("place", place));
    item.at().ifPresent(at -> json.put("at", at.toString()));
    if (item.correction()) {
      json.put("correction", true);
    }
    item.flags().stream().findFirst().ifPresent(flag -> json.put("flag", flag));
    if (item.flags().size() > 1) {
      json.put("flags", item.flags());
    }
  }

  /** A whole number, a number, a word, or a list of words. */
  public static Object plain(Value value) {
    return switch (value) {
      case Value.Amount(BigDecimal number) ->
          number.stripTrailingZeros().scale() <= 0
              ? (Object) number.longValueExact()
              : number.doubleValue();
      case Value.Word(String text) -> text;
      case Value.Words(List<String> texts) -> texts;
    };
  }

  private static Object number(String digits) {
    return digits.matches("[0-9]{1,9}") ? (Object) Integer.parseInt(digits) : digits;
  }

  private static void complaint(Map<String, Object> json, Reading.Complaint complaint) {
    json.put("type", "complaint");
    complaint.category().ifPresent(slug -> json.put("category", slug));
    complaint.secondary().ifPresent(slug -> json.put("secondary", slug));
    if (!complaint.candidates().isEmpty()) {
      json.put("candidates", complaint.candidates());
    }
    json.put("emergency", complaint.emergency());
    if (complaint.anonymous()) {
      json.put("anonymous", true);
    }
    complaint.placeCode().ifPresent(code -> json.put("place", code));
    reason(json, complaint.why());
  }

  private static void unclear(Map<String, Object> json, Reading.Unclear unclear) {
    json.put("type", "unclear");
    switch (unclear.why()) {
      case VAGUE, EMPTY -> json.put("category", "ambiguous_ask");
      case SPAM_OR_TEST, AUTOMATIC, CHAIN -> json.put("category", "spam_or_test");
      case GREETING, THANKS, WHICH_CASE -> {}
    }
    json.put("reason", slug(unclear.why()));
  }

  private static void choice(Map<String, Object> json, Reading.Choice choice) {
    switch (choice) {
      case Reading.Choice.Yes yes -> json.put("event", "yes");
      case Reading.Choice.No no -> json.put("event", "no");
      case Reading.Choice.Option option -> {
        json.put("event", "option");
        json.put("option", option.index() + 1);
      }
      case Reading.Choice.Words words -> {
        json.put("event", "words");
        words.placeCode().ifPresent(code -> json.put("place", code));
      }
    }
  }

  private static void reason(Map<String, Object> json, String why) {
    if (!why.isBlank()) {
      json.put("reason", why);
    }
  }

  private static String slug(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
