package org.harkara.gateway;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.harkara.config.Config;
import org.harkara.model.Button;
import org.harkara.model.Contact;
import org.harkara.model.Inbound;
import org.harkara.model.Kind;
import org.harkara.model.Letter;
import org.harkara.model.Medium;
import org.harkara.model.SendState;
import org.harkara.store.Outbox;
import org.harkara.store.Tables;
import org.harkara.text.Catalogue;
import org.harkara.text.Segments;

/** Puts letters into words and into the outbox, in the transaction that caused them. */
final class Post {
  private static final Duration LOOP_WINDOW = Duration.ofHours(1);

  private final Config config;
  private final Catalogue catalogue;

  Post(Config config, Catalogue catalogue) {
    this.config = config;
    this.catalogue = catalogue;
  }

  /** Who is written to, and in which language. */
  private record Addressee(Contact contact, Optional<Long> officerId, String language) {}

  /**
   * What the inbound message was, when there was one: its sender is answered, others are notified.
   *
   * @param stranger the sender was never written to before
   */
  record Cause(Inbound inbound, long messageId, Contact sender, boolean stranger) {}

  List<Said> add(List<Letter> letters, Optional<Cause> cause, Tables tables, Instant now) {
    var drafts = new ArrayList<Outbox.Draft>();
    var said = new ArrayList<Said>();
    for (var letter : letters) {
      write(letter, cause, tables, now, drafts).ifPresent(said::add);
    }
    tables.outbox().addAll(drafts);
    return said;
  }

  /**
   * @return what will leave; empty for a text that is held, which only the ledger shows
   */
  private Optional<Said> write(
      Letter letter, Optional<Cause> cause, Tables tables, Instant now, List<Outbox.Draft> drafts) {
    var to = addressee(letter, cause, tables);
    var text = catalogue.render(letter.key(), to.language(), letter.args(), now);
    var medium = to.contact().address().medium();
    int segments = medium == Medium.SMS ? Segments.of(text) : 1;
    var held = held(letter, to, text, cause, tables, now);
    drafts.add(
        new Outbox.Draft(
            letter.kind(),
            to.contact().id(),
            to.officerId(),
            letter.caseId(),
            cause.map(Cause::messageId),
            letter.subject(),
            medium,
            text,
            to.language(),
            segments,
            letter.key(),
            quoted(letter, to, cause),
            held.map(Held::state).orElse(SendState.QUEUED),
            held.map(Held::reason).orElse(""),
            now,
            due(letter, cause, now),
            now.plus(config.settings().expiry().get(letter.kind())),
            medium == Medium.TELEGRAM ? buttons(letter, to.language()) : List.of(),
            Optional.empty()));
    return held.isPresent()
        ? Optional.empty()
        : Optional.of(
            new Said(
                to.contact().address(),
                medium,
                to.language(),
                text,
                segments,
                to.contact().sealed()));
  }

  /** The first photo of several is answered when the others have come. */
  private Instant due(Letter letter, Optional<Cause> cause, Instant now) {
    boolean waits =
        letter.kind() == Kind.REPLY && cause.map(Cause::inbound).filter(Albums::waits).isPresent();
    return waits ? now.plus(config.settings().evidence().album()) : now;
  }

  private static List<List<Button>> buttons(Letter letter, String language) {
    return letter.offers().stream()
        .map(row -> row.stream().map(offer -> offer.in(language)).toList())
        .toList();
  }

  private Addressee addressee(Letter letter, Optional<Cause> cause, Tables tables) {
    return switch (letter.to()) {
      case Letter.To.OfContact(long id) -> {
        var contact =
            cause
                .map(Cause::sender)
                .filter(sender -> sender.id() == id && !sender.optedOut())
                .orElseGet(() -> tables.contacts().byId(id));
        yield new Addressee(
            contact, Optional.empty(), contact.language().orElse(config.settings().language()));
      }
      case Letter.To.OfOfficer(var officer) -> {
        var sender = cause.map(Cause::sender).filter(s -> officer.writesFrom(s.id()));
        long id =
            sender
                .filter(s -> letter.kind() == Kind.REPLY)
                .map(Contact::id)
                .orElse(officer.noticesTo());
        var contact = tables.contacts().byId(id);
        var heard = sender.filter(s -> s.id() == id);
        yield new Addressee(
            contact,
            Optional.of(officer.id()),
            heard
                .or(() -> Optional.of(contact).filter(Contact::settled))
                .flatMap(Contact::language)
                .orElse(officer.language()));
      }
    };
  }

  private record Held(SendState state, String reason) {}

  /** Why a text does not leave at all, if so. Official traffic to officers knows no STOP. */
  private Optional<Held> held(
      Letter letter, Addressee to, String text, Optional<Cause> cause, Tables tables, Instant now) {
    if (!to.contact().address().answerable()) {
      return Optional.of(new Held(SendState.UNREACHABLE, "no_return_address"));
    }
    if (to.contact().blocked() && to.officerId().isEmpty()) {
      return Optional.of(new Held(SendState.CANCELLED, "blocked_contact"));
    }
    if (to.contact().optedOut() && to.officerId().isEmpty() && !Letter.despiteStop(letter.key())) {
      return Optional.of(new Held(SendState.OPTED_OUT, "stop"));
    }
    if (letter.kind() == Kind.REPLY
        && cause.filter(Cause::stranger).isEmpty()
        && !pressed(letter, to)
        && tables.outbox().identical(to.contact().id(), text, now.minus(LOOP_WINDOW))
            >= config.settings().identicalRepliesPerHour()) {
      return Optional.of(new Held(SendState.CANCELLED, "identical_reply"));
    }
    return Optional.empty();
  }

  /** No machine presses buttons: a form's questions repeat with each form, and are no loop. */
  private static boolean pressed(Letter letter, Addressee to) {
    return !letter.offers().isEmpty() && to.contact().address().medium() == Medium.TELEGRAM;
  }

  private static Optional<String> quoted(Letter letter, Addressee to, Optional<Cause> cause) {
    return cause
        .filter(c -> letter.kind() == Kind.REPLY && c.sender().id() == to.contact().id())
        .map(c -> c.inbound().key());
  }
}
