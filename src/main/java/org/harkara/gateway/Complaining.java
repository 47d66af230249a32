package org.harkara.gateway;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.harkara.complaint.Filing;
import org.harkara.config.Config;
import org.harkara.model.Acted;
import org.harkara.model.Context;
import org.harkara.model.Medium;
import org.harkara.model.Outcome;
import org.harkara.model.Reading;
import org.harkara.model.Session;
import org.harkara.model.Verdict;
import org.harkara.reading.Reader;
import org.harkara.routing.Directory;
import org.harkara.store.Tables;

/** From words to a case: what a message, a menu or a webhook says is filed here. */
final class Complaining {
  private final Config config;
  private final Reader reader;
  private final Directory directory;
  private final Filing filing;
  private final Troubles troubles;
  private final Asking asking;

  Complaining(
      Config config,
      Reader reader,
      Directory directory,
      Filing filing,
      Troubles troubles,
      Asking asking) {
    this.config = config;
    this.reader = reader;
    this.directory = directory;
    this.filing = filing;
    this.troubles = troubles;
    this.asking = asking;
  }

  Acted complaint(Item item, Reading.Complaint complaint, Tables tables) {
    var slug = complaint.category();
    if (slug.isPresent() && config.categories().get(slug.get()).kind().equals("out_of_scope")) {
      tables.sessions().clear(item.sender().id());
      return Acted.of(
          Verdict.of(Outcome.REFUSE, "out_of_scope"), item.reply("refuse.out_of_scope", Map.of()));
    }
    if (slug.isEmpty() && !complaint.candidates().isEmpty()) {
      return asking.menu(item, complaint.candidates(), Asking.saidWith(item), 1, tables);
    }
    return file(item, complaint, Asking.saidWith(item), tables);
  }

  /**
   * Files what was said towards one complaint, be it in one message or several; the place may stand
   * in any of them.
   */
  Acted file(Item item, Reading.Complaint complaint, List<String> said, Tables tables) {
    var text = Asking.joined(said);
    var place =
        complaint
            .placeCode()
            .or(item.in().hints()::place)
            .or(() -> pointed(item))
            .or(() -> said.size() > 1 ? reader.parse(text).placeCode() : Optional.empty());
    return file(item, complaint, text, place, item.located(), tables);
  }

  /** What a guided complaint came to. Who has passed over the place is not asked for it again. */
  Acted guided(
      Item item, Reading.Complaint complaint, String words, String placeText, Tables tables) {
    return file(item, complaint, words, complaint.placeCode(), placeText, tables);
  }

  private Acted file(
      Item item,
      Reading.Complaint complaint,
      String text,
      Optional<String> place,
      String placeText,
      Tables tables) {
    boolean intake = item.in().hints().intake();
    if (!intake && item.pending().isPresent()) {
      tables.sessions().clear(item.sender().id());
    }
    boolean passedOver = item.pending(Session.Ask.GUIDE).isPresent() && !complaint.emergency();
    var told =
        new Filing.Complaint(
            item.sender(),
            intake ? Medium.WEBHOOK : item.in().from().medium(),
            item.language(config),
            complaint.category(),
            complaint.secondary(),
            complaint.emergency(),
            item.sender().sealed() || complaint.anonymous() || Asking.askedForAnonymity(item),
            text,
            place,
            placeText,
            complaint.why(),
            item.in().from().answerable() && !passedOver,
            item.in().location());
    return complaint.category().isPresent() && place.isPresent()
        ? troubles.file(told, tables, item.now())
        : filing.file(told, tables, item.now());
  }

  /** A signed source files complaints only. */
  Acted intake(Item item, Tables tables) {
    return file(item, fromSource(item), List.of(item.words()), tables);
  }

  /** A structured source names the category itself, or triage will. */
  private Reading.Complaint fromSource(Item item) {
    var read =
        item.reading() instanceof Reading.Complaint c
            ? Optional.of(c)
            : alone(item.in().text(), item);
    var named =
        item.in()
            .hints()
            .category()
            .or(() -> read.flatMap(Reading.Complaint::category))
            .filter(slug -> config.categories().get(slug).kind().equals("complaint"));
    return new Reading.Complaint(
        named,
        read.flatMap(Reading.Complaint::secondary),
        List.of(),
        named.filter(slug -> config.categories().get(slug).emergency()).isPresent(),
        read.filter(Reading.Complaint::anonymous).isPresent(),
        item.in().hints().place().or(() -> read.flatMap(Reading.Complaint::placeCode)),
        read.map(Reading.Complaint::why).orElse(""));
  }

  /** What a text means by itself, whoever wrote it and whatever was asked. */
  Optional<Reading.Complaint> alone(String text, Item item) {
    var alone =
        new Context(
            item.sender(),
            List.of(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            false,
            item.now());
    return reader.decide(reader.parse(text), alone) instanceof Reading.Complaint c
        ? Optional.of(c)
        : Optional.empty();
  }

  Acted triage(Item item, List<String> said, Tables tables) {
    return file(
        item,
        new Reading.Complaint(
            Optional.empty(),
            Optional.empty(),
            List.of(),
            false,
            false,
            Optional.empty(),
            "asked in vain"),
        said,
        tables);
  }

  Optional<String> pointed(Item item) {
    return item.in().location().flatMap(directory::nearestStation);
  }

  /** Nobody answered our question. What was named but not settled goes to the triage duty. */
  Acted silence(long contactId, Session session, Tables tables, Instant now) {
    tables.sessions().clear(contactId);
    if (session.ask() != Session.Ask.CATEGORY) {
      return Acted.of(Verdict.of(Outcome.IGNORE, "silence"));
    }
    var text = Asking.joined(session.said());
    var complaint =
        new Reading.Complaint(
            Optional.empty(),
            Optional.empty(),
            List.of(),
            false,
            session.anonymous(),
            reader.parse(text).placeCode(),
            "menu not answered");
    return unfinished(contactId, complaint, text, "", tables, now);
  }

  /** Files what somebody said and did not bring to its end. */
  Acted unfinished(
      long contactId,
      Reading.Complaint complaint,
      String text,
      String placeText,
      Tables tables,
      Instant now) {
    var contact = tables.contacts().byId(contactId);
    return filing.file(
        new Filing.Complaint(
            contact,
            contact.address().medium(),
            contact.language().orElse(config.settings().language()),
            complaint.category(),
            complaint.secondary(),
            complaint.emergency(),
            contact.sealed() || complaint.anonymous(),
            text,
            complaint.placeCode(),
            placeText,
            complaint.why(),
            contact.address().answerable(),
            Optional.empty()),
        tables,
        now);
  }
}
