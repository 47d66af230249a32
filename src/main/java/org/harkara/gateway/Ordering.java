package org.harkara.gateway;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.harkara.complaint.CaseButtons;
import org.harkara.complaint.Orders;
import org.harkara.config.Config;
import org.harkara.model.Acted;
import org.harkara.model.CaseNumber;
import org.harkara.model.Names;
import org.harkara.model.Offer;
import org.harkara.model.Outcome;
import org.harkara.model.Press;
import org.harkara.model.Reading.Command;
import org.harkara.model.Session;
import org.harkara.model.Verdict;
import org.harkara.store.Tables;
import org.harkara.text.Offers;

/**
 * An officer's order by button. What needs no words is done at once; for the rest it is asked, and
 * what comes next is the answer. In the end it is the order that could have been texted.
 */
final class Ordering {
  static final String HOLD = "hold";
  static final String FORWARD = "forward";
  private static final String CANCEL = "cancel";
  private static final int IN_A_ROW = 2;

  private final Config config;
  private final Orders orders;
  private final Offers offers;

  Ordering(Config config, Orders orders) {
    this.config = config;
    this.orders = orders;
    this.offers = new Offers(config.texts());
  }

  /** A button under a case, or under what was asked about an order. */
  Acted pressed(Press press, Item item, Tables tables) {
    var number = press.which();
    return switch (press.about()) {
      case CaseButtons.ORDER -> order(number, press.answer(), item, tables);
      case HOLD -> words(number, HOLD, press.answer(), "order.reason", item, tables);
      case FORWARD -> words(number, FORWARD, press.answer(), "order.reason", item, tables);
      default -> throw new IllegalStateException("no order " + press.about());
    };
  }

  private Acted order(String number, String order, Item item, Tables tables) {
    return switch (order) {
      case "accept", "reached", "resume", "info" -> carryOut(order, number, "", item, tables);
      case "done", "drop", "ask" -> words(number, order, "", "order." + order, item, tables);
      case HOLD -> choice(number, HOLD, holds(number), item, tables);
      case FORWARD -> choice(number, FORWARD, departments(number, tables), item, tables);
      case CANCEL -> {
        tables.sessions().clear(item.sender().id());
        yield Acted.of(
            Verdict.of(Outcome.ACCEPT, "order_cancelled"), item.reply("order.cancelled", Map.of()));
      }
      default -> refused(item, number);
    };
  }

  /** What was typed after an order was asked about. */
  Acted typed(Item item, Tables tables) {
    var session = item.pending(Session.Ask.ORDER).orElseThrow();
    var number = CaseNumber.of(session.caseId().orElseThrow());
    var event = session.options().getFirst();
    var before = session.options().get(1);
    if (item.in().text().isBlank()) {
      return ask(session, number, event, item);
    }
    var acted = carryOut(event, number, (before + " " + item.in().text()).strip(), item, tables);
    if (acted.verdict().outcome() != Outcome.REFUSE) {
      tables.sessions().clear(item.sender().id());
    }
    return acted;
  }

  private Acted carryOut(String event, String number, String words, Item item, Tables tables) {
    var command = new Command(event, Optional.of(number), words);
    return orders.carryOut(command, item.context(), tables, item.now());
  }

  /** Whether the case may be ordered about at all is said before anything is asked. */
  private Optional<Acted> barred(String number, String event, Item item, Tables tables) {
    var shown = carryOut("info", number, "", item, tables);
    if (shown.verdict().outcome() == Outcome.REFUSE) {
      return Optional.of(shown);
    }
    boolean open = tables.cases().find(CaseNumber.id(number)).orElseThrow().status().open();
    return open ? Optional.empty() : Optional.of(carryOut(event, number, "", item, tables));
  }

  private Acted words(
      String number, String event, String before, String key, Item item, Tables tables) {
    var barred = barred(number, event, item, tables);
    if (barred.isPresent()) {
      return barred.get();
    }
    var session = session(number, List.of(event, before), item.now());
    if (!tables.sessions().ask(item.sender().id(), session)) {
      return refused(item, number);
    }
    return asked(number, key, List.of(), item);
  }

  private Acted choice(
      String number, String event, List<List<Offer>> rows, Item item, Tables tables) {
    return barred(number, event, item, tables)
        .orElseGet(() -> asked(number, "order." + event, rows, item));
  }

  private Acted ask(Session session, String number, String event, Item item) {
    boolean chosen = !session.options().get(1).isEmpty();
    return asked(number, chosen ? "order.reason" : "order." + event, List.of(), item);
  }

  private Acted asked(String number, String key, List<List<Offer>> rows, Item item) {
    var all = new java.util.ArrayList<>(rows);
    all.add(
        List.of(
            new Offer(
                offers.words("button.cancel"),
                new Press(CaseButtons.ORDER + ":" + number, CANCEL).data())));
    return Acted.of(
        Verdict.of(Outcome.ASK, "order_asked", number),
        item.reply(key, Map.of("number", number)).offering(all));
  }

  private List<List<Offer>> holds(String number) {
    return List.of(
        config.settings().chat().holds().stream()
            .map(
                span ->
                    new Offer(Names.of(span, span), new Press(HOLD + ":" + number, span).data()))
            .toList());
  }

  /** All but the one that has it. */
  private List<List<Offer>> departments(String number, Tables tables) {
    var has = tables.cases().find(CaseNumber.id(number)).map(c -> c.department()).orElse("");
    var all =
        config.departments().values().stream()
            .filter(department -> !department.slug().equals(has))
            .map(d -> new Offer(d.name(), new Press(FORWARD + ":" + number, d.slug()).data()))
            .toList();
    var rows = new java.util.ArrayList<List<Offer>>();
    for (int i = 0; i < all.size(); i += IN_A_ROW) {
      rows.add(all.subList(i, Math.min(all.size(), i + IN_A_ROW)));
    }
    return rows;
  }

  private Session session(String number, List<String> order, Instant now) {
    return new Session(
        Session.Ask.ORDER,
        Optional.of(CaseNumber.id(number)),
        order,
        List.of(),
        false,
        1,
        now,
        now.plus(config.settings().spans().form()));
  }

  private static Acted refused(Item item, String number) {
    return Acted.of(
        Verdict.of(Outcome.REFUSE, "button_gone"),
        item.reply("button.gone", Map.of("number", number)));
  }
}
