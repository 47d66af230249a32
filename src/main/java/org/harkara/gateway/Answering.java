package org.harkara.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.harkara.complaint.Aftermath;
import org.harkara.complaint.Filing;
import org.harkara.config.Categories;
import org.harkara.config.Config;
import org.harkara.model.Acted;
import org.harkara.model.CaseNumber;
import org.harkara.model.Reading;
import org.harkara.model.Session;
import org.harkara.store.Tables;

/** What an answer to the pending question does. */
final class Answering {
  private static final int TRIES = 2;

  private final Config config;
  private final Filing filing;
  private final Aftermath aftermath;
  private final Complaining complaining;
  private final Asking asking;

  Answering(
      Config config, Filing filing, Aftermath aftermath, Complaining complaining, Asking asking) {
    this.config = config;
    this.filing = filing;
    this.aftermath = aftermath;
    this.complaining = complaining;
    this.asking = asking;
  }

  Acted answer(Item item, Reading.Answer answer, Tables tables) {
    var session = item.pending().orElseThrow();
    return switch (answer.to()) {
      case CATEGORY -> chosen(item, session, answer.choice(), tables);
      case SUBJECT -> vague(item, tables);
      case PLACE ->
          answer.choice() instanceof Reading.Choice.Words(String words, Optional<String> code)
              ? place(item, code.or(() -> complaining.pointed(item)), words, tables)
              : place(item, Optional.empty(), item.words(), tables);
      case SOLVED -> solved(session, answer.choice(), item, tables);
      case OFFICER ->
          filing.comment(session.caseId().orElseThrow(), item.words(), tables, item.now());
      case WHICH_CASE -> which(item, session, answer.choice(), tables);
      case FIGURE, DETAIL, ROLL_CALL, FORM, GUIDE, ORDER ->
          throw new IllegalStateException("the report desk answers this");
    };
  }

  private Acted chosen(Item item, Session session, Reading.Choice choice, Tables tables) {
    var said = session.said();
    if (choice instanceof Reading.Choice.Option(int index)) {
      var slug = session.options().get(index);
      var read = complaining.alone(Asking.joined(said), item);
      boolean triage = slug.equals(Categories.TRIAGE);
      return complaining.file(
          item,
          new Reading.Complaint(
              triage ? Optional.empty() : Optional.of(slug),
              Optional.empty(),
              List.of(),
              !triage && config.categories().get(slug).emergency(),
              session.anonymous(),
              read.flatMap(Reading.Complaint::placeCode),
              triage ? "none of the menu" : "chosen from the menu"),
          said,
          tables);
    }
    return session.tries() < TRIES
        ? asking.menu(item, session.options(), Asking.saidWith(item), session.tries() + 1, tables)
        : complaining.triage(item, Asking.saidWith(item), tables);
  }

  Acted place(Item item, Optional<String> code, String words, Tables tables) {
    long caseId = item.pending().flatMap(Session::caseId).orElseThrow();
    tables.sessions().clear(item.sender().id());
    return Troubles.placed(filing.place(caseId, code, words, tables, item.now()), tables);
  }

  private Acted solved(Session session, Reading.Choice choice, Item item, Tables tables) {
    long caseId = session.caseId().orElseThrow();
    tables.sessions().clear(item.sender().id());
    return switch (choice) {
      case Reading.Choice.Yes yes -> aftermath.confirm(caseId, tables, item.now());
      case Reading.Choice.No(String remark) -> aftermath.reopen(caseId, remark, tables, item.now());
      case Reading.Choice.Option o -> filing.comment(caseId, item.words(), tables, item.now());
      case Reading.Choice.Words w -> filing.comment(caseId, item.words(), tables, item.now());
    };
  }

  private Acted which(Item item, Session session, Reading.Choice choice, Tables tables) {
    if (choice instanceof Reading.Choice.Option(int index)) {
      tables.sessions().clear(item.sender().id());
      return filing.comment(
          CaseNumber.id(session.options().get(index)),
          Asking.joined(session.said()),
          tables,
          item.now());
    }
    return which(item, tables);
  }

  /** Asks which of the open cases is meant; after two tries in vain it is the newest. */
  Acted which(Item item, Tables tables) {
    var before = item.pending(Session.Ask.WHICH_CASE);
    var said = new ArrayList<>(before.map(Session::said).orElse(List.of()));
    said.add(item.words());
    int tries = before.map(Session::tries).orElse(0);
    if (tries < TRIES) {
      return asking.whichCase(item, said, tries + 1, tables);
    }
    tables.sessions().clear(item.sender().id());
    long newest = item.context().openCases().getFirst().id();
    return filing.comment(newest, Asking.joined(said), tables, item.now());
  }

  /** Asks what it is about; after two tries in vain the triage duty reads it. */
  Acted vague(Item item, Tables tables) {
    if (Asking.triesAtSubject(item) >= TRIES) {
      return complaining.triage(item, Asking.saidWith(item), tables);
    }
    return asking.subject(item, tables);
  }
}
