package org.harkara.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.harkara.model.Context;
import org.harkara.model.Reading;
import org.harkara.text.Normal;

/** Orders of officers around stations, leave and chats; the others are read with the complaints. */
final class OfficerOrders {
  /** Orders whose numbers are places and hours, never cases. */
  private static final List<String> PLACED = List.of("swap", "unlock", "publish");

  /** Orders that no report begins with, though figures stand in them: the case is asked for. */
  private static final List<String> NUMBERED = List.of("hold", "ask");

  /** Orders about the officer's own leave, or that of one below. */
  private static final List<String> LEAVE = List.of("leave", "leave_off");

  /** Whoever links a chat writes as a citizen until then. */
  private static final List<String> LINK = List.of("link", "unlink");

  private static final Pattern NUMBER = Pattern.compile("[+\\p{Nd} -]{6,20}");

  /** A date or a phone: without either "leave" is what parties do. */
  private static final Pattern DATE_OR_PHONE =
      Pattern.compile(".*(?:[0-9]{1,4}[-./][0-9]{1,2}[-./][0-9]{2,4}|[6-9][0-9]{9}).*");

  private final ReportReader reports;

  OfficerOrders(ReportReader reports) {
    this.reports = reports;
  }

  /** Orders that are about no case, or that no report begins with. */
  Optional<Reading> read(Parsed parsed, Context context) {
    if (parsed.order().isEmpty()) {
      return Optional.empty();
    }
    var order = parsed.order().get();
    if (order.event().equals("undo") && order.bare() && context.officer()) {
      return Optional.of(new Reading.Command("undo", order.caseNumber(), ""));
    }
    if (PLACED.contains(order.event())) {
      return context.officer() && !order.rest().isEmpty()
          ? Optional.of(new Reading.Command(order.event(), Optional.empty(), order.rest()))
          : Optional.empty();
    }
    if (NUMBERED.contains(order.event()) && order.caseNumber().isEmpty()) {
      return context.officer() && Judge.strong(parsed).isEmpty()
          ? Optional.of(new Reading.Command(order.event(), context.repliesTo(), order.argument()))
          : Optional.empty();
    }
    if (LEAVE.contains(order.event())) {
      return context.officer() && (order.event().equals("leave_off") || dated(order.rest()))
          ? Optional.of(new Reading.Command(order.event(), Optional.empty(), order.rest()))
          : Optional.empty();
    }
    if (LINK.contains(order.event())) {
      boolean shaped = order.alone() || NUMBER.matcher(order.rest()).matches();
      return shaped || order.slash()
          ? Optional.of(new Reading.Command(order.event(), Optional.empty(), order.rest()))
          : Optional.empty();
    }
    boolean help = order.event().equals("help") && !order.rest().isEmpty() && context.officer();
    return help && named(order.rest(), context)
        ? Optional.of(new Reading.Command("help", Optional.empty(), order.rest()))
        : Optional.empty();
  }

  private static boolean dated(String words) {
    return DATE_OR_PHONE.matcher(Normal.of(words).folded()).matches();
  }

  /** True when a report here is texted by this word. */
  boolean named(String word, Context context) {
    return context
        .reporting()
        .filter(reporting -> reports.scheme(reporting.packs()).names(word))
        .isPresent();
  }
}
