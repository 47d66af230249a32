package org.harkara.gateway;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.harkara.complaint.By;
import org.harkara.complaint.Filing;
import org.harkara.complaint.Orders;
import org.harkara.config.Config;
import org.harkara.config.OrderRules;
import org.harkara.model.Acted;
import org.harkara.model.CaseEvent;
import org.harkara.model.CaseNumber;
import org.harkara.model.Contact;
import org.harkara.model.Context;
import org.harkara.model.Outcome;
import org.harkara.model.Reading;
import org.harkara.model.Verdict;
import org.harkara.reading.Reader;
import org.harkara.reading.Routes;
import org.harkara.routing.Directory;
import org.harkara.routing.Router;
import org.harkara.store.Store;
import org.harkara.store.Tables;
import org.harkara.store.Triage;
import org.harkara.text.Catalogue;

/** What the control room decides on its page: by the same rules and the same code as by text. */
public final class TriageDesk {
  private static final int CANDIDATES = 4;

  private final Config config;
  private final Store store;
  private final Reader reader;
  private final Routes routes;
  private final Orders orders;
  private final Filing filing;
  private final Troubles troubles;
  private final Post post;
  private final Clock clock;
  private final Runnable wake;

  /**
   * @param wake told after each commit that there may be something to send
   */
  TriageDesk(Config config, Store store, Reader reader, Clock clock, Runnable wake) {
    var router = new Router(config);
    var directory = new Directory(config);
    this.config = config;
    this.store = store;
    this.reader = reader;
    this.routes = new Routes(config, reader);
    this.orders = new Orders(config, router, directory);
    this.filing = new Filing(config, router, directory);
    this.troubles = new Troubles(config, filing);
    this.post = new Post(config, new Catalogue(config.texts(), config.calendar().zone()));
    this.clock = clock;
    this.wake = wake;
  }

  /**
   * Who decides.
   *
   * @param name of the account, as it stands in the events of the case and in the audit
   * @param role slug of the account's role
   */
  public record Who(String name, String role) {
    private By.OfAccount by() {
      return new By.OfAccount(name, role);
    }

    private String actor() {
      return name + " (" + role + ")";
    }
  }

  /** Categories that a text may mean, best first. */
  public List<String> candidates(String text) {
    return routes.candidates(reader.parse(text), CANDIDATES);
  }

  /**
   * ROUTE n CATEGORY PLACE.
   *
   * @param was the category the case had on the page: what was decided since is not undone
   * @param place as typed; blank leaves the one the case has
   */
  public Verdict route(
      Who who, String number, Optional<String> was, String category, String place) {
    return order(who, "route", number, was, category + " " + place);
  }

  /**
   * DROP n REASON.
   *
   * @param kind slug of a reason that the configuration offers
   * @param words added to it; may be blank
   */
  public Verdict drop(Who who, String number, Optional<String> was, String kind, String words) {
    var known =
        config.categories().orders().dropReasons().stream()
            .filter(reason -> reason.slug().equals(kind))
            .findFirst();
    return act(
        who,
        "drop " + number,
        (tables, now) -> {
          var reason = known.map(r -> said(r, number, tables)).orElse("");
          var whole = reason + (reason.isEmpty() || words.isBlank() ? "" : ": ") + words.strip();
          return orders.carryOut(command("drop", number, whole), was, who.by(), tables, now);
        });
  }

  /** In the language of the complainant, who reads it. */
  private String said(OrderRules.DropReason reason, String number, Tables tables) {
    var language =
        Optional.of(number)
            .filter(CaseNumber::valid)
            .map(CaseNumber::id)
            .flatMap(tables.cases()::find)
            .map(complaint -> complaint.language());
    return reason.name().in(language.orElse(config.settings().language()));
  }

  /** ASK n TEXT. */
  public Verdict ask(Who who, String number, Optional<String> was, String question) {
    return order(who, "ask", number, was, question);
  }

  private Verdict order(
      Who who, String event, String number, Optional<String> was, String argument) {
    var typed = command(event, number, argument.strip());
    var command = event.equals("route") ? routes.named(typed) : typed;
    return act(
        who,
        event + " " + number,
        (tables, now) -> {
          var acted = orders.carryOut(command, was, who.by(), tables, now);
          return event.equals("route") ? Troubles.placed(acted, tables) : acted;
        });
  }

  private static Reading.Command command(String event, String number, String argument) {
    return new Reading.Command(event, Optional.of(number), argument);
  }

  /**
   * Files what was kept for being beyond the pace, from now on with the time limits of its kind.
   *
   * @param category slug; blank for what reading makes of it, or else triage
   * @param place as typed; blank for the one it names itself
   */
  public Verdict file(Who who, long messageId, String category, String place) {
    return act(
        who,
        "file_kept " + messageId,
        (tables, now) -> {
          var kept = tables.triage().waiting(messageId);
          if (kept.isEmpty()) {
            return Acted.of(Verdict.of(Outcome.REFUSE, "nothing_waits"));
          }
          var told = complaint(kept.get(), category, place, tables, now);
          var acted =
              told.category().isPresent() && told.placeCode().isPresent()
                  ? troubles.file(told, tables, now)
                  : filing.file(told, tables, now);
          long id = CaseNumber.id(acted.verdict().caseNumber().orElseThrow());
          tables.cases().append(id, List.of(new CaseEvent(now, who.actor(), "kept_filed", "")));
          tables.triage().settle(messageId, who.name(), Optional.of(id), now);
          return acted;
        });
  }

  private Filing.Complaint complaint(
      Triage.Kept kept, String category, String place, Tables tables, Instant now) {
    var contact = tables.contacts().byId(kept.contactId());
    var read = read(kept.text(), contact, now);
    var slug =
        Optional.of(category.strip().toLowerCase(Locale.ROOT))
            .filter(this::filed)
            .or(() -> read.flatMap(Reading.Complaint::category).filter(this::filed));
    var where = place.isBlank() ? "" : routes.where(place);
    var code =
        Optional.of(where)
            .filter(text -> tables.places().byCode(text).isPresent())
            .or(kept::placeCode)
            .or(() -> read.flatMap(Reading.Complaint::placeCode));
    return new Filing.Complaint(
        contact,
        kept.medium(),
        kept.language(),
        slug,
        read.flatMap(Reading.Complaint::secondary),
        slug.filter(s -> config.categories().get(s).emergency()).isPresent(),
        contact.sealed() || kept.anonymous(),
        kept.text(),
        code,
        code.isPresent() ? "" : where,
        read.map(Reading.Complaint::why).orElse(""),
        contact.address().answerable(),
        Optional.empty());
  }

  private boolean filed(String slug) {
    var category = config.categories().bySlug().get(slug);
    return category != null && category.kind().equals("complaint");
  }

  private Optional<Reading.Complaint> read(String text, Contact contact, Instant now) {
    var alone =
        new Context(contact, List.of(), Optional.empty(), List.of(), Optional.empty(), false, now);
    return reader.decide(reader.parse(text), alone) instanceof Reading.Complaint c
        ? Optional.of(c)
        : Optional.empty();
  }

  /** What was kept is nothing to be filed. */
  public Verdict leave(Who who, long messageId) {
    return act(
        who,
        "leave_kept " + messageId,
        (tables, now) -> {
          if (tables.triage().waiting(messageId).isEmpty()) {
            return Acted.of(Verdict.of(Outcome.REFUSE, "nothing_waits"));
          }
          tables.triage().settle(messageId, who.name(), Optional.empty(), now);
          return Acted.of(Verdict.of(Outcome.ACCEPT, "kept_left"));
        });
  }

  private interface Work {
    Acted act(Tables tables, Instant now);
  }

  private Verdict act(Who who, String what, Work work) {
    var now = clock.instant();
    var verdict =
        store.transact(
            tables -> {
              var acted = work.act(tables, now);
              post.add(acted.letters(), Optional.empty(), tables, now);
              if (acted.verdict().outcome() == Outcome.ACCEPT) {
                tables.accountWrites().audit(who.name(), what, now);
              }
              return acted.verdict();
            });
    wake.run();
    return verdict;
  }
}
