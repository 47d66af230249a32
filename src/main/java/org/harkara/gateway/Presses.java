package org.harkara.gateway;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.harkara.complaint.Aftermath;
import org.harkara.complaint.CaseButtons;
import org.harkara.config.Config;
import org.harkara.model.Acted;
import org.harkara.model.CaseNumber;
import org.harkara.model.Outcome;
import org.harkara.model.Press;
import org.harkara.model.Reading;
import org.harkara.model.Session;
import org.harkara.model.Verdict;
import org.harkara.report.ReportDesk;
import org.harkara.store.Tables;

/** What pressing a button does. It names what it is about, whatever was asked since. */
final class Presses {
  private final Config config;
  private final Aftermath aftermath;
  private final ReportDesk reports;
  private final Troubles troubles;
  private final Filling filling;
  private final Ordering ordering;
  private final Answering answering;

  Presses(
      Config config,
      Aftermath aftermath,
      ReportDesk reports,
      Troubles troubles,
      Filling filling,
      Ordering ordering,
      Answering answering) {
    this.config = config;
    this.aftermath = aftermath;
    this.reports = reports;
    this.troubles = troubles;
    this.filling = filling;
    this.ordering = ordering;
    this.answering = answering;
  }

  Acted press(Press press, Item item, Tables tables) {
    return switch (press.about()) {
      case "form" -> filling.pressed(press, item, tables);
      case "figure" -> figure(press, item, tables);
      case "case" -> solved(press, item, tables);
      case "event" -> event(press, item, tables);
      case Asking.MENU -> picked(Session.Ask.CATEGORY, press, item, tables);
      case Asking.WHICH -> picked(Session.Ask.WHICH_CASE, press, item, tables);
      case CaseButtons.ORDER, Ordering.HOLD, Ordering.FORWARD ->
          ordering.pressed(press, item, tables);
      default -> gone(item);
    };
  }

  /** Whatever was asked together with that figure is answered with it. */
  private Acted figure(Press press, Item item, Tables tables) {
    if (!press.which().matches("[0-9]{1,18}")) {
      return gone(item);
    }
    var session =
        item.pending(Session.Ask.FIGURE)
            .filter(asked -> asked.options().contains(press.which()))
            .orElseGet(() -> about(Session.Ask.FIGURE, press.which(), item));
    return report(session, yes(press), item, tables);
  }

  private Acted event(Press press, Item item, Tables tables) {
    if (config.event(press.which()).filter(e -> e.rollCall()).isEmpty()) {
      return gone(item);
    }
    var session =
        item.pending(Session.Ask.ROLL_CALL)
            .filter(asked -> asked.options().contains(press.which()))
            .orElseGet(() -> about(Session.Ask.ROLL_CALL, press.which(), item));
    return report(session, new Reading.Choice.Yes(), item, tables);
  }

  private Acted report(Session session, Reading.Choice choice, Item item, Tables tables) {
    return troubles.follow(reports.pressed(session, choice, item.incoming(), tables), item, tables);
  }

  private static Session about(Session.Ask ask, String option, Item item) {
    return new Session(
        ask, Optional.empty(), List.of(option), List.of(), false, 1, item.now(), item.now());
  }

  private static Reading.Choice yes(Press press) {
    return press.answer().equals("yes") ? new Reading.Choice.Yes() : new Reading.Choice.No("");
  }

  /** One of several that were shown, while it is still asked. */
  private Acted picked(Session.Ask ask, Press press, Item item, Tables tables) {
    int index = item.pending(ask).map(s -> s.options().indexOf(press.which())).orElse(-1);
    var answer = new Reading.Answer(ask, new Reading.Choice.Option(index));
    return index < 0 ? gone(item) : answering.answer(item.saying(""), answer, tables);
  }

  private Acted solved(Press press, Item item, Tables tables) {
    var number = Optional.of(press.which());
    boolean asked =
        item.pending(Session.Ask.SOLVED)
            .flatMap(Session::caseId)
            .map(CaseNumber::of)
            .equals(number);
    if (asked) {
      tables.sessions().clear(item.sender().id());
    }
    return press.answer().equals("yes")
        ? aftermath.confirm(number, item.context(), tables, item.now())
        : aftermath.reopen(number, "", item.context(), tables, item.now());
  }

  private static Acted gone(Item item) {
    return Acted.of(Verdict.of(Outcome.REFUSE, "button_gone"), item.reply("button.gone", Map.of()));
  }
}
